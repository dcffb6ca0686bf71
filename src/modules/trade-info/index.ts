export { exhibitionSchema, reportSchema } from './trade-info.dto.js';
export type { Exhibition, Report, ReportSummary } from './trade-info.dto.js';
export { TradeInfoModule } from './trade-info.module.js';
export { TradeInfo } from './trade-info.service.js';
