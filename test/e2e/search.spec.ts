import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { SearchResponse } from '../../src/modules/search/index.js';
import { createOfficer, registerCompany, type TestActor, type TestCompanyActor } from '../support/actors.js';
import { startTestApp, type TestApp } from '../support/test-app.js';

interface Problem {
  code: string;
  errors: { pointer: string }[];
}

describe('A buyer searches', () => {
  let app: TestApp;
  let owner: TestCompanyActor;
  let officer: TestActor;

  beforeAll(async () => {
    app = await startTestApp();
    owner = await registerCompany(app.url, { company: { name: 'Daehan Pumps', sectors: ['machinery-equipment'] } });
    officer = await createOfficer(app);
    const lines = [
      {
        sku: 'A',
        title: { en: 'Centrifugal water pump', ko: '원심 펌프' },
        brand: 'Daehan',
        price: { min: '100', currency: 'USD', unitCode: 'C62' },
      },
      { sku: 'B', title: 'Hose for water pumps', sector: 'chemical-plastics' },
      { sku: 'C', title: 'Diaphragm pump DP-2110', attributes: { Flow: '12 m³/h' } },
      { sku: 'D', title: 'Ceramic teapot', sector: 'stationery-gifts' },
    ];
    for (const line of lines) await call('POST', '/products', owner, line);
    await until(
      async () => (await find({ q: 'teapot' })).items.length === 1 && (await find({ q: 'hose' })).items.length === 1,
    );
  });
  afterAll(() => app.close());

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
  const find = async (query: Record<string, string>) =>
    (await call<SearchResponse>('GET', `/search?${new URLSearchParams(query)}`)).body;
  const titles = ({ items }: SearchResponse) => items.map(({ title }) => title['en']);
  const until = async (holds: () => Promise<boolean>): Promise<void> => {
    while (!(await holds())) await new Promise((resolve) => setTimeout(resolve, 50));
  };

  it('finds products by word, code and Korean, with facets', async () => {
    const pumps = await find({ q: 'water pump' });
    expect(titles(pumps)[0]).toBe('Centrifugal water pump');
    expect(pumps.total).toEqual({ value: 2, relation: 'eq' });
    expect(pumps.facets.sector).toContainEqual({ value: 'machinery-equipment', count: 1 });
    expect(pumps.items[0]).toMatchObject({
      price: { min: '100', currency: 'USD' },
      company: { name: 'Daehan Pumps' },
      url: expect.stringMatching(/^\/en\/products\//),
    });
    expect(titles(await find({ q: 'dp2110' }))).toEqual(['Diaphragm pump DP-2110']);
    expect(titles(await find({ q: '원심펌프' }))).toEqual(['Centrifugal water pump']);
    expect(titles(await find({ q: 'water pump', sector: 'chemical-plastics' }))).toEqual(['Hose for water pumps']);
  });

  it('widens a search that finds nothing, and says so', async () => {
    const widened = await find({ q: 'ceramic diaphragm' });
    expect(widened.relaxed).toEqual({ anyWord: true, droppedFilters: [] });
    expect(titles(widened).sort()).toEqual(['Ceramic teapot', 'Diaphragm pump DP-2110']);
    expect((await find({ q: 'zzzzqqqq' })).items).toEqual([]);
  });

  it('pages without gap or double', async () => {
    const first = await find({ limit: '3' });
    const second = await find({ limit: '3', cursor: first.nextCursor ?? '' });
    expect(new Set([...titles(first), ...titles(second)]).size).toBe(4);
    expect(second.nextCursor).toBeNull();
  });

  it('finds companies, and offers only while they are live', async () => {
    await until(async () => (await find({ scope: 'companies', q: 'daehan' })).items.length === 1);
    const offer = {
      direction: 'SELL',
      title: 'Pumps from stock',
      description: 'Ready in Busan.',
      sector: 'machinery-equipment',
    };
    const { body } = await call<{ id: string }>('POST', '/offers', owner, offer);
    await call('POST', `/offers/${body.id}/submit`, owner);
    expect((await find({ scope: 'sell-offers', q: 'pumps' })).items).toEqual([]);
    await call('POST', `/officer/offers/${body.id}/decision`, officer, { decision: 'publish' });
    await until(async () => (await find({ scope: 'sell-offers', q: 'pumps' })).items[0]?.id === body.id);
    await call('POST', `/offers/${body.id}/withdraw`, owner);
    expect((await find({ scope: 'sell-offers', q: 'pumps' })).items).toEqual([]);
  });

  it('sees nothing of a suspended company, and all of it again afterwards', async () => {
    await call('POST', `/officer/companies/${owner.companyId}/suspend`, officer, { reasonCode: 'fraud' });
    expect((await find({ q: 'teapot' })).items).toEqual([]);
    await until(async () => (await find({ q: 'teapot' })).total.value === 0);
    await call('POST', `/officer/companies/${owner.companyId}/reinstate`, officer, { reasonCode: 'resolved' });
    await until(async () => (await find({ q: 'teapot' })).items.length === 1);
  });

  it('gets suggestions while typing', async () => {
    await until(async () => {
      const { body } = await call<{ items: { text: string }[] }>('GET', '/search/suggestions?q=centri');
      return body.items.some(({ text }) => text.toLowerCase().startsWith('centri'));
    });
  });

  it.each([
    ['scope=everything', '/scope'],
    ['sector=toys', '/sector'],
    ['verification=9', '/verification'],
    ['limit=0', '/limit'],
    ['hs=847', '/hs'],
    [`q=${'x'.repeat(201)}`, '/q'],
    ['colour=red', '/colour'],
    ['cursor=abc', '/cursor'],
  ])('is told what is wrong with %s', async (query, pointer) => {
    const { status, body } = await call<Problem>('GET', `/search?${query}`);
    expect({ status, pointer: body.errors[0]?.pointer }).toEqual({ status: 400, pointer });
  });
});
