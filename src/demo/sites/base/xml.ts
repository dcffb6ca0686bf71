import { XMLParser } from 'fast-xml-parser';

/** An element with its namespace resolved, so that no prefix matters. */
export interface XmlElement {
  ns: string;
  name: string;
  attributes: Record<string, string>;
  children: XmlElement[];
  /** Its text and that of everything in it. */
  text: string;
}

type Raw = Record<string, unknown>;

const parser = new XMLParser({
  preserveOrder: true,
  ignoreAttributes: false,
  attributeNamePrefix: '',
  parseTagValue: false,
  parseAttributeValue: false,
  htmlEntities: true,
  maxNestedTags: 50,
});

/**
 * Reads a document into its root element.
 * @throws Error if it isn't well formed or has a document type (which a feed never needs, and an attacker does).
 */
export function parseXml(text: string): XmlElement {
  if (/<!DOCTYPE/i.test(text)) throw new Error('Documents with a document type are refused');
  const nodes = parser.parse(text, true) as Raw[];
  const root = nodes.map((raw) => toElement(raw, {})).find((element) => element !== undefined);
  if (root === undefined) throw new Error('The document has no root element');
  return root;
}

export const childrenNamed = (element: XmlElement, ns: string, name: string): XmlElement[] =>
  element.children.filter((child) => child.ns === ns && child.name === name);

export const childText = (element: XmlElement, ns: string, name: string): string | undefined =>
  childrenNamed(element, ns, name)[0]?.text.trim() || undefined;

function toElement(raw: Raw, inherited: Record<string, string>): XmlElement | undefined {
  const tag = Object.keys(raw).find((key) => key !== ':@' && key !== '#text' && !key.startsWith('?'));
  if (tag === undefined) return undefined;
  const attributes = (raw[':@'] ?? {}) as Record<string, string>;
  const namespaces = { ...inherited };
  for (const [key, value] of Object.entries(attributes)) {
    if (key === 'xmlns') namespaces[''] = value;
    else if (key.startsWith('xmlns:')) namespaces[key.slice('xmlns:'.length)] = value;
  }
  const colon = tag.indexOf(':');
  const inner = raw[tag] as Raw[];
  const children: XmlElement[] = [];
  let text = '';
  for (const each of inner) {
    const child = toElement(each, namespaces);
    if (child) children.push(child);
    text += child?.text ?? String(each['#text'] ?? '');
  }
  return {
    ns: namespaces[colon < 0 ? '' : tag.slice(0, colon)] ?? '',
    name: tag.slice(colon + 1),
    attributes,
    children,
    text,
  };
}

// Characters that XML 1.0 has no way to carry at all, not even escaped.
// eslint's no-control-regex would object to a literal class, and rightly: it can't be read.
const UNCARRIABLE = new RegExp('[\\u0000-\\u0008\\u000b\\u000c\\u000e-\\u001f\\ufffe\\uffff]', 'g');

/** Escapes text for element content and for attributes in double quotes, of XML and HTML alike. */
export function escapeMarkup(value: string): string {
  return value
    .toWellFormed()
    .replace(UNCARRIABLE, '')
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;')
    .replace(/'/g, '&#39;');
}
