import type { SiteCore } from './affiliated-site.js';
import type { Listing } from './listing.js';
import type { Sending } from './offer-sender.js';
import { companyPage, gonePage, homePage, offerPage, resultsPage } from './site-pages.js';
import { Refusal, json, type Reply, type Route, type SiteRequest } from './site-server.js';

const RESULT_LIMIT = 50;

/** What people use: the pages, and the buttons on them (which take JSON as well). */
export function pageRoutes(core: SiteCore): Route[] {
  let lastSending: Sending | undefined;
  const sending = async (request: SiteRequest, act: (listing: Listing) => Promise<Sending>): Promise<Reply> => {
    lastSending = await act(chooseOffer(core, request));
    // The index may have to forget or show the offer, depending on what became of it.
    const listing = core.own.find(({ id }) => id === lastSending?.id);
    if (listing && lastSending.state === 'withdrawn') core.index.remove(listing.id);
    return acknowledge(request, lastSending.status >= 200 && lastSending.status < 300 ? 200 : 502, lastSending);
  };
  const { puller, profile, store, index } = core;
  return [
    { method: 'GET', path: /^\/$/, handle: () => homePage(profile, homeState(core, lastSending)) },
    { method: 'GET', path: /^\/search$/, handle: (request) => searchPage(core, request) },
    { method: 'GET', path: /^\/offers\/([\w-]{1,40})$/, handle: ({ captured: [id = ''] }) => showOffer(core, id) },
    {
      method: 'GET',
      path: /^\/companies\/([\w-]{1,40})$/,
      handle: ({ captured: [id] }) => {
        const company = [...store.companies.values()].find(({ remoteId }) => remoteId === id);
        if (company === undefined) throw new Refusal(404, 'There is no such company.');
        return companyPage(profile, company);
      },
    },
    {
      method: 'POST',
      path: /^\/send-offer$/,
      handle: (request) => sending(request, (listing) => core.sender.send(listing)),
    },
    {
      method: 'POST',
      path: /^\/withdraw-offer$/,
      handle: (request) => sending(request, (listing) => core.sender.withdraw(listing)),
    },
    ...(puller
      ? [
          {
            method: 'POST' as const,
            path: /^\/pull$/,
            handle: async (request: SiteRequest) => {
              refuseForeignPages(core, request);
              const report = await puller.pull();
              return acknowledge(request, report.error === undefined ? 200 : 502, report);
            },
          },
        ]
      : []),
  ];

  function showOffer({ own }: SiteCore, id: string): Reply {
    const listing = index.get(id);
    if (listing) return offerPage(profile, listing);
    const wasHere =
      own.some((each) => each.id === id) || [...store.offers.values()].some((each) => each.remoteId === id);
    if (wasHere) return gonePage(profile, id);
    throw new Refusal(404, 'There is no such offer.');
  }
}

function homeState(core: SiteCore, lastSending: Sending | undefined): Parameters<typeof homePage>[1] {
  const { store, own, seen, puller } = core;
  return {
    offers: [...store.offers.values()],
    companies: [...store.companies.values()],
    own,
    sent: store.sent,
    seen,
    canPull: puller !== undefined,
    ...(puller?.last ? { lastPull: puller.last } : {}),
    ...(lastSending ? { lastSending } : {}),
  };
}

function searchPage({ index, profile }: SiteCore, { url }: SiteRequest): Reply {
  const q = (url.searchParams.get('q') ?? '').slice(0, 200);
  const hits = index.search(q);
  return resultsPage(
    profile,
    q,
    hits.slice(0, RESULT_LIMIT).map(({ listing }) => listing),
    hits.length,
  );
}

/** The own offer named by `id` in the body; without one, the next to send or the last that was sent. */
function chooseOffer(core: SiteCore, request: SiteRequest): Listing {
  refuseForeignPages(core, request);
  const { own, store } = core;
  const id = readId(request);
  const latest = [...store.sent].findLast(([, { state }]) => state === 'published')?.[0];
  const wanted = id ?? (request.url.pathname === '/withdraw-offer' ? latest : undefined);
  const listing =
    wanted === undefined ? own.find((each) => !store.sent.has(each.id)) : own.find((each) => each.id === wanted);
  if (listing === undefined) throw new Refusal(404, `There is no own offer ${wanted ?? 'left to send'}.`);
  return listing;
}

function readId({ headers, body }: SiteRequest): string | undefined {
  const text = body.toString('utf8');
  if (isForm(headers['content-type'])) return new URLSearchParams(text).get('id')?.trim() || undefined;
  if (text.trim() === '') return undefined;
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new Refusal(400, 'The body is not JSON.');
  }
  if (typeof value !== 'object' || value === null) throw new Refusal(400, 'The body is not a JSON object.');
  if (!('id' in value)) return undefined;
  if (typeof value.id === 'string') return value.id;
  throw new Refusal(400, '"id" must be the number of an own offer.');
}

/** Browsers name the page that a form comes from; only the site's own pages may press its buttons. */
function refuseForeignPages({ url }: SiteCore, { headers }: SiteRequest): void {
  const { origin } = headers;
  const isOwn = origin === undefined || origin === url || origin === url.replace('127.0.0.1', 'localhost');
  if (!isOwn) throw new Refusal(403, 'This button works on our own pages only.');
}

const isForm = (type: string | undefined): boolean => type?.startsWith('application/x-www-form-urlencoded') ?? false;

/** A browser goes back to the page, where it sees what happened; a program gets it as JSON. */
function acknowledge({ headers }: SiteRequest, status: number, value: unknown): Reply {
  if (isForm(headers['content-type'])) return { status: 303, headers: { location: '/' }, body: '' };
  return json(status, value);
}
