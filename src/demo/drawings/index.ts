export { motifName, motifs } from './catalogue.js';
export { drawLogo } from './draw-logo.js';
export { drawProduct, sharedDrawing } from './draw-product.js';
export { renderDrawing } from './render.js';
