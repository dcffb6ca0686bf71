import { defineEvent } from '../../platform/events/event-type.js';

/** Products that were created or changed; at most 500 ids an event. */
export const productsChanged = defineEvent<{ companyId: string; productIds: string[] }>(
  'catalogue.products-changed.v1',
);

/** Products that are gone; at most 500 ids an event. */
export const productsDeleted = defineEvent<{ companyId: string; productIds: string[] }>(
  'catalogue.products-deleted.v1',
);
