import { z } from 'zod';
import { type AtomEntry, readAtomFeed } from '../../../platform/atom/index.js';
import { CharsetError, decodeText } from '../../../platform/text/index.js';
import { XmlError } from '../../../platform/xml/index.js';
import type { MetaHit } from '../fusion/index.js';
import { LARGEST_ITEM, type RawHit, normalizeHit } from './hit.normalizer.js';
import { OpenSearchError } from './opensearch.error.js';

/** A partner's answer, made safe. */
export interface PartnerResults {
  readonly hits: readonly MetaHit[];
  /** As the partner says; only to be shown, never to be reckoned with. */
  readonly total?: number;
  readonly startIndex?: number;
  readonly itemsPerPage?: number;
  /** Items that could not be used: broken, too big, or beyond a hundred. */
  readonly skipped: number;
}

const MOST_ITEMS = 100;

const countOf = (value: unknown): number | undefined => {
  const number = typeof value === 'string' || typeof value === 'number' ? Number(value) : NaN;
  return Number.isSafeInteger(number) && number >= 0 ? number : undefined;
};

function fromAtom(entry: AtomEntry): RawHit {
  return {
    id: entry.id,
    url: entry.link('alternate') ?? entry.id,
    title: entry.title,
    summary: entry.summary ?? entry.content,
    companyName: entry.extension('company') ?? entry.authorName,
    country: entry.extension('country'),
    sectors: [...entry.categories, entry.extension('sector') ?? ''],
    direction: entry.extension('direction'),
    price: entry.extension('price'),
    currency: entry.extensionAttribute('price', 'currency') ?? entry.extension('currency'),
    gtin: entry.extension('gtin'),
    mpn: entry.extension('mpn'),
    originId: entry.extension('originId') ?? entry.link('via'),
    updatedAt: entry.updated ?? entry.published,
    image: entry.link('enclosure'),
  };
}

const scalar = z
  .union([z.string(), z.number().transform(String)])
  .optional()
  .catch(undefined);
/** A text, or an object that carries it under one of the usual names. */
const named = z
  .union([z.string(), z.object({ name: scalar, country: scalar }), z.null().transform(() => undefined)])
  .optional()
  .catch(undefined);
const itemSchema = z.object({
  id: scalar,
  url: scalar,
  link: scalar,
  title: scalar,
  name: scalar,
  summary: scalar,
  description: scalar,
  content_text: scalar,
  updated: scalar,
  date_modified: scalar,
  company: named,
  companyName: scalar,
  country: scalar,
  sector: scalar,
  tags: z.array(z.string()).optional().catch(undefined),
  direction: scalar,
  price: z
    .union([z.string(), z.number().transform(String), z.object({ amount: scalar, currency: scalar })])
    .optional()
    .catch(undefined),
  currency: scalar,
  gtin: scalar,
  mpn: scalar,
  originId: scalar,
  origin: z.object({ id: scalar, url: scalar }).optional().catch(undefined),
  image: scalar,
});
const answerSchema = z.looseObject({ items: z.array(z.unknown()) });

function fromJson(value: unknown): RawHit {
  const parsed = itemSchema.safeParse(value);
  if (!parsed.success) return {};
  const item = parsed.data;
  const company = typeof item.company === 'string' ? { name: item.company } : item.company;
  const price = typeof item.price === 'object' ? item.price : { amount: item.price, currency: item.currency };
  return {
    id: item.id,
    url: item.url ?? item.link,
    title: item.title ?? item.name,
    summary: item.summary ?? item.description ?? item.content_text,
    companyName: company?.name ?? item.companyName,
    country: item.country ?? (company && 'country' in company ? company.country : undefined),
    sectors: [item.sector ?? '', ...(item.tags ?? [])],
    direction: item.direction,
    price: price.amount,
    currency: price.currency ?? item.currency,
    gtin: item.gtin,
    mpn: item.mpn,
    originId: item.originId ?? item.origin?.id ?? item.origin?.url,
    updatedAt: item.updated ?? item.date_modified,
    image: item.image,
  };
}

/** Ranks are given before broken items are dropped, so that a bad item doesn't lift those behind it. */
function collect<T>(items: readonly T[], read: (item: T) => RawHit, site: Site, startRank: number) {
  const hits = items
    .slice(0, MOST_ITEMS)
    .flatMap((item, index) => normalizeHit(read(item), site.sourceId, startRank + index, site.address) ?? []);
  return { hits, skipped: items.length - hits.length };
}

interface Site {
  readonly sourceId: string;
  readonly address: string;
}

function readAtom(text: string, site: Site, startRank: number): PartnerResults {
  const feed = readAtomFeed(text);
  const meta = (name: string) => countOf(feed.extension(name));
  return {
    ...collect(feed.entries, fromAtom, site, startRank),
    total: meta('totalResults'),
    startIndex: meta('startIndex'),
    itemsPerPage: meta('itemsPerPage'),
  };
}

const isSmall = (item: unknown): boolean => JSON.stringify(item).length <= LARGEST_ITEM;

function readJson(text: string, site: Site, startRank: number): PartnerResults {
  const parsed = answerSchema.safeParse(JSON.parse(text));
  if (!parsed.success) throw new OpenSearchError('bad_results', 'The answer has no list of items');
  const answer = parsed.data;
  const meta = (name: string) => countOf(answer[`opensearch:${name}`] ?? answer[name]);
  return {
    ...collect(answer.items, (item) => (isSmall(item) ? fromJson(item) : {}), site, startRank),
    total: meta('totalResults') ?? countOf(answer['total']),
    startIndex: meta('startIndex'),
    itemsPerPage: meta('itemsPerPage'),
  };
}

/**
 * Reads a partner's search results: Atom with OpenSearch's elements, or JSON with an `items` list. Which one it is shows
 * in the body, since partners mislabel. At most 100 items of at most 8 kB are taken, texts lose their markup, codes are
 * checked, links must be web addresses.
 *
 * @param site.address the address that was asked, after the template was filled
 * @param startRank the rank of the first item, when it isn't the first page
 * @throws OpenSearchError `bad_results`
 */
export function parseResults(
  body: Uint8Array,
  contentType: string | undefined,
  site: { readonly sourceId: string; readonly address: string },
  startRank = 1,
): PartnerResults {
  try {
    const text = decodeText(body, contentType);
    return /^\s*[{[]/.test(text) ? readJson(text, site, startRank) : readAtom(text, site, startRank);
  } catch (cause) {
    if (cause instanceof XmlError || cause instanceof CharsetError || cause instanceof SyntaxError) {
      throw new OpenSearchError('bad_results', `The answer can't be read: ${cause.message}`, { cause });
    }
    throw cause;
  }
}
