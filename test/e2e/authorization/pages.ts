import { PASSWORD } from '../../support/actors.js';
import { deskPages } from './desk-pages.js';
import { EVERYBODY, type Line, line } from './line.js';
import { officerPages } from './officer-pages.js';

/** Reading a page of one's own: who isn't signed in is sent to sign in. */
const READ_SIGNED_IN = 'sign-in may may may may';
const READ_ANY_COMPANY = 'sign-in may may may 403';
const READ_OWN_COMPANY = 'sign-in 404 may may 403';
const READ_PARTICIPANTS = 'sign-in 404 may may 404';
/** A form is answered by a redirect (`may`) or by itself with what is wrong with it (422). */
const FORM_OWN_COMPANY = '401 404 may may 403';
const FORM_FAULTY_COMPANY = '401 422 422 422 403';

const site: Line[] = [
  line('GET /', EVERYBODY),
  line('GET /offers/:id', EVERYBODY, async (world) => ({ path: `/offers/${await world.published()}` })),
  line(
    'GET /offers/:id',
    '404 404 may may may',
    async (world) => ({ path: `/offers/${await world.draft()}` }),
    'a draft',
  ),
  line('GET /products/:id', EVERYBODY, async (world) => ({ path: `/products/${await world.product()}` })),
  line('GET /companies/:id', EVERYBODY, ({ owner }) => ({ path: `/companies/${owner.companyId}` })),
  line('GET /{locale}', EVERYBODY),
  line('GET /{locale}/search', EVERYBODY, () => ({ path: '/en/search?q=pump' })),
  line('GET /{locale}/search/all-sites/stream', EVERYBODY, () => ({ path: '/en/search/all-sites/stream?q=pump' })),
  line('GET /{locale}/my/saved-searches', READ_ANY_COMPANY),
  line('GET /{locale}/my/saved-searches/new', READ_ANY_COMPANY),
  line('POST /{locale}/my/saved-searches', FORM_FAULTY_COMPANY, () => ({
    path: '/en/my/saved-searches',
    form: { name: '', search: 'q=pump' },
  })),
  line('POST /{locale}/my/saved-searches/:id/delete', '401 404 404 may 403', async (world) => ({
    path: `/en/my/saved-searches/${await world.savedSearch()}/delete`,
    form: {},
  })),
  line('GET /{locale}/sectors/:slug', EVERYBODY, () => ({ path: '/en/sectors/machinery-equipment' })),
  line('GET /{locale}/sign-in', EVERYBODY),
  line('GET /{locale}/sign-up', EVERYBODY),
  // Without the token of a form that we gave out, nobody gets further, whoever they are.
  line('POST /{locale}/sign-in', '403 403 403 403 403', ({ owner }) => ({
    path: '/en/sign-in',
    form: { email: owner.email, password: PASSWORD },
  })),
  line('POST /{locale}/sign-up', '403 403 403 403 403', () => ({ path: '/en/sign-up', form: { name: 'New' } })),
  line('POST /{locale}/sign-out', '403 403 403 403 403', () => ({ path: '/en/sign-out', form: {} })),
  line('GET /{locale}/companies/:slug', '404 404 404 404 404', () => ({ path: '/en/companies/none' })),
  line('GET /{locale}/my', READ_ANY_COMPANY),
  line('GET /robots.txt', EVERYBODY),
  line('GET /sitemap.xml', EVERYBODY),
  line('GET /sitemap-pages.xml', EVERYBODY),
  line('GET /sitemap-companies.xml', EVERYBODY),
  line('GET /sitemap-products.xml', EVERYBODY),
  line('GET /sitemap-offers.xml', EVERYBODY),
];

