import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  CompanySuspension,
  CompanyVerification,
  type VerificationDecision,
} from '../../src/modules/companies/index.js';
import { Authentication } from '../../src/modules/identity/index.js';
import { Database } from '../../src/platform/database/database.js';
import {
  addMember,
  createOfficer,
  PASSWORD,
  registerCompany,
  signIn,
  type TestActor,
  type TestCompanyActor,
} from '../support/actors.js';
import { startTestApp, type TestApp } from '../support/test-app.js';

let test: TestApp;
let officer: TestActor;
let secondOfficer: TestActor;

beforeAll(async () => {
  test = await startTestApp();
  officer = await createOfficer(test);
  secondOfficer = await createOfficer(test);
});
afterAll(() => test?.close());

type Body = Record<string, unknown>;
interface Answer {
  status: number;
  body: Body;
  headers: Headers;
}

async function send(
  method: string,
  path: string,
  as?: TestActor,
  body?: unknown,
  more: Record<string, string> = {},
): Promise<Answer> {
  const json = body !== undefined && !(body instanceof FormData);
  const response = await fetch(`${test.url}/api/v1/${path}`, {
    method,
    headers: { ...as?.auth, ...(json && { 'content-type': 'application/json' }), ...more },
    ...(body !== undefined && { body: body instanceof FormData ? body : JSON.stringify(body) }),
  });
  const text = await response.text();
  const isJson = (response.headers.get('content-type') ?? '').includes('json');
  return { status: response.status, headers: response.headers, body: isJson ? (JSON.parse(text) as Body) : { text } };
}

const get = (path: string, as?: TestActor) => send('GET', path, as);
const database = () => test.app.get(Database, { strict: false });
const PDF = Buffer.from('%PDF-1.7\nevidence');

function form(kind: string | null, content: Buffer = PDF, name = 'registry.pdf'): FormData {
  const data = new FormData();
  if (kind !== null) data.append('kind', kind);
  data.append('file', new Blob([new Uint8Array(content)]), name);
  return data;
}

/** Does what moderation will do: one call of the service in a transaction, as this officer. */
async function asOfficer(
  who: TestActor,
  work: (
    services: { verification: CompanyVerification; suspension: CompanySuspension },
    ...args: [
      Parameters<CompanyVerification['claimVerification']>[0],
      Parameters<CompanyVerification['claimVerification']>[1],
    ]
  ) => Promise<void>,
) {
  const actor = await test.app.get(Authentication, { strict: false }).authenticateSocket({ bearer: who.token });
  if (!actor) throw new Error('The officer is not signed in');
  const services = {
    verification: test.app.get(CompanyVerification, { strict: false }),
    suspension: test.app.get(CompanySuspension, { strict: false }),
  };
  await database().transaction((tx) => work(services, tx, actor));
}
const claim = (who: TestActor, id: string) =>
  asOfficer(who, ({ verification }, tx, actor) => verification.claimVerification(tx, actor, id));
const decide = (who: TestActor, id: string, decision: VerificationDecision) =>
  asOfficer(who, ({ verification }, tx, actor) => verification.decideVerification(tx, actor, id, decision));
const inAYear = () => new Date(Date.now() + 365 * 86_400_000);

async function standingOf(company: TestCompanyActor) {
  const { body } = await get(`companies/${company.companyId}`, company);
  const { verification } = body['confidential'] as { verification: Body };
  return { level: body['verificationLevel'], ...verification };
}

const eventsOf = async (companyId: string) =>
  (
    await database().query<{ action: string }>(
      `SELECT action FROM audit_entry WHERE subject_type = 'company' AND subject_id = $1 ORDER BY id`,
      [companyId],
    )
  ).map(({ action }) => action);

/** A company that has applied for the level with everything that it needs. */
async function applicant(level: 1 | 2 | 3): Promise<TestCompanyActor> {
  const company = await registerCompany(test.url, {
    company: { legalName: 'Hanul Co., Ltd.', registrationNumber: '110111-1234567', bankAccount: 'KR-004-1234' },
  });
  for (const kind of ['REGISTRY_EXTRACT', ...(level > 1 ? ['BANK_CONFIRMATION', 'CONTACT_PROOF'] : [])]) {
    expect(
      (await send('POST', `companies/${company.companyId}/verification/documents`, company, form(kind))).status,
    ).toBe(201);
  }
  expect(await send('POST', `companies/${company.companyId}/verification`, company, { level })).toMatchObject({
    status: 200,
  });
  return company;
}

