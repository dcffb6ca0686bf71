import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { OpenSearchError } from './opensearch.error.js';
import { parseResults } from './results.reader.js';
import { type ResultsPage, buildAtomResults, buildJsonResults } from './results.writer.js';

const site = { sourceId: 'hanbada', address: 'https://hanbada.example/opensearch/search?q=x' };
const parse = (text: string | Buffer, type?: string, startRank?: number) =>
  parseResults(Buffer.from(text), type, site, startRank);

const page: ResultsPage = {
  title: 'Silkgate: red pepper',
  homeUrl: 'https://silkgate.example',
  selfUrl: 'https://silkgate.example/opensearch/results.atom?q=red%20pepper&start=21',
  descriptionUrl: 'https://silkgate.example/opensearch.xml',
  nextUrl: 'https://silkgate.example/opensearch/results.atom?q=red%20pepper&start=41',
  searchTerms: 'red pepper',
  total: 57,
  startIndex: 21,
  itemsPerPage: 20,
  answeredAt: new Date('2026-03-03T00:00:00Z'),
  items: [
    {
      id: '0198c0de-0000-7000-8000-000000000001',
      url: 'https://silkgate.example/offers/0198c0de-0000-7000-8000-000000000001',
      title: 'Red pepper <powder> & flakes',
      summary: 'ASTA 120',
      updatedAt: new Date('2026-03-02T08:00:00Z'),
      language: 'en',
      companyName: 'Yeongyang Farms',
      country: 'KR',
      sector: 'agricultural-food',
      direction: 'SELL',
      price: '3.25',
      currency: 'USD',
      unitCode: 'KGM',
      gtin: '08801234567893',
      mpn: 'YP-120',
      image: 'https://silkgate.example/files/1.webp',
    },
  ],
};

describe('our results', () => {
  it.each([
    ['Atom', buildAtomResults(page)],
    ['JSON', buildJsonResults(page)],
  ])('read back from %s as they were', (_format, text) => {
    const [item] = page.items;
    const read = parse(text);
    expect(read).toMatchObject({ total: 57, startIndex: 21, itemsPerPage: 20, skipped: 0 });
    expect(read.hits).toEqual([
      {
        sourceId: 'hanbada',
        rank: 1,
        id: expect.stringContaining(item?.id ?? 'missing'),
        url: item?.url,
        title: 'Red pepper <powder> & flakes'.replace('<powder>', '').replace('  ', ' '),
        summary: 'ASTA 120',
        companyName: 'Yeongyang Farms',
        country: 'KR',
        sector: 'agricultural-food',
        direction: 'SELL',
        price: '3.25',
        currency: 'USD',
        gtin: '08801234567893',
        mpn: 'YP-120',
        originId: item?.url,
        updatedAt: item?.updatedAt,
        image: item?.image,
      },
    ]);
  });

  it('are a valid empty feed when nothing was found', () => {
    expect(parse(buildAtomResults({ ...page, total: 0, items: [] }))).toMatchObject({ hits: [], total: 0, skipped: 0 });
  });
});

