import { z } from 'zod';
import { type AtomEntry, readAtomFeed } from '../../../platform/atom/index.js';
import { CharsetError, decodeText, toPlainText } from '../../../platform/text/index.js';
import { XmlError } from '../../../platform/xml/index.js';
import { JSON_FEED_TYPE } from './feeds.js';
import { WireError } from './wire.error.js';

/** Whose offer an entry passes on, as it was known there. */
export interface PartnerOrigin {
  /** The origin's canonical address, its JSON-LD `@id`. */
  readonly id?: string;
  readonly identifier?: string;
  readonly rev?: number;
}

/** One offer on a partner's feed. `origin` is there when the partner passes on somebody's offer, maybe ours. */
export interface PartnerEntry {
  /** The entry's own id: an IRI, or whatever a JSON feed uses. */
  readonly entryId: string;
  /** The offer's identifier: the named one, else a UUID in the id, else the id. */
  readonly identifier: string;
  readonly rev?: number;
  readonly hash?: string;
  readonly url?: string;
  readonly title: string;
  readonly summary: string;
  readonly updatedAt?: Date;
  readonly company?: string;
  readonly country?: string;
  readonly direction?: 'SELL' | 'BUY';
  readonly categories: readonly string[];
  readonly origin?: PartnerOrigin;
}

/** Something that a partner no longer shows. */
export interface PartnerTombstone {
  readonly identifier: string;
  readonly rev?: number;
  readonly when?: Date;
  readonly origin?: PartnerOrigin;
}

/** One page of a partner's feed, for reconciliation. */
export interface PartnerFeedPage {
  readonly entries: readonly PartnerEntry[];
  readonly tombstones: readonly PartnerTombstone[];
  /** The next page; only ever on the host that this page came from. */
  readonly nextUrl?: string;
  /** Entries that could not be used: without an id or title, or beyond the limit. */
  readonly skipped: number;
}

const MOST_ENTRIES = 1000;
const UUID = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/i;

const identifierIn = (id: string): string => UUID.exec(id)?.[0].toLowerCase() ?? id;

function revisionOf(value: unknown): number | undefined {
  const rev = typeof value === 'string' || typeof value === 'number' ? Number(value) : NaN;
  return Number.isSafeInteger(rev) && rev > 0 ? rev : undefined;
}

function dateOf(value: string | undefined): Date | undefined {
  const date = new Date(value ?? NaN);
  return Number.isNaN(date.getTime()) ? undefined : date;
}

function directionOf(value: string | undefined): 'SELL' | 'BUY' | undefined {
  if (/^(?:buy|demand)$/i.test(value ?? '')) return 'BUY';
  return /^(?:sell|offer)$/i.test(value ?? '') ? 'SELL' : undefined;
}

function sameOrigin(address: string | undefined, base: string): string | undefined {
  const url = address === undefined ? null : URL.parse(address, base);
  return url?.origin === new URL(base).origin ? url.href : undefined;
}

function webAddress(address: string | undefined, base: string): string | undefined {
  const url = address === undefined ? null : URL.parse(address, base);
  return url && /^https?:$/.test(url.protocol) && url.href.length <= 2000 ? url.href : undefined;
}

const plain = (text: string | undefined, most: number): string => toPlainText(text ?? '', most);

/**
 * Partners mark a passed-on offer by `originId`; its identifier and revision there stand beside it, under names of their
 * own or as the entry's `identifier` and `revision`.
 */
function originOf(read: (name: string) => string | number | undefined): { origin?: PartnerOrigin } {
  const id = read('originId')?.toString().slice(0, 2000);
  const named = read('originIdentifier') ?? (id === undefined ? undefined : read('identifier'));
  const identifier = plain(named?.toString(), 200) || (id === undefined ? '' : identifierIn(id));
  return identifier ? { origin: { id, identifier, rev: revisionOf(read('originRevision') ?? read('revision')) } } : {};
}

function fromAtom(entry: AtomEntry, base: string): PartnerEntry | undefined {
  const entryId = entry.id?.slice(0, 500);
  const title = plain(entry.title, 200);
  if (!entryId || !title) return undefined;
  return {
    entryId,
    identifier: plain(entry.extension('identifier'), 200) || identifierIn(entryId),
    rev: revisionOf(entry.extension('revision') ?? entry.extension('version')),
    hash: entry.extension('hash')?.slice(0, 64),
    url: webAddress(entry.link('alternate'), base),
    title,
    summary: plain(entry.summary ?? entry.content, 2000),
    updatedAt: dateOf(entry.updated),
    company: plain(entry.authorName, 200) || undefined,
    country: plain(entry.extension('country'), 60) || undefined,
    direction: directionOf(entry.extension('direction')),
    categories: entry.categories.slice(0, 10).map((term) => plain(term, 100)),
    ...originOf(entry.extension),
  };
}

