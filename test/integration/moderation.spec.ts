import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Actor } from '../../src/modules/identity/index.js';
import { ReportHandling, Reports, Reviews } from '../../src/modules/moderation/index.js';
import { Database } from '../../src/platform/database/database.js';
import { createOfficer, registerCompany, type TestCompanyActor } from '../support/actors.js';
import { startTestApp, type TestApp } from '../support/test-app.js';

let test: TestApp;
let officers: Actor[];
let reporter: Actor;
let accused: TestCompanyActor;
const get = <T>(token: abstract new (...args: never[]) => T) => test.app.get<T>(token, { strict: false });
const sql = (text: string, ...parameters: unknown[]) =>
  get(Database).transaction((tx) => tx.query<Record<string, unknown>>(text, parameters));
const noRetry = { key: null, scope: 'test', route: 'test', bodyHash: Buffer.alloc(0) };

beforeAll(async () => {
  test = await startTestApp({ env: { SILKGATE_ROLES: 'web' } });
  officers = [];
  for (let n = 0; n < 2; n += 1)
    officers.push({ userId: (await createOfficer(test)).userId, role: 'OFFICER', companyId: null });
  const buyer = await registerCompany(test.url);
  reporter = { userId: buyer.userId, companyId: buyer.companyId, role: 'OWNER' };
});
afterAll(() => test?.close());

const filed = async () => {
  accused = await registerCompany(test.url);
  const request = {
    targetType: 'COMPANY',
    targetId: accused.companyId,
    reasonCode: 'fraud',
    description: 'Deposit kept.',
  } as const;
  return (await get(Reports).file(reporter, request, noRetry)).id;
};

it('gives a claim to one of many who reach for it, and to the next when it has run out', async () => {
  const id = await filed();
  const [first, second] = officers as [Actor, Actor];
  const reached = await Promise.allSettled(officers.map((officer) => get(Reviews).claim(officer, 'reports', id)));
  expect(reached.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  const [holder, other] = reached[0]?.status === 'fulfilled' ? [first, second] : [second, first];
  await expect(get(Reviews).claim(other, 'reports', id)).rejects.toMatchObject({ code: 'review_claimed' });
  await expect(get(ReportHandling).triage(other, id)).rejects.toMatchObject({ code: 'review_claimed' });
  // One's own claim can be prolonged.
  expect((await get(Reviews).claim(holder, 'reports', id)).officer.id).toBe(holder.userId);

  await sql(`UPDATE review_claim SET expires_at = now() - interval '1 second' WHERE subject_id = $1`, id);
  expect(
    (await get(Reviews).list({ kind: 'reports', limit: 100 })).items.find((item) => item.id === id)?.claim,
  ).toBeNull();
  await expect(get(Reviews).release(holder, 'reports', id)).rejects.toMatchObject({ code: 'not_claimed' });
  expect((await get(Reviews).claim(other, 'reports', id)).officer.id).toBe(other.userId);
});

it('resolves a report once, with its effect', async () => {
  const id = await filed();
  const [first, second] = officers as [Actor, Actor];
  await get(ReportHandling).triage(first, id);
  await get(ReportHandling).investigate(first, id);
  const outcomes = await Promise.allSettled(
    [first, second].map((officer) =>
      get(ReportHandling).resolve(officer, id, { outcome: 'suspended', reasonCode: 'breach' }),
    ),
  );
  expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  const lines = await sql(
    `SELECT 1 FROM audit_entry WHERE action = 'company.suspend' AND subject_id = $1`,
    accused.companyId,
  );
  expect(lines).toHaveLength(1);
});

it('changes nothing of a company when the report can not be resolved', async () => {
  const id = await filed();
  await expect(
    get(ReportHandling).resolve(officers[0]!, id, { outcome: 'suspended', reasonCode: 'breach' }),
  ).rejects.toMatchObject({ code: 'ILLEGAL_TRANSITION' });
  expect(await sql('SELECT suspended_at FROM company WHERE id = $1', accused.companyId)).toEqual([
    { suspended_at: null },
  ]);
});

it('keeps the audit log as it was written', async () => {
  await expect(sql(`UPDATE audit_entry SET note = 'nothing happened'`)).rejects.toThrow(/append-only/);
  await expect(sql('DELETE FROM audit_entry')).rejects.toThrow(/append-only/);
});