async function verified(level: 1 | 2): Promise<TestCompanyActor> {
  const company = await applicant(level);
  await claim(officer, company.companyId);
  await decide(officer, company.companyId, { outcome: 'verify', level, validUntil: inAYear() });
  return company;
}

describe('a profile', () => {
  let company: TestCompanyActor;
  beforeAll(async () => {
    company = await registerCompany(test.url, {
      company: {
        name: 'Saebyeok Optics',
        description: { en: 'Lenses', ko: '렌즈' },
        contacts: [{ name: 'Lee Ha-neul', phone: '+82 2 3460 7114', email: 'Sales@Saebyeok.example' }],
        bankAccount: 'KR-1',
        sectors: ['glass-optical'],
      },
    });
  });

  it('shows strangers whom to talk to but not how, and nothing confidential', async () => {
    const { body, headers } = await get(`companies/${company.companyId}`);
    expect(body).toMatchObject({
      slug: 'saebyeok-optics',
      verificationLevel: 0,
      confidential: null,
      contacts: [{ name: 'Lee Ha-neul' }],
    });
    expect(JSON.stringify(body)).not.toMatch(/3460|@|KR-1/i);
    expect(headers.get('etag')).toBe(`"${String(body['version'])}"`);
  });

  it('shows who is signed in how to get in touch', async () => {
    const other = await registerCompany(test.url);
    const { body } = await get(`companies/${company.companyId}`, other);
    expect(body).toMatchObject({
      confidential: null,
      contacts: [{ phone: '+82234607114', email: 'sales@saebyeok.example' }],
    });
  });

  it('shows its own people and officers all', async () => {
    for (const reader of [company, await addMember(test.url, company), officer]) {
      expect((await get(`companies/${company.companyId}`, reader)).body).toMatchObject({
        confidential: { bankAccount: 'KR-1', verification: { state: 'unverified' } },
      });
    }
  });

  it('is changed by its owner, on the version that they saw', async () => {
    const path = `companies/${company.companyId}`;
    const { headers } = await get(path, company);
    const etag = headers.get('etag') ?? '';
    const first = await send('PATCH', path, company, { city: 'Daegu', website: null }, { 'if-match': etag });
    expect(first).toMatchObject({ status: 200, body: { city: 'Daegu', website: null, name: 'Saebyeok Optics' } });
    expect(first.headers.get('etag')).not.toBe(etag);
    expect(await send('PATCH', path, company, { city: 'Seoul' }, { 'if-match': etag })).toMatchObject({
      status: 409,
      body: { code: 'version_conflict' },
    });
    expect(await send('PATCH', path, company, { city: 'Seoul' }, { 'if-match': 'soon' })).toMatchObject({
      status: 400,
    });
    expect((await get(path)).body).toMatchObject({ city: 'Daegu' });
  });

  it('loses no update of two that race on one version', async () => {
    const path = `companies/${company.companyId}`;
    const etag = (await get(path, company)).headers.get('etag') ?? '';
    const answers = await Promise.all(
      ['A', 'B', 'C', 'D'].map((city) => send('PATCH', path, company, { city }, { 'if-match': etag })),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409, 409]);
  });

  it('is nobody else’s to change', async () => {
    const path = `companies/${company.companyId}`;
    expect((await send('PATCH', path, undefined, { city: 'X' })).status).toBe(401);
    expect((await send('PATCH', path, await registerCompany(test.url), { city: 'X' })).status).toBe(404);
    expect((await send('PATCH', path, await addMember(test.url, company), { city: 'X' })).status).toBe(403);
    expect((await send('PATCH', path, officer, { city: 'X' })).status).toBe(403);
  });

  it.each<[string, Body, string]>([
    ['a field that is not the owner’s', { verificationLevel: 3 }, '/verificationLevel'],
    ['the address of the company', { slug: 'samsung' }, '/slug'],
    ['an object for a text', { city: { $gt: '' } }, '/city'],
    ['no name', { name: null }, '/name'],
    ['a phone without country', { contacts: [{ name: 'A', phone: '02 123 4567' }] }, '/contacts/0/phone'],
    ['an unknown field of a contact', { contacts: [{ name: 'A', fax: '1' }] }, '/contacts/0/fax'],
    ['two of the same sector', { sectors: ['others', 'others'] }, '/sectors'],
    ['a wrong language', { description: { EN: 'x' } }, '/description/EN'],
    [
      'a date that is none',
      { certificates: [{ name: 'ISO 9001', validUntil: '2030-02-31' }] },
      '/certificates/0/validUntil',
    ],
    ['a broken number', { employees: 1.5 }, '/employees'],
    ['nothing', {}, ''],
  ])('refuses %s', async (_, patch, pointer) => {
    const { status, body } = await send('PATCH', `companies/${company.companyId}`, company, patch);
    expect({ status, code: body['code'] }).toEqual({ status: 422, code: 'validation_failed' });
    expect((body['errors'] as { pointer: string }[]).map((error) => error.pointer)).toContain(pointer);
  });

  it('answers wrong ids with the remedy', async () => {
    expect(await get('companies/1')).toMatchObject({ status: 400, body: { errors: [{ pointer: '/id', in: 'path' }] } });
    expect(await get('companies/01990000-0000-7000-8000-000000000000')).toMatchObject({
      status: 404,
      body: { code: 'company_not_found' },
    });
  });
});