const text = z.string().max(100_000).optional().catch(undefined);
const revision = z.union([z.string(), z.number()]).optional().catch(undefined);
const tradeSchema = z
  .object({
    identifier: text,
    revision,
    hash: text,
    direction: text,
    country: text,
    originId: text,
    originIdentifier: text,
    originRevision: revision,
  })
  .optional()
  .catch(undefined);
const itemSchema = z.object({
  id: z.union([z.string().min(1).max(500), z.number().transform(String)]),
  url: text,
  title: text,
  summary: text,
  content_text: text,
  content_html: text,
  date_modified: text,
  date_published: text,
  authors: z
    .array(z.object({ name: text }))
    .optional()
    .catch(undefined),
  tags: z.array(z.string()).optional().catch(undefined),
  _silkgate: tradeSchema,
});
const jsonFeedSchema = z.object({
  version: z.string().regex(/^https?:\/\/jsonfeed\.org\/version\//),
  next_url: text,
  items: z.array(z.unknown()),
  _silkgate: z
    .object({
      deleted: z
        .array(z.object({ id: text, identifier: text, revision, when: text }))
        .optional()
        .catch(undefined),
    })
    .optional()
    .catch(undefined),
});

function fromJson(value: unknown, base: string): PartnerEntry | undefined {
  const parsed = itemSchema.safeParse(value);
  if (!parsed.success) return undefined;
  const item = parsed.data;
  const trade = item._silkgate;
  const summary = plain(item.summary ?? item.content_text ?? item.content_html, 2000);
  const title = plain(item.title, 200) || summary.slice(0, 200);
  if (!title) return undefined;
  return {
    entryId: item.id,
    identifier: plain(trade?.identifier, 200) || identifierIn(item.id),
    rev: revisionOf(trade?.revision),
    hash: trade?.hash?.slice(0, 64),
    url: webAddress(item.url, base),
    title,
    summary,
    updatedAt: dateOf(item.date_modified ?? item.date_published),
    company: plain(item.authors?.[0]?.name, 200) || undefined,
    country: plain(trade?.country, 60) || undefined,
    direction: directionOf(trade?.direction),
    categories: (item.tags ?? []).slice(0, 10).map((tag) => plain(tag, 100)),
    ...originOf((name) => trade?.[name as keyof typeof trade]),
  };
}

function collect<T>(items: readonly T[], read: (item: T) => PartnerEntry | undefined) {
  const entries = items.slice(0, MOST_ENTRIES).flatMap((item) => read(item) ?? []);
  return { entries, skipped: items.length - entries.length };
}

function readJson(document: string, base: string): PartnerFeedPage {
  const parsed = jsonFeedSchema.safeParse(JSON.parse(document));
  if (!parsed.success) throw new WireError('bad_content', 'The document is not a JSON feed');
  const deleted = (parsed.data._silkgate?.deleted ?? []).slice(0, MOST_ENTRIES);
  return {
    ...collect(parsed.data.items, (item) => fromJson(item, base)),
    tombstones: deleted.flatMap(({ id, identifier, revision: rev, when }) => {
      const known = identifier ?? (id && identifierIn(id));
      return known ? { identifier: known, rev: revisionOf(rev), when: dateOf(when) } : [];
    }),
    nextUrl: sameOrigin(parsed.data.next_url, base),
  };
}

function readAtom(document: string, base: string): PartnerFeedPage {
  const feed = readAtomFeed(document);
  return {
    ...collect(feed.entries, (entry) => fromAtom(entry, base)),
    tombstones: feed.tombstones.slice(0, MOST_ENTRIES).flatMap((tombstone) => {
      const identifier = tombstone.extension('identifier') ?? (tombstone.ref && identifierIn(tombstone.ref));
      return identifier
        ? {
            identifier,
            rev: revisionOf(tombstone.extension('revision')),
            when: dateOf(tombstone.when),
            ...originOf(tombstone.extension),
          }
        : [];
    }),
    nextUrl: sameOrigin(feed.link('next'), base),
  };
}

/**
 * Reads one page of a partner's feed, Atom or JSON Feed, whichever it turns out to be.
 *
 * @param url the address that it came from; relative links are resolved against it
 * @throws WireError `bad_message` for a wrong character set or a broken document, `bad_content` for one that is no feed
 */
export function parsePartnerFeed(body: Uint8Array, contentType: string | undefined, url: string): PartnerFeedPage {
  try {
    const document = decodeText(body, contentType);
    const isJson = contentType?.startsWith(JSON_FEED_TYPE) || /^\s*\{/.test(document);
    return isJson ? readJson(document, url) : readAtom(document, url);
  } catch (cause) {
    if (cause instanceof WireError) throw cause;
    if (cause instanceof CharsetError || cause instanceof XmlError || cause instanceof SyntaxError) {
      throw new WireError('bad_message', `The feed can't be read: ${cause.message}`, [], { cause });
    }
    throw cause;
  }
}
