export { type MetaQuery, metaCacheKey, normalizeQuery } from './cache-key.js';
export { type Cluster, type DuplicateReason, clusterHits, duplicateReasons } from './clusters.js';
export type { MetaHit } from './meta-hit.js';
export { type Contribution, type FusedHit, RRF_K, type Why, fuseHits } from './rank-fusion.js';
export {
  type SourceFailure,
  type SourceReport,
  type SourceStatus,
  failureOfRequest,
  failureOfStatus,
  isPartialAnswer,
  sourceStatuses,
} from './source-status.js';
export { type Suspension, isSuspended, notSuspended, suspendAfter } from './suspension.js';
