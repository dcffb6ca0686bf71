export { Deliveries } from './deliveries.service.js';
export { deliveryResponse, type DeliveryResponse } from './deliveries.dto.js';
export { type ChangeSite, type CreateSite, type SiteResponse } from './sites.dto.js';
export { AffiliatedSites, feedKeyOf, type SearchableSite } from './sites.service.js';
export { syndicationError } from './syndication.errors.js';
export { SyndicationModule } from './syndication.module.js';
