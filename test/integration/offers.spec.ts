import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { CompanySuspension } from '../../src/modules/companies/index.js';
import type { Actor, CompanyActor } from '../../src/modules/identity/index.js';
import {
  createOfferSchema,
  InboundOffers,
  type InboundRevision,
  offerContentSchema,
  OfferDrafts,
  OfferReader,
  OfferReview,
  Offers,
} from '../../src/modules/offers/index.js';
import { OfferJobs } from '../../src/modules/offers/offers.jobs.js';
import { Database, type Tx } from '../../src/platform/database/database.js';
import { EventBus } from '../../src/platform/events/event-bus.js';
import type { EventType } from '../../src/platform/events/event-type.js';
import { createOfficer, registerCompany } from '../support/actors.js';
import { startTestApp, type TestApp } from '../support/test-app.js';

/** Remembers what was published by transactions, whether they committed or not: the table of audit lines says the latter. */
class Heard extends EventBus {
  readonly events: [string, object][] = [];

  override async publish<Payload extends object>(tx: Tx, event: EventType<Payload>, payload: Payload): Promise<void> {
    this.events.push([event.name, payload]);
    await super.publish(tx, event, payload);
  }

  of(offerId: string): [string, unknown, unknown][] {
    return this.events
      .map(([name, payload]) => [name, payload as { offerId?: string; rev?: number; why?: string }] as const)
      .filter(([, { offerId: about }]) => about === offerId)
      .map(([name, { rev, why }]) => [name.replace(/^offer\.|\.v1$/g, ''), rev, why]);
  }
}

const content = {
  title: 'Cold-rolled steel coil',
  description: 'SPCC, 0.5 mm.',
  sector: 'minerals',
  price: { min: '640', currency: 'USD', unitCode: 'TNE', incoterm: { code: 'CFR', namedPlace: 'Hamburg' } },
};
const noRetry = { key: null, scope: 'test', route: 'test', bodyHash: Buffer.alloc(0) };

let test: TestApp;
let heard: Heard;
let owner: CompanyActor;
let officer: Actor;
let colleague: Actor;
const get = <T>(token: abstract new (...args: never[]) => T) => test.app.get<T>(token, { strict: false });
const within = <T>(work: (tx: Tx) => Promise<T>) => get(Database).transaction(work);
const sql = (text: string, ...parameters: unknown[]) =>
  within((tx) => tx.query<Record<string, unknown>>(text, parameters));

beforeAll(async () => {
  test = await startTestApp({
    env: { SILKGATE_ROLES: 'web' },
    override: (builder) => builder.overrideProvider(EventBus).useClass(Heard),
  });
  heard = get(EventBus) as Heard;
  const officerOf = async (): Promise<Actor> => ({
    userId: (await createOfficer(test)).userId,
    role: 'OFFICER',
    companyId: null,
  });
  [officer, colleague] = [await officerOf(), await officerOf()];
});
afterAll(() => test?.close());
beforeEach(async () => {
  const { userId, companyId } = await registerCompany(test.url);
  owner = { userId, companyId, role: 'OWNER' };
});

const draft = async (more: object = {}) =>
  (await get(OfferDrafts).create(owner, createOfferSchema.parse({ direction: 'SELL', ...content, ...more }), noRetry))
    .id;
const submitted = async () => {
  const id = await draft();
  await get(Offers).submit(owner, id);
  return id;
};
const decide = (id: string, decision: 'publish' | 'reject' | 'request_changes', by = officer) =>
  within((tx) => get(OfferReview).decide(tx, by, id, { decision, reasonCode: 'unclear' }));
const published = async () => {
  const id = await submitted();
  await decide(id, 'publish');
  return id;
};
const letExpire = (id: string) =>
  sql(
    `UPDATE offer SET valid_from = now() - interval '2 days', valid_through = now() - interval '1 second' WHERE id = $1`,
    id,
  );
const stateOf = async (id: string) => (await sql('SELECT state FROM offer WHERE id = $1', id))[0]?.['state'];
const seen = async (id: string) => (await get(OfferReader).getLive([id])).length === 1;