describe('the directory', () => {
  const names = (answer: Answer) => (answer.body['items'] as { name: string }[]).map(({ name }) => name);
  beforeAll(async () => {
    for (const [name, country, businessTypes] of [
      ['Zephyr 100% Pumps', 'DE', ['EXPORTER']],
      ['zephyr Valves', 'FR', ['BUYER']],
      ['Ápex Zephyr', 'DE', ['EXPORTER', 'BUYER']],
    ] as const) {
      await registerCompany(test.url, { company: { name, country, businessTypes, sectors: ['machinery-equipment'] } });
    }
  });

  it('finds by a part of the name, literally, and by what companies are', async () => {
    expect(names(await get('companies?q=ZEPHYR')).sort()).toEqual(
      ['Zephyr 100% Pumps', 'zephyr Valves', 'Ápex Zephyr'].sort(),
    );
    expect(names(await get(`companies?q=${encodeURIComponent('100%')}`))).toEqual(['Zephyr 100% Pumps']);
    expect(names(await get(`companies?q=${encodeURIComponent('zephyr_')}`))).toEqual([]);
    expect(names(await get('companies?q=zephyr&country=FR'))).toEqual(['zephyr Valves']);
    expect(names(await get('companies?q=zephyr&businessType=BUYER&sector=machinery-equipment'))).toHaveLength(2);
    expect(names(await get('companies?q=zephyr&sector=minerals'))).toEqual([]);
    expect(names(await get('companies?q=zephyr&verified=1'))).toEqual([]);
  });

  it('gives every company once, page by page', async () => {
    const all = names(await get('companies?q=zephyr'));
    const paged: string[] = [];
    for (let cursor = ''; ;) {
      const page = await get(`companies?q=zephyr&limit=1${cursor && `&cursor=${cursor}`}`);
      paged.push(...names(page));
      if (page.body['nextCursor'] === null) break;
      cursor = String(page.body['nextCursor']);
    }
    expect(paged).toEqual(all);
  });

  it.each([
    'limit=0',
    'limit=101',
    'limit=ten',
    'cursor=nonsense',
    'country=Germany',
    'verified=4',
    'sort=name',
    'q=',
    'country=DE&country=FR',
  ])('refuses ?%s', async (query) => {
    expect(await get(`companies?${query}`)).toMatchObject({ status: 400, headers: expect.objectContaining({}) });
  });
});

