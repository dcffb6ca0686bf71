export {
  CLOUD_EVENT_TYPE,
  type CloudEvent,
  type EventType,
  buildCloudEvent,
  eventTypes,
  parseCloudEvent,
} from './cloud-event.js';
export {
  type DeliveryIntent,
  type DeliveryOutcome,
  type Receipt,
  classifyFailure,
  classifyResponse,
} from './delivery-outcome.js';
export { JSON_FEED_TYPE, type OfferFeedPage, TRADE_NS, buildAtomFeed, buildJsonFeed } from './feeds.js';
export { type InboundIdentity, type InboundOffer, readIdentity, readInboundOffer } from './inbound-offer.js';
export { type JsonLd, offerToJsonLd, profileToJsonLd, tombstoneToJsonLd } from './offer.jsonld.js';
export {
  type PartnerEntry,
  type PartnerFeedPage,
  type PartnerOrigin,
  type PartnerTombstone,
  parsePartnerFeed,
} from './partner-feed.js';
export { RETRY_DELAYS_MS, nextAttemptAt, parseRetryAfter } from './retry-schedule.js';
export { SecretBox, SecretBoxError } from './secret-box.js';
export {
  TOLERANCE_SECONDS,
  type WebhookHeaders,
  generateWebhookSecret,
  isWebhookSecret,
  signWebhook,
  verifyWebhook,
  webhookIdFor,
} from './webhook-signature.js';
export { type WireCompany, type WireOffer, type WireProfile, type WireTombstone, hashOffer } from './wire-offer.js';
export { WireError, type WireErrorCode } from './wire.error.js';
