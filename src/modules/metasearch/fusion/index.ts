export { metaCacheKey } from './cache-key.js';
export { duplicateReasons } from './clusters.js';
export type { MetaHit } from './meta-hit.js';
export { type FusedHit, RRF_K, fuseHits } from './rank-fusion.js';
export { type SourceReason, type SourceReasonCode, inWords, sourceReasonCodes } from './source-reason.js';
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
