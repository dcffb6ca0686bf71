export { Deliveries } from './deliveries.service.js';
export type { DeliveryResponse } from './deliveries.dto.js';
export type { SiteResponse } from './sites.dto.js';
export { AffiliatedSites, feedKeyOf, type SearchableSite } from './sites.service.js';
export { SyndicationModule } from './syndication.module.js';
