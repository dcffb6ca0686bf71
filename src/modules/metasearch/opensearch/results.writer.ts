import { type AtomEntryInput, type AtomLink, ATOM_TYPE, writeAtomFeed } from '../../../platform/atom/index.js';
import { type XmlNode, element } from '../../../platform/xml/index.js';
import { DESCRIPTION_TYPE, OPENSEARCH_NS, TRADE_NS } from './opensearch.constants.js';

/** One of our own live offers as a result for others. */
export interface ResultItem {
  /** UUID. */
  readonly id: string;
  readonly url: string;
  readonly title: string;
  readonly summary: string;
  readonly updatedAt: Date;
  readonly language?: string;
  readonly companyName: string;
  readonly country: string;
  readonly sector: string;
  readonly direction: 'SELL' | 'BUY';
  readonly price?: string;
  readonly currency?: string;
  readonly unitCode?: string;
  readonly gtin?: string;
  readonly mpn?: string;
  readonly image?: string;
}

/** One page of our answer to another site's search. Addresses are absolute, `startIndex` counts from 1. */
export interface ResultsPage {
  readonly title: string;
  readonly homeUrl: string;
  readonly selfUrl: string;
  readonly descriptionUrl: string;
  readonly nextUrl?: string;
  readonly previousUrl?: string;
  readonly searchTerms: string;
  readonly total: number;
  readonly startIndex: number;
  readonly itemsPerPage: number;
  /** Used when there is no result to take the time from. */
  readonly answeredAt: Date;
  readonly items: readonly ResultItem[];
}

const trade = (
  name: string,
  text: string | undefined,
  attributes: Record<string, string | undefined> = {},
): XmlNode[] => (text === undefined ? [] : [element(`t:${name}`, attributes, text)]);

function entry(item: ResultItem): AtomEntryInput {
  const links: AtomLink[] = [{ rel: 'alternate', type: 'text/html', href: item.url }];
  return {
    id: `urn:uuid:${item.id}`,
    title: item.title,
    updated: item.updatedAt,
    summary: item.summary,
    language: item.language,
    author: { name: item.companyName },
    links: item.image ? [...links, { rel: 'enclosure', href: item.image }] : links,
    categories: [{ term: item.sector, scheme: `${TRADE_NS}:sector` }],
    extensions: [
      ...trade('direction', item.direction),
      ...trade('country', item.country),
      ...trade('price', item.price, { currency: item.currency, unitCode: item.unitCode }),
      ...trade('gtin', item.gtin),
      ...trade('mpn', item.mpn),
      ...trade('originId', item.url),
    ],
  };
}

/** The page as an Atom feed with OpenSearch's elements. */
export function buildAtomResults(page: ResultsPage): string {
  const opensearch = (name: string, value: number): XmlNode => element(`opensearch:${name}`, {}, String(value));
  const newest = page.items.reduce((latest, { updatedAt }) => Math.max(latest, updatedAt.getTime()), 0);
  const paging = { self: page.selfUrl, previous: page.previousUrl, next: page.nextUrl };
  const { searchTerms, startIndex, itemsPerPage: count } = page;
  return writeAtomFeed({
    id: page.selfUrl,
    title: page.title,
    updated: newest > 0 ? new Date(newest) : page.answeredAt,
    author: { name: page.title, uri: page.homeUrl },
    links: [
      { rel: 'alternate', type: 'text/html', href: page.homeUrl },
      { rel: 'search', type: DESCRIPTION_TYPE, href: page.descriptionUrl },
      ...Object.entries(paging).flatMap(([rel, href]) => (href ? [{ rel, href, type: ATOM_TYPE }] : [])),
    ],
    namespaces: { opensearch: OPENSEARCH_NS, t: TRADE_NS },
    extensions: [
      opensearch('totalResults', page.total),
      opensearch('startIndex', startIndex),
      opensearch('itemsPerPage', count),
      element('opensearch:Query', { role: 'request', searchTerms, startIndex, count }),
    ],
    entries: page.items.map(entry),
  });
}

/** The page as JSON, with OpenSearch's element names as keys. */
export function buildJsonResults(page: ResultsPage): string {
  const { searchTerms, startIndex, itemsPerPage: count } = page;
  return JSON.stringify({
    'opensearch:totalResults': page.total,
    'opensearch:startIndex': startIndex,
    'opensearch:itemsPerPage': count,
    'opensearch:Query': { role: 'request', searchTerms, startIndex, count },
    next: page.nextUrl,
    items: page.items.map((item) => ({
      id: item.id,
      url: item.url,
      title: item.title,
      summary: item.summary,
      updated: item.updatedAt.toISOString(),
      company: item.companyName,
      country: item.country,
      sector: item.sector,
      direction: item.direction,
      price: item.price,
      currency: item.currency,
      unitCode: item.unitCode,
      gtin: item.gtin,
      mpn: item.mpn,
      image: item.image,
      originId: item.url,
    })),
  });
}
