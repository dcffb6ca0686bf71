import type { SiteCore } from './affiliated-site.js';
import {
  jsonResults,
  readSearchRequest,
  writeAtomResults,
  writeDescription,
  writeOfferFeed,
  type Deleted,
  type SearchAnswer,
} from './opensearch.js';
import { json, type Reply, type Route, type SiteRequest } from './site-server.js';

const FEED_PAGE = 100;

const xml = (type: string, body: string): Reply => ({
  status: 200,
  headers: { 'content-type': `${type}; charset=utf-8` },
  body,
});

/** What other machines use: webhooks, search, feed, and the lists by which tests look at what has been received. */
export function partnerRoutes(core: SiteCore): Route[] {
  const { receiver } = core;
  return [
    ...(receiver
      ? [
          {
            method: 'POST' as const,
            path: /^\/webhooks\/silkgate$/,
            channel: 'webhook' as const,
            handle: (request: SiteRequest) => receiver.receive(request),
          },
        ]
      : []),
    {
      method: 'GET',
      path: /^\/opensearch\.xml$/,
      handle: () => xml('application/opensearchdescription+xml', writeDescription(core.profile, core.url)),
    },
    { method: 'GET', path: /^\/opensearch\/search$/, channel: 'search', handle: (request) => search(core, request) },
    { method: 'GET', path: /^\/feeds\/offers\.atom$/, channel: 'feed', handle: (request) => feed(core, request) },
    { method: 'GET', path: /^\/received\.json$/, handle: () => json(200, received(core)) },
    { method: 'GET', path: /^\/companies\.json$/, handle: () => json(200, companies(core)) },
  ];
}

function search(core: SiteCore, { url }: SiteRequest): Reply {
  const request = readSearchRequest(url.searchParams);
  const all = core.index.search(request.q, request.direction);
  const hits = all.slice(request.start - 1, request.start - 1 + request.count);
  const address = `${core.url}${url.pathname}${url.search}`;
  const answer: SearchAnswer = { ...request, total: all.length, hits, address };
  if (core.profile.results === 'json') return json(200, jsonResults(core.url, answer));
  return xml('application/atom+xml', writeAtomResults(core.profile, core.url, answer));
}

/** Everything that the site lists, newest first, in pages; tombstones of received offers are on the first page. */
function feed(core: SiteCore, { url }: SiteRequest): Reply {
  const { start } = readSearchRequest(url.searchParams);
  const all = core.index.search('');
  const listings = all.slice(start - 1, start - 1 + FEED_PAGE).map(({ listing }) => listing);
  const following = start + FEED_PAGE;
  const address = `${core.url}${url.pathname}`;
  const part = {
    listings,
    deleted: start === 1 ? deleted(core) : [],
    address: start === 1 ? address : `${address}?start=${start}`,
    ...(following <= all.length ? { next: `${address}?start=${following}` } : {}),
  };
  return xml('application/atom+xml', writeOfferFeed(core.profile, core.url, part));
}

function deleted({ store }: SiteCore): Deleted[] {
  return [...store.offers.values()]
    .filter(({ state }) => state === 'withdrawn')
    .map(({ remoteId, updatedAt, originUrl, id, rev }) => ({
      id: remoteId,
      when: updatedAt,
      origin: { id: originUrl, identifier: id, rev },
    }));
}

function received({ store, url }: SiteCore): unknown[] {
  return [...store.offers.values()].map((offer) => ({
    offerId: offer.id,
    rev: offer.rev,
    state: offer.state,
    title: offer.content?.title ?? null,
    company: offer.content?.company ?? null,
    remoteId: offer.remoteId,
    remoteUrl: `${url}/offers/${offer.remoteId}`,
    originUrl: offer.originUrl,
    receivedAt: offer.receivedAt,
    updatedAt: offer.updatedAt,
    appliedCount: offer.appliedRevs.length,
    appliedRevs: offer.appliedRevs,
    ignoredCount: offer.ignoredCount,
  }));
}

function companies({ store, url }: SiteCore): unknown[] {
  return [...store.companies.values()].map((company) => ({
    companyId: company.id,
    rev: company.rev,
    name: company.content?.name ?? null,
    country: company.content?.country ?? null,
    remoteId: company.remoteId,
    remoteUrl: `${url}/companies/${company.remoteId}`,
    originUrl: company.originUrl,
    receivedAt: company.receivedAt,
    appliedCount: company.appliedRevs.length,
    appliedRevs: company.appliedRevs,
  }));
}
