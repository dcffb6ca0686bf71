export { type OfferContent, offerContentSchema } from './offer.content.js';
export { InboundOffers, type InboundRevision } from './inbound-offers.service.js';
export { offerDecisions } from './offer.lifecycle.js';
export { OfferReview, type OfferVerdict } from './offer-review.service.js';
export { OfferDesk, offerPiles, type OfferPile } from './offer-desk.service.js';
export type { OfferToDo } from './offer-desk.queries.js';
export { OfferDrafts } from './offer-drafts.service.js';
export {
  createOfferSchema,
  offerDetailResponse,
  type OfferDetailResponse,
  offerResponse,
  type OfferResponse,
} from './offers.dto.js';
export { offerError } from './offers.errors.js';
export { offerPublished, offerUnpublished } from './offers.events.js';
export { OffersModule } from './offers.module.js';
export { OfferReader } from './offers.reader.js';
export { Offers } from './offers.service.js';
