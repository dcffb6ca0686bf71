import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { XMLParser } from 'fast-xml-parser';
import { parseAtomFeed } from 'feedsmith';
import {
  fillTemplate,
  parseDescription,
  parseResults,
  searchUrlOf,
} from '../../src/modules/metasearch/opensearch/index.js';
import { createOfficer, registerCompany, type TestActor, type TestCompanyActor } from '../support/actors.js';
import { startTestApp, type TestApp } from '../support/test-app.js';

const PUBLIC_URL = 'https://silkgate.example';

interface JsonResults {
  'opensearch:totalResults': number;
  'opensearch:startIndex': number;
  'opensearch:itemsPerPage': number;
  next?: string;
  items: { id: string; title: string; url: string; direction: string; price?: string; currency?: string }[];
}

describe('Another site searches our offers', () => {
  let app: TestApp;
  let owner: TestCompanyActor;
  let officer: TestActor;
  let tea: string;

  beforeAll(async () => {
    app = await startTestApp({ env: { SILKGATE_PUBLIC_URL: PUBLIC_URL } });
    owner = await registerCompany(app.url, { company: { name: 'Boseong <Tea> & Co.' } });
    officer = await createOfficer(app);
    tea = await publish('SELL', { en: 'Green tea <first flush> & "more"', ko: '우전 녹차' });
    for (const grade of ['A', 'B', 'C', 'D']) await publish('SELL', { en: `Black tea grade ${grade}` });
    await publish('BUY', { en: 'Wanted: tea tins' });
    while ((await json({ q: 'tea' })).items.length < 6) await new Promise((resolve) => setTimeout(resolve, 50));
  });
  afterAll(() => app.close());

  const send = async (path: string, as: TestActor, body: object): Promise<{ id: string }> => {
    const headers = { ...as.auth, 'content-type': 'application/json' };
    const response = await fetch(`${app.url}/api/v1${path}`, { method: 'POST', headers, body: JSON.stringify(body) });
    if (!response.ok) throw new Error(`${path} answered ${response.status}: ${await response.text()}`);
    return (await response.json()) as { id: string };
  };
  const publish = async (direction: string, title: Record<string, string>): Promise<string> => {
    const price = { min: '120', currency: 'USD', perQuantity: '10', unitCode: 'KGM' };
    const content = { direction, title, description: 'Leaves & "buds".', sector: 'agricultural-food', price };
    const { id } = await send('/offers', owner, content);
    await send(`/offers/${id}/submit`, owner, {});
    await send(`/officer/offers/${id}/decision`, officer, { decision: 'publish' });
    return id;
  };
  const get = (format: string, query: Record<string, string>) =>
    fetch(`${app.url}/opensearch/results.${format}?${new URLSearchParams(query)}`);
  const json = async (query: Record<string, string>) => (await (await get('json', query)).json()) as JsonResults;

  it('reads in an OpenSearch description how to ask', async () => {
    const response = await fetch(`${app.url}/opensearch.xml`);
    expect(response.headers.get('content-type')).toBe('application/opensearchdescription+xml; charset=utf-8');
    const document = await response.text();
    const { OpenSearchDescription: description } = new XMLParser({ ignoreAttributes: false }).parse(document) as {
      OpenSearchDescription: { ShortName: string; Url: { '@_type': string; '@_template': string }[] };
    };
    expect(description.ShortName).toBe('Silkgate');
    expect(description.Url.map((url) => url['@_type'])).toEqual([
      'application/atom+xml',
      'application/json',
      'text/html',
      'application/opensearchdescription+xml',
    ]);
    expect(description.Url.every((url) => url['@_template'].startsWith(`${PUBLIC_URL}/`))).toBe(true);
  });

  it('is understood by another Silkgate', async () => {
    const address = `${app.url}/opensearch.xml`;
    const body = Buffer.from(await (await fetch(address)).arrayBuffer());
    const way = searchUrlOf(parseDescription(body, undefined, address));
    for (const direction of [undefined, 'BUY'] as const) {
      const asked = fillTemplate(way.template, { searchTerms: 'tea', direction }).href.replace(PUBLIC_URL, app.url);
      const response = await fetch(asked);
      expect(response.status).toBe(200);
      const answer = Buffer.from(await response.arrayBuffer());
      const { hits, skipped } = parseResults(answer, response.headers.get('content-type') ?? '', {
        sourceId: 'silkgate',
        address: asked,
      });
      expect(skipped).toBe(0);
      expect(hits).toHaveLength(direction === 'BUY' ? 1 : 6);
      if (direction === 'BUY') expect(hits[0]).toMatchObject({ title: 'Wanted: tea tins', direction: 'BUY' });
    }
  });

  it('gets Atom that any reader can read, whatever the texts contain', async () => {
    const response = await get('atom', { q: 'green tea first flush', count: '1' });
    expect(response.headers.get('content-type')).toBe('application/atom+xml; charset=utf-8');
    const feed = parseAtomFeed(await response.text());
    expect(feed.opensearch).toMatchObject({ startIndex: 1, itemsPerPage: 1 });
    expect(feed.opensearch?.totalResults).toBeGreaterThanOrEqual(1);
    expect(feed.entries?.[0]).toMatchObject({
      id: `urn:uuid:${tea}`,
      title: { value: 'Green tea <first flush> & "more"' },
      authors: [{ name: 'Boseong <Tea> & Co.' }],
    });
    const korean = parseAtomFeed(await (await get('atom', { q: '녹차', language: 'ko' })).text());
    expect(korean.entries?.[0]).toMatchObject({ title: { value: '우전 녹차' } });
  });

  it('gets JSON with the price of one unit, page by page', async () => {
    const seen: string[] = [];
    let address: string | undefined = `${PUBLIC_URL}/opensearch/results.json?q=tea&count=2`;
    while (address !== undefined) {
      const page = (await (await fetch(address.replace(PUBLIC_URL, app.url))).json()) as JsonResults;
      expect(page['opensearch:totalResults']).toBe(6);
      expect(page['opensearch:startIndex']).toBe(seen.length + 1);
      seen.push(...page.items.map(({ id }) => id));
      address = page.next;
    }
    expect(seen).toHaveLength(6);
    expect(new Set(seen).size).toBe(6);
    const green = (await json({ q: 'green tea first flush' })).items[0];
    expect(green).toMatchObject({ id: tea, url: `${PUBLIC_URL}/offers/${tea}`, price: '12', currency: 'USD' });
  });

  it('lists the newest when nothing is asked, and takes a template’s empty parameters', async () => {
    const empty = await json({ q: '', start: '', count: '', language: '*', direction: '' });
    expect(empty).toMatchObject({ 'opensearch:startIndex': 1, 'opensearch:itemsPerPage': 20 });
    expect(empty.items).toHaveLength(6);
  });

  it('no longer finds what was withdrawn', async () => {
    const gone = await publish('SELL', { en: 'Barley tea' });
    const isListed = async () => (await json({ q: 'barley' })).items.some(({ id }) => id === gone);
    while (!(await isListed())) await new Promise((resolve) => setTimeout(resolve, 50));
    await send(`/offers/${gone}/withdraw`, owner, {});
    expect(await isListed()).toBe(false);
  });

  it.each([
    [{ q: 'x'.repeat(201) }, '/q'],
    [{ start: '0' }, '/start'],
    [{ start: '402' }, '/start'],
    [{ count: '101' }, '/count'],
    [{ count: 'many' }, '/count'],
    [{ direction: 'RENT' }, '/direction'],
    [{ page: '2' }, '/page'],
  ])('is told what is wrong with %j', async (query, pointer) => {
    for (const format of ['atom', 'json']) {
      const response = await get(format, query as Record<string, string>);
      expect(response.status).toBe(400);
      expect(await response.json()).toMatchObject({ code: 'invalid_request', errors: [{ pointer, in: 'query' }] });
    }
  });
});
