export { type MetaEvent, MetaSearch, type MetaSearchRequest } from './meta-search.service.js';
export { type MetaAnswer, type MetaItem, metaSearchQuery, type MetaSearchQuery } from './metasearch.dto.js';
export { MetasearchModule } from './metasearch.module.js';
export type { SourceReport, SourceStatus } from './fusion/index.js';
export { OWN_SOURCE_ID } from './sources/meta-source.js';
