export {
  type ContentChange,
  type Direction,
  directionSchema,
  type OfferContent,
  offerContentSchema,
} from './offer.content.js';
export { InboundOffers, type InboundOutcome, type InboundRevision } from './inbound-offers.service.js';
export {
  type OfferAction,
  type OfferDecision,
  offerDecisions,
  offerLifecycle,
  type OfferState,
} from './offer.lifecycle.js';
export { type OfferMeasure, OfferReview, type OfferVerdict, type PendingOffer } from './offer-review.service.js';
export { OfferDrafts } from './offer-drafts.service.js';
export {
  type ChangeOffer,
  changeOfferSchema,
  type CreateOffer,
  createOfferSchema,
  offerDetailResponse,
  type OfferDetailResponse,
  offerListQuery,
  type OfferListQuery,
  offerResponse,
  type OfferResponse,
} from './offers.dto.js';
export { offerError } from './offers.errors.js';
export { offerPublished, offerSubmitted, offerUnpublished, type UnpublishedWhy } from './offers.events.js';
export { OffersModule } from './offers.module.js';
export { OfferReader } from './offers.reader.js';
export { Offers } from './offers.service.js';
