import { PASSWORD, signIn } from '../../support/actors.js';
import { ANY_COMPANY, EVERYBODY, type Line, line, OFFICERS, OWN_COMPANY, OWNER_ONLY, SIGNED_IN } from './line.js';
import { consultations, moderation } from './meetings.js';
import { emptyGlb, fileForm } from './world.js';

const identity: Line[] = [
  line('POST /api/v1/auth/register', EVERYBODY, (world) => ({
    json: {
      email: `${world.unique()}@new.example`,
      password: PASSWORD,
      name: 'New Person',
      company: { name: 'New', country: 'KR', sectors: ['minerals'], businessTypes: ['BUYER'] },
    },
  })),
  line('POST /api/v1/auth/login', EVERYBODY, ({ owner }) => ({ json: { email: owner.email, password: PASSWORD } })),
  line('POST /api/v1/auth/refresh', EVERYBODY, async ({ app, owner }) => ({
    json: { refreshToken: (await signIn(app.url, owner.email)).refreshToken },
  })),
  line('POST /api/v1/auth/logout', EVERYBODY, () => ({ json: { refreshToken: 'none of ours' } })),
  line('GET /api/v1/me', SIGNED_IN),
];

const documents = (companyId: string, rest = '') => `/api/v1/companies/${companyId}/verification/documents${rest}`;

const companies: Line[] = [
  line('GET /api/v1/companies', EVERYBODY),
  line('GET /api/v1/companies/:id', EVERYBODY, ({ owner }) => ({ path: `/api/v1/companies/${owner.companyId}` })),
  line(
    'GET /api/v1/companies/:id',
    '404 404 404 404 may',
    async (world) => ({ path: `/api/v1/companies/${await world.suspendedCompany()}` }),
    'a suspended company',
  ),
  line('PATCH /api/v1/companies/:id', OWNER_ONLY, ({ owner }) => ({
    path: `/api/v1/companies/${owner.companyId}`,
    json: { city: 'Busan' },
  })),
  line('GET /api/v1/companies/:id/members', OWN_COMPANY, ({ owner }) => ({
    path: `/api/v1/companies/${owner.companyId}/members`,
  })),
  line('POST /api/v1/companies/:id/members', OWNER_ONLY, (world) => ({
    path: `/api/v1/companies/${world.owner.companyId}/members`,
    json: { email: `${world.unique()}@own.example`, name: 'New Member', password: PASSWORD },
  })),
  line('DELETE /api/v1/companies/:id/members/:userId', OWNER_ONLY, async (world) => ({
    path: `/api/v1/companies/${world.owner.companyId}/members/${await world.extraMember()}`,
  })),
  // The own company lacks its registration number: 409 or 422 says that only the state stands in the owner's way.
  line('POST /api/v1/companies/:id/verification', '401 404 403 422 403', ({ owner }) => ({
    path: `/api/v1/companies/${owner.companyId}/verification`,
    json: { level: 1 },
  })),
  line(`GET ${documents(':id')}`, '401 404 403 may may', ({ owner }) => ({ path: documents(owner.companyId) })),
  line(`POST ${documents(':id')}`, '401 404 403 may may', (world, caller) => ({
    path: documents(world.owner.companyId),
    file: world.documentForm(caller === 'officer' ? 'SITE_VISIT_REPORT' : 'REGISTRY_EXTRACT'),
  })),
  line(`GET ${documents(':id', '/:documentId')}`, '401 404 403 may may', async (world) => ({
    path: documents(world.owner.companyId, `/${await world.document()}`),
  })),
  line(
    `GET ${documents(':id', '/:documentId')}`,
    '401 404 403 may 404',
    async (world, caller) => {
      const { companyId } = caller === 'stranger' || caller === 'officer' ? world.stranger : world.owner;
      return { path: documents(companyId, `/${await world.document()}`) };
    },
    "the own company's, below another one",
  ),
  line(`DELETE ${documents(':id', '/:documentId')}`, OWNER_ONLY, async (world) => ({
    path: documents(world.owner.companyId, `/${await world.document()}`),
  })),
];

