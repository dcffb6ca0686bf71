import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { SavedSearch } from '../../src/modules/search/index.js';
import { addMember, registerCompany, type TestActor, type TestCompanyActor } from '../support/actors.js';
import { startTestApp, type TestApp } from '../support/test-app.js';

describe('A buyer keeps searches', () => {
  let app: TestApp;
  let seller: TestCompanyActor;
  let buyer: TestCompanyActor;
  let colleague: TestActor;

  beforeAll(async () => {
    app = await startTestApp();
    [seller, buyer] = await Promise.all([
      registerCompany(app.url, { company: { name: 'Daehan Pumps', sectors: ['machinery-equipment'] } }),
      registerCompany(app.url, { company: { name: 'Importadora del Sur', country: 'CL' } }),
    ]);
    colleague = await addMember(app.url, buyer);
    await sell('Centrifugal water pump');
  });
  afterAll(() => app.close());

  const call = async <Body>(method: string, path: string, as: TestActor, body?: object, key?: string) => {
    const response = await fetch(`${app.url}/api/v1${path}`, {
      method,
      headers: {
        ...as.auth,
        ...(body && { 'content-type': 'application/json' }),
        ...(key && { 'idempotency-key': key }),
      },
      ...(body && { body: JSON.stringify(body) }),
    });
    const text = await response.text();
    return { status: response.status, body: (text ? JSON.parse(text) : undefined) as Body };
  };
  const until = async (holds: () => Promise<boolean>): Promise<void> => {
    while (!(await holds())) await new Promise((resolve) => setTimeout(resolve, 50));
  };
  const hits = async (q: string) =>
    (await call<{ items: object[] }>('GET', `/search?q=${encodeURIComponent(q)}&exact=true`, buyer)).body.items.length;
  const sell = async (title: string) => {
    const before = await hits(title);
    await call('POST', '/products', seller, { sku: title, title });
    await until(async () => (await hits(title)) > before);
  };
  const kept = async (as: TestActor = buyer) =>
    (await call<{ items: SavedSearch[]; nextCursor: string | null }>('GET', '/saved-searches', as)).body;
  const save = (name: string, query: object, as: TestActor = buyer, key?: string) =>
    call<SavedSearch & { code: string }>('POST', '/saved-searches', as, { name, query }, key);

  it('sees what has come since they last looked', async () => {
    const saved = await save('Pumps', { q: ' water pump ', sector: 'machinery-equipment' });
    expect(saved).toMatchObject({
      status: 201,
      body: {
        name: 'Pumps',
        query: { q: 'water pump', scope: 'products', sector: 'machinery-equipment' },
        newResults: { value: 0, relation: 'eq' },
      },
    });
    await sell('Submersible water pump');
    await sell('Ceramic teapot');
    expect((await kept()).items[0]?.newResults).toEqual({ value: 1, relation: 'eq' });
    expect((await call('POST', `/saved-searches/${saved.body.id}/seen`, buyer)).status).toBe(204);
    expect((await kept()).items[0]?.newResults).toEqual({ value: 0, relation: 'eq' });
  });

  it('keeps each search once, and none twice by an impatient finger', async () => {
    expect(await save('Again', { sector: 'machinery-equipment', q: 'water pump' })).toMatchObject({
      status: 409,
      body: { code: 'already_saved' },
    });
    const [first, second] = await Promise.all([
      save('Tea', { q: 'tea' }, buyer, 'tea-once'),
      save('Tea', { q: 'tea' }, buyer, 'tea-once'),
    ]);
    expect([first.status, second.status]).toEqual([201, 201]);
    expect(first.body.id).toBe(second.body.id);
    expect((await kept()).items.map(({ name }) => name)).toEqual(['Tea', 'Pumps']);
  });

  it('takes only what the search itself takes', async () => {
    const refused = await call<{ errors: { pointer: string }[] }>('POST', '/saved-searches', buyer, {
      name: ' ',
      query: { q: 'x', sector: 'none', limit: 5 },
    });
    expect(refused.status).toBe(422);
    expect(refused.body.errors.map(({ pointer }) => pointer).sort()).toEqual([
      '/name',
      '/query/limit',
      '/query/sector',
    ]);
  });

  it('has them alone: neither a colleague nor anybody else reads or deletes them', async () => {
    expect((await kept(colleague)).items).toEqual([]);
    const [mine] = (await kept()).items;
    for (const other of [colleague, seller]) {
      expect((await call('DELETE', `/saved-searches/${mine?.id}`, other)).status).toBe(404);
      expect((await call('POST', `/saved-searches/${mine?.id}/seen`, other)).status).toBe(404);
    }
    expect((await kept()).items).toHaveLength(2);
  });

  it('can keep fifty and lists them page by page', async () => {
    const outcomes = await Promise.all(Array.from({ length: 52 }, (_, n) => save(`No ${n}`, { q: `no ${n}` }, seller)));
    expect(outcomes.filter(({ status }) => status === 201)).toHaveLength(50);
    expect(outcomes.filter(({ body }) => body.code === 'too_many_saved')).toHaveLength(2);
    const first = await kept(seller);
    const second = await call<{ items: SavedSearch[]; nextCursor: string | null }>(
      'GET',
      `/saved-searches?limit=100&cursor=${first.nextCursor}`,
      seller,
    );
    const ids = [...first.items, ...second.body.items].map(({ id }) => id);
    expect(new Set(ids).size).toBe(50);
    expect(second.body.nextCursor).toBeNull();
    expect((await call('DELETE', `/saved-searches/${ids[0]}`, seller)).status).toBe(204);
    expect((await save('Room again', { q: 'room' }, seller)).status).toBe(201);
  });
});
