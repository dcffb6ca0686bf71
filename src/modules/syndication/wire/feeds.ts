import { ATOM_TYPE, type AtomEntryInput, type AtomLink, writeAtomFeed } from '../../../platform/atom/index.js';
import { type XmlNode, element } from '../../../platform/xml/index.js';
import { type WireOffer, type WireTombstone, hashOffer, writeIncoterm } from './wire-offer.js';

export const JSON_FEED_TYPE = 'application/feed+json';
export const JSON_FEED_VERSION = 'https://jsonfeed.org/version/1.1';

/** Namespace of our trade elements in Atom. Readers match the local names, so theirs may be another. */
export const TRADE_NS = 'urn:silkgate:trade:1';

/** One page of the feed of live offers, newest change first. All addresses are absolute. */
export interface OfferFeedPage {
  readonly title: string;
  /** Our public URL. */
  readonly homeUrl: string;
  readonly selfUrl: string;
  readonly firstUrl: string;
  readonly nextUrl?: string;
  readonly previousUrl?: string;
  /** The last change of anything on the page. */
  readonly updatedAt: Date;
  readonly offers: readonly WireOffer[];
  readonly tombstones: readonly WireTombstone[];
}

const urn = (id: string): string => `urn:uuid:${id}`;

const trade = (name: string, text: string | number | undefined, attributes: Record<string, string | undefined> = {}) =>
  text === undefined ? [] : [element(`t:${name}`, attributes, String(text))];

function priceElements({ price }: WireOffer): XmlNode[] {
  if (!price) return [];
  const { min, max, currency, unitCode, perQuantity, incoterm } = price;
  return [
    ...trade('price', min ?? max, { currency, unitCode, perQuantity }),
    ...trade('maxPrice', min !== undefined && max !== min ? max : undefined, { currency, unitCode, perQuantity }),
    ...trade('incoterm', incoterm && writeIncoterm(incoterm)),
  ];
}

/** An offer as an Atom entry, its trade facts in elements of {@link TRADE_NS} under the prefix `t`. */
export function offerToAtomEntry(offer: WireOffer): AtomEntryInput {
  return {
    id: urn(offer.id),
    title: offer.title,
    updated: offer.updatedAt,
    published: offer.publishedAt,
    summary: offer.description,
    language: offer.language,
    author: { name: offer.company.name, uri: offer.company.url },
    links: [
      { rel: 'alternate', type: 'text/html', href: offer.url },
      ...(offer.images ?? []).slice(0, 1).map((href): AtomLink => ({ rel: 'enclosure', href })),
    ],
    categories: [
      { term: offer.sector, scheme: `${TRADE_NS}:sector` },
      ...(offer.categories ?? []).map((term) => ({ term, scheme: `${TRADE_NS}:category` })),
    ],
    extensions: [
      ...trade('identifier', offer.id),
      ...trade('revision', offer.rev),
      ...trade('hash', hashOffer(offer)),
      ...trade('direction', offer.direction),
      ...trade('country', offer.company.country),
      ...priceElements(offer),
      ...trade('hsCode', offer.hsCode),
      ...trade('gtin', offer.gtin),
      ...trade('mpn', offer.mpn),
      ...trade('validThrough', offer.validThrough.toISOString()),
    ],
  };
}

function feedLinks(page: OfferFeedPage): AtomLink[] {
  const paging = { self: page.selfUrl, first: page.firstUrl, previous: page.previousUrl, next: page.nextUrl };
  return [
    { rel: 'alternate', type: 'text/html', href: page.homeUrl },
    ...Object.entries(paging).flatMap(([rel, href]) => (href ? [{ rel, href, type: ATOM_TYPE }] : [])),
  ];
}

/** One page as Atom (RFC 4287), with paging links (RFC 5005) and tombstones (RFC 6721). */
export function buildAtomFeed(page: OfferFeedPage): string {
  return writeAtomFeed({
    id: page.firstUrl,
    title: page.title,
    updated: page.updatedAt,
    author: { name: page.title, uri: page.homeUrl },
    links: feedLinks(page),
    namespaces: { t: TRADE_NS },
    entries: page.offers.map(offerToAtomEntry),
    tombstones: page.tombstones.map((tombstone) => ({
      ref: urn(tombstone.id),
      when: tombstone.deletedAt,
      extensions: [...trade('identifier', tombstone.id), ...trade('revision', tombstone.rev)],
    })),
  });
}

function jsonItem(offer: WireOffer): Record<string, unknown> {
  return {
    id: urn(offer.id),
    url: offer.url,
    title: offer.title,
    content_text: offer.description,
    language: offer.language,
    image: offer.images?.[0],
    date_published: offer.publishedAt.toISOString(),
    date_modified: offer.updatedAt.toISOString(),
    authors: [{ name: offer.company.name, url: offer.company.url }],
    tags: [offer.sector, ...(offer.categories ?? [])],
    _silkgate: {
      identifier: offer.id,
      revision: offer.rev,
      hash: hashOffer(offer),
      direction: offer.direction,
      sector: offer.sector,
      country: offer.company.country,
      price: offer.price,
      hsCode: offer.hsCode,
      gtin: offer.gtin,
      mpn: offer.mpn,
      validThrough: offer.validThrough.toISOString(),
    },
  };
}

/**
 * One page as JSON Feed 1.1. The format knows no tombstones, so they travel in our extension as
 * `_silkgate.deleted: [{ id, identifier, revision, when }]`.
 */
export function buildJsonFeed(page: OfferFeedPage): string {
  return JSON.stringify({
    version: JSON_FEED_VERSION,
    title: page.title,
    home_page_url: page.homeUrl,
    feed_url: page.selfUrl,
    next_url: page.nextUrl,
    _silkgate: {
      about: page.homeUrl,
      deleted: page.tombstones.map(({ id, rev, deletedAt }) => ({
        id: urn(id),
        identifier: id,
        revision: rev,
        when: deletedAt.toISOString(),
      })),
    },
    items: page.offers.map(jsonItem),
  });
}
