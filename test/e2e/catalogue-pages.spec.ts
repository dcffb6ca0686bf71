import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { registerCompany, type TestCompanyActor } from '../support/actors.js';
import { FormBrowser } from '../support/form-browser.js';
import { startTestApp, type TestApp } from '../support/test-app.js';

const FOREIGN = [
  'Art.-Nr.;Bezeichnung;Stückpreis;Einkauf',
  'W-1;Durchflussmesser;118.50;9',
  'W-2;Drucksensor;zwölf;8',
  ';Ohne Nummer;3;7',
].join('\n');

const SETTINGS = {
  dryRun: 'false',
  'columns.0.name': 'Art.-Nr.',
  'columns.0.field': 'sku',
  'columns.1.name': 'Bezeichnung',
  'columns.1.field': 'title.de',
  'columns.2.name': 'Stückpreis',
  'columns.2.field': 'price',
  'columns.3.name': 'Einkauf',
  'columns.3.field': '',
  'defaults.price-currency': 'EUR',
  'defaults.price-unitCode': 'H87',
};

describe('the pages of a catalogue', () => {
  let app: TestApp;
  let owner: TestCompanyActor;
  let browser: FormBrowser;

  beforeAll(async () => {
    app = await startTestApp();
    owner = await registerCompany(app.url, { company: { name: 'Hanul', sectors: ['machinery-equipment'] } });
    browser = new FormBrowser(app.url, owner.auth);
  });

  afterAll(() => app?.close());

  const held = async (content: string, name = 'liste.csv'): Promise<string> => {
    const body = new FormData();
    body.set('hold', 'true');
    body.set('file', new Blob([content]), name);
    const answer = await fetch(`${app.url}/api/v1/catalogue/imports`, { method: 'POST', headers: owner.auth, body });
    expect(answer.status).toBe(202);
    const { id, state } = (await answer.json()) as { id: string; state: string };
    expect(state).toBe('uploaded');
    return id;
  };

  const ended = async (id: string) => {
    for (;;) {
      const answer = await fetch(`${app.url}/api/v1/catalogue/imports/${id}`, { headers: owner.auth });
      const job = (await answer.json()) as { state: string; created: number; failed: number; startable: boolean };
      if (job.state === 'completed' || job.state === 'failed') return job;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  };

  it('keep what was typed and point at the field that is wrong', async () => {
    const answer = await browser.post('/en/my/catalogue/new', {
      sku: 'A-1',
      'languages[]': 'en',
      'title.en': 'Pump <b>',
      hsCode: '12',
    });
    expect(answer.status).toBe(422);
    expect(answer.text).toContain('value="Pump &lt;b');
    expect(answer.text).toContain('id="field-hsCode-error"');
  });

  it('begin another language without making anything', async () => {
    const answer = await browser.post('/en/my/catalogue/new', {
      sku: 'A-2',
      'languages[]': 'en',
      'title.en': 'Pump',
      step: 'language',
      addLanguage: 'ko',
    });
    expect(answer.status).toBe(200);
    expect(answer.text).toContain('value="Pump"');
    expect(answer.text).toContain('name="title.ko"');
    const mine = await fetch(`${app.url}/api/v1/products?companyId=${owner.companyId}`, { headers: owner.auth });
    expect(((await mine.json()) as { items: object[] }).items).toEqual([]);
  });

  it('explain that somebody else saved meanwhile, and lose nothing', async () => {
    const made = await browser.post('/en/my/catalogue/new', { sku: 'C-1', 'languages[]': 'en', 'title.en': 'Pump' });
    expect(made.status).toBe(303);
    const path = (made.location ?? '').replace(/\/files$/, '');
    const form = { sku: 'C-1', 'languages[]': 'en', version: '1' };
    expect((await browser.post(path, { ...form, 'title.en': 'Theirs' })).status).toBe(303);
    const conflict = await browser.post(path, { ...form, 'title.en': 'Mine' });
    expect(conflict.status).toBe(422);
    expect(conflict.text).toMatch(/id="conflict"[\s\S]*Theirs[\s\S]*Mine/);
    expect(conflict.text).toContain('name="version" value="2"');
  });

  it('refuse a picture that is none, and say what one may be', async () => {
    const made = await browser.post('/en/my/catalogue/new', { sku: 'D-1', 'languages[]': 'en', 'title.en': 'Valve' });
    const files = await browser.get(made.location ?? '');
    const action = /action="([^"]+\/images\?_csrf=[^"]+)"/.exec(files.text)?.[1] ?? '';
    const body = new FormData();
    body.append('file', new Blob(['not a picture']), 'drawing.png');
    const answer = await fetch(app.url + action.replaceAll('&amp;', '&'), {
      method: 'POST',
      body,
      headers: { ...owner.auth, accept: 'text/html', origin: app.url },
    });
    expect(answer.status).toBe(422);
    expect(await answer.text()).toMatch(/drawing\.png: It is not a JPEG, PNG, WebP, AVIF or GIF/);
  });

  it('show the first rows of a file, with what its columns seem to be', async () => {
    const id = await held(FOREIGN);
    const page = await browser.get(`/en/my/imports/${id}`);
    expect(page.text).toContain('Durchflussmesser');
    expect(page.text).toMatch(/<option value="sku" selected/);
    expect(page.text).toMatch(/<option value="title.de" selected/);
    expect(page.text).toMatch(/<option value="price" selected/);
  });

  it('do not start without an article number, or with one field for two columns', async () => {
    const id = await held(FOREIGN);
    const answer = await browser.post(`/en/my/imports/${id}`, {
      ...SETTINGS,
      'columns.0.field': 'title.de',
    });
    expect(answer.status).toBe(422);
    expect(answer.text).toContain('Say which column holds the article number');
    expect(answer.text).toContain('Column 1 is this field already');
  });

  it('try a file, keep it, import it through the mapping, and give its errors as a file', async () => {
    const id = await held(FOREIGN);
    expect((await browser.post(`/en/my/imports/${id}`, { ...SETTINGS, dryRun: 'true' })).status).toBe(303);
    expect(await ended(id)).toMatchObject({ state: 'completed', created: 1, failed: 2, startable: true });
    expect((await browser.get('/en/my/catalogue?q=W-1')).text).not.toContain('Durchflussmesser');

    expect((await browser.post(`/en/my/imports/${id}`, SETTINGS)).status).toBe(303);
    expect(await ended(id)).toMatchObject({ state: 'completed', created: 1, failed: 2, startable: false });
    const list = await browser.get('/en/my/catalogue?q=W-1');
    expect(list.text).toContain('Durchflussmesser');
    expect(list.text).toMatch(/EUR\s118\.50/);

    const errors = await browser.get(`/ko/my/imports/${id}/errors.csv`);
    expect(errors.headers.get('content-type')).toMatch(/^text\/csv/);
    expect(errors.headers.get('content-disposition')).toMatch(/^attachment; filename="import-errors-/);
    expect(errors.text.split('\n').filter(Boolean).length).toBe(4);
    expect(errors.text).toMatch(/^\uFEFF?[^\n]*품번|^\uFEFF?[^\n]*상품/);

    const again = await browser.post(`/en/my/imports/${id}`, SETTINGS, '/en/my/imports');
    expect(again.status).toBe(422);
    expect(again.text).toContain('send the file again');
  });

  it('make a catalogue for print, with or without prices', async () => {
    const priced = await browser.get('/en/my/catalogue/print/sheets?layout=pages&title=Autumn+%3Clist%3E&language=de');
    expect(priced.status).toBe(200);
    expect(priced.text).toContain('Autumn &lt;list');
    expect(priced.text).toContain('Durchflussmesser');
    expect(priced.text).toMatch(/EUR\s118\.50/);
    expect((await browser.get('/en/my/catalogue/print/sheets?prices=no')).text).not.toMatch(/118\.50/);
  });
});
