import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { OfferDetailResponse } from '../../src/modules/offers/index.js';
import { addMember, createOfficer, registerCompany, type TestActor, type TestCompanyActor } from '../support/actors.js';
import { startTestApp, type TestApp } from '../support/test-app.js';

interface Problem {
  code: string;
  detail: string;
  errors: { pointer: string; detail: string }[];
}

const draft = {
  direction: 'SELL',
  title: 'Ultrasonic flow meter DN 50',
  description: 'Clamp-on, no pipe work.',
  sector: 'machinery-equipment',
  hsCode: '902610',
  price: { min: '120.5', currency: 'USD', unitCode: 'H87', incoterm: { code: 'FOB', namedPlace: 'Busan' } },
  quantity: { quantity: '400', unitCode: 'H87' },
  paymentTerms: [{ code: 'TT_DEPOSIT', percent: 30 }],
};

describe('An exporter posts a sell offer', () => {
  let app: TestApp;
  let owner: TestCompanyActor;
  let member: TestCompanyActor;
  let stranger: TestCompanyActor;
  let officer: TestActor;

  beforeAll(async () => {
    app = await startTestApp();
    owner = await registerCompany(app.url);
    member = await addMember(app.url, owner);
    stranger = await registerCompany(app.url);
    officer = await createOfficer(app);
  });
  afterAll(() => app.close());

  const call = async <Body = OfferDetailResponse>(
    method: string,
    path: string,
    options: { as?: TestActor; body?: unknown; headers?: Record<string, string> } = {},
  ) => {
    const response = await fetch(`${app.url}/api/v1${path}`, {
      method,
      headers: {
        ...options.as?.auth,
        ...(options.body !== undefined && { 'content-type': 'application/json' }),
        ...options.headers,
      },
      ...(options.body !== undefined && { body: JSON.stringify(options.body) }),
    });
    return { status: response.status, headers: response.headers, body: (await response.json()) as Body };
  };
  const post = async (body: object = {}, as: TestActor = owner) =>
    (await call('POST', '/offers', { as, body: { ...draft, ...body } })).body;
  const act = (id: string, action: string, as: TestActor = owner) => call('POST', `/offers/${id}/${action}`, { as });
  const decide = (id: string, body: object) => call('POST', `/officer/offers/${id}/decision`, { as: officer, body });
  const published = async (body: object = {}) => {
    const { id } = await post(body);
    await act(id, 'submit');
    expect((await decide(id, { decision: 'publish' })).status).toBe(200);
    return id;
  };

  it('sees it through review, change and approval', async () => {
    const created = await call('POST', '/offers', { as: owner, body: draft });
    expect(created.status).toBe(201);
    expect(created.headers.get('location')).toBe(`/api/v1/offers/${created.body.id}`);
    expect(created.body).toMatchObject({
      state: 'draft',
      rev: 1,
      version: 1,
      title: { en: 'Ultrasonic flow meter DN 50' },
      price: { min: '120.5', perQuantity: '1', incoterm: { version: 2020 } },
      company: { id: owner.companyId, country: 'KR' },
      origin: null,
      publishedAt: null,
      actions: ['edit', 'submit'],
    });
    const { id } = created.body;

    const submitted = await act(id, 'submit', member);
    expect(submitted.body).toMatchObject({ state: 'pending_review', actions: [] });
    expect((await call<Problem>('PATCH', `/offers/${id}`, { as: owner, body: { leadTimeDays: 3 } })).status).toBe(409);

    const sentBack = await decide(id, {
      decision: 'request_changes',
      reasonCode: 'incomplete',
      note: 'Which flow range?',
      rev: 1,
    });
    expect(sentBack.body.state).toBe('changes_requested');
    const seen = await call('GET', `/offers/${id}`, { as: owner });
    expect(seen.body.review).toEqual({ reasonCode: 'incomplete', note: 'Which flow range?' });

    const changed = await call('PATCH', `/offers/${id}`, {
      as: member,
      body: { description: 'Clamp-on, 0.1 to 10 m/s.' },
      headers: { 'if-match': seen.headers.get('etag')! },
    });
    expect(changed.body).toMatchObject({ state: 'changes_requested', rev: 2 });
    expect((await call('GET', `/offers/${id}`)).status).toBe(404);

    await act(id, 'submit');
    expect((await decide(id, { decision: 'publish', rev: 1 })).status).toBe(409);
    const approved = await decide(id, { decision: 'publish', rev: 2 });
    expect(approved.body).toMatchObject({ state: 'published', rev: 2, review: null });

    const world = await call('GET', `/offers/${id}`);
    expect(world.body).toMatchObject({ description: { en: 'Clamp-on, 0.1 to 10 m/s.' }, actions: [], pending: null });
    expect((await decide(id, { decision: 'publish' })).status).toBe(409);
  });

  it('changes what is published beside what is live', async () => {
    const id = await published();
    const etag = (await call('GET', `/offers/${id}`, { as: owner })).headers.get('etag')!;
    const changed = await call('PATCH', `/offers/${id}`, {
      as: owner,
      body: { price: { ...draft.price, min: '99' } },
      headers: { 'if-match': etag },
    });
    expect(changed.body).toMatchObject({
      state: 'published',
      rev: 1,
      pendingRev: 2,
      price: { min: '120.5' },
      pending: { rev: 2, content: { price: { min: '99' } }, changes: [{ field: 'price' }] },
    });
    // Made on the version before: somebody else was quicker.
    const late = await call<Problem>('PATCH', `/offers/${id}`, {
      as: owner,
      body: { leadTimeDays: 9 },
      headers: { 'if-match': etag },
    });
    expect([late.status, (late.body as Problem).code]).toEqual([409, 'version_conflict']);

    const world = await call('GET', `/offers/${id}`);
    expect(world.body).toMatchObject({ price: { min: '120.5' }, rev: 1, pendingRev: null, pending: null });

    await decide(id, { decision: 'request_changes', reasonCode: 'unclear' });
    expect((await call('GET', `/offers/${id}`)).body).toMatchObject({ state: 'published', price: { min: '120.5' } });
    // The company goes on from what it had proposed.
    const again = await call('PATCH', `/offers/${id}`, { as: owner, body: { leadTimeDays: 9 } });
    expect(again.body.pending).toMatchObject({ rev: 3, content: { price: { min: '99' }, leadTimeDays: 9 } });
    const approved = await decide(id, { decision: 'publish', rev: 3 });
    expect(approved.body).toMatchObject({ rev: 3, pendingRev: null, price: { min: '99' }, leadTimeDays: 9 });
    expect((await call('GET', `/offers/${id}`)).body).toMatchObject({ rev: 3, price: { min: '99' } });
  });

  it('takes a proposal back by proposing what is live', async () => {
    const id = await published();
    await call('PATCH', `/offers/${id}`, { as: owner, body: { leadTimeDays: 9 } });
    const back = await call('PATCH', `/offers/${id}`, { as: owner, body: { leadTimeDays: null } });
    expect(back.body).toMatchObject({ state: 'published', pendingRev: null, pending: null, rev: 1 });
    expect((await decide(id, { decision: 'publish' })).body).toMatchObject({ code: 'nothing_to_decide' });
  });

  it('moves the end of a published offer at once, under a new revision', async () => {
    const id = await published();
    await call('PATCH', `/offers/${id}`, { as: owner, body: { leadTimeDays: 9 } });
    const validThrough = new Date(Date.now() + 60 * 86_400_000).toISOString();
    const moved = await call('PATCH', `/offers/${id}`, { as: owner, body: { validThrough } });
    expect(moved.body).toMatchObject({
      validThrough,
      rev: 3,
      pendingRev: 4,
      pending: { content: { leadTimeDays: 9 } },
    });
    const tooFar = await call<Problem>('PATCH', `/offers/${id}`, {
      as: owner,
      body: { validThrough: new Date(Date.now() + 400 * 86_400_000).toISOString() },
    });
    expect([tooFar.status, tooFar.body.errors[0]?.pointer]).toEqual([422, '/validThrough']);
  });

  it('withdraws and reopens', async () => {
    const id = await published();
    expect((await act(id, 'withdraw', member)).status).toBe(403);
    expect((await act(id, 'withdraw')).body).toMatchObject({ state: 'withdrawn', actions: ['reopen'] });
    const gone = await call<Problem>('GET', `/offers/${id}`);
    expect([gone.status, gone.body.code]).toEqual([410, 'offer_gone']);

    const reopened = await act(id, 'reopen');
    // The withdrawal took revision 2, so that affiliated sites never take up what is older.
    expect(reopened.body).toMatchObject({ state: 'draft', rev: 3 });
    await act(id, 'submit');
    expect((await decide(id, { decision: 'publish' })).body).toMatchObject({ state: 'published', rev: 3 });
    expect((await act(id, 'close')).body).toMatchObject({ state: 'closed', actions: [] });
    expect((await act(id, 'reopen')).status).toBe(409);
  });

  it('keeps an offer among its own until it is live', async () => {
    const { id } = await post({ title: 'Only for us' });
    expect((await call('GET', `/offers/${id}`, { as: stranger })).status).toBe(404);
    expect((await call('GET', `/offers/${id}`, { as: member })).status).toBe(200);
    expect((await call('GET', `/offers/${id}`, { as: officer })).status).toBe(200);
    expect((await act(id, 'submit', stranger)).status).toBe(404);
    expect((await call('PATCH', `/offers/${id}`, { as: stranger, body: { leadTimeDays: 1 } })).status).toBe(404);
    expect((await act(id, 'submit', officer)).status).toBe(403);
    expect((await call('POST', `/offers/${id}/submit`)).status).toBe(401);
  });

  it('lists what is live for everybody and everything for its company', async () => {
    const buyer = await registerCompany(app.url, { company: { country: 'DE' } });
    const buy = {
      direction: 'BUY',
      title: 'Wanted: flow meters',
      sector: 'others',
      quantity: { quantity: '5', unitCode: 'H87' },
    };
    const ids: string[] = [];
    for (const _ of [1, 2, 3]) {
      const { id } = await post(buy, buyer);
      await act(id, 'submit', buyer);
      await decide(id, { decision: 'publish' });
      ids.unshift(id);
    }
    const { id: hidden } = await post(buy, buyer);
    interface Listing {
      items: OfferDetailResponse[];
      nextCursor: string | null;
    }
    const first = (await call<Listing>('GET', '/offers?direction=BUY&country=DE&sector=others&limit=2')).body;
    expect(first.items.map(({ id }) => id)).toEqual(ids.slice(0, 2));
    const second = (
      await call<Listing>('GET', `/offers?direction=BUY&country=DE&sector=others&limit=2&cursor=${first.nextCursor}`)
    ).body;
    expect([second.items.map(({ id }) => id), second.nextCursor]).toEqual([ids.slice(2), null]);
    expect((await call<Listing>('GET', '/offers?direction=SELL&country=DE')).body.items).toEqual([]);

    const mine = (await call<Listing>('GET', '/offers?mine=true', { as: buyer })).body;
    expect(mine.items.map(({ id, state }) => [id, state])).toEqual([
      [hidden, 'draft'],
      ...ids.map((id) => [id, 'published']),
    ]);
    const drafts = (await call<Listing>('GET', '/offers?mine=true&state=draft', { as: buyer })).body;
    expect(drafts.items.map(({ id }) => id)).toEqual([hidden]);
    expect((await call('GET', '/offers?mine=true')).status).toBe(401);
    expect((await call('GET', '/offers?mine=true', { as: officer })).status).toBe(403);
    expect((await call('GET', '/offers?state=draft')).status).toBe(400);
    expect((await call('GET', '/offers?cursor=bogus')).body).toMatchObject({ code: 'invalid_cursor' });
  });

  it('has one effect when the same request comes twenty times at once', async () => {
    const title = 'Posted in a hurry';
    const answers = await Promise.all(
      Array.from({ length: 20 }, () =>
        call('POST', '/offers', { as: owner, body: { ...draft, title }, headers: { 'idempotency-key': 'hurry-1' } }),
      ),
    );
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([201]));
    for (const { body } of answers) expect(body).toEqual(answers[0]!.body);
    const { body } = await call<{ items: OfferDetailResponse[] }>('GET', '/offers?mine=true&limit=100', { as: owner });
    expect(body.items.filter((offer) => offer.title['en'] === title)).toHaveLength(1);
    const other = await call<Problem>('POST', '/offers', {
      as: owner,
      body: draft,
      headers: { 'idempotency-key': 'hurry-1' },
    });
    expect([other.status, other.body.code]).toEqual([422, 'idempotency_key_reused']);
  });

  it.each<[string, object, string]>([
    ['an unknown field', { colour: 'red' }, '/colour'],
    ['a wrong type', { leadTimeDays: 'soon' }, '/leadTimeDays'],
    ['an object where a scalar belongs', { hsCode: { $gt: '' } }, '/hsCode'],
    [
      'a retired Incoterm',
      { price: { ...draft.price, incoterm: { code: 'DAT', namedPlace: 'Busan' } } },
      '/price/incoterm/code',
    ],
    ['no direction', { direction: undefined }, '/direction'],
    ['what only a seller has', { direction: 'BUY', moq: { quantity: '1', unitCode: 'H87' } }, '/moq'],
    ['a validity that is over', { validThrough: '2020-01-01T00:00:00Z' }, '/validThrough'],
    [
      'a validity of a year',
      { validFrom: '2099-01-01T00:00:00Z', validThrough: '2100-01-01T00:00:00Z' },
      '/validThrough',
    ],
    ["somebody else's product", { productId: '01890000-0000-7000-8000-000000000000' }, '/productId'],
    ['images without a product', { images: ['/media/a.webp'] }, '/images'],
  ])('refuses %s and says where', async (_, change, pointer) => {
    const { status, body } = await call<Problem>('POST', '/offers', { as: owner, body: { ...draft, ...change } });
    expect([status, body.errors.map((error) => error.pointer)]).toEqual([422, [pointer]]);
  });

  it('refuses ids, versions and bodies that are none', async () => {
    expect((await call('GET', '/offers/1')).status).toBe(400);
    const { id } = await post();
    const body = { leadTimeDays: 1 };
    expect((await call('PATCH', `/offers/${id}`, { as: owner, body, headers: { 'if-match': 'x' } })).status).toBe(400);
    expect((await call('PATCH', `/offers/${id}`, { as: owner, body: { title: null } })).status).toBe(422);
    expect(
      (
        await call('PATCH', `/offers/${id}`, {
          as: owner,
          body: { categoryId: 'computers-telecommunications/notebooks' },
        })
      ).status,
    ).toBe(422);
    expect((await call('POST', '/offers', { as: owner })).status).toBe(422);
    expect((await act(id, 'withdraw')).status).toBe(409);
    expect((await decide(id, { decision: 'publish' })).status).toBe(409);
    expect((await decide(id, { decision: 'reject' })).status).toBe(422);
  });
});
