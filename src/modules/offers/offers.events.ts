import { defineEvent } from '../../platform/events/event-type.js';

/** Something waits for an officer: a new offer, one that was changed as asked, or a revision of a published one. */
export const offerSubmitted = defineEvent<{ offerId: string }>('offer.submitted.v1');

/** The world sees revision `rev` from now on (within its validity). Revisions of one offer rise strictly over both events below. */
export const offerPublished = defineEvent<{ offerId: string; rev: number }>('offer.published.v1');

/** Why an offer left the market. */
export type UnpublishedWhy = 'withdrawn' | 'closed' | 'expired' | 'suspended' | 'removed';

/** Nobody sees the offer any more. `rev` is a tombstone's: higher than every revision that was published before it. */
export const offerUnpublished = defineEvent<{ offerId: string; rev: number; why: UnpublishedWhy }>(
  'offer.unpublished.v1',
);
