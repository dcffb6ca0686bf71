export { Deliveries } from './deliveries.service.js';
export type { OfferCopy } from './deliveries.dto.js';
export type { DeliveryResponse, Trouble } from './deliveries.dto.js';
export type { SiteResponse } from './sites.dto.js';
export { AffiliatedSites, feedKeyOf, type SearchableSite } from './sites.service.js';
export { SyndicationModule } from './syndication.module.js';
export type { PostingResponse, PostingSite } from './posting.dto.js';
export { Posting } from './posting.service.js';
