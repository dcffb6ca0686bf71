import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import sharp from 'sharp';
import type { ImportResponse, ProductResponse } from '../../src/modules/catalogue/index.js';
import { registerCompany, type TestCompanyActor } from '../support/actors.js';
import { startTestApp, type TestApp } from '../support/test-app.js';

interface Problem {
  code: string;
  errors: { pointer: string; detail: string }[];
}

describe('An exporter fills the catalogue', () => {
  let app: TestApp;
  let owner: TestCompanyActor;
  let stranger: TestCompanyActor;

  beforeAll(async () => {
    app = await startTestApp();
    owner = await registerCompany(app.url, { company: { sectors: ['machinery-equipment'] } });
    stranger = await registerCompany(app.url);
  });
  afterAll(() => app.close());

  const call = async <Body>(
    method: string,
    path: string,
    options: { as?: TestCompanyActor; body?: unknown; form?: FormData; headers?: Record<string, string> } = {},
  ) => {
    const response = await fetch(`${app.url}/api/v1${path}`, {
      method,
      headers: {
        ...options.as?.auth,
        ...(options.body !== undefined && { 'content-type': 'application/json' }),
        ...options.headers,
      },
      ...(options.body !== undefined && { body: JSON.stringify(options.body) }),
      ...(options.form && { body: options.form }),
    });
    const text = await response.text();
    return {
      status: response.status,
      headers: response.headers,
      body: (text && response.headers.get('content-type')?.match(/[/+]json\b/) ? JSON.parse(text) : text) as Body,
    };
  };
  const upload = (content: string | Buffer, name: string, fields: Record<string, string> = {}) => {
    const form = new FormData();
    for (const [key, value] of Object.entries(fields)) form.set(key, value);
    form.set('file', new Blob([new Uint8Array(Buffer.from(content))]), name);
    return form;
  };
  const finished = async (id: string): Promise<ImportResponse> => {
    for (;;) {
      const { body } = await call<ImportResponse>('GET', `/catalogue/imports/${id}`, { as: owner });
      if (body.state === 'completed' || body.state === 'failed') return body;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  };
  const runImport = async (content: string | Buffer, name: string, fields: Record<string, string> = {}) => {
    const { status, body } = await call<ImportResponse>('POST', '/catalogue/imports', {
      as: owner,
      form: upload(content, name, fields),
    });
    expect({ status, body }).toMatchObject({ status: 202 });
    return finished(body.id);
  };
  const pump = (sku: string) => ({
    sku,
    title: 'Centrifugal pump',
    price: { min: '120', max: '150', currency: 'USD', unitCode: 'C62' },
    attributes: { Head: '32 m' },
  });

  it('adds, changes and removes a product', async () => {
    const created = await call<ProductResponse>('POST', '/products', { as: owner, body: pump('P-1') });
    expect(created.status).toBe(201);
    expect(created.headers.get('location')).toBe(`/api/v1/products/${created.body.id}`);
    expect(created.body).toMatchObject({
      sku: 'P-1',
      title: { en: 'Centrifugal pump' },
      sector: 'machinery-equipment',
      attributes: [{ name: 'Head', value: '32 m' }],
      version: 1,
    });

    const path = `/products/${created.body.id}`;
    const changed = await call<ProductResponse>('PATCH', path, {
      as: owner,
      body: { title: { en: 'Pump', ko: '펌프' }, price: null },
      headers: { 'if-match': '"1"' },
    });
    expect(changed.body).toMatchObject({ version: 2, title: { ko: '펌프' } });
    expect(changed.body.price).toBeUndefined();
    expect(changed.body.slug.slice(-8)).toBe(created.body.slug.slice(-8));

    expect(
      (await call<Problem>('PATCH', path, { as: owner, body: { brand: 'X' }, headers: { 'if-match': '"1"' } })).body
        .code,
    ).toBe('version_conflict');
    expect((await call('DELETE', path, { as: owner })).status).toBe(204);
    expect((await call<Problem>('GET', path)).body.code).toBe('product_not_found');
  });

  it('keeps strangers out and says what is wrong', async () => {
    const { body } = await call<ProductResponse>('POST', '/products', { as: owner, body: pump('P-2') });
    expect((await call('PATCH', `/products/${body.id}`, { as: stranger, body: { brand: 'Mine' } })).status).toBe(404);
    expect((await call('POST', '/products', { body: pump('P-3') })).status).toBe(401);
    const wrong = await call<Problem>('POST', '/products', {
      as: owner,
      body: { sku: 'P-3', title: ['x'], price: { min: 1.5, currency: 'usd', unitCode: 'C62' }, colour: 'red' },
    });
    expect(wrong.status).toBe(422);
    expect(wrong.body.errors.map((error) => error.pointer).sort()).toEqual([
      '/colour',
      '/price/currency',
      '/price/min',
      '/title',
    ]);
    expect((await call<Problem>('POST', '/products', { as: owner, body: pump('P-2') })).body).toMatchObject({
      code: 'sku_taken',
      errors: [{ pointer: '/sku' }],
    });
  });

  it('creates one product of twenty equal requests at once', async () => {
    const headers = { 'idempotency-key': 'twenty' };
    const answers = await Promise.all(
      Array.from({ length: 20 }, () =>
        call<ProductResponse>('POST', '/products', { as: owner, body: pump('P-20'), headers }),
      ),
    );
    expect(new Set(answers.map(({ status, body }) => `${status} ${JSON.stringify(body)}`)).size).toBe(1);
    const other = await call<Problem>('POST', '/products', { as: owner, body: pump('P-21'), headers });
    expect(other).toMatchObject({ status: 422, body: { code: 'idempotency_key_reused' } });
  });

  it('imports the good lines, lists the bad ones, and the same file twice changes nothing', async () => {
    const lines = Array.from({ length: 600 }, (_, index) => JSON.stringify(pump(`I-${index}`)));
    lines[10] = '{"sku": "broken"';
    lines[20] = JSON.stringify({ ...pump('I-20'), hsCode: '84', gtin: '123' });
    const file = gzipSync(lines.join('\n'));

    const dry = await runImport(file, 'pumps.ndjson.gz', { dryRun: 'true' });
    expect(dry).toMatchObject({ state: 'completed', created: 598, failed: 2 });
    expect(
      (await call<{ items: object[] }>('GET', `/products?companyId=${owner.companyId}&limit=100`)).body.items.length,
    ).toBeLessThan(10);

    const first = await runImport(file, 'pumps.ndjson.gz');
    expect(first).toMatchObject({ state: 'completed', progress: 1, lines: 600, created: 598, updated: 0, failed: 2 });
    expect(first.errors.items.map(({ line, pointer, sku }) => [line, pointer, sku])).toEqual([
      [11, '', null],
      [21, '/gtin/0', 'I-20'],
      [21, '/hsCode', 'I-20'],
    ]);
    expect(await runImport(file, 'pumps.ndjson.gz')).toMatchObject({ created: 0, updated: 0, unchanged: 598 });
    const one = JSON.stringify({ ...pump('I-0'), title: 'A better pump' });
    expect(await runImport(one, 'one.ndjson')).toMatchObject({ created: 0, updated: 1 });
  });

  it('imports CSV with other column names', async () => {
    const csv = 'Art;Name;Preis;Waehrung;unit\nC-1;Hose;12,5;EUR;MTR\nC-2;Valve;3.20;EUR;C62\n';
    const mapping = JSON.stringify({
      sku: 'Art',
      title: 'Name',
      'price.min': 'Preis',
      'price.currency': 'Waehrung',
      'price.unitCode': 'unit',
    });
    const result = await runImport(csv, 'list.csv', { mapping });
    expect(result).toMatchObject({ created: 1, failed: 1 });
    expect(result.errors.items).toEqual([expect.objectContaining({ line: 2, pointer: '/price/min', sku: 'C-1' })]);
  });

  it.each([
    ['a binary file', Buffer.from([0x50, 0x4b, 3, 4, 0, 0, 0, 0]), 'list.csv'],
    ['an empty file', '', 'list.csv'],
    ['NDJSON that is called CSV', '{"sku":"a","title":"b"}\n', 'list.csv'],
    ['CSV that is called NDJSON', 'sku,title\na,b\n', 'list.ndjson'],
    ['a gzip that is cut off', gzipSync('{"sku":"a","title":"b"}\n'.repeat(1_000)).subarray(0, 60), 'list.ndjson.gz'],
    ['prose', 'Dear Sir or Madam\n', 'list.csv'],
  ])('refuses %s whole', async (_what, content, name) => {
    const { status, body } = await call<Problem>('POST', '/catalogue/imports', {
      as: owner,
      form: upload(content, name),
    });
    expect({ status, code: body.code, pointer: body.errors[0]?.pointer }).toEqual({
      status: 422,
      code: 'import_file_invalid',
      pointer: '/file',
    });
  });

  it('shows an import to nobody else', async () => {
    const { id } = await runImport(JSON.stringify(pump('S-1')), 'one.ndjson');
    expect((await call('GET', `/catalogue/imports/${id}`, { as: stranger })).status).toBe(404);
  });

  it('takes images, encodes them anew and serves them', async () => {
    const { body: product } = await call<ProductResponse>('POST', '/products', { as: owner, body: pump('IMG-1') });
    const png = await sharp({ create: { width: 64, height: 48, channels: 3, background: '#884422' } })
      .png()
      .toBuffer();
    const added = await call<{ url: string; width: number }>('POST', `/products/${product.id}/images`, {
      as: owner,
      form: upload(png, 'pump.png', { alt: 'A pump' }),
    });
    expect(added).toMatchObject({ status: 201, body: { width: 64, height: 48, alt: 'A pump' } });
    const served = await fetch(`${app.url}${added.body.url}`);
    expect([served.status, served.headers.get('content-type'), served.headers.get('x-content-type-options')]).toEqual([
      200,
      'image/webp',
      'nosniff',
    ]);
    expect(
      (await call('POST', `/products/${product.id}/images`, { as: owner, form: upload(png, 'pump.png') })).status,
    ).toBe(409);
    expect(
      (await call('POST', `/products/${product.id}/images`, { as: stranger, form: upload(png, 'pump.png') })).status,
    ).toBe(404);
    const svg = upload('<svg xmlns="http://www.w3.org/2000/svg"><script>1</script></svg>', 'pump.png');
    expect((await call<Problem>('POST', `/products/${product.id}/images`, { as: owner, form: svg })).body.code).toBe(
      'image_invalid',
    );
    expect(
      (await call<Problem>('POST', `/products/${product.id}/model`, { as: owner, form: upload('solid', 'a.glb') })).body
        .code,
    ).toBe('model_invalid');
  });

  it('gives the catalogue back in three formats', async () => {
    const csv = await call<string>('GET', `/companies/${owner.companyId}/catalogue.csv`);
    expect(csv.headers.get('content-disposition')).toContain('-catalogue.csv');
    expect(await runImport(csv.body, 'again.csv')).toMatchObject({ created: 0, updated: 0, failed: 0 });
    const ndjson = await call<string>('GET', `/companies/${owner.companyId}/catalogue.ndjson`);
    expect(await runImport(ndjson.body, 'again.ndjson')).toMatchObject({
      created: 0,
      updated: 0,
      failed: 0,
    });
    const graph = await call<{ '@graph': object[] }>('GET', `/companies/${owner.companyId}/catalogue.jsonld`);
    expect(graph.body['@graph'].length).toBeGreaterThan(600);
  });

  it('pages through everything without gap or double', async () => {
    const seen: string[] = [];
    for (let cursor = ''; ;) {
      const { body } = await call<{ items: ProductResponse[]; nextCursor: string | null }>(
        'GET',
        `/products?companyId=${owner.companyId}&limit=97${cursor}`,
      );
      seen.push(...body.items.map((item) => item.id));
      if (body.nextCursor === null) break;
      cursor = `&cursor=${encodeURIComponent(body.nextCursor)}`;
    }
    expect(new Set(seen).size).toBe(seen.length);
    expect(seen.length).toBeGreaterThan(600);
    expect((await call<Problem>('GET', '/products?cursor=bogus')).body).toMatchObject({
      code: 'invalid_cursor',
      errors: [{ pointer: '/cursor' }],
    });
  });
});
