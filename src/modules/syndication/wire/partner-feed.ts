import { z } from 'zod';
import { readAtomFeed } from '../../../platform/atom/index.js';
import { CharsetError, decodeText } from '../../../platform/text/index.js';
import { XmlError } from '../../../platform/xml/index.js';
import { JSON_FEED_TYPE } from './feeds.js';
import { WireError } from './wire.error.js';

/** An offer of somebody else, maybe ours, as a partner shows it. */
export interface ShownOffer {
  /** The UUID that the offer has with its origin, in lower case. */
  readonly identifier: string;
  /** The origin's revision of what is shown; absent when the partner doesn't say. */
  readonly rev?: number;
}

/** One page of the feed of what a partner shows. */
export interface PartnerFeedPage {
  /** What the partner passes on; its own offers are left out. */
  readonly shown: readonly ShownOffer[];
  /** The next page; only ever on the host that this page came from. */
  readonly nextUrl?: string;
  /** Entries that were not understood, or stood beyond the limit: they may have been anything. */
  readonly skipped: number;
}

const MOST_ENTRIES = 1000;
const UUID = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/i;

type Read = (name: string) => string | number | undefined;

/**
 * Partners mark a passed-on offer by `originId`, its address at its origin; its identifier and revision there stand beside
 * it, under names of their own or as the entry's `identifier` and `revision`.
 */
function shownBy(read: Read): ShownOffer[] {
  const id = read('originId');
  const named = read('originIdentifier') ?? (id === undefined ? undefined : read('identifier'));
  const identifier = UUID.exec(String(named ?? id ?? ''))?.[0].toLowerCase();
  if (identifier === undefined) return [];
  const rev = Number(read('originRevision') ?? read('revision') ?? NaN);
  return [{ identifier, ...(Number.isSafeInteger(rev) && rev > 0 && { rev }) }];
}

function sameOrigin(address: string | undefined, base: string): { nextUrl?: string } {
  const url = address === undefined ? null : URL.parse(address, base);
  return url?.origin === new URL(base).origin ? { nextUrl: url.href } : {};
}

const text = z.string().max(2_000).optional().catch(undefined);
const revision = z.union([z.string(), z.number()]).optional().catch(undefined);
const itemSchema = z.object({
  _silkgate: z
    .object({
      identifier: text,
      revision,
      originId: text,
      originIdentifier: text,
      originRevision: revision,
    })
    .optional(),
});
const jsonFeedSchema = z.object({
  version: z.string().regex(/^https?:\/\/jsonfeed\.org\/version\//),
  next_url: text,
  items: z.array(z.unknown()),
});

function readJson(document: string, base: string): PartnerFeedPage {
  const parsed = jsonFeedSchema.safeParse(JSON.parse(document));
  if (!parsed.success) throw new WireError('bad_content', 'The document is not a JSON feed');
  const { items, next_url: next } = parsed.data;
  const read = items.slice(0, MOST_ENTRIES).map((item) => itemSchema.safeParse(item));
  const understood = read.flatMap(({ data }) => data ?? []);
  return {
    shown: understood.flatMap(({ _silkgate: trade }) => shownBy((name) => trade?.[name as keyof typeof trade])),
    ...sameOrigin(next, base),
    skipped: items.length - understood.length,
  };
}

function readAtom(document: string, base: string): PartnerFeedPage {
  const feed = readAtomFeed(document);
  const entries = feed.entries.slice(0, MOST_ENTRIES);
  return {
    shown: entries.flatMap((entry) => shownBy(entry.extension)),
    ...sameOrigin(feed.link('next'), base),
    skipped: feed.entries.length - entries.length,
  };
}

/**
 * Reads one page of the feed of what a partner shows, Atom or JSON Feed, whichever it turns out to be.
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