const catalogue: Line[] = [
  line('GET /api/v1/sectors', EVERYBODY),
  line('GET /api/v1/categories', EVERYBODY),
  line('GET /api/v1/products', EVERYBODY),
  line('GET /api/v1/products/:id', EVERYBODY, async (world) => ({ path: `/api/v1/products/${await world.product()}` })),
  line('POST /api/v1/products', ANY_COMPANY, (world) => ({ json: world.productBody() })),
  line('PATCH /api/v1/products/:id', OWN_COMPANY, async (world) => ({
    path: `/api/v1/products/${await world.product()}`,
    json: { brand: 'Hanul' },
  })),
  line('DELETE /api/v1/products/:id', OWN_COMPANY, async (world) => ({
    path: `/api/v1/products/${await world.product()}`,
  })),
  line('POST /api/v1/products/:id/images', OWN_COMPANY, async (world) => ({
    path: `/api/v1/products/${await world.product()}/images`,
    file: await world.imageForm(),
  })),
  line('PUT /api/v1/products/:id/images', OWN_COMPANY, async (world) => {
    const { id, imageId } = await world.withImage();
    return { path: `/api/v1/products/${id}/images`, json: { images: [{ id: imageId, alt: 'Front' }] } };
  }),
  line('DELETE /api/v1/products/:id/images/:imageId', OWN_COMPANY, async (world) => {
    const { id, imageId } = await world.withImage();
    return { path: `/api/v1/products/${id}/images/${imageId}` };
  }),
  line(
    'DELETE /api/v1/products/:id/images/:imageId',
    '401 404 404 404 403',
    async (world, caller) => {
      const { imageId } = await world.withImage();
      return { path: `/api/v1/products/${await world.product(caller)}/images/${imageId}` };
    },
    "an image of the own company, below the caller's product",
  ),
  line('POST /api/v1/products/:id/model', OWN_COMPANY, async (world) => ({
    path: `/api/v1/products/${await world.product()}/model`,
    file: fileForm(emptyGlb(), 'pump.glb'),
  })),
  line('DELETE /api/v1/products/:id/model', OWN_COMPANY, async (world) => ({
    path: `/api/v1/products/${await world.withModel()}/model`,
  })),
  line('GET /media/:folder/:file', EVERYBODY, async (world) => ({ path: (await world.withImage()).url })),
  line('POST /api/v1/catalogue/imports', ANY_COMPANY, (world) => ({ file: world.importForm() })),
  line('GET /api/v1/catalogue/imports', ANY_COMPANY),
  line('GET /api/v1/catalogue/imports/:id/preview', OWN_COMPANY, async (world) => ({
    path: `/api/v1/catalogue/imports/${await world.heldImport()}/preview`,
  })),
  line('POST /api/v1/catalogue/imports/:id/start', OWN_COMPANY, async (world) => ({
    path: `/api/v1/catalogue/imports/${await world.heldImport()}/start`,
    json: { dryRun: true },
  })),
  line('GET /api/v1/catalogue/imports/:id/errors.csv', OWN_COMPANY, async (world) => ({
    path: `/api/v1/catalogue/imports/${await world.import()}/errors.csv`,
  })),
  line('GET /api/v1/catalogue/imports/:id', OWN_COMPANY, async (world) => ({
    path: `/api/v1/catalogue/imports/${await world.import()}`,
  })),
  ...['csv', 'ndjson', 'jsonld'].map((format) =>
    line(`GET /api/v1/companies/:id/catalogue.${format}`, EVERYBODY, ({ owner }) => ({
      path: `/api/v1/companies/${owner.companyId}/catalogue.${format}`,
    })),
  ),
];

const offers: Line[] = [
  line('GET /api/v1/offers', EVERYBODY),
  line('GET /api/v1/offers', ANY_COMPANY, () => ({ path: '/api/v1/offers?mine=true' }), 'mine'),
  line('GET /api/v1/offers/:id', EVERYBODY, async (world) => ({ path: `/api/v1/offers/${await world.published()}` })),
  line(
    'GET /api/v1/offers/:id',
    '404 404 may may may',
    async (world) => ({ path: `/api/v1/offers/${await world.draft()}` }),
    'a draft',
  ),
  line(
    'GET /api/v1/offers/:id',
    '404 404 may may may',
    async (world) => ({ path: `/api/v1/offers/${await world.suspendedOffer()}` }),
    'a suspended offer',
  ),
  line('POST /api/v1/offers', ANY_COMPANY, (world) => ({ json: world.offerBody() })),
  line('PATCH /api/v1/offers/:id', OWN_COMPANY, async (world) => ({
    path: `/api/v1/offers/${await world.draft()}`,
    json: { title: 'Another title' },
  })),
  line(
    'PATCH /api/v1/offers/:id',
    OWN_COMPANY,
    async (world) => ({ path: `/api/v1/offers/${await world.published()}`, json: { title: 'Another title' } }),
    'a published offer',
  ),
  line('POST /api/v1/offers/:id/submit', OWN_COMPANY, async (world) => ({
    path: `/api/v1/offers/${await world.draft()}/submit`,
  })),
  line('POST /api/v1/offers/:id/withdraw', OWNER_ONLY, async (world) => ({
    path: `/api/v1/offers/${await world.published()}/withdraw`,
  })),
  line('POST /api/v1/offers/:id/close', OWNER_ONLY, async (world) => ({
    path: `/api/v1/offers/${await world.published()}/close`,
  })),
  line('POST /api/v1/offers/:id/reopen', OWN_COMPANY, async (world) => ({
    path: `/api/v1/offers/${await world.withdrawn()}/reopen`,
  })),
  line('GET /api/v1/offers/:id/deliveries', '401 404 may may may', async (world) => ({
    path: `/api/v1/offers/${await world.published()}/deliveries`,
  })),
  // There is no such delivery: 404 is what the offer's own company gets, too.
  line('POST /api/v1/offers/:id/deliveries/:deliveryId/retry', '401 404 404 404 403', async (world) => ({
    path: `/api/v1/offers/${await world.published()}/deliveries/01890000-0000-7000-8000-000000000000/retry`,
  })),
  line('GET /api/v1/offers/:id/sites', '401 404 may may may', async (world) => ({
    path: `/api/v1/offers/${await world.published()}/sites`,
  })),
  line('PUT /api/v1/offers/:id/sites', OWN_COMPANY, async (world) => ({
    path: `/api/v1/offers/${await world.published()}/sites`,
    json: { sites: null },
  })),
];

