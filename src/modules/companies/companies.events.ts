import { defineEvent } from '../../platform/events/event-type.js';

/** A company and its owner were registered. */
export const companyRegistered = defineEvent<{ companyId: string }>('company.registered.v1');

/** Something that others show or search has changed: the profile, or how far the company is verified. */
export const companyChanged = defineEvent<{ companyId: string }>('company.changed.v1');

/** An officer hid the company and everything of it. */
export const companySuspended = defineEvent<{ companyId: string }>('company.suspended.v1');

/** An officer let the company be seen again. */
export const companyReinstated = defineEvent<{ companyId: string }>('company.reinstated.v1');
