export { searchScopes, type SearchScope } from './analyzer/search-document.js';
export { MAX_QUERY_LENGTH, planQuery } from './query/plan-query.js';
export { facetNames, type FacetName, searchSorts } from './query/query-plan.js';
export { SearchIndexModule } from './search-index.module.js';
export * from './search-index.port.js';
export { type SearchItem, searchQuerySchema, type SearchResponse } from './search.dto.js';
export { SearchModule } from './search.module.js';
export { Search } from './search.service.js';
