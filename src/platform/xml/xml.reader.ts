import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { decodeEntities } from '../text/index.js';

/** A document that is not well-formed, or that asks for more than we give a stranger. */
export class XmlError extends Error {
  override readonly name = 'XmlError';
}

/** A parsed element, its namespace resolved. */
export class XmlElement {
  readonly children: XmlElement[] = [];
  /** The text directly inside, entities decoded. */
  text = '';

  constructor(
    /** Namespace URI, or an empty string. */
    readonly namespace: string,
    /** Local name, without a prefix. */
    readonly name: string,
    /** Attributes by name as written. */
    readonly attributes: ReadonlyMap<string, string>,
  ) {}

  all(name: string, namespace?: string): XmlElement[] {
    return this.children.filter(
      (child) => child.name === name && (namespace === undefined || child.namespace === namespace),
    );
  }

  first(name: string, namespace?: string): XmlElement | undefined {
    return this.children.find(
      (child) => child.name === name && (namespace === undefined || child.namespace === namespace),
    );
  }

  /** The trimmed text of a child, or `undefined` when it is missing or empty. */
  textOf(name: string, namespace?: string): string | undefined {
    return this.first(name, namespace)?.text.trim() || undefined;
  }

  attribute(name: string): string | undefined {
    return this.attributes.get(name)?.trim() || undefined;
  }

  /** All text inside, descendants included. */
  deepText(): string {
    return [this.text, ...this.children.map((child) => child.deepText())].join(' ');
  }
}

const DEEPEST = 40;
const MOST_ELEMENTS = 50_000;

// Entities are off: the five of XML itself are decoded below, and a document type is refused, so nothing can expand.
const parser = new XMLParser({
  preserveOrder: true,
  ignoreAttributes: false,
  attributeNamePrefix: '',
  processEntities: false,
  htmlEntities: false,
  parseTagValue: false,
  parseAttributeValue: false,
  trimValues: false,
  cdataPropName: '#cdata',
  ignoreDeclaration: true,
  ignorePiTags: true,
  maxNestedTags: DEEPEST,
});

type OrderedNode = Record<string, unknown>;
type Scope = ReadonlyMap<string, string>;

const ATTRIBUTES = ':@';
const RESERVED: Scope = new Map([['xml', 'http://www.w3.org/XML/1998/namespace']]);

function attributesOf(node: OrderedNode): Map<string, string> {
  const raw = Object.entries((node[ATTRIBUTES] ?? {}) as Record<string, unknown>);
  return new Map(raw.map(([name, value]) => [name, decodeEntities(String(value))]));
}

function scopeOf(outer: Scope, attributes: ReadonlyMap<string, string>): Scope {
  let scope = outer;
  for (const [name, uri] of attributes) {
    if (name !== 'xmlns' && !name.startsWith('xmlns:')) continue;
    scope = new Map(scope).set(name === 'xmlns' ? '' : name.slice(6), uri);
  }
  return scope;
}

class TreeBuilder {
  private count = 0;

  build(tag: string, node: OrderedNode, outer: Scope): XmlElement {
    if (++this.count > MOST_ELEMENTS) throw new XmlError('The document has too many elements');
    const attributes = attributesOf(node);
    const scope = scopeOf(outer, attributes);
    const colon = tag.indexOf(':');
    const prefix = colon < 0 ? '' : tag.slice(0, colon);
    const element = new XmlElement(scope.get(prefix) ?? '', tag.slice(colon + 1), attributes);
    for (const child of (node[tag] ?? []) as OrderedNode[]) {
      const name = tagOf(child);
      if (name === '#text') element.text += decodeEntities(String(child[name]));
      else if (name === '#cdata')
        element.text += (child[name] as OrderedNode[]).map((part) => String(part['#text'])).join('');
      else if (name !== undefined) element.children.push(this.build(name, child, scope));
    }
    return element;
  }
}

const tagOf = (node: OrderedNode): string | undefined => Object.keys(node).find((key) => key !== ATTRIBUTES);

/**
 * Parses a stranger's document. Namespaces are resolved, so that it doesn't matter which prefixes the stranger likes.
 *
 * @throws XmlError when it is not well-formed, has a document type, nests deeper than 40 or has more than 50,000 elements
 */
export function readXml(text: string): XmlElement {
  if (/<!DOCTYPE|<!ENTITY/i.test(text)) throw new XmlError('A document type is not allowed');
  const source = text.replace(/^\uFEFF/, '').trimStart();
  try {
    const validity = XMLValidator.validate(source);
    if (validity !== true) throw new XmlError(`Not well-formed: ${validity.err.msg}`);
    const nodes = parser.parse(source) as OrderedNode[];
    const roots = nodes.filter((node) => ![undefined, '#text', '#cdata'].includes(tagOf(node)));
    const [root] = roots;
    const tag = root && tagOf(root);
    if (!root || !tag || roots.length > 1) throw new XmlError('The document needs exactly one root element');
    return new TreeBuilder().build(tag, root, RESERVED);
  } catch (cause) {
    if (cause instanceof XmlError) throw cause;
    throw new XmlError('The document can not be parsed', { cause });
  }
}
