import { describe, expect, it } from '@jest/globals';
import { XMLParser } from 'fast-xml-parser';
import { parseAtomFeed } from 'feedsmith';
import { startDemoSites, startSilkHarbor } from '../../src/demo/sites/index.js';
import {
  common,
  NOWHERE,
  OFFER,
  folder,
  hanbada,
  jsonOf,
  keep,
  published,
  push,
  searchAtom,
  secrets,
  withdrawn,
  type Json,
  useSites,
} from './demo-sites.support.js';

useSites();

describe('search', () => {
  it('is described by an OpenSearch 1.1 document whose template works', async () => {
    const site = await hanbada();
    const response = await fetch(site.openSearchUrl);
    expect(response.headers.get('content-type')).toMatch(/^application\/opensearchdescription\+xml/);
    const parser = new XMLParser({
      ignoreAttributes: false,
      attributeNamePrefix: '',
      isArray: (name) => name === 'Url',
    });
    const { OpenSearchDescription: description } = parser.parse(await response.text()) as {
      OpenSearchDescription: { ShortName: string; xmlns: string; Url: { template: string; type: string }[] };
    };
    expect(description.xmlns).toBe('http://a9.com/-/spec/opensearch/1.1/');
    expect(description.ShortName.length).toBeLessThanOrEqual(16);
    const template = description.Url.find(({ type }) => type === 'application/atom+xml')?.template ?? '';
    const address = template.replace('{searchTerms}', 'ball%20bearings').replace(/\{[^}]+\?\}/g, '');
    const feed = parseAtomFeed(await (await fetch(address)).text());
    expect(feed.entries?.[0]?.title).toMatchObject({ value: expect.stringMatching(/ball bearings/i) });
  });

  it('answers in Atom, paged, with entries complete enough to trade on', async () => {
    const site = await hanbada();
    const first = await searchAtom(site, 'q=&count=30');
    expect(first.opensearch).toMatchObject({ startIndex: 1, itemsPerPage: 30 });
    expect(first.opensearch?.totalResults).toBeGreaterThanOrEqual(250);
    const second = await searchAtom(site, 'q=&count=30&start=31');
    const ids = [...(first.entries ?? []), ...(second.entries ?? [])].map(({ id }) => id);
    expect(new Set(ids).size).toBe(60);
    const raw = await (await fetch(`${site.url}/opensearch/search?q=brake+pads`)).text();
    const { feed } = new XMLParser({ ignoreAttributes: false, parseTagValue: false }).parse(raw) as {
      feed: { entry: Json[] };
    };
    expect(feed.entry[0]).toMatchObject({
      title: expect.stringMatching(/brake pads/i),
      author: { name: expect.any(String) },
      category: { '@_term': 'automotive-vehicles' },
      'trade:direction': expect.stringMatching(/^(SELL|BUY)$/),
      'trade:country': expect.stringMatching(/^[A-Z]{2}$/),
      'trade:price': { '@_currency': 'USD', '#text': expect.stringMatching(/^\d+\.\d\d$/) },
      'trade:hsCode': '870830',
      'relevance:score': '1.0000',
    });
  });

  it('answers in JSON at Silk Harbor, and can be asked for buyers only', async () => {
    const site = await keep(startSilkHarbor({ ...common(), pullIntervalMs: 0 }));
    const answer = await jsonOf(fetch(`${site.url}/opensearch/search?q=&count=100&direction=BUY`));
    const items = answer['items'] as Json[];
    expect(answer).toMatchObject({ 'opensearch:startIndex': 1, 'opensearch:itemsPerPage': items.length });
    expect(items.length).toBeGreaterThan(40);
    expect(new Set(items.map(({ direction }) => direction))).toEqual(new Set(['BUY']));
    expect(items[0]).toMatchObject({
      id: expect.stringMatching(/^SH-\d{4}$/),
      title: expect.stringMatching(/^Wanted: /),
      url: expect.stringMatching(/^http.*\/offers\/SH-/),
      company: { name: expect.any(String), country: expect.stringMatching(/^[A-Z]{2}$/) },
      price: { amount: expect.stringMatching(/^\d+\.\d\d$/), currency: 'CNY' },
      updated: expect.stringMatching(/Z$/),
    });
  });

  it('prefers the title, forgives plural, case and accents, and needs all words where it can', async () => {
    const site = await hanbada();
    const titles = async (q: string): Promise<unknown[]> =>
      ((await searchAtom(site, `q=${encodeURIComponent(q)}`)).entries ?? []).map(({ title }) => title?.value);
    expect((await titles('WHEELCHAIR')).length).toBeGreaterThan(0);
    expect(await titles('wheelchair')).toEqual(await titles('Whéelchairs'));
    for (const title of (await titles('mini excavator')).slice(0, 2)) expect(title).toMatch(/mini excavators/i);
    expect(await titles('xyzzy')).toEqual([]);
    expect((await fetch(`${site.url}/opensearch/search?q=a&start=0`)).status).toBe(400);
  });

  it('finds the same offers of travelling exporters on several sites', async () => {
    const all = await keep(
      startDemoSites({
        dataDir: folder(),
        ports: { hanbada: 0, 'silk-harbor': 0, 'morning-port': 0 },
        silkgateUrl: NOWHERE,
        secrets: { hanbada: secrets, 'silk-harbor': secrets, 'morning-port': secrets },
        pullIntervalMs: 0,
        flaky: { latencyMs: [0, 0], failEvery: 0 },
      }),
    );
    const query = 'q=samples+on+request&count=100';
    const harbor = (await jsonOf(fetch(`${all.silkHarbor.url}/opensearch/search?${query}`)))['items'] as Json[];
    const byTitle = new Map(harbor.map((item) => [item['title'], item]));
    for (const site of [all.hanbada, all.morningPort]) {
      const entries = (await searchAtom(site, query)).entries ?? [];
      const twins = entries.filter(({ title, summary }) => byTitle.get(title?.value)?.['summary'] === summary?.value);
      expect(twins.length).toBeGreaterThan(20);
    }
    expect(harbor.filter(({ gtin }) => /^952\d{10}$/.test(String(gtin))).length).toBeGreaterThan(20);
  });
});

describe('its own feed', () => {
  it('pages through what it lists and names our identifier and revision, also of what is gone', async () => {
    const site = await hanbada();
    await push(site, published(4));
    const first = await (await fetch(`${site.url}/feeds/offers.atom`)).text();
    expect(first).toContain(`<trade:identifier>${OFFER}</trade:identifier><trade:revision>4</trade:revision>`);
    const ids = new Set<string | undefined>();
    let address: string | undefined = `${site.url}/feeds/offers.atom`;
    while (address !== undefined) {
      const feed: ReturnType<typeof parseAtomFeed> = parseAtomFeed(await (await fetch(address)).text());
      for (const { id } of feed.entries ?? []) ids.add(id);
      address = feed.links?.find(({ rel }) => rel === 'next')?.href;
    }
    expect(ids.size).toBe(289);
    await push(site, withdrawn(5));
    expect(await (await fetch(`${site.url}/feeds/offers.atom`)).text()).toMatch(
      new RegExp(`<at:deleted-entry [^>]+>.*${OFFER}</trade:identifier><trade:revision>5</trade:revision>`),
    );
  });
});