describe("a partner's results", () => {
  it('may come as Atom with any namespace for trade facts', () => {
    const text = `<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom" xmlns:os="http://a9.com/-/spec/opensearch/1.1/"
      xmlns:x="https://trade-sites.example/ns/trade/1.0" xmlns:r="http://a9.com/-/opensearch/extensions/relevance/1.0/">
      <os:totalResults>1200</os:totalResults><os:startIndex>1</os:startIndex>
      <entry><id>tag:hanbada.example,2026:offers/HB-1</id><title type="html">&lt;b&gt;Squid&lt;/b&gt;</title><r:score>1.0</r:score>
      <link rel="alternate" href="/offers/HB-1"/><link rel="via" href="https://silkgate.example/offers/1"/>
      <updated>2026-02-01T00:00:00Z</updated><author><name>Hanbada</name></author><category term="agricultural-food"/>
      <summary type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>Dried <i>squid</i></p></div></summary>
      <x:direction>sell</x:direction><x:country>kr</x:country><x:price currency="usd">12.5</x:price></entry></feed>`;
    expect(parse(text, 'application/atom+xml').hits).toEqual([
      {
        sourceId: 'hanbada',
        rank: 1,
        id: 'tag:hanbada.example,2026:offers/HB-1',
        url: 'https://hanbada.example/offers/HB-1',
        title: 'Squid',
        summary: expect.stringMatching(/Dried\s+squid|squid/),
        companyName: 'Hanbada',
        country: 'KR',
        sector: 'agricultural-food',
        direction: 'SELL',
        price: '12.5',
        currency: 'USD',
        originId: 'https://silkgate.example/offers/1',
        updatedAt: new Date('2026-02-01T00:00:00Z'),
      },
    ]);
  });

  it('may come as JSON, flat or with objects for company, price and origin', () => {
    const nested = {
      id: 7,
      url: '/offers/7',
      title: 'Squid',
      company: { name: 'Hanbada', country: 'KR' },
      price: { amount: '12.50', currency: 'USD', unitCode: 'KGM' },
      origin: { id: 'https://silkgate.example/offers/1', identifier: 'x', rev: 2 },
    };
    const flat = {
      id: '8',
      url: 'https://h.example/8',
      title: 'Cod',
      company: 'Hanbada',
      country: 'KR',
      price: 3,
      currency: 'EUR',
    };
    const { hits, total } = parse(
      JSON.stringify({ 'opensearch:totalResults': '2', items: [nested, flat] }),
      'application/json',
      21,
    );
    expect(total).toBe(2);
    expect(hits).toMatchObject([
      {
        rank: 21,
        id: '7',
        url: 'https://hanbada.example/offers/7',
        companyName: 'Hanbada',
        country: 'KR',
        price: '12.50',
        originId: nested.origin.id,
      },
      { rank: 22, id: '8', companyName: 'Hanbada', country: 'KR', price: '3', currency: 'EUR' },
    ]);
  });

  it('lose what is broken, too big or beyond a hundred, and the ranks behind stay', () => {
    const item = (index: number) => ({ id: String(index), url: `https://h.example/${index}`, title: `Offer ${index}` });
    const items: unknown[] = Array.from({ length: 150 }, (_, index) => item(index));
    items[0] = { ...item(0), summary: 'x'.repeat(9000) };
    items[1] = null;
    items[2] = { title: 'nowhere to go' };
    items[3] = { ...item(3), url: 'javascript:alert(1)' };
    items[4] = { ...item(4), title: '<script>alert(1)</script>' };
    const { hits, skipped } = parse(JSON.stringify({ items }));
    expect(hits).toHaveLength(95);
    expect(skipped).toBe(55);
    expect(hits[0]).toMatchObject({ id: '5', rank: 6 });
    const heavy = `<entry><id>https://h.example/1</id><title>t</title><summary>${'y'.repeat(9000)}</summary></entry>`;
    expect(parse(`<feed xmlns="http://www.w3.org/2005/Atom">${heavy}</feed>`)).toMatchObject({ hits: [], skipped: 1 });
  });

  it('lose fields that lie, not the item', () => {
    const [hit] = parse(
      JSON.stringify({
        items: [
          {
            id: { a: 1 },
            url: 'https://h.example/1',
            title: 'Offer',
            country: 'Korea',
            sector: '__proto__',
            price: '1e999',
            currency: 'USD',
            gtin: '123',
            updated: 'yesterday',
            image: 'http://h.example/tracker.gif',
            direction: 'both',
          },
        ],
      }),
    ).hits;
    expect(hit).toEqual({
      sourceId: 'hanbada',
      rank: 1,
      id: 'https://h.example/1',
      url: 'https://h.example/1',
      title: 'Offer',
      summary: '',
    });
  });

  it.each([
    ['prose', 'Service temporarily unavailable', 'text/plain'],
    ['an HTML error page', '<!doctype html><html><body>Oops</body></html>', 'application/atom+xml'],
    ['half a feed', '<feed xmlns="http://www.w3.org/2005/Atom"><entry><title>', 'application/atom+xml'],
    ['half a JSON', '{"items":[', 'application/json'],
    ['JSON without items', '{"error":"x"}', 'application/json'],
    ['a bare list', '[1,2]', 'application/json'],
    ['nothing', '', 'application/json'],
    [
      'an entity bomb',
      '<!DOCTYPE feed [<!ENTITY a "aaaa">]><feed xmlns="http://www.w3.org/2005/Atom"/>',
      'application/atom+xml',
    ],
    ['a foreign character set', Buffer.from([0x7b, 0x22, 0xb0, 0xed, 0x22, 0x7d]), 'application/json'],
  ])('are refused when they are %s', (_what, text, type) => {
    expect(() => parse(text, type)).toThrow(OpenSearchError);
  });

  it('never give anything but clean hits or a refusal, whatever comes', () => {
    fc.assert(
      fc.property(
        fc.array(fc.jsonValue({ maxDepth: 3 }), { maxLength: 5 }),
        fc.dictionary(fc.string(), fc.jsonValue()),
        (items, more) => {
          const hits = parse(
            JSON.stringify({ ...more, items: [...items, { ...more, title: 'x', url: 'https://h.example' }] }),
          ).hits;
          for (const hit of hits) expect(hit.url).toMatch(/^https?:/);
        },
      ),
    );
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 60 }), (bytes) => {
        expect(() => parse(Buffer.from(bytes))).toThrow(OpenSearchError);
      }),
    );
  });
});