describe('deciding about offers', () => {
  it('lets one of two officers win, and tells the other', async () => {
    for (let round = 0; round < 5; round += 1) {
      const id = await submitted();
      const outcomes = await Promise.allSettled([decide(id, 'publish'), decide(id, 'reject', colleague)]);
      expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
      const lines = await sql(`SELECT 1 FROM audit_entry WHERE subject_id = $1 AND from_state = 'pending_review'`, id);
      expect(lines).toHaveLength(1);
      const decisions = await sql('SELECT decision FROM offer_revision WHERE offer_id = $1', id);
      expect(decisions).toEqual([{ decision: outcomes[0].status === 'fulfilled' ? 'publish' : 'reject' }]);
    }
  });

  it('publishes revisions that rise strictly over withdrawal, expiry and suspension', async () => {
    const id = await published();
    await get(OfferDrafts).edit(owner, id, { leadTimeDays: 5 }, undefined);
    await decide(id, 'publish');
    await within((tx) => get(OfferReview).suspend(tx, officer, id, { reasonCode: 'fraud' }));
    await within((tx) => get(OfferReview).reinstate(tx, officer, id, { reasonCode: 'resolved' }));
    await get(Offers).withdraw(owner, id);
    await get(Offers).reopen(owner, id);
    await get(Offers).submit(owner, id);
    await decide(id, 'publish');
    await letExpire(id);
    await get(OfferJobs).expire();
    expect(heard.of(id)).toEqual([
      ['submitted', undefined, undefined],
      ['published', 1, undefined],
      ['submitted', undefined, undefined],
      ['published', 2, undefined],
      ['unpublished', 3, 'suspended'],
      ['published', 4, undefined],
      ['unpublished', 5, 'withdrawn'],
      ['submitted', undefined, undefined],
      ['published', 6, undefined],
      ['unpublished', 7, 'expired'],
    ]);
  });

  it('keeps a proposal above the live revision through a suspension', async () => {
    const id = await published();
    await get(OfferDrafts).edit(owner, id, { leadTimeDays: 5 }, undefined);
    await within((tx) => get(OfferReview).suspend(tx, officer, id, { reasonCode: 'fraud' }));
    await within((tx) => get(OfferReview).reinstate(tx, officer, id, { reasonCode: 'resolved' }));
    const offer = await get(OfferReader).get(id, owner);
    expect(offer).toMatchObject({ rev: 4, pendingRev: 5, pending: { content: { leadTimeDays: 5 } } });
  });

  it('never rewrites what an officer has judged', async () => {
    const id = await submitted();
    await decide(id, 'request_changes');
    await get(OfferDrafts).edit(owner, id, { leadTimeDays: 5 }, undefined);
    await get(OfferDrafts).edit(owner, id, { leadTimeDays: 6 }, undefined);
    await get(Offers).submit(owner, id);
    await decide(id, 'request_changes');
    await get(Offers).submit(owner, id);
    const revisions = await sql(
      `SELECT rev, content->'leadTimeDays' AS days, decision FROM offer_revision WHERE offer_id = $1 ORDER BY rev`,
      id,
    );
    expect(revisions).toEqual([
      { rev: 1, days: null, decision: 'request_changes' },
      { rev: 2, days: 6, decision: 'request_changes' },
      { rev: 3, days: 6, decision: null },
    ]);
  });
});

describe('the end of an offer', () => {
  it('is there before the job has run, and is recorded by it once', async () => {
    const id = await published();
    expect(await seen(id)).toBe(true);
    await letExpire(id);
    expect(await seen(id)).toBe(false);
    expect(await stateOf(id)).toBe('published');
    await expect(get(OfferReader).get(id, undefined)).rejects.toMatchObject({ code: 'offer_gone' });
    expect(await get(OfferReader).get(id, owner)).toMatchObject({ state: 'expired', actions: ['reopen'] });

    await Promise.all([get(OfferJobs).expire(), get(OfferJobs).expire()]);
    expect(await stateOf(id)).toBe('expired');
    const lines = await sql(
      `SELECT actor_kind, actor_id FROM audit_entry WHERE subject_id = $1 AND action = 'offer.expire'`,
      id,
    );
    expect(lines).toEqual([{ actor_kind: 'system', actor_id: null }]);
    expect(heard.of(id).filter(([name]) => name === 'unpublished')).toEqual([['unpublished', 2, 'expired']]);
  });

  it('is reopened at once by a company that does not wait for the job', async () => {
    const id = await published();
    await letExpire(id);
    expect(await get(Offers).reopen(owner, id)).toMatchObject({ state: 'draft', rev: 3 });
    expect(heard.of(id).at(-1)).toEqual(['unpublished', 2, 'expired']);
  });

  it('keeps an officer from publishing what nobody would see', async () => {
    const id = await submitted();
    await letExpire(id);
    await expect(decide(id, 'publish')).rejects.toMatchObject({ code: 'validity_over' });
    expect(await stateOf(id)).toBe('pending_review');
  });

  it('comes for more offers than one batch', async () => {
    const ids = await Promise.all(Array.from({ length: 5 }, published));
    await sql(
      `INSERT INTO offer (id, company_id, direction, state, slug, live_rev, valid_from, valid_through, published_at)
       SELECT gen_random_uuid(), company_id, direction, 'published', 'copy-' || n, 1, now() - interval '3 days', now() - interval '1 hour', now()
       FROM offer, generate_series(1, 230) n WHERE id = $1`,
      ids[0],
    );
    await get(OfferJobs).expire();
    const [left] = await sql(
      `SELECT count(*)::int AS n FROM offer WHERE state = 'published' AND valid_through <= now()`,
    );
    expect(left).toEqual({ n: 0 });
    expect(await seen(ids[0]!)).toBe(true);
  });
});

