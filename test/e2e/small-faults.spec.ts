import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { PgBoss } from 'pg-boss';
import { OfferJobs } from '../../src/modules/offers/offers.jobs.js';
import type { OfferDetailResponse } from '../../src/modules/offers/index.js';
import { Clock } from '../../src/platform/clock/clock.js';
import { Database } from '../../src/platform/database/database.js';
import { DeadLetters } from '../../src/platform/jobs/dead-letters.js';
import { PG_BOSS } from '../../src/platform/jobs/job-queue.js';
import { DEAD_LETTER_QUEUE } from '../../src/platform/jobs/job-runner.js';
import { createOfficer, registerCompany, type TestActor, type TestCompanyActor } from '../support/actors.js';
import { call, requestWith, until } from '../support/rooms.js';
import { ManualClock } from '../support/manual-clock.js';
import { startTestApp, type TestApp } from '../support/test-app.js';

const AT_ONCE = 20;
const TEN_MINUTES = 600_000;

/** Two nodes on one database; the first one's clock can be moved. */
describe('Two nodes', () => {
  const clock = new ManualClock();
  let first: TestApp;
  let second: TestApp;
  let owner: TestCompanyActor;
  let buyer: TestCompanyActor;
  let officer: TestActor;

  beforeAll(async () => {
    first = await startTestApp({ override: (builder) => builder.overrideProvider(Clock).useValue(clock) });
    second = await startTestApp({ shareWith: first });
    owner = await registerCompany(first.url);
    buyer = await registerCompany(second.url);
    officer = await createOfficer(first);
  });
  afterAll(async () => {
    await second?.close();
    await first?.close();
  });

  const nodeOf = (index: number) => (index % 2 === 0 ? first : second).url;
  const atOnce = <Answer>(work: (url: string, index: number) => Promise<Answer>) =>
    Promise.all(Array.from({ length: AT_ONCE }, (_, index) => work(nodeOf(index), index)));
  const offer = (title: string, more: object = {}) => ({
    direction: 'SELL',
    title,
    description: 'Ships from Busan.',
    sector: 'minerals',
    ...more,
  });
  const publish = async (title: string, more: object = {}) => {
    const { body } = await call<{ id: string }>(first.url, 'POST', '/offers', owner, offer(title, more));
    await call(second.url, 'POST', `/offers/${body.id}/submit`, owner);
    const decided = await call(first.url, 'POST', `/officer/offers/${body.id}/decision`, officer, {
      decision: 'publish',
    });
    expect(decided.status).toBe(200);
    return body.id;
  };

  it('do a thing once and give one answer when the same POST comes twenty times at once', async () => {
    const key = randomUUID();
    const answers = await atOnce((url) =>
      call<OfferDetailResponse>(url, 'POST', '/offers', owner, offer('Once'), { 'idempotency-key': key }),
    );
    expect(answers.map(({ status }) => status)).toEqual(Array(AT_ONCE).fill(201));
    for (const { body } of answers) expect(body).toEqual(answers[0]?.body);
    const { body } = await call<{ items: unknown[] }>(first.url, 'GET', '/offers?mine=true', owner);
    expect(body.items).toHaveLength(1);
    const other = await call<{ code: string }>(second.url, 'POST', '/offers', owner, offer('Twice'), {
      'idempotency-key': key,
    });
    expect([other.status, other.body.code]).toEqual([422, 'idempotency_key_reused']);
  });

  it('let one of twenty changes of the same version through', async () => {
    const { body } = await call<OfferDetailResponse>(first.url, 'POST', '/offers', owner, offer('Contested'));
    const answers = await atOnce((url, index) =>
      call<{ title: object }>(
        url,
        'PATCH',
        `/offers/${body.id}`,
        owner,
        { title: `Change ${index}` },
        {
          'if-match': `"${body.version}"`,
        },
      ),
    );
    const won = answers.filter(({ status }) => status === 200);
    expect(won).toHaveLength(1);
    expect(new Set(answers.map(({ status }) => status)).size).toBe(2);
    const now = await call<OfferDetailResponse>(second.url, 'GET', `/offers/${body.id}`, owner);
    expect(now.body).toMatchObject({ title: won[0]?.body.title, version: body.version + 1 });
  });

  it('accept a consultation once', async () => {
    const asked = await call<{ id: string; slots: { id: string }[] }>(
      first.url,
      'POST',
      '/consultations',
      buyer,
      requestWith(owner.companyId),
    );
    const slotId = asked.body.slots[0]?.id;
    const answers = await atOnce((url) =>
      call<{ code?: string }>(url, 'POST', `/consultations/${asked.body.id}/accept`, owner, { slotId }),
    );
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    expect(answers.filter(({ body }) => body.code === 'illegal_transition')).toHaveLength(AT_ONCE - 1);
  });

  it('expire nothing early when the clock of one jumps ten minutes', async () => {
    const id = await publish('Short-lived', { validThrough: new Date(Date.now() + TEN_MINUTES / 2).toISOString() });
    for (const jump of [TEN_MINUTES, -2 * TEN_MINUTES, TEN_MINUTES]) {
      clock.advance(jump);
      await first.app.get(OfferJobs, { strict: false }).expire();
      for (const url of [first.url, second.url])
        expect(await call(url, 'GET', `/offers/${id}`, null)).toMatchObject({
          status: 200,
          body: { state: 'published' },
        });
    }
  });

  it('number the revisions of an offer in the order of the changes, whatever the clock says', async () => {
    const id = await publish('In order');
    const change = async (title: string) => {
      await call(first.url, 'PATCH', `/offers/${id}`, owner, { title });
      await call(first.url, 'POST', `/officer/offers/${id}/decision`, officer, { decision: 'publish' });
    };
    clock.advance(-TEN_MINUTES);
    await change('In order, changed in the past');
    clock.advance(TEN_MINUTES);
    const { body } = await call<OfferDetailResponse>(second.url, 'GET', `/offers/${id}`, null);
    expect(body).toMatchObject({ title: { en: 'In order, changed in the past' }, rev: 2 });
  });

  it('put a job that always fails aside and go on with the others', async () => {
    const boss = first.app.get<PgBoss>(PG_BOSS, { strict: false });
    const poison = { offerId: 'not an id', rev: 1 };
    await boss.send('syndication.follow-published', poison, { retryLimit: 0 });
    const dead = () =>
      first.app
        .get(Database, { strict: false })
        .query<{ data: object }>('SELECT data FROM pgboss.job WHERE name = $1', [DEAD_LETTER_QUEUE]);
    const id = await publish('Beside the poison');
    await until(async () => (await dead()).length > 0, 'the poison is put aside');
    expect((await dead()).map(({ data }) => data)).toEqual([poison]);
    await until(() => isFollowed(id), 'the other offer is followed');
  });

  it('try anew what failed at every attempt while something was away', async () => {
    const boss = first.app.get<PgBoss>(PG_BOSS, { strict: false });
    const database = first.app.get(Database, { strict: false });
    const run = (sql: string, parameters: unknown[] = []) => database.transaction((tx) => tx.run(sql, parameters));
    const dead = (id: string) =>
      database.query(`SELECT 1 FROM pgboss.job WHERE name = $1 AND data->>'offerId' = $2`, [DEAD_LETTER_QUEUE, id]);
    const id = await publish('Behind the fault');
    await until(() => isFollowed(id), 'the offer is followed');
    await run('DELETE FROM syndicated_subject WHERE subject_id = $1', [id]);
    await run('ALTER TABLE syndicated_subject RENAME TO syndicated_subject_away');
    await boss.send('syndication.follow-published', { offerId: id, rev: 1 }, { retryLimit: 0 });
    await until(async () => (await dead(id)).length > 0, 'the job is put aside');
    await run('ALTER TABLE syndicated_subject_away RENAME TO syndicated_subject');
    expect(await isFollowed(id)).toBe(false);
    await second.app.get(DeadLetters, { strict: false }).redrive();
    // Nobody is woken for it: a worker finds it when it looks by itself, every ten seconds.
    await until(() => isFollowed(id), 'the offer is followed after all', 25);
    expect(await dead(id)).toEqual([]);
  });

  const isFollowed = async (id: string) => (await (await fetch(`${second.url}/feeds/offers.json`)).text()).includes(id);
});
