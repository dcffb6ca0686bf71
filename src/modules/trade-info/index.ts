export { exhibitionSchema, reportSchema } from './trade-info.dto.js';
export { TradeInfoModule } from './trade-info.module.js';
export { TradeInfo } from './trade-info.service.js';