describe('people of a company', () => {
  it('are added, listed and removed by the owner', async () => {
    const owner = await registerCompany(test.url);
    const path = `companies/${owner.companyId}/members`;
    const member = await addMember(test.url, owner);
    expect((await get(path, member)).body['items']).toMatchObject([
      { role: 'OWNER' },
      { role: 'MEMBER', email: member.email },
    ]);
    expect((await send('POST', path, member, { email: 'x@trade.example', name: 'X', password: PASSWORD })).status).toBe(
      403,
    );
    expect(await send('POST', path, owner, { email: member.email, name: 'X', password: PASSWORD })).toMatchObject({
      status: 409,
      body: { code: 'email_taken' },
    });
    expect(await send('DELETE', `${path}/${owner.userId}`, owner)).toMatchObject({
      status: 409,
      body: { code: 'owner_stays' },
    });
    expect((await send('DELETE', `${path}/${member.userId}`, owner)).status).toBe(204);
    expect((await get('me', member)).status).toBe(401);
    await expect(signIn(test.url, member.email)).rejects.toThrow(/401/);
    expect(await send('DELETE', `${path}/${member.userId}`, owner)).toMatchObject({
      status: 404,
      body: { code: 'member_not_found' },
    });
    expect(await eventsOf(owner.companyId)).toEqual([
      'company.register',
      'company.member.add',
      'company.member.remove',
    ]);
  });

  it('are nobody else’s business', async () => {
    const owner = await registerCompany(test.url);
    const other = await registerCompany(test.url);
    const path = `companies/${owner.companyId}/members`;
    expect((await get(path)).status).toBe(401);
    expect((await get(path, other)).status).toBe(404);
    expect((await get(path, officer)).status).toBe(403);
    expect((await send('POST', path, other, { email: 'y@trade.example', name: 'Y', password: PASSWORD })).status).toBe(
      404,
    );
    expect((await send('DELETE', `${path}/${owner.userId}`, other)).status).toBe(404);
  });
});

describe('documents', () => {
  it('are private', async () => {
    const owner = await registerCompany(test.url);
    const path = `companies/${owner.companyId}/verification/documents`;
    const uploaded = await send('POST', path, owner, form('REGISTRY_EXTRACT', PDF, '../../사업자 등록증.pdf'));
    expect(uploaded).toMatchObject({
      status: 201,
      body: {
        kind: 'REGISTRY_EXTRACT',
        contentType: 'application/pdf',
        size: PDF.length,
        fileName: '사업자 등록증.pdf',
      },
    });
    const one = `${path}/${String(uploaded.body['id'])}`;
    for (const reader of [owner, officer]) {
      const file = await get(one, reader);
      expect(file).toMatchObject({ status: 200, body: { text: PDF.toString() } });
      expect(file.headers.get('content-type')).toBe('application/pdf');
      expect(file.headers.get('content-disposition')).toMatch(/^attachment/);
      expect(file.headers.get('x-content-type-options')).toBe('nosniff');
      expect(file.headers.get('content-security-policy')).toContain('sandbox');
    }
    const other = await registerCompany(test.url);
    const member = await addMember(test.url, owner);
    for (const address of [one, path]) {
      expect((await get(address)).status).toBe(401);
      expect((await get(address, other)).status).toBe(404);
      expect((await get(address, member)).status).toBe(403);
    }
    expect(
      (await get(`companies/${other.companyId}/verification/documents/${String(uploaded.body['id'])}`, other)).status,
    ).toBe(404);
    expect((await send('POST', path, other, form('OTHER'))).status).toBe(404);
    expect((await send('POST', path, member, form('OTHER'))).status).toBe(403);
    expect((await send('DELETE', one, owner)).status).toBe(204);
    expect((await get(one, owner)).status).toBe(404);
  });

  it('are taken by content, not by name', async () => {
    const owner = await registerCompany(test.url);
    const path = `companies/${owner.companyId}/verification/documents`;
    const png = Buffer.from('89504e470d0a1a0a0000', 'hex');
    expect((await send('POST', path, owner, form('OTHER', png, 'x.pdf'))).body).toMatchObject({
      contentType: 'image/png',
    });
    for (const content of [
      Buffer.from('<svg onload="alert(1)">'),
      Buffer.from('%PD'),
      Buffer.alloc(0),
      Buffer.from('MZ\x90\0'),
    ]) {
      expect(await send('POST', path, owner, form('OTHER', content, 'x.pdf'))).toMatchObject({
        status: 422,
        body: { code: 'document_unreadable' },
      });
    }
    expect(await send('POST', path, owner, form('PASSPORT'))).toMatchObject({
      status: 422,
      body: { errors: [{ pointer: '/kind' }] },
    });
    expect(await send('POST', path, owner, form(null))).toMatchObject({
      status: 422,
      body: { errors: [{ pointer: '/kind' }] },
    });
    expect(await send('POST', path, owner, { kind: 'OTHER' })).toMatchObject({
      status: 422,
      body: { code: 'file_missing' },
    });
    expect(await send('POST', path, owner, form('SITE_VISIT_REPORT'))).toMatchObject({ status: 403 });
    const large = Buffer.concat([PDF, Buffer.alloc(10 * 1_048_576)]);
    expect(await send('POST', path, owner, form('OTHER', large))).toMatchObject({
      status: 413,
      body: { code: 'file_too_large' },
    });
    expect((await get(path, owner)).body['items']).toHaveLength(1);
  });
});

