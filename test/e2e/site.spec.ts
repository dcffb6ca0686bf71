import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createOfficer, PASSWORD, registerCompany, type TestActor, type TestCompanyActor } from '../support/actors.js';
import { FormBrowser } from '../support/form-browser.js';
import { call } from '../support/rooms.js';
import { startTestApp, type TestApp } from '../support/test-app.js';

describe('the pages', () => {
  let app: TestApp;
  let exporter: TestCompanyActor;
  let officer: TestActor;

  beforeAll(async () => {
    app = await startTestApp();
    exporter = await registerCompany(app.url, { company: { name: 'Hanul <Trading>' } });
    officer = await createOfficer(app);
  });
  afterAll(() => app.close());

  const browser = (headers?: Record<string, string>) => new FormBrowser(app.url, headers);
  const signedIn = async (actor: TestActor, next = '') => {
    const somebody = browser();
    const credentials = { email: actor.email, password: PASSWORD, next };
    return { somebody, answer: await somebody.post('/en/sign-in', credentials) };
  };
  const draft = async (title: string) => {
    const body = { direction: 'SELL', title, description: 'Made to order', sector: 'electrical-electronics' };
    const offer = await call<{ id: string; links: { html: string } }>(app.url, 'POST', '/offers', exporter, body);
    return offer.body;
  };
  const publish = async (title: string) => {
    const offer = await draft(title);
    await call(app.url, 'POST', `/offers/${offer.id}/submit`, exporter);
    await call(app.url, 'POST', `/officer/offers/${offer.id}/decision`, officer, { decision: 'publish' });
    return offer;
  };

  it('begin in the language of the browser, and remember the one that was chosen', async () => {
    const korean = browser({ 'accept-language': 'fr, ko;q=0.9, en;q=0.5' });
    expect(await korean.get('/')).toMatchObject({ status: 302, location: '/ko' });
    expect((await korean.get('/en')).text).toContain('<html lang="en">');
    expect(await korean.get('/')).toMatchObject({ location: '/en' });
    expect((await browser().get('/')).location).toBe('/en');
  });

  it('load nothing but their own files, and say so to the browser', async () => {
    const page = await browser().get('/en');
    expect(page.headers.get('content-security-policy')).toMatch(/default-src 'none'.*frame-ancestors 'none'/);
    expect(page.text).not.toMatch(/ style=| on[a-z]+="|<script(?![^>]+(nonce|src)=)/);
    const style = /href="(\/assets\/site\.css\?v=[^"]+)"/.exec(page.text)?.[1] ?? '';
    const { status, headers } = await browser().get(style);
    expect(status).toBe(200);
    expect(headers.get('content-type')).toContain('text/css');
    expect(headers.get('cache-control')).toContain('immutable');
  });

  it('give strangers who only read no cookie that identifies them', async () => {
    const { headers } = await browser().get('/en');
    expect(headers.getSetCookie().map((cookie) => cookie.split(';')[0])).toEqual(['silkgate-locale=en']);
  });

  it('lead to the sign-in form and back', async () => {
    expect(await browser().get('/en/my?cursor=x')).toMatchObject({
      status: 303,
      location: `/en/sign-in?next=${encodeURIComponent('/en/my?cursor=x')}`,
    });
    const { somebody, answer } = await signedIn(exporter, '/en/my');
    expect(answer).toMatchObject({ status: 303, location: '/en/my' });
    expect((await somebody.get('/en/my')).status).toBe(200);
    expect(await somebody.post('/en/sign-out', {}, '/en/my')).toMatchObject({ status: 303, location: '/en' });
    expect((await somebody.get('/en/my')).status).toBe(303);
  });

  it.each(['https://evil.example/', '//evil.example', '/\\evil.example', '/\t/evil.example'])(
    'never lead away from here after signing in: %j',
    async (next) => {
      expect((await signedIn(exporter, next)).answer).toMatchObject({ status: 303, location: '/en' });
    },
  );

  it('show a form again with what was typed, but never a password', async () => {
    const typed = { email: '"><b>nobody@trade.example', password: 'a wrong password', next: '' };
    const answer = await browser().post('/en/sign-in', typed);
    expect(answer.status).toBe(422);
    expect(answer.text).toContain('&#34;>&lt;b>nobody');
    expect(answer.text).not.toContain('a wrong password');
    const wrong = await browser().post('/en/sign-in', { ...typed, email: exporter.email });
    expect(wrong.status).toBe(422);
    expect(wrong.text).toContain('role="alert"');
  });

  it('take no form that another site sends', async () => {
    const visitor = browser();
    const fields = { email: exporter.email, password: PASSWORD };
    const refused = await visitor.send('/en/sign-in', fields);
    expect(refused.status).toBe(403);
    expect(refused.text).not.toContain('needs another account');
    const { somebody } = await signedIn(exporter);
    const { id } = await draft('Stays a draft');
    const path = `/en/my/offers/${id}/submit`;
    expect((await somebody.send(path, { _csrf: 'guessed' })).status).toBe(403);
    expect((await somebody.send(path, {}, { origin: 'https://evil.example' })).status).toBe(403);
    expect(await somebody.post(path, {}, `/en/my/offers/${id}`)).toMatchObject({ status: 303 });
  });

  it('register a company by form', async () => {
    const somebody = browser();
    const fields = {
      locale: 'en',
      name: 'Ana Silva',
      email: 'ana@importadora.example',
      password: PASSWORD,
      timeZone: 'America/Sao_Paulo',
      'company.name': 'Importadora Silva',
      'company.country': 'BR',
      'company.businessTypes[]': 'BUYER',
      'company.sectors[]': '',
    };
    const missing = await somebody.post('/en/sign-up', fields);
    expect(missing.status).toBe(422);
    expect(missing.text).toContain('value="Importadora Silva"');
    const done = await somebody.post('/en/sign-up', { ...fields, 'company.sectors[]': 'textiles-leather' });
    expect(done).toMatchObject({ status: 303, location: '/en/my' });
    expect((await somebody.get('/en/my')).text).toContain('Importadora Silva');
  });

  it('tell missing, foreign and past things apart', async () => {
    const offer = await publish('Kettle, sold soon');
    const path = offer.links.html;
    expect(await browser().get(`/ko/offers/${offer.id}`)).toMatchObject({
      status: 301,
      location: path.replace('/en/', '/ko/'),
    });
    expect((await browser().get(path)).status).toBe(200);
    await call(app.url, 'POST', `/offers/${offer.id}/close`, exporter);
    const gone = await browser().get(path);
    expect(gone.status).toBe(410);
    expect(gone.headers.get('content-type')).toContain('text/html');
    expect((await browser().get('/en/offers/there-is-none')).status).toBe(404);
    expect((await browser().get('/en/no/such/page')).text).toContain('<h1>There is nothing here</h1>');
    const { somebody } = await signedIn(exporter);
    expect((await somebody.get('/en/officer')).status).toBe(403);
    // Of another company's offer nobody learns that it exists.
    const stranger = await registerCompany(app.url);
    const { somebody: other } = await signedIn(stranger);
    expect((await other.get(`/en/my/offers/${offer.id}`)).status).not.toBe(200);
  });

  it('send a product that was renamed on to its new address', async () => {
    const body = { sku: 'K-1', title: 'Kettle', sector: 'electrical-electronics' };
    const product = await call<{ id: string; slug: string }>(app.url, 'POST', '/products', exporter, body);
    const old = product.body.slug;
    await call(app.url, 'PATCH', `/products/${product.body.id}`, exporter, {
      title: 'Kettle <script>alert(1)</script>',
    });
    const moved = await browser().get(`/en/products/${old}`);
    expect(moved.status).toBe(301);
    const page = await browser().get(moved.location ?? '');
    expect(page.status).toBe(200);
    // In the text it is escaped; in the description for machines nothing can end the script that holds it.
    expect(page.text).not.toContain('<script>alert(1)');
    expect(page.text).toContain('Kettle &lt;script>');
    expect(page.text).toContain('Hanul &lt;Trading>');
  });

  it('send a form that comes twice only once', async () => {
    const { somebody } = await signedIn(exporter);
    const page = await somebody.get('/en/my/offers/new');
    const field = (name: string) => new RegExp(`name="${name}" value="([^"]+)"`).exec(page.text)?.[1] ?? '';
    const fields = {
      _csrf: field('_csrf'),
      _key: field('_key'),
      direction: 'BUY',
      title: 'Wanted once',
      description: 'Only once',
      language: 'en',
      sector: 'others',
    };
    const [first, second] = [
      await somebody.send('/en/my/offers', fields),
      await somebody.send('/en/my/offers', fields),
    ];
    expect(first.status).toBe(303);
    expect(second.location).toBe(first.location);
  });

  it('leave out of a search address what makes no sense', async () => {
    const page = await browser().get('/en/search?q=a&q=b&sector=nonsense&scope=&country=XX&utm_source=x');
    expect(page.status).toBe(200);
    expect((await browser().get('/en/search?cursor=forged')).status).toBe(400);
  });
});
