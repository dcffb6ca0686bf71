export { CatalogueModule } from './catalogue.module.js';
export { productsChanged, productsDeleted } from './catalogue.events.js';
export type { ImportResponse } from './imports.dto.js';
export { ProductFiles, type StoredImage } from './product-files.service.js';
export { productContentSchema } from './product.schema.js';
export type { ProductResponse } from './products.dto.js';
export { Products } from './products.service.js';
export type { SectorResponse } from './sectors.dto.js';
export { SectorsService } from './sectors.service.js';
