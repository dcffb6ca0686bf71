import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import sharp from 'sharp';
import { Database } from '../../src/platform/database/database.js';
import { createOfficer, registerCompany, type TestActor, type TestCompanyActor } from '../support/actors.js';
import { until } from '../support/rooms.js';
import { startTestApp, type TestApp } from '../support/test-app.js';

const cursorOf = (...key: unknown[]) => Buffer.from(JSON.stringify(key)).toString('base64url');
const deep = (depth: number) => `${'{"a":['.repeat(depth)}1${']}'.repeat(depth)}`;

interface Import {
  state: string;
  failed: number;
}

/** What no client of ours ever sends. Each was answered by a 500 once. */
describe('Hostile input is refused, never stumbled over:', () => {
  let app: TestApp;
  let owner: TestCompanyActor;
  let officer: TestActor;
  let product: string;

  const send = async (
    path: string,
    actor: TestActor | null,
    body?: string | FormData,
    headers: Record<string, string> = {},
  ) => {
    const response = await fetch(`${app.url}/api/v1${path}`, {
      ...(body !== undefined && { method: 'POST', body }),
      headers: { ...actor?.auth, ...headers },
    });
    return { status: response.status, text: await response.text() };
  };
  const json = { 'content-type': 'application/json' };

  beforeAll(async () => {
    app = await startTestApp();
    owner = await registerCompany(app.url);
    officer = await createOfficer(app);
    const made = await send('/products', owner, JSON.stringify({ sku: 'A', title: 'Pump' }), json);
    product = (JSON.parse(made.text) as { id: string }).id;
  });
  afterAll(() => app.close());

  it.each(['/auth/login', '/offers', '/products'])('JSON without a bottom at %s', async (path) => {
    const { status, text } = await send(path, owner, deep(50_000), { ...json, 'idempotency-key': 'deep' });
    expect([status, text.length < 1_000]).toEqual([422, true]);
  });

  it('a form whose field is called like a path without end', async () => {
    const shown = await fetch(`${app.url}/en/sign-in`);
    const cookie = shown.headers
      .getSetCookie()
      .map((line) => line.split(';', 1)[0])
      .join('; ');
    const [, token = ''] = /name="_csrf" value="([^"]+)"/.exec(await shown.text()) ?? [];
    const body = new URLSearchParams({ _csrf: token, [`a${'.a'.repeat(50_000)}`]: '1' });
    const answer = await fetch(`${app.url}/en/sign-in`, { method: 'POST', body, headers: { cookie, origin: app.url } });
    expect(answer.status).toBe(422);
  });

  it('a list of a hundred thousand faults, which is not answered by as many', async () => {
    const { status, text } = await send('/auth/login', null, JSON.stringify(new Array(90_000).fill('\0')), json);
    expect([status, text.length < 20_000]).toEqual([422, true]);
  });

  const cursors = [
    cursorOf('\0', '01a20ad4-975d-7a0d-b848-7798ab7efa8a'),
    cursorOf('a', '01a20ad4-975d-7a0d-b848-7798ab7efa8a'),
    cursorOf('0000-01-01', '01a20ad4-975d-7a0d-b848-7798ab7efa8a'),
    cursorOf('0000-01-01T00:00:00Z', '01a20ad4-975d-7a0d-b848-7798ab7efa8a'),
  ];
  it.each(['/country-reports', '/exhibitions', '/offers', '/officer/reviews?kind=offers'])(
    'forged cursors of %s',
    async (path) => {
      const actor = path.startsWith('/officer') ? officer : owner;
      const glue = path.includes('?') ? '&' : '?';
      const answers = await Promise.all(cursors.map((cursor) => send(`${path}${glue}cursor=${cursor}`, actor)));
      expect(answers.map(({ status }) => status)).toEqual([400, 400, 400, 400]);
    },
  );

  it('forged cursors of the directory and of an import', async () => {
    expect((await send(`/companies?cursor=${cursors[0]}`, null)).status).toBe(400);
    const started = await send('/catalogue/imports', owner, '{"sku":"B","title":"Valve"}\n', {
      'content-type': 'application/x-ndjson',
    });
    const { id } = JSON.parse(started.text) as { id: string };
    const cursor = cursorOf(99_999_999_999, '/sku');
    expect((await send(`/catalogue/imports/${id}?cursor=${cursor}`, owner)).status).toBe(400);
  });

  it('an import with a mapping to what is no text', async () => {
    const mapping = encodeURIComponent(JSON.stringify({ sku: 'a\0b' }));
    const type = { 'content-type': 'application/x-ndjson' };
    expect((await send(`/catalogue/imports?mapping=${mapping}`, owner, '{"sku":"C"}\n', type)).status).toBe(422);
  });

  it('a file of nothing but faults, of which only so many are kept', async () => {
    const fields = Object.fromEntries(Array.from({ length: 50 }, (_, index) => [`f${index}`, 1]));
    const lines = `${JSON.stringify(fields)}\n`.repeat(300);
    const { text } = await send('/catalogue/imports', owner, lines, { 'content-type': 'application/x-ndjson' });
    const { id } = JSON.parse(text) as { id: string };
    const read = async () => JSON.parse((await send(`/catalogue/imports/${id}`, owner)).text) as Import;
    await until(async () => (await read()).state === 'completed', 'the import is done');
    const done = await read();
    expect(done.failed).toBe(300);
    const kept = await app.app
      .get(Database, { strict: false })
      .one<{ count: number }>('SELECT count(*)::int AS count FROM catalogue_import_error WHERE import_id = $1', [id]);
    expect(kept?.count).toBe(10_000);
  });

  it.each(['https://bank.example@thief.example/', 'https://thief.example/\r\nX: y'])(
    'addresses that lead elsewhere than they seem to, like %j',
    async (address) => {
      const site = JSON.stringify({ id: 'thief', kind: 'feed', name: 'Thief', homeUrl: address });
      const { status, text } = await send('/officer/sites', officer, site, json);
      expect([status, text]).toEqual([422, expect.stringContaining('/homeUrl')]);
    },
  );

  it('forms without a boundary, without a form, and without an end', async () => {
    const type = (rest: string) => ({ 'content-type': `multipart/form-data${rest}` });
    const start = '--x\r\nContent-Disposition: form-data; name="file"; filename="a"\r\n\r\nabc';
    const path = `/products/${product}/images`;
    const answers = [
      await send(path, owner, 'x', type('')),
      await send(path, owner, 'garbage', type('; boundary=x')),
      await send(path, owner, start, type('; boundary=x')),
    ];
    expect(answers.map(({ status }) => status)).toEqual([400, 400, 400]);
  });

  it('a field of a file form that is no text', async () => {
    const form = new FormData();
    form.set('alt', 'a\0b');
    const image = await sharp({ create: { width: 8, height: 8, channels: 3, background: 'teal' } })
      .png()
      .toBuffer();
    form.set('file', new Blob([new Uint8Array(image)]), 'a.png');
    expect((await send(`/products/${product}/images`, owner, form)).status).toBe(422);
  });
});
