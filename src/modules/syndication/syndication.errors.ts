import { defineErrors } from '../../platform/errors/domain-error.js';

export const syndicationError = defineErrors({
  site_not_found: { status: 404, title: 'There is no such affiliated site' },
  site_exists: { status: 409, title: 'There is an affiliated site with this id already' },
  site_not_comparable: {
    status: 409,
    title: 'What this site shows can not be read',
    detail: 'The site must be active, and the address of its feed of offers (offersFeedUrl) must be known.',
  },
  delivery_not_found: { status: 404, title: 'There is no such delivery' },
  delivery_not_parked: {
    status: 409,
    title: 'This delivery is not parked',
    detail: 'Only parked deliveries are redriven; the others go on by themselves.',
  },
  offer_not_found: { status: 404, title: 'There is no such offer' },
  bad_signature: { status: 401, title: 'The signature is not valid' },
  message_refused: { status: 422, title: 'The message can not be understood' },
  feed_key_wrong: {
    status: 403,
    title: 'The key of this feed address is wrong',
    detail: 'Ask the agency for the present address of your feed.',
  },
});
