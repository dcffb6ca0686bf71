import { type XmlNode, element, renderXml } from '../xml/index.js';

export const ATOM_NS = 'http://www.w3.org/2005/Atom';
export const TOMBSTONES_NS = 'http://purl.org/atompub/tombstones/1.0';
export const ATOM_TYPE = 'application/atom+xml';

export interface AtomLink {
  readonly rel: string;
  readonly href: string;
  readonly type?: string;
  readonly title?: string;
}

/** What an entry is written from; `id` is an IRI that never changes, `extensions` are elements of other namespaces. */
export interface AtomEntryInput {
  readonly id: string;
  readonly title: string;
  readonly updated: Date;
  readonly published?: Date;
  readonly summary?: string;
  readonly content?: string;
  readonly language?: string;
  readonly author?: { readonly name: string; readonly uri?: string };
  readonly links?: readonly AtomLink[];
  readonly categories?: readonly { readonly term: string; readonly scheme?: string; readonly label?: string }[];
  readonly extensions?: readonly XmlNode[];
}

/** RFC 6721: says that an entry is gone. */
export interface AtomTombstoneInput {
  /** The id that the entry had. */
  readonly ref: string;
  readonly when: Date;
  readonly extensions?: readonly XmlNode[];
}

export interface AtomFeedInput {
  readonly id: string;
  readonly title: string;
  readonly subtitle?: string;
  readonly updated: Date;
  readonly author: { readonly name: string; readonly uri?: string };
  /** `self`, `alternate`, and RFC 5005's `first`, `next`, `previous`, `last`. */
  readonly links: readonly AtomLink[];
  readonly entries: readonly AtomEntryInput[];
  readonly tombstones?: readonly AtomTombstoneInput[];
  /** Further namespaces by prefix. */
  readonly namespaces?: Readonly<Record<string, string>>;
  readonly extensions?: readonly XmlNode[];
}

const optional = (name: string, text: string | undefined): XmlNode | undefined =>
  text === undefined || text === '' ? undefined : element(name, {}, text);

const person = (author: { readonly name: string; readonly uri?: string } | undefined): XmlNode | undefined =>
  author && element('author', {}, element('name', {}, author.name), optional('uri', author.uri));

const link = ({ rel, href, type, title }: AtomLink): XmlNode => element('link', { rel, href, type, title });

function entry(input: AtomEntryInput): XmlNode {
  return element(
    'entry',
    { 'xml:lang': input.language },
    element('id', {}, input.id),
    element('title', {}, input.title),
    element('updated', {}, input.updated.toISOString()),
    optional('published', input.published?.toISOString()),
    person(input.author),
    ...(input.links ?? []).map(link),
    ...(input.categories ?? []).map(({ term, scheme, label }) => element('category', { term, scheme, label })),
    optional('summary', input.summary),
    input.content === undefined ? undefined : element('content', { type: 'text' }, input.content),
    ...(input.extensions ?? []),
  );
}

const tombstone = ({ ref, when, extensions }: AtomTombstoneInput): XmlNode =>
  element('at:deleted-entry', { ref, when: when.toISOString() }, ...(extensions ?? []));

/** Writes an Atom feed document (RFC 4287) with tombstones (RFC 6721), as UTF-8 text. */
export function writeAtomFeed(feed: AtomFeedInput): string {
  const namespaces = Object.entries(feed.namespaces ?? {}).map(([prefix, uri]) => [`xmlns:${prefix}`, uri] as const);
  return renderXml(
    element(
      'feed',
      { xmlns: ATOM_NS, 'xmlns:at': TOMBSTONES_NS, ...Object.fromEntries(namespaces) },
      element('id', {}, feed.id),
      element('title', {}, feed.title),
      optional('subtitle', feed.subtitle),
      element('updated', {}, feed.updated.toISOString()),
      person(feed.author),
      ...feed.links.map(link),
      ...(feed.extensions ?? []),
      ...feed.entries.map(entry),
      ...(feed.tombstones ?? []).map(tombstone),
    ),
  );
}
