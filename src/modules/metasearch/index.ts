export { MetaSearch } from './meta-search.service.js';
export type { MetaAnswer, MetaItem } from './metasearch.dto.js';
export { MetasearchModule } from './metasearch.module.js';
export { OWN_SOURCE_ID } from './sources/meta-source.js';
