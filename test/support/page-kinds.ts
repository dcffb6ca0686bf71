import { pageLocales } from '../../src/site/design/page-context.js';
import type { Caller, World } from '../e2e/authorization/world.js';
import { pages } from '../e2e/authorization/pages.js';
import type { Showcase } from './showcase.js';

/** A page as one reader finds it. */
export interface PageKind {
  readonly route: string;
  /** Tells pages of one route apart. */
  readonly of?: string;
  readonly reader: Caller;
  /** Its English address; makes what stands on it. */
  readonly path: (world: World, showcase: Showcase) => Promise<string> | string;
  /** What it answers. */
  readonly status: number;
  /** Its form is sent as it stands, and the page that answers looked at instead. */
  readonly sent?: true;
}

const READERS: readonly Caller[] = ['anonymous', 'owner', 'officer', 'member', 'stranger'];

/** The first who may read a page of the route table. */
const readerOf = (outcomes: Readonly<Record<Caller, unknown>>) => READERS.find((caller) => outcomes[caller] === 'may');

/** What comes from here is put into a page that is open. */
const STREAM = 'GET /{locale}/search/all-sites/stream';
/** A file to be saved. */
const DOWNLOAD = 'GET /{locale}/my/imports/:id/errors.csv';
const isPage = (route: string) => route !== STREAM && route !== DOWNLOAD;

/** Every route that gives a page, from the table that says who may open it; hardly anything stands on those pages. */
const bare: readonly PageKind[] = pages
  .filter(({ route }) => route.startsWith('GET /{locale}') && isPage(route))
  .flatMap(({ route, of, outcomes, call }) => {
    const reader = readerOf(outcomes);
    if (!reader) return [];
    const path = async (world: World) => {
      const { path: given } = await call(world, reader);
      return given ?? (route.split(' ')[1] ?? '').replace('{locale}', 'en');
    };
    return [{ route, reader, path, status: 200, ...(of !== undefined && { of }) }];
  });

const kind = (
  route: string,
  of: string,
  reader: Caller,
  path: PageKind['path'] | string,
  more: Partial<PageKind> = {},
): PageKind => ({
  route: `GET /{locale}${route}`,
  of,
  reader,
  path: typeof path === 'string' ? () => path : path,
  status: 200,
  ...more,
});

/** The same pages with much on them, and in the states that come besides. */
const furnished: readonly PageKind[] = [
  kind('', 'with offers', 'anonymous', '/en'),
  kind('/search', 'something found', 'anonymous', '/en/search?q=flow+meter'),
  kind('/search', 'narrowed', 'anonymous', '/en/search?scope=products&sector=machinery-equipment&country=KR'),
  kind('/search', 'sell offers', 'anonymous', '/en/search?scope=sell-offers&q=flow+meter'),
  kind('/search', 'buy offers', 'anonymous', '/en/search?scope=buy-offers'),
  kind('/search', 'companies', 'anonymous', '/en/search?scope=companies'),
  kind('/search', 'all sites', 'anonymous', '/en/search?scope=all-sites&q=flow+meter'),
  kind('/search', 'all sites, nothing asked yet', 'anonymous', '/en/search?scope=all-sites'),
  kind(
    '/search',
    'all sites, in one piece',
    'anonymous',
    '/en/search?scope=all-sites&q=flow+meter&country=KR&wait=true',
  ),
  kind('/search', 'nothing found', 'anonymous', '/en/search?q=zzyzx'),
  kind('/search', 'widened', 'anonymous', '/en/search?scope=sell-offers&q=flow+zzyzx&country=DE'),
  kind('/search', 'exactly as typed', 'anonymous', '/en/search?scope=sell-offers&q=flow+meter&exact=true'),
  kind('/search', 'with nonsense in its address', 'anonymous', `/en/search?sector=toys&q=${'flow+'.repeat(100)}`),
  kind('/search', 'continued nowhere', 'anonymous', '/en/search?q=flow+meter&cursor=forged', { status: 400 }),
  kind('/my/saved-searches', 'with some', 'owner', async (world) => {
    await world.savedSearch();
    return '/en/my/saved-searches';
  }),
  kind('/products/:slug', 'with everything', 'anonymous', (_, { product }) => product),
  kind('/products/:slug', 'one’s own', 'owner', (_, { product }) => product),
  kind('/offers/:slug', 'to sell, with everything', 'anonymous', (_, { sellOffer }) => sellOffer),
  kind('/offers/:slug', 'to buy', 'stranger', (_, { buyOffer }) => buyOffer),
  kind('/offers/:slug', 'gone', 'anonymous', (_, { goneOffer }) => goneOffer, { status: 410 }),
  kind('/companies/:slug', 'with everything', 'anonymous', (_, { company }) => company),
  kind('/my', 'with much to do', 'owner', '/en/my'),
  kind('/my', 'of somebody new', 'stranger', '/en/my'),
  kind('/my/imports/:id', 'with faults', 'owner', (_, { importWithFaults }) => importWithFaults),
  kind('/my/offers/:id', 'published', 'owner', (_, { ownOffer }) => ownOffer),
  kind('/consultations', 'with some', 'owner', '/en/consultations'),
  kind('/consultations/:id', 'agreed', 'owner', (_, { consultation }) => consultation),
  kind('/consultations/:id/room', 'where something was said', 'owner', (_, { consultation }) => `${consultation}/room`),
  kind('/consultations/:id/record', 'of one that is over', 'owner', (_, { ended }) => `${ended}/record`),
  kind('/officer', 'with work', 'officer', '/en/officer'),
  kind('/officer', 'not for everybody', 'owner', '/en/officer', { status: 403 }),
  kind('/sign-up', 'sent empty', 'anonymous', '/en/sign-up', { status: 422, sent: true }),
  kind(
    '/consultations/new',
    'sent without a time',
    'owner',
    ({ partner }) => `/en/consultations/new?withCompanyId=${partner.companyId}&timeZone=Asia/Seoul`,
    { status: 422, sent: true },
  ),
  kind('/my/offers/new', 'sent empty', 'owner', '/en/my/offers/new', { status: 422, sent: true }),
  kind('/*', 'not there', 'anonymous', '/en/no/such/page', { status: 404 }),
];

/** Every kind of page that the site has. */
export const pageKinds: readonly PageKind[] = [...bare, ...furnished];

const localized = new RegExp(`^GET /(?:${pageLocales.join('|')})(?=/|$)`);

/** Of the routes of a running application (`GET /en/search`) those that give pages, and which kind of page they are. */
export const pageRoutes = (routes: Iterable<string>): string[] => [
  ...new Set(
    [...routes]
      .filter((route) => localized.test(route))
      .map((route) => route.replace(localized, 'GET /{locale}'))
      .filter(isPage),
  ),
];
