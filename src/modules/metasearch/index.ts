export { type MetaEvent, MetaSearch, type MetaSearchRequest } from './meta-search.service.js';
export { MetaSearchStreams, STREAM_HEADERS } from './meta-search.streams.js';
export type { MetaAnswer, MetaItem } from './metasearch.dto.js';
export { MetasearchModule } from './metasearch.module.js';
export { OWN_SOURCE_ID } from './sources/meta-source.js';
