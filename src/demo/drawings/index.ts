export { motifName, motifs } from './catalogue.js';
export { drawProduct, sharedDrawing } from './draw-product.js';
export { renderDrawing } from './render.js';
