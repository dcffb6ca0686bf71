export type { AuditResponse } from './audit.dto.js';
export { ModerationModule } from './moderation.module.js';
export { ReportHandling } from './report-handling.service.js';
export type { ReportResponse } from './reports.dto.js';
export { Reports } from './reports.service.js';
export type { ReviewResponse } from './reviews.dto.js';
export { Reviews } from './reviews.service.js';
