export { ANALYZER_VERSION } from './analyzer/analyze-document.js';
export { type SearchDocument, searchScopes, type SearchScope } from './analyzer/search-document.js';
export type { Correction } from './query/corrections.js';
export { MAX_QUERY_LENGTH, planQuery, type SearchRequest } from './query/plan-query.js';
export {
  type DroppableFilter,
  facetNames,
  type FacetName,
  type QueryPlan,
  type SearchFilters,
  searchSorts,
  type SearchSort,
} from './query/query-plan.js';
export { SearchIndexModule } from './search-index.module.js';
export * from './search-index.port.js';
export { Indexing } from './indexing.service.js';
export { type SearchItem, type SearchQuery, searchQuerySchema, type SearchResponse } from './search.dto.js';
export { SearchModule } from './search.module.js';
export { Search } from './search.service.js';
