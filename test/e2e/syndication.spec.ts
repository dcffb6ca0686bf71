import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { DemoSites } from '../../src/demo/sites/index.js';
import type { DeliveryResponse, SiteResponse } from '../../src/modules/syndication/index.js';
import { registerCompany, type TestActor, type TestCompanyActor } from '../support/actors.js';
import { type Affiliation, receivedBy, startAffiliation } from '../support/affiliation.js';
import type { TestApp } from '../support/test-app.js';

describe('An offer on the affiliated sites', () => {
  let sites: DemoSites;
  let app: TestApp;
  let owner: TestCompanyActor;
  let officer: TestActor;

  let affiliation: Affiliation;

  beforeAll(async () => {
    affiliation = await startAffiliation();
    ({ app, sites, officer } = affiliation);
    owner = await registerCompany(app.url);
  });
  afterAll(() => affiliation?.close());

  const call = async <Body>(
    method: string,
    path: string,
    as?: TestActor,
    body?: object,
  ): Promise<{ status: number; body: Body }> => {
    const response = await fetch(`${app.url}/api/v1${path}`, {
      method,
      headers: { ...as?.auth, ...(body && { 'content-type': 'application/json' }) },
      ...(body && { body: JSON.stringify(body) }),
    });
    const text = await response.text();
    return { status: response.status, body: (text ? JSON.parse(text) : undefined) as Body };
  };
  const until = async <Answer>(ask: () => Promise<Answer | undefined | false>): Promise<Answer> => {
    for (;;) {
      const answer = await ask();
      if (answer) return answer;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  };
  const publish = async (title: string): Promise<string> => {
    const content = {
      direction: 'SELL',
      title,
      description: 'Ships from Busan within three weeks.',
      sector: 'electrical-electronics',
    };
    const { body } = await call<{ id: string }>('POST', '/offers', owner, content);
    await call('POST', `/offers/${body.id}/submit`, owner);
    await call('POST', `/officer/offers/${body.id}/decision`, officer, { decision: 'publish' });
    return body.id;
  };
  const deliveries = async (id: string) =>
    (await call<{ items: DeliveryResponse[] }>('GET', `/offers/${id}/deliveries`, owner)).body.items;
  const settled = (id: string, status: DeliveryResponse['status'], minRev = 1) =>
    until(async () => {
      await sites.silkHarbor.pull();
      const items = await deliveries(id);
      return (
        items.length === 3 && items.every((item) => item.status === status && (item.ackedRev ?? 0) >= minRev) && items
      );
    });
  it('appears on three sites, follows its changes, and disappears with its withdrawal', async () => {
    const id = await publish('Ceramic capacitor, 10 µF');
    const first = await settled(id, 'delivered');
    expect(first.map(({ site }) => site.id)).toEqual(['hanbada', 'morning-port', 'silk-harbor']);
    expect(first.find(({ site }) => site.id === 'hanbada')).toMatchObject({
      remoteUrl: expect.stringContaining(sites.hanbada.url),
    });

    await call('PATCH', `/offers/${id}`, owner, { title: 'Ceramic capacitor, 22 µF' });
    await call('POST', `/officer/offers/${id}/decision`, officer, { decision: 'publish' });
    await settled(id, 'delivered', Math.max(...first.map(({ ackedRev }) => ackedRev ?? 0)) + 1);
    for (const site of sites.sites)
      expect(await receivedBy(site, id)).toMatchObject({ state: 'published', title: 'Ceramic capacitor, 22 µF' });

    await call('POST', `/offers/${id}/withdraw`, owner);
    await settled(id, 'withdrawn');
    for (const site of sites.sites) {
      const copy = await receivedBy(site, id);
      expect(copy?.state).toBe('withdrawn');
      expect(copy?.appliedRevs).toEqual([...(copy?.appliedRevs ?? [])].sort((a, b) => a - b));
      expect(new Set(copy?.appliedRevs).size).toBe(copy?.appliedRevs.length);
    }
    const ledger = (await deliveries(id)).find(({ site }) => site.id === 'hanbada')?.events.map(({ kind }) => kind);
    expect(ledger).toEqual(expect.arrayContaining(['wanted', 'accepted']));
  });

  it('comes back after it was opened again', async () => {
    const id = await publish('Film capacitor');
    await settled(id, 'delivered');
    await call('POST', `/offers/${id}/withdraw`, owner);
    await settled(id, 'withdrawn');
    await call('POST', `/offers/${id}/reopen`, owner);
    await call('POST', `/offers/${id}/submit`, owner);
    await call('POST', `/officer/offers/${id}/decision`, officer, { decision: 'publish' });
    await settled(id, 'delivered');
    expect(await receivedBy(sites.hanbada, id)).toMatchObject({ state: 'published' });
  });

  it('is parked with the site’s own words when the site refuses it, and goes on when it is redriven', async () => {
    sites.hanbada.faults.push({ on: 'webhook', kind: 'status', status: 422 });
    const id = await publish('Tantalum capacitor');
    const parked = await until(async () => (await deliveries(id)).find(({ status }) => status === 'parked'));
    expect(parked).toMatchObject({ site: { id: 'hanbada' }, lastError: expect.any(String) });
    expect((await call<{ items: SiteResponse[] }>('GET', '/officer/sites', officer)).body.items).toContainEqual(
      expect.objectContaining({ id: 'hanbada', parked: 1 }),
    );
    const found = await call('GET', '/officer/deliveries?status=parked&site=hanbada', officer);
    expect(found.body).toMatchObject({
      items: [{ id: parked.id, subject: { type: 'offer', id, companyId: owner.companyId }, status: 'parked' }],
      nextCursor: null,
    });
    expect((await call('POST', `/officer/deliveries/${parked.id}/redrive`, officer)).status).toBe(200);
    await settled(id, 'delivered');
    expect((await call('POST', `/officer/deliveries/${parked.id}/redrive`, officer)).status).toBe(409);
  });

  it('is found by officers, page by page', async () => {
    interface DeliveryPage {
      items: { id: string; site: { id: string }; subject: { type: string; companyId: string } }[];
      nextCursor: string | null;
    }
    const list = async (query: string) =>
      (await call<DeliveryPage>('GET', `/officer/deliveries?${query}`, officer)).body;
    const { items: all } = await list('limit=100');
    expect(all.map(({ id }) => id)).toEqual(all.map(({ id }) => id).sort((a, b) => (a < b ? 1 : -1)));
    // The company itself is registered on the two sites that take webhooks.
    expect(all.filter(({ subject }) => subject.type === 'company').map(({ site }) => site.id)).toEqual(
      expect.arrayContaining(['hanbada', 'morning-port']),
    );
    const paged: string[] = [];
    for (let cursor = ''; ;) {
      const { items, nextCursor } = await list(`site=morning-port&limit=2${cursor}`);
      expect(items.length).toBeLessThanOrEqual(2);
      paged.push(...items.map(({ id }) => id));
      if (nextCursor === null) break;
      cursor = `&cursor=${nextCursor}`;
    }
    expect(paged.length).toBeGreaterThan(2);
    expect(paged).toEqual(all.filter(({ site }) => site.id === 'morning-port').map(({ id }) => id));
    expect((await list('status=parked')).items).toEqual([]);
    expect((await call('GET', '/officer/deliveries?status=lost', officer)).status).toBe(400);
    expect((await call('GET', '/officer/deliveries?cursor=W10', officer)).status).toBe(400);
  });

  it('is one offer there although the site’s answer was lost', async () => {
    sites.hanbada.faults.push({ on: 'webhook', kind: 'reset', after: true });
    const id = await publish('Super capacitor');
    await settled(id, 'delivered');
    expect((await receivedBy(sites.hanbada, id))?.appliedRevs).toHaveLength(1);
  });

  it('leaves with its company when that is suspended, and returns with it', async () => {
    const id = await publish('Mica capacitor');
    await settled(id, 'delivered');
    await call('POST', `/officer/companies/${owner.companyId}/suspend`, officer, { reasonCode: 'fraud' });
    await until(async () => (await receivedBy(sites.hanbada, id))?.state === 'withdrawn');
    await call('POST', `/officer/companies/${owner.companyId}/reinstate`, officer, { reasonCode: 'resolved' });
    await settled(id, 'delivered');
  });

  it('registers the company on the sites in the same step', async () => {
    const companies = await until(async () => {
      const text = await (await fetch(`${sites.hanbada.url}/companies.json`)).text();
      return text.includes(owner.companyId) && text;
    });
    expect(companies).toContain('Hanul Trading');
  });

  it('comes the other way too: quarantined, judged by an officer, and withdrawn by its site', async () => {
    const sent = (await (
      await fetch(`${sites.hanbada.url}/send-offer`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: '{}',
      })
    ).json()) as { id: string };
    const queued = await until(async () => {
      const { body } = await call<{ items: { id: string }[] }>('GET', '/officer/reviews?kind=offers', officer);
      return body.items[0];
    });
    expect((await call('GET', `/offers/${queued.id}`)).status).toBe(404);
    await call('POST', `/officer/offers/${queued.id}/decision`, officer, { decision: 'publish' });
    expect(await call('GET', `/offers/${queued.id}`)).toMatchObject({
      status: 200,
      body: { company: null, origin: { site: 'hanbada' } },
    });
    await fetch(`${sites.hanbada.url}/withdraw-offer`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ id: sent.id }),
    });
    await until(async () => (await call('GET', `/offers/${queued.id}`)).status === 410);
    expect(await receivedBy(sites.morningPort, queued.id)).toBeUndefined();
  });

  it('is taken from nobody who can not sign', async () => {
    const body = JSON.stringify({ specversion: '1.0' });
    const post = (headers: Record<string, string>, site = 'hanbada') =>
      fetch(`${app.url}/federation/${site}/webhooks`, {
        method: 'POST',
        headers: { 'content-type': 'application/cloudevents+json', ...headers },
        body,
      });
    const signed = {
      'webhook-id': 'msg_1',
      'webhook-timestamp': String(Math.floor(Date.now() / 1_000)),
      'webhook-signature': 'v1,AAAA',
    };
    expect([(await post({})).status, (await post(signed)).status, (await post(signed, 'nobody')).status]).toEqual([
      401, 401, 404,
    ]);
    expect(
      (
        await fetch(`${app.url}/federation/hanbada/webhooks`, {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body,
        })
      ).status,
    ).toBe(415);
  });

  it('stands in the feeds, which answer 304 while nothing changes', async () => {
    const id = await publish('Glass capacitor');
    // What earlier stories set in motion may still change the feed between two questions.
    const unchanged = await until(async () => {
      const response = await fetch(`${app.url}/feeds/offers.atom`);
      const text = await response.text();
      if (!text.includes(id)) return false;
      const etag = response.headers.get('etag') ?? '';
      const again = await fetch(`${app.url}/feeds/offers.atom`, { headers: { 'if-none-match': etag } });
      return again.status === 304 && { text, etag };
    });
    expect(unchanged.text).toContain('deleted-entry');
    await publish('Film capacitor');
    await until(async () => {
      const headers = { 'if-none-match': unchanged.etag };
      return (await fetch(`${app.url}/feeds/offers.atom`, { headers })).status === 200;
    });
    const json = (await (await fetch(`${app.url}/feeds/offers.json`)).json()) as {
      version: string;
      items: { id: string }[];
    };
    expect(json.version).toBe('https://jsonfeed.org/version/1.1');
    expect((await fetch(`${app.url}/feeds/offers.atom?site=silk-harbor&key=wrong`)).status).toBe(403);
  });
});
