import type { Hit } from './offer-index.js';
import type { Listing } from './listing.js';
import { Refusal } from './site-server.js';
import type { SiteProfile } from './site.types.js';
import { escapeMarkup as x } from './xml.js';

const OPENSEARCH = 'http://a9.com/-/spec/opensearch/1.1/';
const RELEVANCE = 'http://a9.com/-/opensearch/extensions/relevance/1.0/';
const TOMBSTONES = 'http://purl.org/atompub/tombstones/1.0';
/** Namespace of the trade fields in the sites' feeds: direction, price, moq, country, company, hsCode, gtin, origin. */
export const TRADE = 'https://trade-sites.example/ns/trade/1.0';

const PAGE_DEFAULT = 20;
const PAGE_MOST = 100;

export interface SearchRequest {
  q: string;
  /** From 1, as OpenSearch counts. */
  start: number;
  count: number;
  direction?: Listing['direction'];
}

export interface SearchAnswer extends SearchRequest {
  total: number;
  hits: Hit[];
  /** The address that was asked, for the `self` link. */
  address: string;
}

/** A tombstone in the site's own feed. */
export interface Deleted {
  id: string;
  when: string;
  origin?: { id: string; identifier: string; rev: number };
}

/** Reads `q`, `start` (from 1), `count` (at most 100 are given) and `direction` (anything but SELL and BUY means both). */
export function readSearchRequest(params: URLSearchParams): SearchRequest {
  const direction = params.get('direction')?.toUpperCase();
  return {
    q: (params.get('q') ?? '').slice(0, 200),
    start: wholeNumber(params, 'start', 1),
    count: Math.min(PAGE_MOST, wholeNumber(params, 'count', PAGE_DEFAULT)),
    ...(direction === 'SELL' || direction === 'BUY' ? { direction } : {}),
  };
}

/** The OpenSearch 1.1 description document. */
export function writeDescription(profile: SiteProfile, url: string): string {
  const type = profile.results === 'atom' ? 'application/atom+xml' : 'application/json';
  const query = 'q={searchTerms}&start={startIndex?}&count={count?}&direction={trade:direction?}';
  return `<?xml version="1.0" encoding="UTF-8"?>
<OpenSearchDescription xmlns="${OPENSEARCH}" xmlns:trade="${TRADE}">
  <ShortName>${x(profile.name)}</ShortName>
  <Description>${x(profile.description)}</Description>
  <Tags>trade offers B2B export import</Tags>
  <Url type="${type}" template="${x(`${url}/opensearch/search?${query}`)}" indexOffset="1"/>
  <Query role="example" searchTerms="stainless steel"/>
  <SyndicationRight>${profile.syndicationRight}</SyndicationRight>
  <Language>en</Language>
  <InputEncoding>UTF-8</InputEncoding>
  <OutputEncoding>UTF-8</OutputEncoding>
</OpenSearchDescription>
`;
}

/** Results as an Atom feed with OpenSearch's elements and a relevance score on each entry. */
export function writeAtomResults(profile: SiteProfile, url: string, answer: SearchAnswer): string {
  const head = `  <opensearch:totalResults>${answer.total}</opensearch:totalResults>
  <opensearch:startIndex>${answer.start}</opensearch:startIndex>
  <opensearch:itemsPerPage>${answer.hits.length}</opensearch:itemsPerPage>
  <opensearch:Query role="request" searchTerms="${x(answer.q)}" startIndex="${answer.start}" count="${answer.count}"/>
  <link rel="search" type="application/opensearchdescription+xml" href="${x(url)}/opensearch.xml"/>
`;
  const entries = answer.hits.map(({ listing, score }) => writeEntry(profile, url, listing, score));
  return writeFeed(profile, `${profile.name}: ${answer.q || 'newest offers'}`, answer.address, head + entries.join(''));
}

/** The site's own feed: what it holds, newest first, with tombstones for what it no longer holds. */
export function writeOfferFeed(profile: SiteProfile, url: string, page: FeedPart): string {
  const next = page.next === undefined ? '' : `  <link rel="next" href="${x(page.next)}"/>\n`;
  const entries = page.listings.map((listing) => writeEntry(profile, url, listing));
  const deleted = page.deleted.map(({ id, when, origin }) => {
    const trade = origin ? `<trade:originId>${x(origin.id)}</trade:originId>${writeOrigin(origin)}` : '';
    return `  <at:deleted-entry ref="${x(atomId(profile, id))}" when="${when}">${trade}</at:deleted-entry>\n`;
  });
  return writeFeed(profile, `${profile.name}: offers`, page.address, [next, ...deleted, ...entries].join(''));
}

