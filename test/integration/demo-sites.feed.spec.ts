import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { startSilkHarbor } from '../../src/demo/sites/index.js';
import { common, jsonOf, keep, received, useSites } from './demo-sites.support.js';

useSites();

describe('Silk Harbor', () => {
  const id = (n: number): string => `0198f3a2-0000-7000-8000-${String(n).padStart(12, '0')}`;
  const entry = (n: number, revision: number): string => `<entry><id>urn:uuid:${id(n)}</id>
    <title>Alpaca wool &amp; more ${n} rev ${revision}</title><updated>2026-05-0${revision}T10:00:00Z</updated>
    <author><name>Puno Fibres</name><uri>https://silkgate.example/companies/${id(900)}</uri></author>
    <link rel="alternate" href="https://silkgate.example/offers/${id(n)}"/><category term="textiles-leather"/>
    <summary>Fleece</summary><t:revision>${revision}</t:revision><t:direction>BUY</t:direction><t:country>PE</t:country>
    <t:price currency="USD" unitCode="KGM">8.90</t:price></entry>`;
  const tombstone = (n: number, revision: number): string =>
    `<at:deleted-entry ref="urn:uuid:${id(n)}" when="2026-05-09T10:00:00Z"><t:revision>${revision}</t:revision></at:deleted-entry>`;
  const feedOf = (content: string, next?: string): string => `<?xml version="1.0"?>
    <feed xmlns="http://www.w3.org/2005/Atom" xmlns:at="http://purl.org/atompub/tombstones/1.0" xmlns:t="urn:test:trade">
    <id>urn:test</id><title>Offers</title><updated>2026-05-09T10:00:00Z</updated>
    ${next ? `<link rel="next" href="${next}"/>` : ''}${content}</feed>`;

  let pages: Record<string, string>;
  let requests: { url: string; etag: string | undefined; status: number }[];
  let server: Server;
  let silkgateUrl: string;

  beforeEach(async () => {
    pages = {};
    requests = [];
    server = createServer((request, response) => {
      const url = request.url ?? '';
      const body = pages[url];
      const tag = `"${Buffer.from(body ?? '')
        .toString('base64')
        .slice(-40)}${body?.length}"`;
      const etag = request.headers['if-none-match'];
      const status = body === undefined ? 404 : etag === tag ? 304 : 200;
      requests.push({ url, etag, status });
      response.writeHead(status, { 'content-type': 'application/atom+xml', etag: tag }).end(status === 200 ? body : '');
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    silkgateUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });

  afterEach(async () => {
    await new Promise((resolve) => {
      server.close(resolve);
      server.closeAllConnections();
    });
  });

  const harbor = () => keep(startSilkHarbor({ ...common(), silkgateUrl, pullIntervalMs: 0 }));

  it('pulls all pages, follows updates and tombstones, and asks conditionally', async () => {
    pages['/feeds/offers.atom'] = feedOf(entry(1, 1) + entry(2, 1), '/feeds/offers.atom?page=2');
    pages['/feeds/offers.atom?page=2'] = feedOf(entry(3, 2));
    const site = await harbor();
    expect(site.webhookUrl).toBeUndefined();
    expect(await site.pull()).toMatchObject({ pages: 2, applied: 3, isUnchanged: false });
    expect(await received(site)).toHaveLength(3);
    expect(await site.pull()).toMatchObject({ pages: 0, isUnchanged: true });
    expect(requests.at(-1)).toMatchObject({ status: 304 });

    pages['/feeds/offers.atom'] = feedOf(tombstone(2, 2) + entry(1, 3), '/feeds/offers.atom?page=2');
    const report = await jsonOf(fetch(`${site.url}/pull`, { method: 'POST' }));
    expect(report).toMatchObject({ pages: 2, applied: 2 });
    expect(await received(site)).toEqual([
      expect.objectContaining({ offerId: id(1), rev: 3, state: 'published', appliedRevs: [1, 3] }),
      expect.objectContaining({ offerId: id(2), rev: 2, state: 'withdrawn' }),
      expect.objectContaining({ offerId: id(3), rev: 2, state: 'published', title: 'Alpaca wool & more 3 rev 2' }),
    ]);
    const found = await jsonOf(fetch(`${site.url}/opensearch/search?q=alpaca`));
    expect(found['items']).toEqual(
      expect.arrayContaining([
        expect.objectContaining({
          direction: 'BUY',
          company: { name: 'Puno Fibres', country: 'PE' },
          price: { amount: '8.90', currency: 'USD', unitCode: 'KGM' },
          origin: expect.objectContaining({
            identifier: id(1),
            url: `https://silkgate.example/offers/${id(1)}`,
            rev: 3,
          }),
        }),
      ]),
    );
    expect(found['opensearch:totalResults']).toBe(2);
    const companies = await (await fetch(`${site.url}/companies.json`)).json();
    expect(companies).toEqual([expect.objectContaining({ companyId: id(900), name: 'Puno Fibres', country: 'PE' })]);
  });

  it('brings back what was withdrawn only by something newer, and remembers all of it after a restart', async () => {
    pages['/feeds/offers.atom'] = feedOf(tombstone(1, 4) + entry(2, 1));
    const first = await startSilkHarbor({ ...common(), silkgateUrl, pullIntervalMs: 0 });
    await first.pull();
    await first.close();
    const second = await harbor();
    expect(await second.pull()).toMatchObject({ isUnchanged: true });
    pages['/feeds/offers.atom'] = feedOf(entry(1, 3) + entry(2, 1));
    expect(await second.pull()).toMatchObject({ applied: 0 });
    const states = (await received(second)).map(({ offerId, state }) => [offerId, state]);
    expect(Object.fromEntries(states)).toEqual({ [id(1)]: 'withdrawn', [id(2)]: 'published' });
    pages['/feeds/offers.atom'] = feedOf(`${entry(1, 5)}\n${entry(2, 1)}`);
    expect(await second.pull()).toMatchObject({ applied: 1 });
  });

  it('starts anew if a later page fails, and neither leaves the host nor runs in circles', async () => {
    pages['/feeds/offers.atom'] = feedOf(entry(1, 1), '/feeds/offers.atom?page=2');
    const site = await harbor();
    expect(await site.pull()).toMatchObject({ applied: 1, error: expect.stringContaining('404') });
    pages['/feeds/offers.atom?page=2'] = feedOf(entry(2, 1), '/feeds/offers.atom');
    expect(await site.pull()).toMatchObject({ applied: 1, error: expect.stringContaining("don't end") });
    pages['/feeds/offers.atom?page=2'] = feedOf('', 'http://169.254.169.254/latest');
    expect(await site.pull()).toMatchObject({ error: expect.stringContaining('elsewhere') });
    expect(requests.every(({ etag }) => etag === undefined)).toBe(true);
    pages['/feeds/offers.atom?page=2'] = '<!DOCTYPE feed [<!ENTITY a "b">]><feed>&a;</feed>';
    expect(await site.pull()).toMatchObject({ error: expect.stringContaining('document type') });
  });
});
