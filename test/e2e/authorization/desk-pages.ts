import { type Line, line } from './line.js';

const READ_ANY_COMPANY = 'sign-in may may may 403';
const READ_OWN_COMPANY = 'sign-in 404 may may 403';
const FORM_OWN_COMPANY = '401 404 may may 403';
const FORM_OWNER_ONLY = '401 404 403 may 403';
/** What is faulty comes back with what is wrong: 422 says that somebody got as far as that. */
const FORM_FAULTY_COMPANY = '401 422 422 422 403';
const FORM_FAULTY_OWN_COMPANY = '401 404 422 422 403';
const FORM_FAULTY_OWNER = '401 422 403 422 403';

/** A UUID of version 7 that nothing has. */
const NO_DELIVERY = '01890000-0000-7000-8000-000000000000';

const company: Line[] = [
  line('GET /{locale}/my/company', READ_ANY_COMPANY),
  line('POST /{locale}/my/company', FORM_FAULTY_OWNER, () => ({ path: '/en/my/company', form: { name: '' } })),
  line('GET /{locale}/my/company/verification', READ_ANY_COMPANY),
  line('POST /{locale}/my/company/verification', FORM_FAULTY_OWNER, () => ({
    path: '/en/my/company/verification',
    form: {},
  })),
  line('POST /{locale}/my/company/verification/documents', '401 may 403 may 403', (world) => ({
    path: '/en/my/company/verification/documents',
    file: world.documentForm('REGISTRY_EXTRACT'),
  })),
  line('POST /{locale}/my/company/verification/documents/:documentId/remove', '401 404 403 may 403', async (world) => ({
    path: `/en/my/company/verification/documents/${await world.document()}/remove`,
    form: {},
  })),
];

const offers: Line[] = [
  line('GET /{locale}/my/offers', READ_ANY_COMPANY),
  line('GET /{locale}/my/offers/new', READ_ANY_COMPANY),
  line('GET /{locale}/my/offers/:id', READ_OWN_COMPANY, async (world) => ({
    path: `/en/my/offers/${await world.draft()}`,
  })),
  line('POST /{locale}/my/offers', FORM_FAULTY_COMPANY, () => ({ path: '/en/my/offers', form: { title: '' } })),
  line('POST /{locale}/my/offers/:id/submit', FORM_OWN_COMPANY, async (world) => ({
    path: `/en/my/offers/${await world.draft()}/submit`,
    form: {},
  })),
  line('POST /{locale}/my/offers/:id/reopen', FORM_OWN_COMPANY, async (world) => ({
    path: `/en/my/offers/${await world.withdrawn()}/reopen`,
    form: {},
  })),
  line('POST /{locale}/my/offers/:id/withdraw', FORM_OWNER_ONLY, async (world) => ({
    path: `/en/my/offers/${await world.published()}/withdraw`,
    form: {},
  })),
  line('POST /{locale}/my/offers/:id/close', FORM_OWNER_ONLY, async (world) => ({
    path: `/en/my/offers/${await world.published()}/close`,
    form: {},
  })),
  line('GET /{locale}/my/offers/:id/edit', READ_OWN_COMPANY, async (world) => ({
    path: `/en/my/offers/${await world.draft()}/edit`,
  })),
  line('POST /{locale}/my/offers/:id/edit', FORM_FAULTY_OWN_COMPANY, async (world) => ({
    path: `/en/my/offers/${await world.draft()}/edit`,
    form: {},
  })),
  // There is no such delivery: 404 is what the offer's own company gets, too.
  line('POST /{locale}/my/offers/:id/deliveries/:deliveryId/retry', '401 404 404 404 403', async (world) => ({
    path: `/en/my/offers/${await world.published()}/deliveries/${NO_DELIVERY}/retry`,
    form: {},
  })),
];

/** The pages on which a company looks after itself and its offers. */
export const deskPages: readonly Line[] = [...company, ...offers];