it('hides the offers of a suspended company, and lets none be locked', async () => {
  const id = await published();
  const suspension = get(CompanySuspension);
  await within((tx) => suspension.suspend(tx, officer, owner.companyId, 'spam'));
  expect(await seen(id)).toBe(false);
  expect(await sql('SELECT 1 FROM live_offer WHERE id = $1', id)).toEqual([]);
  await expect(within((tx) => get(OfferReader).lockLive(tx, id))).rejects.toMatchObject({ code: 'offer_not_found' });
  await within((tx) => suspension.reinstate(tx, officer, owner.companyId));
  expect(await within((tx) => get(OfferReader).lockLive(tx, id))).toMatchObject({ id, rev: 1 });
});

it('lets two writers of one version not overwrite each other', async () => {
  const id = await draft();
  const edits = await Promise.allSettled(
    [1, 2, 3, 4].map((days) => get(OfferDrafts).edit(owner, id, { leadTimeDays: days }, 1)),
  );
  expect(edits.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  for (const edit of edits)
    if (edit.status === 'rejected') expect(edit.reason).toMatchObject({ code: 'version_conflict' });
});

describe('offers of affiliated sites', () => {
  const revision = (rev: number, more: Partial<InboundRevision> = {}): InboundRevision => ({
    originSite: 'hanbada',
    originId: 'H-1',
    originUrl: 'https://hanbada.example/offers/H-1',
    direction: 'SELL',
    content: offerContentSchema.parse(content),
    party: { name: 'Hanbada Steel', country: 'KR' },
    rev,
    ...more,
  });
  const receive = (message: InboundRevision) => within((tx) => get(InboundOffers).receiveInbound(tx, message));
  const withdraw = (originId: string, rev: number) =>
    within((tx) => get(InboundOffers).withdrawInbound(tx, { originSite: 'hanbada', originId, rev }));

  it('wait in quarantine, change beside what is live, and leave as their site says', async () => {
    const first = await receive(revision(1));
    expect(first.outcome).toBe('received');
    const id = first.offerId;
    expect(await seen(id)).toBe(false);
    await expect(decide(id, 'request_changes')).rejects.toMatchObject({ code: 'inbound_decision' });
    await decide(id, 'publish');
    expect((await get(OfferReader).getLive([id]))[0]).toMatchObject({
      company: null,
      origin: { site: 'hanbada', url: 'https://hanbada.example/offers/H-1', company: { name: 'Hanbada Steel' } },
    });
    const fromKorea = await get(OfferReader).list(
      { country: 'KR', sector: 'minerals', mine: false, limit: 100 },
      undefined,
    );
    expect(fromKorea.items.map((offer) => offer.id)).toContain(id);

    const changed = offerContentSchema.parse({ ...content, leadTimeDays: 20 });
    expect((await receive(revision(3, { content: changed }))).outcome).toBe('updated');
    expect((await receive(revision(2))).outcome).toBe('stale');
    expect((await receive(revision(4, { content: changed }))).outcome).toBe('unchanged');
    expect(await get(OfferReader).get(id, officer)).toMatchObject({
      rev: 1,
      pendingRev: 2,
      pending: { content: { leadTimeDays: 20 } },
    });
    await decide(id, 'publish');

    expect((await withdraw('H-1', 4)).outcome).toBe('stale');
    expect((await withdraw('H-1', 5)).outcome).toBe('withdrawn');
    expect(await seen(id)).toBe(false);
    // A withdrawal is never undone by what comes after it.
    expect((await receive(revision(6))).outcome).toBe('refused');
    expect(heard.of(id).at(-1)).toEqual(['unpublished', 3, 'withdrawn']);
  });

  it('come once, however often the first message comes', async () => {
    const answers = await Promise.all([1, 2, 3, 4].map(() => receive(revision(1, { originId: 'H-2' }))));
    expect(new Set(answers.map(({ offerId }) => offerId)).size).toBe(1);
    expect(answers.map(({ outcome }) => outcome).sort()).toEqual(['received', 'stale', 'stale', 'stale']);
  });

  it('come back for review after a rejection, and go before it when their site withdraws them', async () => {
    const { offerId } = await receive(revision(1, { originId: 'H-3' }));
    await decide(offerId, 'reject');
    expect((await receive(revision(2, { originId: 'H-3' }))).outcome).toBe('updated');
    expect(await stateOf(offerId)).toBe('pending_review');
    expect((await withdraw('H-3', 3)).outcome).toBe('withdrawn');
    expect((await withdraw('H-4', 1)).outcome).toBe('refused');
    expect(heard.of(offerId).map(([name]) => name)).toEqual(['submitted', 'submitted']);
  });
});
