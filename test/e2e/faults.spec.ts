import { isDeepStrictEqual } from 'node:util';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { DemoSites } from '../../src/demo/sites/index.js';
import type { RoomEvent } from '../../src/modules/consultations/room.protocol.js';
import type { DeliveryResponse } from '../../src/modules/syndication/index.js';
import { PASSWORD, registerCompany, signIn, type TestActor, type TestCompanyActor } from '../support/actors.js';
import { AppProcess } from '../support/faults/app-process.js';
import { Chatter } from '../support/faults/chatter.js';
import { History } from '../support/faults/history.js';
import { receivedBy, registrationOf, startPartners } from '../support/faults/partners.js';
import { PersistentClient } from '../support/faults/persistent-client.js';
import { Poster } from '../support/faults/poster.js';
import { arrange, call } from '../support/rooms.js';

const KILLS = 3;
const SETTLED_WITHIN_MS = 80_000;

interface Offer {
  id: string;
  state: string;
  title: Record<string, string>;
}

/** The tests follow each other: first the faults, then what must have come of it. */
describe('kill -9 while offers are posted and a room is talking', () => {
  const history = new History();
  let folder: string;
  let sites: DemoSites;
  let app: AppProcess;
  let exporters: TestCompanyActor[];
  let buyer: TestCompanyActor;
  let officer: TestActor;
  let posters: Poster[];
  let chatters: Chatter[];
  let roomId: string;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'silkgate-faults-'));
    sites = await startPartners(folder, 'http://127.0.0.1:9');
    app = await AppProcess.prepare(folder, {
      SILKGATE_OUTGOING_ALLOW: sites.sites.map(({ url }) => new URL(url).host).join(','),
    });
    sites.connect(app.url);
    await app.start();
    const email = 'officer@agency.example';
    app.command('create-officer', ['--email', email, '--name', 'Officer Lee', '--password-stdin'], PASSWORD);
    officer = await signIn(app.url, email);
    exporters = [await registerCompany(app.url), await registerCompany(app.url)];
    buyer = await registerCompany(app.url);
    for (const site of sites.sites) {
      const registered = await call(app.url, 'POST', '/officer/sites', officer, registrationOf(site));
      if (registered.status !== 201) throw new Error(`${site.id}: ${JSON.stringify(registered.body)}`);
    }
    const [exporter] = exporters;
    roomId = await arrange(app.url, buyer, exporter!);
    const client = new PersistentClient(app.url, history);
    posters = exporters.map((owner, index) => new Poster(client, owner, officer, `Goods ${'AB'[index]}`));
    chatters = [buyer, exporter!].map(
      (actor, index) => new Chatter(app.url, actor, roomId, ['buyer', 'exporter'][index]!, history),
    );
  }, 60_000);

  afterAll(async () => {
    chatters?.forEach((chatter) => chatter.close());
    await app?.stop();
    await sites?.close();
    await rm(folder, { recursive: true, force: true });
  }, 30_000);

  /** Everybody is at work while `fault` goes on; returns when all that was begun has its answer. */
  async function duringWork(fault: () => Promise<void>): Promise<void> {
    let over = false;
    const work = [...posters, ...chatters].map((each) => each.work(() => over));
    try {
      await fault();
    } finally {
      over = true;
      await Promise.all(work);
    }
  }

  it('goes on after the application was killed several times', async () => {
    // What the site has taken although we never heard so must not become a second offer there.
    sites.hanbada.faults.push({ on: 'webhook', kind: 'reset', after: true });
    await duringWork(async () => {
      for (let kill = 0; kill < KILLS; kill += 1) {
        await sleep(800 + Math.random() * 1_500);
        await app.kill();
        await app.start();
      }
      await sleep(1_000);
    });
    // Otherwise it was no test of anything.
    expect(history.count('unknown')).toBeGreaterThan(0);
  }, 90_000);

  it('recovers by itself after PostgreSQL was killed, and says 503 meanwhile', async () => {
    const answers: number[] = [];
    sites.morningPort.faults.push({ on: 'webhook', kind: 'status', status: 503 });
    await duringWork(async () => {
      await sleep(1_000);
      app.killPostgres();
      do answers.push(await app.readiness());
      while (!answers.includes(503) || answers.at(-1) !== 200);
      await sleep(1_000);
    });
    expect(app.isRunning).toBe(true);
    expect(new Set(answers)).toEqual(new Set([200, 503]));
  }, 60_000);

  it('has lost nothing that was acknowledged, and done nothing twice', async () => {
    const found = (await Promise.all(exporters.map(ownOffers))).flat();
    const byId = new Map(found.map((offer) => [offer.id, offer]));
    const desired = new Map(posters.flatMap((poster) => [...poster.desired]));
    expect(desired.size).toBeGreaterThan(10);
    for (const [id, { title, isLive }] of desired) {
      const offer = byId.get(id);
      expect({ id, title: offer?.title['en'], isLive: offer?.state === 'published' }).toEqual({ id, title, isLive });
    }
    const titles = found.map(({ title }) => title['en'] ?? '');
    expect(new Set(titles).size).toBe(titles.length);
    // What was tried only once is there if that was said, may be there if nothing was said, and nothing else is.
    const once = posters.flatMap((poster) => poster.triedOnce);
    expect(titles).toEqual(expect.arrayContaining(history.subjects('draft once', 'succeeded')));
    expect(found.length - desired.size).toBeLessThanOrEqual(once.length);
    expect(found.filter(({ id, title }) => !desired.has(id) && !once.includes(title['en'] ?? ''))).toEqual([]);
  });

  it('ends with every live offer on every site exactly once, as it was last wanted', async () => {
    const desired = new Map(posters.flatMap((poster) => [...poster.desired]));
    await settled([...desired].map(([id, { isLive }]) => ({ id, isLive })));
    // Deliveries of a change whose event was in the hands of a process that died still look settled: they begin only when
    // another process has taken the event over. So the sites themselves say when everything has arrived.
    const wanted = [...desired]
      .filter(([, { isLive }]) => isLive)
      .map(([id, { title }]) => `${id} ${title}`)
      .sort();
    const shownBy = async (site: (typeof sites.sites)[number]) =>
      (await receivedBy(site))
        .filter(({ state }) => state === 'published')
        .map(({ offerId, title }) => `${offerId} ${title}`)
        .sort();
    for (const end = Date.now() + 75_000; Date.now() < end; await sleep(500)) {
      const shown = await Promise.all(sites.sites.map(shownBy));
      if (shown.every((titles) => isDeepStrictEqual(titles, wanted))) break;
      await sites.silkHarbor.pull();
    }
    for (const site of sites.sites) {
      const remote = await receivedBy(site);
      expect(await shownBy(site)).toEqual(wanted);
      for (const { offerId, rev, appliedRevs } of remote) {
        const rising = [...new Set(appliedRevs)].sort((a, b) => a - b);
        expect({ offerId, appliedRevs, last: rev }).toEqual({ offerId, appliedRevs: rising, last: rising.at(-1) });
      }
    }
  }, 150_000);

  it('keeps the chat without gap, double or disorder', async () => {
    const { body } = await call<{ events: RoomEvent[]; head: number; nextAfter: number | null }>(
      app.url,
      'GET',
      `/consultations/${roomId}/record`,
      buyer,
    );
    const log = [...body.events];
    for (let after = body.nextAfter; after !== null;) {
      const page = await call<typeof body>(app.url, 'GET', `/consultations/${roomId}/record?after=${after}`, buyer);
      log.push(...page.body.events);
      after = page.body.nextAfter;
    }
    expect(log.map(({ seq }) => seq)).toEqual(log.map((_, index) => index + 1));
    const messages = log.filter((event) => event.kind === 'chat.message');
    const seqOf = new Map(messages.map(({ clientId, seq }) => [clientId, seq]));
    expect(seqOf.size).toBe(messages.length);
    for (const [index, chatter] of chatters.entries()) {
      expect(chatter.acknowledged.size).toBeGreaterThan(10);
      for (const [clientId, seq] of chatter.acknowledged) expect(seqOf.get(clientId)).toBe(seq);
      const own = messages.filter(({ actorId }) => actorId === [buyer, exporters[0]!][index]!.userId);
      const numbers = own.map(({ payload }) => Number(payload.text.split(' ')[1]));
      expect(own).toHaveLength(chatter.acknowledged.size);
      expect(numbers).toEqual(numbers.map((_, position) => position));
      while (chatter.last < body.head) await sleep(50);
      expect(chatter.seen.slice(0, log.length)).toEqual(log);
    }
  }, 30_000);

  async function ownOffers(owner: TestCompanyActor): Promise<Offer[]> {
    const offers: Offer[] = [];
    for (let cursor: string | null = ''; cursor !== null;) {
      const path: string = `/offers?mine=true&limit=100${cursor && `&cursor=${encodeURIComponent(cursor)}`}`;
      const page: { body: { items: Offer[]; nextCursor: string | null } } = await call(app.url, 'GET', path, owner);
      offers.push(...page.body.items);
      cursor = page.body.nextCursor;
    }
    return offers;
  }

  /** Until every delivery says that its site has the last word; parked ones would wait for a person for ever. */
  async function settled(offers: { id: string; isLive: boolean }[]): Promise<void> {
    const deadline = performance.now() + SETTLED_WITHIN_MS;
    let open = offers.filter(({ isLive }) => isLive);
    while (open.length > 0) {
      const still: typeof open = [];
      for (const offer of open) {
        const path = `/offers/${offer.id}/deliveries`;
        const { body } = await call<{ items: DeliveryResponse[] }>(app.url, 'GET', path, officer);
        const done = body.items.filter(
          ({ status, ackedRev, desiredRev }) => status === 'delivered' && ackedRev === desiredRev,
        );
        if (done.length < sites.sites.length) still.push(offer);
        if (still.length > 0 && performance.now() > deadline)
          throw new Error(`Not delivered in time: ${JSON.stringify(body.items)}`);
      }
      open = still;
      if (open.length > 0) await sleep(200);
    }
    // Withdrawn ones may never have been sent; what was sent must have been taken back.
    while (performance.now() < deadline) {
      const live = new Set(offers.filter(({ isLive }) => isLive).map(({ id }) => id));
      const remote = (await Promise.all(sites.sites.map(receivedBy))).flat();
      if (remote.every(({ offerId, state }) => state === 'withdrawn' || live.has(offerId))) return;
      await sleep(200);
    }
  }
});
