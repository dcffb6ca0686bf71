import { element, renderXml } from '../../../platform/xml/index.js';
import { OPENSEARCH_NS, TRADE_NS } from './opensearch.constants.js';

/** What our own description document says. */
export interface OpenSearchSelf {
  /** At most 16 characters. */
  readonly shortName: string;
  readonly longName?: string;
  /** At most 1,024 characters. */
  readonly description: string;
  readonly contact?: string;
  /** Templates by content type; the HTML one makes browsers offer us as a search engine. */
  readonly urls: readonly { readonly type: string; readonly template: string; readonly rel?: string }[];
  /** BCP 47. */
  readonly languages: readonly string[];
  readonly exampleQuery: string;
}

/**
 * Writes our OpenSearch 1.1 description document.
 *
 * @throws RangeError for a name or description longer than the specification allows
 */
export function buildDescription(self: OpenSearchSelf): string {
  if (self.shortName.length > 16) throw new RangeError('An OpenSearch ShortName has at most 16 characters');
  if (self.description.length > 1024) throw new RangeError('An OpenSearch Description has at most 1024 characters');
  return renderXml(
    element(
      'OpenSearchDescription',
      // Declared for templates with a parameter of ours, such as {trade:direction?}.
      { xmlns: OPENSEARCH_NS, 'xmlns:trade': TRADE_NS },
      element('ShortName', {}, self.shortName),
      self.longName ? element('LongName', {}, self.longName.slice(0, 48)) : undefined,
      element('Description', {}, self.description),
      self.contact ? element('Contact', {}, self.contact) : undefined,
      ...self.urls.map(({ type, template, rel }) =>
        element('Url', { type, rel, template, indexOffset: 1, pageOffset: 1 }),
      ),
      element('Query', { role: 'example', searchTerms: self.exampleQuery }),
      element('SyndicationRight', {}, 'open'),
      ...self.languages.map((language) => element('Language', {}, language)),
      element('InputEncoding', {}, 'UTF-8'),
      element('OutputEncoding', {}, 'UTF-8'),
    ),
  );
}
