import type { CompanyProfile, IncomingListing } from './listing.js';
import { childText, childrenNamed, parseXml, type XmlElement } from './xml.js';

const ATOM = 'http://www.w3.org/2005/Atom';
const TOMBSTONES = 'http://purl.org/atompub/tombstones/1.0';

/** One entry or tombstone of a feed, as a change of an offer. */
export interface FeedChange {
  id: string;
  /** The revision that the entry names; entries that name none are ordered by their `updated`. */
  rev?: number;
  updatedAt: string;
  originUrl: string;
  /** Absent in a tombstone. */
  content?: IncomingListing;
  company?: CompanyProfile & { id: string };
}

export interface FeedPage {
  changes: FeedChange[];
  /** The address of the next page (RFC 5005), resolved. */
  next?: string;
}

/**
 * Reads one page of an Atom feed (RFC 4287) with tombstones (RFC 6721). Trade fields (`identifier`, `revision`,
 * `direction`, `price` with `currency`, `country`, `gtin`, `hsCode`, `validThrough`) are taken from whatever extension
 * namespace carries elements of these names.
 * @throws Error if the document is no Atom feed.
 */
export function readFeedPage(document: string, address: string): FeedPage {
  const feed = parseXml(document);
  if (feed.ns !== ATOM || feed.name !== 'feed') throw new Error(`${address} is no Atom feed but <${feed.name}>`);
  const next = linkOf(feed, 'next');
  return {
    changes: [
      ...childrenNamed(feed, ATOM, 'entry').map(readEntry),
      ...childrenNamed(feed, TOMBSTONES, 'deleted-entry').map(readTombstone),
    ],
    ...(next === undefined ? {} : { next: new URL(next, address).href }),
  };
}

function readEntry(entry: XmlElement): FeedChange {
  const atomId = childText(entry, ATOM, 'id');
  const title = childText(entry, ATOM, 'title');
  const updatedAt = childText(entry, ATOM, 'updated');
  if (!atomId || !title || !updatedAt || Number.isNaN(Date.parse(updatedAt))) {
    throw new Error(`Entry ${atomId ?? '(without an id)'} lacks what RFC 4287 demands: id, title and updated`);
  }
  const author = childrenNamed(entry, ATOM, 'author')[0];
  const name = author && childText(author, ATOM, 'name');
  const price = extension(entry, 'price');
  const country = extension(entry, 'country')?.text.trim() ?? '';
  return {
    id: extension(entry, 'identifier')?.text.trim() || identifierIn(atomId),
    rev: revisionOf(entry),
    updatedAt,
    originUrl: linkOf(entry, 'alternate') ?? atomId,
    content: {
      title,
      summary: childText(entry, ATOM, 'summary') ?? childText(entry, ATOM, 'content') ?? '',
      direction: /^(buy|demand)$/i.test(extension(entry, 'direction')?.text.trim() ?? '') ? 'BUY' : 'SELL',
      sector: childrenNamed(entry, ATOM, 'category')[0]?.attributes['term'] ?? 'others',
      company: name ?? '',
      country,
      ...(price ? readPrice(price) : {}),
      gtin: extension(entry, 'gtin')?.text.trim(),
      hsCode: extension(entry, 'hsCode')?.text.trim(),
      validThrough: extension(entry, 'validThrough')?.text.trim(),
    },
    ...(author && name ? { company: readAuthor(author, name, country) } : {}),
  };
}

function readPrice({ text, attributes: { currency, unitCode } }: XmlElement): Pick<IncomingListing, 'price'> {
  const amount = text.trim();
  return amount && currency ? { price: { amount, currency, ...(unitCode ? { unitCode } : {}) } } : {};
}

/** A site that only reads our feed learns of companies from those who sign the entries. */
function readAuthor(author: XmlElement, name: string, country: string): CompanyProfile & { id: string } {
  const url = childText(author, ATOM, 'uri');
  return { id: identifierIn(url ?? name), name, country, description: '', ...(url ? { url } : {}) };
}

function readTombstone(tombstone: XmlElement): FeedChange {
  const { ref, when } = tombstone.attributes;
  if (!ref || !when) throw new Error('A tombstone lacks ref or when, which RFC 6721 demands');
  return {
    id: extension(tombstone, 'identifier')?.text.trim() || identifierIn(ref),
    rev: revisionOf(tombstone),
    updatedAt: when,
    originUrl: linkOf(tombstone, 'alternate') ?? ref,
  };
}

/** The element of this name in any namespace but Atom's own. */
function extension(entry: XmlElement, name: string): XmlElement | undefined {
  return entry.children.find((child) => child.name === name && child.ns !== ATOM && child.ns !== TOMBSTONES);
}

function revisionOf(entry: XmlElement): number | undefined {
  const rev = Number((extension(entry, 'revision') ?? extension(entry, 'version'))?.text ?? NaN);
  return Number.isSafeInteger(rev) && rev > 0 ? rev : undefined;
}

function linkOf(element: XmlElement, rel: string): string | undefined {
  const links = childrenNamed(element, ATOM, 'link');
  return links.find((link) => (link.attributes['rel'] ?? 'alternate') === rel)?.attributes['href'];
}

/** The UUID in an address or URN; without one, the whole. */
function identifierIn(uri: string): string {
  return /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/i.exec(uri)?.[0].toLowerCase() ?? uri;
}