export interface FeedPart {
  listings: Listing[];
  deleted: Deleted[];
  address: string;
  next?: string;
}

/** Results as JSON, with OpenSearch's element names as keys. */
export function jsonResults(url: string, answer: SearchAnswer): Record<string, unknown> {
  return {
    'opensearch:totalResults': answer.total,
    'opensearch:startIndex': answer.start,
    'opensearch:itemsPerPage': answer.hits.length,
    'opensearch:Query': { role: 'request', searchTerms: answer.q, startIndex: answer.start, count: answer.count },
    items: answer.hits.map(({ listing, score }) => {
      const { company, country, publishedAt, updatedAt, ...rest } = listing;
      return {
        ...rest,
        url: `${url}/offers/${listing.id}`,
        company: { name: company, country },
        published: publishedAt,
        updated: updatedAt,
        score: Number(score.toFixed(4)),
      };
    }),
  };
}

function writeFeed(profile: SiteProfile, title: string, address: string, content: string): string {
  const updated = /<updated>([^<]+)</.exec(content)?.[1] ?? new Date(0).toISOString();
  return `<?xml version="1.0" encoding="UTF-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xmlns:opensearch="${OPENSEARCH}" xmlns:relevance="${RELEVANCE}" xmlns:at="${TOMBSTONES}" xmlns:trade="${TRADE}">
  <id>${x(address)}</id>
  <title>${x(title)}</title>
  <updated>${updated}</updated>
  <author><name>${x(profile.name)}</name></author>
  <link rel="self" type="application/atom+xml" href="${x(address)}"/>
${content}</feed>
`;
}

function writeEntry(profile: SiteProfile, url: string, listing: Listing, score?: number): string {
  const { price, moq, origin } = listing;
  const trade = [
    element('direction', listing.direction),
    element('country', listing.country),
    price && element('price', price.amount, { currency: price.currency, unitCode: price.unitCode }),
    moq && element('moq', moq.quantity, { unitCode: moq.unitCode }),
    listing.hsCode && element('hsCode', listing.hsCode),
    listing.gtin && element('gtin', listing.gtin),
    listing.validThrough && element('validThrough', listing.validThrough),
    origin && element('originId', origin.id) + writeOrigin(origin),
  ];
  return `  <entry>
    <id>${x(atomId(profile, listing.id))}</id>
    <title>${x(listing.title)}</title>
    <link rel="alternate" type="text/html" href="${x(`${url}/offers/${listing.id}`)}"/>
${origin ? `    <link rel="via" href="${x(origin.url)}"/>\n` : ''}    <published>${listing.publishedAt}</published>
    <updated>${listing.updatedAt}</updated>
    <author><name>${x(listing.company || profile.name)}</name></author>
    <category term="${x(listing.sector)}"/>
    <summary>${x(listing.summary)}</summary>
${score === undefined ? '' : `    <relevance:score>${score.toFixed(4)}</relevance:score>\n`}    ${trade.filter(Boolean).join('')}
  </entry>
`;
}

const writeOrigin = (origin: { identifier: string; rev: number }): string =>
  element('identifier', origin.identifier) + element('revision', String(origin.rev));

function element(name: string, value: string, attributes: Record<string, string | undefined> = {}): string {
  const written = Object.entries(attributes).map(([key, each]) => (each === undefined ? '' : ` ${key}="${x(each)}"`));
  return `<trade:${name}${written.join('')}>${x(value)}</trade:${name}>`;
}

/** Doesn't change with the port that the site happens to listen on. */
const atomId = (profile: SiteProfile, id: string): string => `tag:${profile.id}.example,2026:offers/${id}`;

function wholeNumber(params: URLSearchParams, name: string, otherwise: number): number {
  const value = params.get(name);
  if (value === null || value === '') return otherwise;
  const number = Number(value);
  if (!/^\d{1,6}$/.test(value) || number < 1) throw new Refusal(400, `"${name}" must be a whole number from 1.`);
  return number;
}