describe('verification', () => {
  it('needs what its level rests on', async () => {
    const company = await registerCompany(test.url);
    const path = `companies/${company.companyId}/verification`;
    const answer = await send('POST', path, company, { level: 2 });
    expect(answer).toMatchObject({ status: 422, body: { code: 'verification_incomplete' } });
    expect((answer.body['errors'] as { pointer: string }[]).map(({ pointer }) => pointer)).toEqual([
      '/legalName',
      '/registrationNumber',
      '/bankAccount',
      '/documents',
      '/documents',
      '/documents',
    ]);
    for (const body of [{ level: 0 }, { level: '1' }, { level: 4 }, {}, { level: 1, state: 'verified' }]) {
      expect((await send('POST', path, company, body)).status).toBe(422);
    }
    expect((await send('POST', path, undefined, { level: 1 })).status).toBe(401);
    expect((await send('POST', path, await registerCompany(test.url), { level: 1 })).status).toBe(404);
    expect((await send('POST', path, await addMember(test.url, company), { level: 1 })).status).toBe(403);
    expect((await send('POST', path, officer, { level: 1 })).status).toBe(403);
  });

  it('goes from the application to level 1, and every step is on record', async () => {
    const company = await applicant(1);
    expect(await standingOf(company)).toMatchObject({ state: 'submitted', level: 0, requestedLevel: 1, actions: [] });
    expect(await send('POST', `companies/${company.companyId}/verification`, company, { level: 1 })).toMatchObject({
      status: 409,
    });
    const documents = (await get(`companies/${company.companyId}/verification/documents`, company)).body['items'] as {
      id: string;
    }[];
    expect(
      await send('DELETE', `companies/${company.companyId}/verification/documents/${documents[0]!.id}`, company),
    ).toMatchObject({ status: 409, body: { code: 'document_in_use' } });
    await claim(officer, company.companyId);
    await claim(officer, company.companyId);
    await expect(claim(secondOfficer, company.companyId)).rejects.toMatchObject({ code: 'claimed_by_another' });
    await expect(
      decide(secondOfficer, company.companyId, { outcome: 'verify', level: 1, validUntil: inAYear() }),
    ).rejects.toMatchObject({ code: 'claimed_by_another' });
    await expect(
      decide(officer, company.companyId, { outcome: 'verify', level: 2, validUntil: inAYear() }),
    ).rejects.toMatchObject({ code: 'decision_incomplete' });
    await expect(
      decide(officer, company.companyId, { outcome: 'verify', level: 1, validUntil: new Date(0) }),
    ).rejects.toMatchObject({ code: 'decision_incomplete' });
    await decide(officer, company.companyId, { outcome: 'verify', level: 1, validUntil: inAYear(), note: 'Welcome' });
    expect(await standingOf(company)).toMatchObject({
      state: 'verified',
      level: 1,
      requestedLevel: null,
      note: 'Welcome',
      actions: ['submit'],
    });
    expect((await get(`companies/${company.companyId}`)).body).toMatchObject({ verificationLevel: 1 });
    expect(await eventsOf(company.companyId)).toEqual([
      'company.register',
      'company.verification.submit',
      'company.verification.claim',
      'company.verification.verify',
    ]);
  });

  it('asks for more, and goes on from there', async () => {
    const company = await applicant(1);
    await claim(officer, company.companyId);
    await decide(officer, company.companyId, {
      outcome: 'more_info',
      reasonCode: 'UNREADABLE',
      note: 'Page 2 is dark',
    });
    expect(await standingOf(company)).toMatchObject({
      state: 'more_info_required',
      reasonCode: 'UNREADABLE',
      note: 'Page 2 is dark',
      actions: ['submit'],
    });
    expect((await send('POST', `companies/${company.companyId}/verification`, company, { level: 1 })).status).toBe(200);
    await claim(officer, company.companyId);
    await decide(officer, company.companyId, { outcome: 'reject', reasonCode: 'FORGED' });
    expect(await standingOf(company)).toMatchObject({ state: 'rejected', level: 0 });
  });

  it('keeps the level that is held while a higher one is decided', async () => {
    const company = await verified(1);
    for (const kind of ['BANK_CONFIRMATION', 'CONTACT_PROOF']) {
      await send('POST', `companies/${company.companyId}/verification/documents`, company, form(kind));
    }
    expect((await send('POST', `companies/${company.companyId}/verification`, company, { level: 2 })).status).toBe(200);
    expect(await standingOf(company)).toMatchObject({ state: 'submitted', level: 1, requestedLevel: 2 });
    await claim(officer, company.companyId);
    await decide(officer, company.companyId, { outcome: 'reject', reasonCode: 'BANK_UNCONFIRMED' });
    expect(await standingOf(company)).toMatchObject({ state: 'rejected', level: 1 });
  });

  it('takes two officers for level 3', async () => {
    const company = await applicant(3);
    const visit = { by: officer.userId, on: '2026-01-15' };
    await claim(officer, company.companyId);
    const decision = { outcome: 'verify', level: 3, validUntil: inAYear(), visit } as const;
    await expect(decide(officer, company.companyId, decision)).rejects.toMatchObject({ code: 'second_officer_needed' });
    await expect(
      decide(secondOfficer, company.companyId, { ...decision, visit: { ...visit, by: secondOfficer.userId } }),
    ).rejects.toMatchObject({ code: 'second_officer_needed' });
    await expect(decide(secondOfficer, company.companyId, { ...decision, visit: undefined })).rejects.toMatchObject({
      code: 'decision_incomplete',
    });
    await decide(secondOfficer, company.companyId, decision);
    expect(await standingOf(company)).toMatchObject({ state: 'verified', level: 3 });
  });

  it('is decided once when two claim at the same moment', async () => {
    const company = await applicant(1);
    const outcomes = await Promise.allSettled([
      claim(officer, company.companyId),
      claim(secondOfficer, company.companyId),
    ]);
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  });

  it('stands in the officers’ queue, oldest first', async () => {
    const early = await applicant(1);
    const late = await applicant(1);
    await claim(officer, early.companyId);
    const queue = test.app.get(CompanyVerification, { strict: false });
    const ids: string[] = [];
    for (let cursor: string | undefined; ;) {
      const page = await queue.listSubmitted({ limit: 1, cursor });
      ids.push(...page.items.map(({ companyId }) => companyId));
      if (page.nextCursor === null) break;
      cursor = page.nextCursor;
    }
    expect(ids.indexOf(early.companyId)).toBeGreaterThanOrEqual(0);
    expect(ids.indexOf(late.companyId)).toBeGreaterThan(ids.indexOf(early.companyId));
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('falls with what it rests on', async () => {
    const company = await verified(2);
    const path = `companies/${company.companyId}`;
    await send('PATCH', path, company, { city: 'Ulsan' });
    expect(await standingOf(company)).toMatchObject({ state: 'verified', level: 2 });
    await send('PATCH', path, company, { bankAccount: 'KR-999' });
    expect(await standingOf(company)).toMatchObject({ state: 'verified', level: 1 });
    await send('PATCH', path, company, { legalName: 'Another Co.' });
    expect(await standingOf(company)).toMatchObject({ state: 'unverified', level: 0, validUntil: null });
    expect((await eventsOf(company.companyId)).slice(-2)).toEqual([
      'company.verification.drop',
      'company.verification.void',
    ]);
  });

  it('ends by time at once, and the job writes it down', async () => {
    const company = await verified(1);
    const lapse = `UPDATE company SET verification_valid_until = now() - interval '1 second' WHERE id = $1`;
    await database().transaction((tx) => tx.run(lapse, [company.companyId]));
    expect(await standingOf(company)).toMatchObject({ state: 'verified', level: 0 });
    const verification = test.app.get(CompanyVerification, { strict: false });
    expect(await verification.recordLapsed(100)).toBe(1);
    expect(await verification.recordLapsed(100)).toBe(0);
    expect(await standingOf(company)).toMatchObject({ state: 'expired', level: 0, actions: ['submit'] });
    expect((await eventsOf(company.companyId)).at(-1)).toBe('company.verification.expire');
  });
});

describe('suspension', () => {
  const suspend = (company: TestCompanyActor) =>
    asOfficer(officer, ({ suspension }, tx, actor) =>
      suspension.suspend(tx, actor, company.companyId, 'FRAUD', 'Please call us'),
    );
  const reinstate = (company: TestCompanyActor) =>
    asOfficer(officer, ({ suspension }, tx, actor) => suspension.reinstate(tx, actor, company.companyId, 'CLEARED'));

  it('hides a company from everybody but itself and officers, until it is reinstated', async () => {
    const company = await verified(1);
    const path = `companies/${company.companyId}`;
    const { name } = (await get(path)).body as { name: string };
    const found = async () =>
      ((await get(`companies?q=${encodeURIComponent(name)}`)).body['items'] as unknown[]).length;
    expect(await found()).toBe(1);
    await suspend(company);
    await expect(suspend(company)).rejects.toMatchObject({ code: 'illegal_transition' });
    expect(await found()).toBe(0);
    expect((await get(path)).status).toBe(404);
    expect((await get(path, await registerCompany(test.url))).status).toBe(404);
    expect((await get(path, officer)).status).toBe(200);
    expect((await get(path, company)).body).toMatchObject({
      verificationLevel: 0,
      confidential: {
        verification: { state: 'suspended' },
        suspension: { reasonCode: 'FRAUD', note: 'Please call us' },
      },
    });
    expect(await send('PATCH', path, company, { city: 'Ulsan' })).toMatchObject({
      status: 403,
      body: { code: 'company_suspended' },
    });
    expect((await send('POST', `${path}/verification`, company, { level: 1 })).body).toMatchObject({
      code: 'company_suspended',
    });
    expect((await get('me', company)).status).toBe(200);
    await reinstate(company);
    await expect(reinstate(company)).rejects.toMatchObject({ code: 'illegal_transition' });
    expect((await get(path)).body).toMatchObject({ verificationLevel: 1 });
    expect((await eventsOf(company.companyId)).slice(-4)).toEqual([
      'company.suspend',
      'company.verification.suspend',
      'company.reinstate',
      'company.verification.reinstate',
    ]);
  });

  it('can end a verification for good', async () => {
    const company = await verified(1);
    await suspend(company);
    await asOfficer(officer, ({ verification }, tx, actor) =>
      verification.revokeVerification(tx, actor, company.companyId, 'FRAUD'),
    );
    await reinstate(company);
    expect(await standingOf(company)).toMatchObject({ state: 'revoked', level: 0, actions: [] });
  });

  it('is nobody else’s to order', async () => {
    const company = await registerCompany(test.url);
    await expect(
      asOfficer(company, ({ suspension }, tx, actor) => suspension.suspend(tx, actor, company.companyId, 'FRAUD')),
    ).rejects.toMatchObject({ code: 'forbidden' });
    await expect(
      asOfficer(company, ({ verification }, tx, actor) => verification.claimVerification(tx, actor, company.companyId)),
    ).rejects.toThrow();
  });
});
