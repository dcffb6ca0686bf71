import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { AuditResponse, ReportResponse, ReviewResponse } from '../../src/modules/moderation/index.js';
import type { OfferDetailResponse } from '../../src/modules/offers/index.js';
import { createOfficer, registerCompany, type TestActor, type TestCompanyActor } from '../support/actors.js';
import { startTestApp, type TestApp } from '../support/test-app.js';

interface Problem {
  code: string;
  detail: string;
  errors: { pointer: string; detail: string }[];
}

interface Listing<Item> {
  items: Item[];
  nextCursor: string | null;
}

const draft = {
  direction: 'SELL',
  title: 'Green tea, loose leaf',
  description: 'First flush.',
  sector: 'agricultural-food',
  price: { min: '12', currency: 'USD', unitCode: 'KGM', incoterm: { code: 'FOB', namedPlace: 'Busan' } },
};

describe('Officers keep the marketplace clean', () => {
  let app: TestApp;
  let officer: TestActor;
  let colleague: TestActor;
  let buyer: TestCompanyActor;

  beforeAll(async () => {
    app = await startTestApp();
    officer = await createOfficer(app);
    colleague = await createOfficer(app);
    buyer = await registerCompany(app.url);
  });
  afterAll(() => app.close());

  const call = async <Body = Problem>(
    method: string,
    path: string,
    as?: TestActor,
    body?: unknown,
    headers: Record<string, string> = {},
  ) => {
    const response = await fetch(`${app.url}/api/v1${path}`, {
      method,
      headers: { ...as?.auth, ...(body !== undefined && { 'content-type': 'application/json' }), ...headers },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    const text = await response.text();
    return { status: response.status, body: (text ? JSON.parse(text) : null) as Body };
  };
  const submitted = async (owner: TestCompanyActor, title = draft.title) => {
    const { body } = await call<OfferDetailResponse>('POST', '/offers', owner, { ...draft, title });
    await call('POST', `/offers/${body.id}/submit`, owner);
    return body.id;
  };
  const publish = (id: string) => call('POST', `/officer/offers/${id}/decision`, officer, { decision: 'publish' });
  const published = async (owner: TestCompanyActor) => {
    const id = await submitted(owner);
    expect((await publish(id)).status).toBe(200);
    return id;
  };
  const applicant = async (registrationNumber: string) => {
    const owner = await registerCompany(app.url);
    const company = `/companies/${owner.companyId}`;
    await call('PATCH', company, owner, { legalName: 'Hanul Trading Co., Ltd.', registrationNumber });
    const form = new FormData();
    form.append('kind', 'REGISTRY_EXTRACT');
    form.append('file', new Blob(['%PDF-1.7\nevidence']), 'registry.pdf');
    const uploaded = await fetch(`${app.url}/api/v1${company}/verification/documents`, {
      method: 'POST',
      headers: owner.auth,
      body: form,
    });
    expect(uploaded.status).toBe(201);
    expect((await call('POST', `${company}/verification`, owner, { level: 1 })).status).toBeLessThan(300);
    return owner;
  };
  const queue = async (kind: string) => {
    const { body } = await call<Listing<ReviewResponse>>('GET', `/officer/reviews?kind=${kind}&limit=100`, officer);
    return body.items;
  };
  const report = async (targetType: string, targetId: string, reporter: TestActor = buyer) =>
    (
      await call<ReportResponse>('POST', '/reports', reporter, {
        targetType,
        targetId,
        reasonCode: 'fraud',
        description: 'They took the deposit.',
      })
    ).body;
  const investigated = async (targetType: string, targetId: string) => {
    const { id } = await report(targetType, targetId);
    expect((await call('POST', `/officer/reports/${id}/triage`, officer)).status).toBe(200);
    expect((await call('POST', `/officer/reports/${id}/investigate`, officer, { note: 'Asked the bank' })).status).toBe(
      200,
    );
    return id;
  };
  const resolve = (id: string, outcome: string) =>
    call<ReportResponse>('POST', `/officer/reports/${id}/resolve`, officer, {
      outcome,
      reasonCode: 'breach',
      note: 'Proven.',
    });

  it('queues offers with age, deadline and who works on them', async () => {
    const owner = await registerCompany(app.url);
    const id = await submitted(owner, 'Waiting tea');
    const line = (await queue('offers')).find((item) => item.id === id);
    expect(line).toMatchObject({
      title: 'Waiting tea',
      overdue: false,
      claim: null,
      offer: { waitingRev: 1, changes: [] },
      report: null,
    });
    expect(Date.parse(line!.deadlineAt) - Date.parse(line!.waitingSince)).toBe(24 * 3_600_000);

    const claimed = await call('POST', `/officer/reviews/offers/${id}/claim`, officer);
    expect([claimed.status, claimed.body]).toEqual([
      200,
      expect.objectContaining({ officer: { id: officer.userId, name: 'Officer Lee' } }),
    ]);
    expect((await queue('offers')).find((item) => item.id === id)?.claim?.officer.id).toBe(officer.userId);

    const taken = await call('POST', `/officer/reviews/offers/${id}/claim`, colleague);
    expect([taken.status, taken.body.code]).toEqual([409, 'review_claimed']);
    expect(taken.body.detail).toContain('Officer Lee');
    expect((await call('POST', `/officer/offers/${id}/decision`, colleague, { decision: 'publish' })).body.code).toBe(
      'review_claimed',
    );
    expect((await call('POST', `/officer/reviews/offers/${id}/release`, colleague)).body.code).toBe('not_claimed');

    expect((await call('POST', `/officer/reviews/offers/${id}/release`, officer)).status).toBe(204);
    expect((await call('POST', `/officer/offers/${id}/decision`, colleague, { decision: 'publish' })).status).toBe(200);
    expect((await queue('offers')).map((item) => item.id)).not.toContain(id);
    expect((await call('POST', `/officer/reviews/offers/${id}/claim`, officer)).body.code).toBe('not_waiting');
  });

  it('pages a queue from the longest waiting', async () => {
    const owner = await registerCompany(app.url);
    for (const title of ['One', 'Two', 'Three']) await submitted(owner, title);
    const titles: string[] = [];
    let cursor: string | null = null;
    do {
      const { body }: { body: Listing<ReviewResponse> } = await call<Listing<ReviewResponse>>(
        'GET',
        `/officer/reviews?kind=offers&limit=2${cursor ? `&cursor=${cursor}` : ''}`,
        officer,
      );
      titles.push(...body.items.map(({ title }) => title));
      cursor = body.nextCursor;
    } while (cursor);
    expect(titles.slice(-3)).toEqual(['One', 'Two', 'Three']);
  });

  it('suspends, reinstates and removes offers', async () => {
    const owner = await registerCompany(app.url);
    const id = await published(owner);
    const measure = { reasonCode: 'counterfeit', note: 'The mark is not yours.' };
    expect((await call('POST', `/officer/offers/${id}/suspend`, officer, measure)).body).toMatchObject({
      state: 'suspended',
    });
    expect((await call('GET', `/offers/${id}`, buyer)).status).toBe(404);
    expect((await call('GET', `/offers/${id}`, owner)).body).toMatchObject({ review: measure });
    expect((await call('POST', `/offers/${id}/withdraw`, owner)).status).toBe(409);
    const back = await call('POST', `/officer/offers/${id}/reinstate`, officer, { reasonCode: 'resolved' });
    expect(back.body).toMatchObject({ state: 'published', rev: 3, review: null });
    expect((await call('GET', `/offers/${id}`, buyer)).status).toBe(200);
    expect((await call('POST', `/officer/offers/${id}/remove`, officer, measure)).body).toMatchObject({
      state: 'removed',
    });
    expect((await call('GET', `/offers/${id}`, buyer)).status).toBe(410);
    expect((await call('POST', `/officer/offers/${id}/reinstate`, officer, measure)).status).toBe(409);
    expect((await call('POST', `/officer/offers/${id}/suspend`, officer, {})).body.errors[0]?.pointer).toBe(
      '/reasonCode',
    );
  });

  it('hides everything of a suspended company', async () => {
    const owner = await registerCompany(app.url);
    const id = await published(owner);
    const { body: waiting } = await call<OfferDetailResponse>('POST', '/offers', owner, draft);
    const measure = { reasonCode: 'spam' };
    expect((await call('POST', `/officer/companies/${owner.companyId}/suspend`, officer, measure)).body).toMatchObject({
      suspended: true,
    });
    expect((await call('POST', `/officer/companies/${owner.companyId}/suspend`, officer, measure)).status).toBe(409);
    expect((await call('GET', `/offers/${id}`, buyer)).status).toBe(404);
    expect(
      (await call<Listing<OfferDetailResponse>>('GET', `/offers?companyId=${owner.companyId}`)).body.items,
    ).toEqual([]);
    for (const [method, path, body] of [
      ['POST', '/offers', draft],
      ['PATCH', `/offers/${id}`, { leadTimeDays: 3 }],
      ['POST', `/offers/${waiting.id}/submit`, undefined],
    ] as const) {
      expect((await call(method, path, owner, body)).body.code).toBe('company_suspended');
    }
    expect(
      (await call('POST', `/officer/companies/${owner.companyId}/reinstate`, officer, { reasonCode: 'resolved' })).body,
    ).toMatchObject({ suspended: false });
    expect((await call('GET', `/offers/${id}`, buyer)).status).toBe(200);
  });

  it('takes one report a user and target', async () => {
    const owner = await registerCompany(app.url);
    const id = await published(owner);
    const body = { targetType: 'OFFER', targetId: id, reasonCode: 'counterfeit', description: 'My own photograph.' };
    const first = await call<ReportResponse>('POST', '/reports', buyer, body, { 'idempotency-key': 'r1' });
    expect([first.status, first.body.state, first.body.target.title]).toEqual([201, 'open', 'Green tea, loose leaf']);
    expect((await call<ReportResponse>('POST', '/reports', buyer, body, { 'idempotency-key': 'r1' })).body).toEqual(
      first.body,
    );
    expect((await call('POST', '/reports', buyer, body)).body.code).toBe('already_reported');
    expect((await call('POST', '/reports', owner, body)).body.code).toBe('own_target');
    expect((await call('POST', '/reports', buyer, { ...body, targetType: 'PRODUCT' })).body.code).toBe(
      'report_target_not_found',
    );
    expect((await call('POST', '/reports', buyer, { ...body, reasonCode: 'dislike' })).body.errors[0]?.pointer).toBe(
      '/reasonCode',
    );
    expect((await call('POST', '/reports', undefined, body)).status).toBe(401);
    // The company learns nothing of a report about which nothing was decided.
    expect((await call('GET', `/reports/${first.body.id}`, owner)).status).toBe(404);
    expect((await queue('reports')).find((item) => item.id === first.body.id)?.report).toMatchObject({
      reasonCode: 'counterfeit',
    });
  });

  it('removes a reported offer, and another officer decides the appeal', async () => {
    const owner = await registerCompany(app.url);
    const offerId = await published(owner);
    const id = await investigated('OFFER', offerId);
    expect((await resolve(id, 'content_removed')).body).toMatchObject({
      state: 'resolved',
      outcome: 'content_removed',
    });
    expect((await call('GET', `/offers/${offerId}`, owner)).body).toMatchObject({ state: 'removed' });
    expect((await queue('reports')).map((item) => item.id)).not.toContain(id);

    const accused = await call<ReportResponse>('GET', `/reports/${id}`, owner);
    expect(accused.body).toMatchObject({
      outcome: 'content_removed',
      reporter: null,
      description: null,
      resolution: { note: 'Proven.' },
    });
    const stranger = await registerCompany(app.url);
    expect((await call('POST', `/reports/${id}/appeal`, stranger, { text: 'Me too' })).status).toBe(404);
    const appealed = await call<ReportResponse>('POST', `/reports/${id}/appeal`, owner, {
      text: 'We hold the licence.',
    });
    expect(appealed.body).toMatchObject({ state: 'appealed', appeal: { text: 'We hold the licence.' } });
    expect((await queue('reports')).map((item) => item.id)).toContain(id);

    const verdict = { reasonCode: 'confirmed' };
    expect((await call('POST', `/officer/reports/${id}/uphold`, officer, verdict)).body.code).toBe(
      'other_officer_needed',
    );
    expect((await call('POST', `/officer/reports/${id}/uphold`, colleague, verdict)).body).toMatchObject({
      state: 'upheld',
    });
    expect((await call('POST', `/reports/${id}/appeal`, owner, { text: 'Again' })).status).toBe(409);
  });

  it('ends a company, and brings it back only by overturning', async () => {
    const owner = await registerCompany(app.url);
    const id = await investigated('COMPANY', owner.companyId);
    expect((await resolve(id, 'content_removed')).body).toMatchObject({ code: 'outcome_impossible' });
    expect((await resolve(id, 'terminated')).body).toMatchObject({ state: 'resolved', outcome: 'terminated' });
    expect((await call('GET', `/companies/${owner.companyId}`, buyer)).status).toBe(404);
    const reinstate = await call('POST', `/officer/companies/${owner.companyId}/reinstate`, officer, {
      reasonCode: 'resolved',
    });
    expect(reinstate.body.code).toBe('company_terminated');

    await call('POST', `/reports/${id}/appeal`, owner, { text: 'Not us.' });
    const overturned = await call('POST', `/officer/reports/${id}/overturn`, colleague, { reasonCode: 'new_evidence' });
    expect(overturned.body).toMatchObject({ state: 'overturned', appealDecision: { reasonCode: 'new_evidence' } });
    expect((await call('GET', `/companies/${owner.companyId}`, buyer)).status).toBe(200);
  });

  it('follows the states of a report', async () => {
    const owner = await registerCompany(app.url);
    const { id } = await report('COMPANY', owner.companyId);
    expect((await resolve(id, 'dismissed')).body).toMatchObject({ code: 'illegal_transition' });
    expect((await call('POST', `/officer/reports/${id}/triage`, officer)).status).toBe(200);
    expect((await call('POST', `/officer/reports/${id}/triage`, colleague)).status).toBe(409);
    expect((await call('POST', `/reports/${id}/appeal`, buyer, { text: 'Too slow' })).status).toBe(409);
  });

  it('decides verification', async () => {
    const owner = await registerCompany(app.url);
    const decision = { decision: 'verify', level: 1, validUntil: new Date(Date.now() + 86_400_000).toISOString() };
    const early = await call('POST', `/officer/companies/${owner.companyId}/verification-decision`, officer, decision);
    expect([early.status, early.body.code]).toEqual([409, 'illegal_transition']);
    const unreasoned = await call('POST', `/officer/companies/${owner.companyId}/verification-decision`, officer, {
      decision: 'reject',
    });
    expect(unreasoned.body.errors[0]?.pointer).toBe('/reasonCode');
    expect((await call('POST', `/officer/reviews/companies/${owner.companyId}/claim`, officer)).status).toBe(409);
    expect(await queue('companies')).toEqual([]);
  });

  it('claims an application, verifies the company and tells who works on it', async () => {
    const owner = await applicant('110111-0000001');

    const line = (await queue('companies')).find((item) => item.id === owner.companyId);
    expect(line).toMatchObject({ claim: null, application: { requestedLevel: 1, state: 'submitted', country: 'KR' } });
    const path = `/officer/reviews/companies/${owner.companyId}`;
    expect((await call('POST', `${path}/claim`, officer)).status).toBe(200);
    const taken = await call('POST', `${path}/claim`, colleague);
    expect([taken.status, taken.body.detail.includes('Officer Lee')]).toEqual([409, true]);
    expect((await call('POST', `${path}/release`, officer)).status).toBe(204);
    expect((await call('POST', `${path}/claim`, colleague)).status).toBe(200);

    const validUntil = new Date(Date.now() + 86_400_000).toISOString();
    const decision = { decision: 'verify', level: 1, validUntil };
    const route = `/officer/companies/${owner.companyId}/verification-decision`;
    expect((await call('POST', route, officer, decision)).body.code).toBe('claimed_by_another');
    expect((await call('POST', route, colleague, decision)).body).toMatchObject({
      id: owner.companyId,
      verificationLevel: 1,
    });
    expect((await queue('companies')).map((item) => item.id)).not.toContain(owner.companyId);
  });

  it('ends the verification of a suspended company for good', async () => {
    const owner = await applicant('110111-0000002');
    const company = `/officer/companies/${owner.companyId}`;
    const validUntil = new Date(Date.now() + 86_400_000).toISOString();
    await call('POST', `/officer/reviews/companies/${owner.companyId}/claim`, officer);
    await call('POST', `${company}/verification-decision`, officer, { decision: 'verify', level: 1, validUntil });
    const revoke = (body: object) => call('POST', `${company}/verification-revocation`, officer, body);
    const measure = { reasonCode: 'fraud', note: 'The extract was forged.' };
    expect((await revoke(measure)).body.code).toBe('illegal_transition');
    await call('POST', `${company}/suspend`, officer, { reasonCode: 'fraud' });
    expect((await revoke({})).body.errors[0]?.pointer).toBe('/reasonCode');
    expect(await revoke(measure)).toMatchObject({ status: 200, body: { suspended: true, verificationLevel: 0 } });
    expect((await revoke(measure)).status).toBe(409);
    expect((await call('POST', `${company}/reinstate`, officer, { reasonCode: 'resolved' })).body).toMatchObject({
      suspended: false,
      verificationLevel: 0,
    });
    expect((await call('GET', `/companies/${owner.companyId}`, owner)).body).toMatchObject({
      confidential: { verification: { state: 'revoked', ...measure } },
    });
    const { body } = await call<Listing<{ action: string }>>(
      'GET',
      `/officer/audit?subjectType=company&subjectId=${owner.companyId}&action=company.verification.revoke`,
      officer,
    );
    expect(body.items).toMatchObject([{ ...measure, fromState: 'suspended', toState: 'revoked' }]);
  });

  it('writes everything down', async () => {
    const owner = await registerCompany(app.url);
    const id = await submitted(owner);
    await call('POST', `/officer/reviews/offers/${id}/claim`, officer);
    await call('POST', `/officer/offers/${id}/decision`, officer, {
      decision: 'reject',
      reasonCode: 'spam',
      note: 'No trade.',
    });
    const { body } = await call<Listing<AuditResponse>>(
      'GET',
      `/officer/audit?subjectType=offer&subjectId=${id}`,
      colleague,
    );
    expect(
      body.items.map(({ action, actorKind, fromState, toState }) => [action, actorKind, fromState, toState]),
    ).toEqual([
      ['offer.reject', 'officer', 'pending_review', 'rejected'],
      ['review.claim', 'officer', null, null],
      ['offer.submit', 'owner', 'draft', 'pending_review'],
      ['offer.create', 'owner', null, 'draft'],
    ]);
    expect(body.items[0]).toMatchObject({
      reasonCode: 'spam',
      note: 'No trade.',
      actor: { id: officer.userId, name: 'Officer Lee' },
    });

    const page = await call<Listing<AuditResponse>>(
      'GET',
      `/officer/audit?subjectType=offer&subjectId=${id}&limit=3`,
      officer,
    );
    const rest = await call<Listing<AuditResponse>>(
      'GET',
      `/officer/audit?subjectType=offer&subjectId=${id}&limit=3&cursor=${page.body.nextCursor}`,
      officer,
    );
    expect([page.body.items.length, rest.body.items.length, rest.body.nextCursor]).toEqual([3, 1, null]);
    const byAction = await call<Listing<AuditResponse>>(
      'GET',
      `/officer/audit?action=offer.reject&actorId=${officer.userId}`,
      officer,
    );
    expect(byAction.body.items.map(({ subject }) => subject.id)).toContain(id);
    const future = new Date(Date.now() + 3_600_000).toISOString();
    expect((await call<Listing<AuditResponse>>('GET', `/officer/audit?from=${future}`, officer)).body.items).toEqual(
      [],
    );
    expect((await call('GET', `/officer/audit?subjectId=${id}`, officer)).status).toBe(400);
    expect((await call('GET', '/officer/audit?sort=at', officer)).status).toBe(400);
  });

  it.each([
    ['GET', '/officer/reviews?kind=offers'],
    ['GET', '/officer/audit'],
    ['POST', '/officer/reviews/offers/01890000-0000-7000-8000-000000000000/claim'],
    ['POST', '/officer/offers/01890000-0000-7000-8000-000000000000/decision'],
    ['POST', '/officer/offers/01890000-0000-7000-8000-000000000000/remove'],
    ['POST', '/officer/companies/01890000-0000-7000-8000-000000000000/suspend'],
    ['POST', '/officer/companies/01890000-0000-7000-8000-000000000000/verification-revocation'],
    ['POST', '/officer/reports/01890000-0000-7000-8000-000000000000/resolve'],
  ])('%s %s is for officers', async (method, path) => {
    expect((await call(method, path)).status).toBe(401);
    expect((await call(method, path, buyer, method === 'POST' ? {} : undefined)).status).toBe(403);
  });

  it('refuses queues and ids that are none', async () => {
    expect((await call('GET', '/officer/reviews', officer)).status).toBe(400);
    expect((await call('GET', '/officer/reviews?kind=products', officer)).body.errors[0]?.pointer).toBe('/kind');
    expect((await call('POST', '/officer/reviews/products/x/claim', officer)).status).toBe(400);
    const nobody = '01890000-0000-7000-8000-000000000000';
    expect((await call('POST', `/officer/offers/${nobody}/decision`, officer, { decision: 'publish' })).status).toBe(
      404,
    );
    expect((await call('POST', `/officer/companies/${nobody}/suspend`, officer, { reasonCode: 'spam' })).status).toBe(
      404,
    );
    expect((await call('POST', `/officer/reports/${nobody}/triage`, officer, {})).status).toBe(404);
    expect((await call('POST', `/officer/reviews/reports/${nobody}/claim`, officer)).status).toBe(404);
  });
});
