import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { type RunningSite, startHanbada } from '../../src/demo/sites/index.js';
import type { DeliveryResponse, SiteResponse } from '../../src/modules/syndication/index.js';
import { createOfficer, registerCompany, type TestActor, type TestCompanyActor } from '../support/actors.js';
import { type RemoteOffer, receivedBy, registrationOf } from '../support/faults/partners.js';
import { startTestApp, type TestApp } from '../support/test-app.js';

type Report = NonNullable<SiteResponse['reconciliation']>;

describe('A site that shows something else than it should', () => {
  let app: TestApp;
  let site: RunningSite;
  let owner: TestCompanyActor;
  let officer: TestActor;
  let folder: string;
  const dataDir = () => join(folder, 'hanbada');
  const backup = () => join(folder, 'backup');

  const start = (port: number) => {
    const { outboundSecret: outbound, inboundSecret: inbound } = registrationOf({ id: 'hanbada' } as RunningSite);
    const silkgateUrl = app?.url ?? 'http://127.0.0.1:9';
    return startHanbada({ dataDir: dataDir(), port, silkgateUrl, secrets: { outbound, inbound } });
  };

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'silkgate-reconcile-'));
    site = await start(0);
    app = await startTestApp({ env: { SILKGATE_OUTGOING_ALLOW: new URL(site.url).host } });
    owner = await registerCompany(app.url);
    officer = await createOfficer(app);
    const body = { ...registrationOf(site), offersFeedUrl: site.offersFeedUrl };
    expect((await call('POST', '/officer/sites', officer, body)).status).toBe(201);
  });
  beforeEach(() => site.faults.clear());
  afterAll(async () => {
    await app?.close();
    await site.close();
    await rm(folder, { recursive: true, force: true });
  });

  const call = async <Body>(method: string, path: string, as: TestActor, body?: object) => {
    const response = await fetch(`${app.url}/api/v1${path}`, {
      method,
      headers: { ...as.auth, ...(body && { 'content-type': 'application/json' }) },
      ...(body && { body: JSON.stringify(body) }),
    });
    const text = await response.text();
    return { status: response.status, body: (text ? JSON.parse(text) : undefined) as Body };
  };
  const until = async <Answer>(ask: () => Promise<Answer | undefined | false | null>): Promise<Answer> => {
    for (;;) {
      const answer = await ask();
      if (answer) return answer;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  };
  const decide = (id: string) => call('POST', `/officer/offers/${id}/decision`, officer, { decision: 'publish' });
  const publish = async (title: string): Promise<string> => {
    const content = { direction: 'SELL', title, description: 'From Busan.', sector: 'minerals' };
    const { body } = await call<{ id: string }>('POST', '/offers', owner, content);
    await call('POST', `/offers/${body.id}/submit`, owner);
    await decide(body.id);
    return body.id;
  };
  const delivery = async (id: string) =>
    (await call<{ items: DeliveryResponse[] }>('GET', `/offers/${id}/deliveries`, owner)).body.items[0];
  const settled = (id: string, status: string, olderThan = 0) =>
    until(async () => {
      const found = await delivery(id);
      return found?.status === status && (found.ackedRev ?? 0) > olderThan && found;
    });
  const shown = async (id: string): Promise<RemoteOffer | undefined> =>
    (await receivedBy(site)).find(({ offerId }) => offerId === id);
  const present = async () => {
    const { body } = await call<{ items: SiteResponse[] }>('GET', '/officer/sites', officer);
    return body.items[0];
  };
  const reconcile = async (): Promise<Report> => {
    const before = (await present())?.reconciliation?.at;
    expect(await call('POST', '/officer/sites/hanbada/reconcile', officer)).toMatchObject({ status: 202 });
    return until(async () => {
      const report = (await present())?.reconciliation;
      return report && report.at !== before && report;
    });
  };
  /** The site loses everything since its backup, and doesn't know that it did. */
  const restore = async () => {
    await site.close();
    await rm(dataDir(), { recursive: true });
    await cp(backup(), dataDir(), { recursive: true });
    site = await start(Number(new URL(site.url).port));
  };

  it('is set right after it has restored an old backup, and nothing else is touched', async () => {
    const [same, changed, withdrawn] = [await publish('Zinc'), await publish('Lead'), await publish('Tin')];
    for (const id of [same, changed, withdrawn]) await settled(id, 'delivered');
    await cp(dataDir(), backup(), { recursive: true });
    await call('PATCH', `/offers/${changed}`, owner, { title: 'Lead, refined' });
    await decide(changed);
    await settled(changed, 'delivered', 1);
    await call('POST', `/offers/${withdrawn}/withdraw`, owner);
    await settled(withdrawn, 'withdrawn');
    const late = await publish('Nickel');
    await settled(late, 'delivered');
    const fine = { missing: 0, outdated: 0, unwanted: 0, isWhole: true, failure: null };
    expect(await reconcile()).toMatchObject({ ...fine, shown: 3 });

    await restore();
    expect(await shown(late)).toBeUndefined();
    expect(await shown(withdrawn)).toMatchObject({ state: 'published' });
    expect(await reconcile()).toMatchObject({ ...fine, shown: 3, missing: 1, outdated: 1, unwanted: 1 });
    await until(async () => (await shown(late))?.state === 'published');
    await until(async () => (await shown(changed))?.title === 'Lead, refined');
    await until(async () => (await shown(withdrawn))?.state === 'withdrawn');
    expect((await settled(late, 'delivered')).events).toContainEqual(
      expect.objectContaining({ kind: 'differed', detail: 'missing' }),
    );
    expect((await shown(same))?.appliedRevs).toHaveLength(1);
    for (const id of [late, changed]) await settled(id, 'delivered');
    await settled(withdrawn, 'withdrawn');
    expect(await reconcile()).toMatchObject({ ...fine, shown: 3 });
  });

  it.each([
    ['an error', { on: 'feed', kind: 'status', status: 503 }, /503/],
    ['what is no feed', { on: 'feed', kind: 'garbage' }, /can't be read/],
    ['more than there can be', { on: 'feed', kind: 'bomb' }, /too large|larger/],
  ] as const)('is left alone when its feed gives %s', async (_what, fault, words) => {
    const id = await publish('Cobalt');
    const before = await settled(id, 'delivered');
    site.faults.push(fault);
    const report = await reconcile();
    expect(report).toMatchObject({ shown: 0, missing: 0, failure: expect.stringMatching(words) });
    expect(await delivery(id)).toMatchObject({ ackedRev: before.ackedRev, status: 'delivered' });
  });

  it('hears after a pause what was withdrawn meanwhile', async () => {
    const id = await publish('Silver');
    await settled(id, 'delivered');
    await call('PATCH', '/officer/sites/hanbada', officer, { status: 'paused' });
    await call('POST', `/offers/${id}/withdraw`, owner);
    await until(async () =>
      (await fetch(`${app.url}/feeds/offers.json`)).text().then((text) => !text.includes('Silver')),
    );
    expect(await shown(id)).toMatchObject({ state: 'published' });
    await call('PATCH', '/officer/sites/hanbada', officer, { status: 'active' });
    await settled(id, 'withdrawn');
    expect(await shown(id)).toMatchObject({ state: 'withdrawn' });
  });

  it('can be compared only while it is active and its feed is known', async () => {
    const order = async () => (await call<{ code: string }>('POST', '/officer/sites/hanbada/reconcile', officer)).body;
    await call('PATCH', '/officer/sites/hanbada', officer, { status: 'paused' });
    expect(await order()).toMatchObject({ code: 'site_not_comparable' });
    await call('PATCH', '/officer/sites/hanbada', officer, { status: 'active', offersFeedUrl: null });
    expect(await order()).toMatchObject({ code: 'site_not_comparable' });
    expect((await call('POST', '/officer/sites/nobody/reconcile', officer)).status).toBe(404);
  });
});