const search: Line[] = [
  line('GET /api/v1/search', EVERYBODY, () => ({ path: '/api/v1/search?q=pump' })),
  line('GET /api/v1/search/suggestions', EVERYBODY, () => ({ path: '/api/v1/search/suggestions?q=pu' })),
  line('GET /api/v1/saved-searches', ANY_COMPANY),
  line('POST /api/v1/saved-searches', ANY_COMPANY, (world) => ({
    json: { name: 'Mine', query: { q: world.unique() } },
  })),
  // One person's own: not even their colleagues'.
  line('POST /api/v1/saved-searches/:id/seen', '401 404 404 may 403', async (world) => ({
    path: `/api/v1/saved-searches/${await world.savedSearch()}/seen`,
  })),
  line('DELETE /api/v1/saved-searches/:id', '401 404 404 may 403', async (world) => ({
    path: `/api/v1/saved-searches/${await world.savedSearch()}`,
  })),
  line('GET /api/v1/meta-search', EVERYBODY, () => ({ path: '/api/v1/meta-search?q=pump' })),
  line('GET /opensearch.xml', EVERYBODY),
  line('GET /opensearch/results.atom', EVERYBODY, () => ({ path: '/opensearch/results.atom?q=pump' })),
  line('GET /opensearch/results.json', EVERYBODY, () => ({ path: '/opensearch/results.json?q=pump' })),
];

const syndication: Line[] = [
  line('GET /feeds/offers.atom', EVERYBODY),
  line('GET /feeds/offers.json', EVERYBODY),
  // Whose signature counts here, not whose token.
  line('POST /federation/:site/webhooks', EVERYBODY, async (world) => ({
    path: `/federation/${await world.site()}/webhooks`,
    raw: world.webhook(),
  })),
  line(
    'POST /federation/:site/webhooks',
    '401 401 401 401 401',
    async (world) => {
      const { headers, body } = world.webhook();
      const path = `/federation/${await world.site()}/webhooks`;
      return { path, raw: { headers: { ...headers, 'webhook-signature': 'v1,AAAA' }, body } };
    },
    'not signed',
  ),
  line('GET /api/v1/officer/sites', OFFICERS),
  line('POST /api/v1/officer/sites', OFFICERS, (world) => ({ json: world.siteBody() })),
  line('PATCH /api/v1/officer/sites/:id', OFFICERS, async (world) => ({
    path: `/api/v1/officer/sites/${await world.site()}`,
    json: { name: 'Another name' },
  })),
  // Nobody told us where this site's feed is.
  line('POST /api/v1/officer/sites/:id/reconcile', '401 403 403 403 409', async (world) => ({
    path: `/api/v1/officer/sites/${await world.site()}/reconcile`,
  })),
  line('GET /api/v1/officer/deliveries', OFFICERS),
  // A delivery of a site that pulls is never parked, and none is there at all by this id.
  line('POST /api/v1/officer/deliveries/:id/redrive', '401 403 403 403 404', ({ owner }) => ({
    path: `/api/v1/officer/deliveries/${owner.companyId}/redrive`,
  })),
];

const tradeInfo: Line[] = [
  line('GET /api/v1/country-reports', EVERYBODY),
  line('GET /api/v1/country-reports/:slug', '404 404 404 404 404', () => ({ path: '/api/v1/country-reports/none' })),
  line('GET /api/v1/exhibitions', EVERYBODY),
  line('GET /api/v1/exhibitions/:slug', '404 404 404 404 404', () => ({ path: '/api/v1/exhibitions/none' })),
];

const operation: Line[] = [
  line('GET /health/live', EVERYBODY),
  line('GET /health/ready', EVERYBODY),
  // Open to loopback, where this test calls from.
  line('GET /metrics', EVERYBODY),
];

/** Every route of the application beside its pages, which `pages.ts` has. */
export const matrix: readonly Line[] = [
  ...identity,
  ...companies,
  ...catalogue,
  ...offers,
  ...search,
  ...syndication,
  ...consultations,
  ...moderation,
  ...tradeInfo,
  ...operation,
];
