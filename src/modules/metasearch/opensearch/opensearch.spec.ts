import { describe, expect, it } from '@jest/globals';
import { readXml } from '../../../platform/xml/index.js';
import { parseDescription, searchUrlOf } from './description.reader.js';
import { buildDescription } from './description.writer.js';
import { OPENSEARCH_NS } from './opensearch.constants.js';
import { OpenSearchError } from './opensearch.error.js';
import { fillTemplate } from './url-template.js';

const self = {
  shortName: 'Silkgate',
  description: 'Trade offers & companies',
  urls: [
    { type: 'text/html', template: 'https://silkgate.example/search?q={searchTerms}' },
    {
      type: 'application/json',
      template: 'https://silkgate.example/opensearch/results.json?q={searchTerms}&start={startIndex?}',
    },
    {
      type: 'application/atom+xml',
      template: 'https://silkgate.example/opensearch/results.atom?q={searchTerms}&start={startIndex?}',
    },
  ],
  languages: ['en', 'ko'],
  exampleQuery: 'red pepper',
};

const refusal = (act: () => unknown): OpenSearchError => {
  try {
    act();
  } catch (error) {
    if (error instanceof OpenSearchError) return error;
    throw error;
  }
  throw new Error('expected a refusal');
};

const address = 'https://partner.example/opensearch.xml';
const parse = (text: string) => parseDescription(Buffer.from(text), undefined, address);
const description = (inside: string) =>
  `<OpenSearchDescription xmlns="${OPENSEARCH_NS}">${inside}</OpenSearchDescription>`;
const atomUrl = (template: string, more = '') => `<Url type="application/atom+xml" template="${template}" ${more}/>`;

describe('our description', () => {
  it('says what OpenSearch 1.1 demands and can be read back', () => {
    const root = readXml(buildDescription(self));
    expect(root.textOf('ShortName', OPENSEARCH_NS)).toBe('Silkgate');
    expect(root.all('Url', OPENSEARCH_NS).map((url) => url.attribute('type'))).toEqual(
      self.urls.map(({ type }) => type),
    );
    const read = parse(buildDescription(self));
    expect(read).toMatchObject({
      shortName: 'Silkgate',
      description: self.description,
      syndicationRight: 'open',
      languages: ['en', 'ko'],
    });
    expect(read.urls.map(({ format }) => format)).toEqual(['atom', 'json']);
    expect(searchUrlOf(read).template).toBe(self.urls[2]?.template);
  });

  it('keeps within the lengths of the specification', () => {
    expect(() => buildDescription({ ...self, shortName: 'Seventeen letters' })).toThrow(RangeError);
    expect(() => buildDescription({ ...self, description: 'x'.repeat(1025) })).toThrow(RangeError);
  });
});

describe("a partner's description", () => {
  it('may use any prefix, relative templates and offsets', () => {
    const read = parse(
      `<o:OpenSearchDescription xmlns:o="${OPENSEARCH_NS}"><o:ShortName>&lt;b&gt;Port&lt;/b&gt;</o:ShortName>
       <o:Url type="application/json" template="/s?q={searchTerms}" indexOffset="0" pageOffset="7"/></o:OpenSearchDescription>`,
    );
    expect(read.shortName).toBe('Port');
    expect(read.urls).toEqual([
      { format: 'json', template: 'https://partner.example/s?q={searchTerms}', indexOffset: 0, pageOffset: 1 },
    ]);
  });

  it('offers only what we can use', () => {
    const read = parse(
      description(
        atomUrl('https://p.example/suggest?q={searchTerms}', 'rel="suggestions"') +
          atomUrl('https://p.example/post?q={searchTerms}', 'method="post"') +
          atomUrl('https://p.example/fixed') +
          atomUrl('https://p.example/key?q={searchTerms}&amp;k={apiKey}') +
          atomUrl('ftp://p.example/?q={searchTerms}') +
          atomUrl('//evil.example/?q={searchTerms}') +
          '<Url type="text/html" template="https://p.example/?q={searchTerms}"/>' +
          atomUrl('https://p.example/ok?q={searchTerms}'),
      ),
    );
    expect(read.urls.map(({ template }) => template)).toEqual(['https://p.example/ok?q={searchTerms}']);
  });

  it.each(['closed', 'private'])('is not asked when its right is %s', (right) => {
    const read = parse(
      description(`${atomUrl('https://p.example/?q={searchTerms}')}<SyndicationRight>${right}</SyndicationRight>`),
    );
    expect(refusal(() => searchUrlOf(read)).code).toBe('closed');
  });

  it.each(['limited', 'open', 'nonsense'])('is asked when its right is %s', (right) => {
    const read = parse(
      description(`${atomUrl('https://p.example/?q={searchTerms}')}<SyndicationRight>${right}</SyndicationRight>`),
    );
    expect(searchUrlOf(read).format).toBe('atom');
  });

  it.each([
    ['prose', 'hello'],
    ['another document', '<feed xmlns="http://www.w3.org/2005/Atom"/>'],
    ['another namespace', '<OpenSearchDescription/>'],
    ['no way to search', description('<ShortName>x</ShortName>')],
    ['an entity bomb', `<!DOCTYPE x [<!ENTITY a "b">]>${description('&a;')}`],
  ])('is refused when it is %s', (_what, text) => {
    expect(refusal(() => parse(text)).code).toBe('bad_description');
  });
});

describe('fillTemplate', () => {
  it('encodes values, empties what is optional and defaults what is required', () => {
    const template =
      'https://p.example/s?q={searchTerms}&n={count}&i={startIndex?}&l={language}&d={trade:direction?}&x={foo?}';
    expect(fillTemplate(template, { searchTerms: 'a&b=c #고추', direction: 'BUY' }).href).toBe(
      'https://p.example/s?q=a%26b%3Dc%20%23%EA%B3%A0%EC%B6%94&n=20&i=&l=*&d=BUY&x=',
    );
  });

  it('lets no search words change the address', () => {
    const url = fillTemplate('https://p.example/{searchTerms}/results', {
      searchTerms: '../../admin?x=1#y@evil.example',
    });
    expect([url.host, url.search, url.hash]).toEqual(['p.example', '', '']);
    expect(url.pathname.split('/')).toHaveLength(3);
  });

  it('does not fill a value with another parameter, nor from the prototype', () => {
    const url = fillTemplate('https://p.example/?q={searchTerms}&c={constructor?}', { searchTerms: '{count}' });
    expect(url.search).toBe('?q=%7Bcount%7D&c=');
  });

  it.each([
    'https://p.example/?k={apiKey}&q={searchTerms}',
    'https://p.example/',
    'javascript:alert({searchTerms})',
    '{searchTerms}',
  ])('refuses %s', (template) => {
    expect(refusal(() => fillTemplate(template, { searchTerms: 'x' })).code).toBe('bad_template');
  });
});