const catalogue: Line[] = [
  line('GET /{locale}/products/:slug', EVERYBODY, async (world) => ({
    path: await world.pageOf('products', await world.product()),
  })),
  line('GET /{locale}/my/catalogue', READ_ANY_COMPANY),
  line('GET /{locale}/my/catalogue/new', READ_ANY_COMPANY),
  line('GET /{locale}/my/catalogue/print', READ_ANY_COMPANY),
  line('GET /{locale}/my/catalogue/print/sheets', READ_ANY_COMPANY),
  line('POST /{locale}/my/catalogue/new', FORM_FAULTY_COMPANY, () => ({
    path: '/en/my/catalogue/new',
    form: { sku: '' },
  })),
  line('GET /{locale}/my/catalogue/:id', READ_OWN_COMPANY, async (world) => ({
    path: `/en/my/catalogue/${await world.product()}`,
  })),
  line('POST /{locale}/my/catalogue/:id', '401 404 422 422 403', async (world) => ({
    path: `/en/my/catalogue/${await world.product()}`,
    form: { sku: '' },
  })),
  line('POST /{locale}/my/catalogue/:id/delete', FORM_OWN_COMPANY, async (world) => ({
    path: `/en/my/catalogue/${await world.product()}/delete`,
    form: {},
  })),
  line('GET /{locale}/my/catalogue/:id/files', READ_OWN_COMPANY, async (world) => ({
    path: `/en/my/catalogue/${await world.product()}/files`,
  })),
  line('POST /{locale}/my/catalogue/:id/images', FORM_OWN_COMPANY, async (world) => ({
    path: `/en/my/catalogue/${await world.product()}/images`,
    file: await world.imageForm(),
  })),
  line('POST /{locale}/my/catalogue/:id/images/arrange', FORM_OWN_COMPANY, async (world) => {
    const { id, imageId } = await world.withImage();
    return { path: `/en/my/catalogue/${id}/images/arrange`, form: { 'images.0.id': imageId, 'images.0.alt': 'Front' } };
  }),
  line('POST /{locale}/my/catalogue/:id/model', FORM_OWN_COMPANY, async (world) => ({
    path: `/en/my/catalogue/${await world.product()}/model`,
    file: world.modelForm(),
  })),
  line('POST /{locale}/my/catalogue/:id/model/delete', FORM_OWN_COMPANY, async (world) => ({
    path: `/en/my/catalogue/${await world.withModel()}/model/delete`,
    form: {},
  })),
  line('GET /{locale}/my/imports', READ_ANY_COMPANY),
  line('POST /{locale}/my/imports', '401 may may may 403', (world) => ({
    path: '/en/my/imports',
    file: world.importForm(),
  })),
  line('POST /{locale}/my/imports/:id', FORM_OWN_COMPANY, async (world) => ({
    path: `/en/my/imports/${await world.heldImport()}`,
    form: { dryRun: 'true' },
  })),
  line('GET /{locale}/my/imports/:id/errors.csv', READ_OWN_COMPANY, async (world) => ({
    path: `/en/my/imports/${await world.import()}/errors.csv`,
  })),
  line('GET /{locale}/my/imports/:id', READ_OWN_COMPANY, async (world) => ({
    path: `/en/my/imports/${await world.import()}`,
  })),
];

const offers: Line[] = [
  line('GET /{locale}/offers/:slug', EVERYBODY, async (world) => ({
    path: await world.pageOf('offers', await world.published()),
  })),
  line(
    'GET /{locale}/offers/:slug',
    '404 404 may may may',
    async (world) => ({ path: await world.pageOf('offers', await world.draft()) }),
    'a draft',
  ),
];

const consultations: Line[] = [
  line('GET /{locale}/consultations', READ_SIGNED_IN),
  line('GET /{locale}/consultations/new', READ_ANY_COMPANY, ({ partner }) => ({
    path: `/en/consultations/new?withCompanyId=${partner.companyId}`,
  })),
  line('POST /{locale}/consultations', FORM_FAULTY_COMPANY, ({ partner }) => ({
    path: '/en/consultations',
    form: { withCompanyId: partner.companyId, subject: '' },
  })),
  line('GET /{locale}/consultations/:id', READ_PARTICIPANTS, async (world) => ({
    path: `/en/consultations/${(await world.requested()).id}`,
  })),
  line('GET /{locale}/consultations/:id/room', READ_PARTICIPANTS, async (world) => ({
    path: `/en/consultations/${await world.scheduled()}/room`,
  })),
  line('GET /{locale}/consultations/:id/record', READ_PARTICIPANTS, async (world) => ({
    path: `/en/consultations/${await world.scheduled()}/record`,
  })),
  line('GET /{locale}/consultations/:id/slots', READ_OWN_COMPANY, async (world) => ({
    path: `/en/consultations/${(await world.requested()).id}/slots`,
  })),
  line('POST /{locale}/consultations/:id/slots', FORM_OWN_COMPANY, async (world) => ({
    path: `/en/consultations/${(await world.requested()).id}/slots`,
    form: { timeZone: 'Asia/Seoul', 'suggested[]': new Date(Date.now() + 86_400_000).toISOString() },
  })),
  line('POST /{locale}/consultations/:id/accept', FORM_OWN_COMPANY, async (world) => {
    const { id, slotId } = await world.requested();
    return { path: `/en/consultations/${id}/accept`, form: { slotId } };
  }),
  line('POST /{locale}/consultations/:id/decline', FORM_OWN_COMPANY, async (world) => ({
    path: `/en/consultations/${(await world.requested()).id}/decline`,
    form: {},
  })),
  line('POST /{locale}/consultations/:id/cancel', FORM_OWN_COMPANY, async (world) => ({
    path: `/en/consultations/${await world.scheduled()}/cancel`,
    form: {},
  })),
  line('POST /{locale}/consultations/:id/room/close', FORM_OWN_COMPANY, async (world) => ({
    path: `/en/consultations/${await world.scheduled()}/room/close`,
    form: {},
  })),
];

/** Every page, in English; that the other languages have the same ones is checked beside it. */
export const pages: readonly Line[] = [
  ...site,
  ...catalogue,
  ...offers,
  ...consultations,
  ...deskPages,
  ...officerPages,
];
