export { CLOUD_EVENT_TYPE, type CloudEvent, buildCloudEvent, eventTypes, parseCloudEvent } from './cloud-event.js';
export { type DeliveryIntent, type DeliveryOutcome, classifyFailure, classifyResponse } from './delivery-outcome.js';
export { type OfferFeedPage, buildAtomFeed, buildJsonFeed } from './feeds.js';
export { type InboundOffer, readIdentity, readInboundOffer } from './inbound-offer.js';
export { offerToJsonLd, profileToJsonLd, tombstoneToJsonLd } from './offer.jsonld.js';
export { type ShownOffer, parsePartnerFeed } from './partner-feed.js';
export { differenceOf } from './reconciliation.js';
export { nextAttemptAt } from './retry-schedule.js';
export { SecretBox } from './secret-box.js';
export {
  generateWebhookSecret,
  isWebhookSecret,
  signWebhook,
  verifyWebhook,
  webhookIdFor,
} from './webhook-signature.js';
export type { WireOffer, WireProfile, WireTombstone } from './wire-offer.js';
export { WireError } from './wire.error.js';
