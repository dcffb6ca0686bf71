export { type AuditQuery, auditQuery, type AuditResponse } from './audit.dto.js';
export { AuditTrail } from './audit-trail.service.js';
export { Decisions } from './decisions.service.js';
export { moderationError } from './moderation.errors.js';
export { ModerationModule } from './moderation.module.js';
export { companyReasons, offerReasons, reportReasons, resolutionReasons } from './reason-codes.js';
export { type ReportOutcome, reportLifecycle, type ReportState } from './report.lifecycle.js';
export { ReportHandling } from './report-handling.service.js';
export { reportRequest, type ReportRequest, type ReportResponse } from './reports.dto.js';
export { Reports } from './reports.service.js';
export { CLAIM_MINUTES, REVIEW_DEADLINE_HOURS, type ReviewKind, reviewKinds } from './review.deadlines.js';
export {
  companyMeasureRequest,
  offerDecisionRequest,
  offerMeasureRequest,
  type ReviewListQuery,
  reviewListQuery,
  type ReviewResponse,
  verificationDecisionRequest,
} from './reviews.dto.js';
export { Reviews } from './reviews.service.js';
