import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Database } from '../../src/platform/database/database.js';
import { readXml } from '../../src/platform/xml/index.js';
import { MOST_ADDRESSES } from '../../src/site/sitemap/sitemap.service.js';
import { createOfficer, registerCompany, type TestActor, type TestCompanyActor } from '../support/actors.js';
import { call } from '../support/rooms.js';
import { startTestApp, type TestApp } from '../support/test-app.js';

const PUBLIC_URL = 'https://trade.example';

describe('the sitemap', () => {
  let app: TestApp;
  let exporter: TestCompanyActor;
  let officer: TestActor;

  beforeAll(async () => {
    app = await startTestApp({ env: { SILKGATE_PUBLIC_URL: PUBLIC_URL } });
    [exporter, officer] = await Promise.all([registerCompany(app.url), createOfficer(app)]);
  });
  afterAll(() => app?.close());

  const text = async (address: string) => {
    const response = await fetch(address.replace(PUBLIC_URL, app.url));
    expect(response.status).toBe(200);
    return response.text();
  };
  const locations = (xml: string) => [...xml.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, address = '']) => address);
  const parts = async (kind: string) =>
    locations(await text(`${app.url}/sitemap.xml`)).filter((address) => address.includes(`/sitemap-${kind}.xml`));
  const addresses = async (kind: string) => {
    const all: string[] = [];
    for (const part of await parts(kind)) all.push(...locations(await text(part)));
    return all;
  };
  const publish = async (title: string) => {
    const body = { direction: 'SELL', title, description: 'Made to order', sector: 'electrical-electronics' };
    const offer = await call<{ id: string }>(app.url, 'POST', '/offers', exporter, body);
    await call(app.url, 'POST', `/offers/${offer.body.id}/submit`, exporter);
    await call(app.url, 'POST', `/officer/offers/${offer.body.id}/decision`, officer, { decision: 'publish' });
    return offer.body.id;
  };

  it('is named to robots, which have no business at desks', async () => {
    const robots = await text(`${app.url}/robots.txt`);
    expect(robots).toContain(`Sitemap: ${PUBLIC_URL}/sitemap.xml`);
    expect(robots).toMatch(/^Disallow: \/ko\/my$/m);
    expect(robots).not.toMatch(/^Disallow: \/\s*$/m);
  });

  it('lists every open page in every language, and each of them opens', async () => {
    const sku = 'L-1';
    await call(app.url, 'POST', '/products', exporter, { sku, title: 'Lamp & “shade”', sector: 'others' });
    await publish('Lamps, ready to ship');
    const all = [
      ...(await addresses('pages')),
      ...(await addresses('companies')),
      ...(await addresses('products')),
      ...(await addresses('offers')),
    ];
    expect(all.length).toBe(new Set(all).size);
    for (const kind of ['companies', 'products', 'offers'])
      expect(all.filter((address) => address.includes(`/${kind}/`)).map((address) => address.slice(0, 24))).toEqual([
        `${PUBLIC_URL}/en`,
        `${PUBLIC_URL}/ko`,
      ]);
    for (const address of all) {
      const response = await fetch(address.replace(PUBLIC_URL, app.url), { redirect: 'manual' });
      expect({ address, status: response.status }).toEqual({ address, status: 200 });
      expect(await response.text()).not.toContain('content="noindex"');
    }
  });

  it('names the languages of a page to each other, and when it changed', async () => {
    const [part = ''] = await parts('products');
    const xml = await text(part);
    const [first] = readXml(xml).all('url');
    expect(first).toBeDefined();
    expect(xml).toMatch(/hreflang="ko" href="https:\/\/trade\.example\/ko\/products\//);
    expect(xml).toMatch(/<lastmod>\d{4}-\d\d-\d\dT[\d:.]+Z<\/lastmod>/);
  });

  it('leaves out what strangers can no longer open', async () => {
    const gone = await publish('Soon gone');
    const before = await addresses('offers');
    await call(app.url, 'POST', `/offers/${gone}/close`, exporter);
    expect((await addresses('offers')).length).toBe(before.length - 2);
    const company = await registerCompany(app.url, { company: { name: 'Suspended Trading' } });
    await call(app.url, 'POST', '/products', company, { sku: 'S-1', title: 'Hidden', sector: 'others' });
    const reason = { reasonCode: 'fraud' };
    await call(app.url, 'POST', `/officer/companies/${company.companyId}/suspend`, officer, reason);
    expect((await addresses('products')).join()).not.toContain('hidden');
    expect((await addresses('companies')).join()).not.toContain('suspended');
  });

  it('is cut into parts that are not too long and have nothing in common', async () => {
    await app.app.get(Database, { strict: false }).transaction((tx) =>
      tx.run(
        `INSERT INTO product (id, company_id, sku, slug, title, sector, content_hash)
         SELECT gen_random_uuid(), $1, 'M-' || n, 'many-' || n, '{"en":"Many"}', 'others', '' FROM generate_series(1, 5200) n`,
        [exporter.companyId],
      ),
    );
    const counts: number[] = [];
    const seen = new Set<string>();
    for (const part of await parts('products')) {
      const found = locations(await text(part));
      counts.push(found.length);
      for (const address of found) seen.add(address);
    }
    expect(counts).toEqual([MOST_ADDRESSES, 2 * 5_201 - MOST_ADDRESSES]);
    expect(seen.size).toBe(2 * 5_201);
  });

  it('refuses a beginning that is none', async () => {
    const response = await fetch(`${app.url}/sitemap-products.xml?from=x`, { headers: { accept: 'text/html' } });
    expect(response.status).toBe(400);
    expect(response.headers.get('content-type')).toContain('application/problem+json');
  });
});
