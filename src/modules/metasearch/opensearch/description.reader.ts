import { CharsetError, decodeText, toPlainText } from '../../../platform/text/index.js';
import { XmlError, readXml, type XmlElement } from '../../../platform/xml/index.js';
import { OPENSEARCH_NS } from './opensearch.constants.js';
import { OpenSearchError } from './opensearch.error.js';
import { isFillable } from './url-template.js';

/** What a site lets others do with its results: `limited` show but don't pass on, `private` don't show, `closed` don't ask. */
export type SyndicationRight = 'open' | 'limited' | 'private' | 'closed';

/** How a site's results come. */
export type ResultFormat = 'atom' | 'json';

/** One way to ask a site. */
export interface SearchUrl {
  readonly format: ResultFormat;
  /** Absolute; only the parameters are still open. */
  readonly template: string;
  /** The number of the first result. */
  readonly indexOffset: number;
  /** The number of the first page. */
  readonly pageOffset: number;
}

/** A partner's description document, checked. */
export interface OpenSearchDescription {
  readonly shortName: string;
  readonly description: string;
  readonly syndicationRight: SyndicationRight;
  /** BCP 47 tags; `*` or none means any. */
  readonly languages: readonly string[];
  /** Ways that we can use, best first. */
  readonly urls: readonly SearchUrl[];
}

const MOST_URLS = 20;
const RIGHTS: readonly SyndicationRight[] = ['open', 'limited', 'private', 'closed'];

const FORMATS: readonly (readonly [pattern: RegExp, format: ResultFormat])[] = [
  [/^application\/atom\+xml/i, 'atom'],
  [/^application\/(?:[\w.-]+\+)?json/i, 'json'],
];

const offsetOf = (text: string | undefined): number => (text !== undefined && /^[01]$/.test(text) ? Number(text) : 1);

/** Makes a template absolute without letting the URL parser encode its braces. */
function absolute(template: string, base: string): string | undefined {
  if (template.length > 2000) return undefined;
  if (/^https?:\/\//i.test(template)) return template;
  const origin = new URL(base).origin;
  return template.startsWith('/') && !template.startsWith('//') ? `${origin}${template}` : undefined;
}

function toSearchUrl(url: XmlElement, base: string): SearchUrl | undefined {
  const rel = url.attribute('rel') ?? 'results';
  const method = url.attribute('method') ?? 'get';
  const format = FORMATS.find(([pattern]) => pattern.test(url.attribute('type') ?? ''))?.[1];
  const template = absolute(url.attribute('template') ?? '', base);
  if (!format || !template || !rel.split(/\s+/).includes('results') || method.toLowerCase() !== 'get') return undefined;
  if (!isFillable(template)) return undefined;
  const [indexOffset, pageOffset] = [offsetOf(url.attribute('indexOffset')), offsetOf(url.attribute('pageOffset'))];
  return { format, template, indexOffset, pageOffset };
}

function read(body: Uint8Array, contentType: string | undefined): XmlElement {
  try {
    return readXml(decodeText(body, contentType));
  } catch (cause) {
    if (!(cause instanceof XmlError) && !(cause instanceof CharsetError)) throw cause;
    throw new OpenSearchError('bad_description', `The description can't be read: ${cause.message}`, { cause });
  }
}

/**
 * Reads a partner's OpenSearch description. Atom is preferred to JSON, since it says the same in one way everywhere.
 *
 * @param address where it came from; templates without a host are resolved against it
 * @throws OpenSearchError `bad_description`, also when it offers no way to search that we can use
 */
export function parseDescription(
  body: Uint8Array,
  contentType: string | undefined,
  address: string,
): OpenSearchDescription {
  const root = read(body, contentType);
  if (root.name !== 'OpenSearchDescription' || root.namespace !== OPENSEARCH_NS) {
    throw new OpenSearchError('bad_description', 'The document is not an OpenSearch description');
  }
  const urls = root
    .all('Url', OPENSEARCH_NS)
    .slice(0, MOST_URLS)
    .flatMap((url) => toSearchUrl(url, address) ?? []);
  if (urls.length === 0) {
    throw new OpenSearchError('bad_description', 'The description offers no Atom or JSON search that we can use');
  }
  const right = root.textOf('SyndicationRight', OPENSEARCH_NS)?.toLowerCase();
  return {
    shortName: toPlainText(root.textOf('ShortName', OPENSEARCH_NS) ?? '', 16),
    description: toPlainText(root.textOf('Description', OPENSEARCH_NS) ?? '', 1024),
    syndicationRight: RIGHTS.find((known) => known === right) ?? 'open',
    languages: root
      .all('Language', OPENSEARCH_NS)
      .slice(0, 50)
      .map((language) => toPlainText(language.text, 35)),
    urls: urls.toSorted((one, other) => Number(one.format === 'json') - Number(other.format === 'json')),
  };
}

/**
 * The way to ask a site whose results are to be shown.
 *
 * @throws OpenSearchError `closed` when the site doesn't want to be asked (`closed`) or shown (`private`)
 */
export function searchUrlOf(description: OpenSearchDescription): SearchUrl {
  const { syndicationRight, urls } = description;
  const [url] = urls;
  if (syndicationRight === 'closed' || syndicationRight === 'private') {
    throw new OpenSearchError('closed', `The site's SyndicationRight is ${syndicationRight}`);
  }
  if (!url) throw new OpenSearchError('bad_description', 'The description offers no search that we can use');
  return url;
}
