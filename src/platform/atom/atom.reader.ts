import { type XmlElement, XmlError, readXml } from '../xml/index.js';
import { ATOM_NS, TOMBSTONES_NS } from './atom.writer.js';

/** One entry as a stranger wrote it: nothing is checked beyond its being Atom, and texts may hold markup. */
export interface AtomEntry {
  readonly id?: string;
  readonly title?: string;
  readonly summary?: string;
  readonly content?: string;
  readonly updated?: string;
  readonly published?: string;
  readonly authorName?: string;
  readonly authorUri?: string;
  readonly categories: readonly string[];
  link(rel: string): string | undefined;
  /** The text of the first element of this name in any namespace but Atom's. */
  extension(name: string): string | undefined;
  extensionAttribute(name: string, attribute: string): string | undefined;
}

export interface AtomFeed {
  readonly entries: readonly AtomEntry[];
  link(rel: string): string | undefined;
  extension(name: string): string | undefined;
}

const findExtension = (parent: XmlElement, name: string): XmlElement | undefined =>
  parent.children.find(
    (child) => child.name === name && child.namespace !== ATOM_NS && child.namespace !== TOMBSTONES_NS,
  );

const findLink = (parent: XmlElement, rel: string): string | undefined =>
  parent
    .all('link', ATOM_NS)
    .find((link) => (link.attribute('rel') ?? 'alternate') === rel)
    ?.attribute('href');

/** A text construct: `xhtml` carries child elements, everything else plain or escaped text. */
const textOf = (parent: XmlElement, name: string): string | undefined =>
  parent.first(name, ATOM_NS)?.deepText().trim() || undefined;

function toEntry(entry: XmlElement): AtomEntry {
  const author = entry.first('author', ATOM_NS);
  return {
    id: textOf(entry, 'id'),
    title: textOf(entry, 'title'),
    summary: textOf(entry, 'summary'),
    content: textOf(entry, 'content'),
    updated: textOf(entry, 'updated'),
    published: textOf(entry, 'published'),
    authorName: author?.textOf('name', ATOM_NS),
    authorUri: author?.textOf('uri', ATOM_NS),
    categories: entry.all('category', ATOM_NS).flatMap((category) => category.attribute('term') ?? []),
    link: (rel) => findLink(entry, rel),
    extension: (name) => findExtension(entry, name)?.text.trim() || undefined,
    extensionAttribute: (name, attribute) => findExtension(entry, name)?.attribute(attribute),
  };
}

/**
 * Reads a stranger's Atom feed.
 *
 * @throws XmlError when it is not well-formed, not Atom, or too big to look at
 */
export function readAtomFeed(text: string): AtomFeed {
  const feed = readXml(text);
  if (feed.name !== 'feed' || feed.namespace !== ATOM_NS) throw new XmlError('The document is not an Atom feed');
  return {
    entries: feed.all('entry', ATOM_NS).map(toEntry),
    link: (rel) => findLink(feed, rel),
    extension: (name) => findExtension(feed, name)?.text.trim() || undefined,
  };
}
