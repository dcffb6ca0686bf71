export { motifName, motifs } from './catalogue.js';
export { drawLogo } from './draw-logo.js';
export { drawProduct, type ProductDrawing, sharedDrawing, type Size } from './draw-product.js';
export { type Rendering, renderDrawing } from './render.js';
