import { defineErrors } from '../../platform/errors/domain-error.js';

export const offerError = defineErrors({
  offer_not_found: {
    status: 404,
    title: 'There is no such offer',
    detail: 'It was never published, or it belongs to another company.',
  },
  offer_gone: {
    status: 410,
    title: 'This offer is no longer on the market',
    detail: 'It was withdrawn, closed or has expired. Look for others of the same company.',
  },
  offer_invalid: { status: 422, title: 'The offer is not valid' },
  validity_invalid: { status: 422, title: 'The validity is not possible' },
  validity_over: {
    status: 409,
    title: "The offer's validity is over",
    detail: 'It would never be seen. Its company has to choose a later end first.',
  },
  revision_changed: {
    status: 409,
    title: 'Another revision waits for the decision now',
    detail: 'Read the offer again and decide on the revision that you then see.',
  },
  nothing_to_decide: {
    status: 409,
    title: 'No revision of this offer waits for a decision',
    detail: 'Another officer decided it, or its company took it back.',
  },
  inbound_decision: {
    status: 422,
    title: 'An affiliated site is not asked for changes',
    detail: 'Its offers can be published or rejected.',
  },
});
