import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { PASSWORD, registerCompany, type TestCompanyActor } from '../support/actors.js';
import { FormBrowser } from '../support/form-browser.js';
import { ManualClock } from '../support/manual-clock.js';
import { startTestApp, type TestApp } from '../support/test-app.js';
import { Clock } from '../../src/platform/clock/clock.js';
import { call } from '../support/rooms.js';

const THREE_DAYS = 3 * 86_400_000;

const OFFER = {
  direction: 'SELL',
  title: 'Kettles "steel" <1.7 l>',
  description: 'First line\nsecond line',
  language: 'en',
  sector: 'others',
};

describe('a form whose session has ended', () => {
  let app: TestApp;
  let exporter: TestCompanyActor;
  const clock = new ManualClock(new Date());

  beforeAll(async () => {
    app = await startTestApp({ override: (builder) => builder.overrideProvider(Clock).useValue(clock) });
    exporter = await registerCompany(app.url);
  });
  afterAll(() => app?.close());

  const signedIn = async () => {
    const somebody = new FormBrowser(app.url);
    const answer = await somebody.post('/en/sign-in', { email: exporter.email, password: PASSWORD });
    expect(answer.status).toBe(303);
    return somebody;
  };
  const afterItsTime = () => clock.advance(THREE_DAYS);
  const fieldsOf = (html: string, action: string) => {
    const form = html.split('<form').find((part) => part.includes(`action="${action}"`)) ?? '';
    return Object.fromEntries(
      [...form.matchAll(/<input type="hidden" name="([^"]*)" value="([^"]*)"/g)].map(([, name = '', value = '']) => [
        name,
        value.replaceAll('&#34;', '"').replaceAll('&lt;', '<').replaceAll('&#39;', "'").replaceAll('&amp;', '&'),
      ]),
    );
  };
  const titles = async () => {
    const { body } = await call<{ items: { title: Record<string, string> }[] }>(
      app.url,
      'GET',
      '/offers?mine=true',
      exporter,
    );
    return body.items.map(({ title }) => title['en']);
  };

  it('comes back with its content after its sender has signed in again', async () => {
    const somebody = await signedIn();
    const form = fieldsOf((await somebody.get('/en/my/offers/new')).text, '/en/my/offers');
    afterItsTime();
    const refused = await somebody.send('/en/my/offers', { ...form, ...OFFER, password: 'never kept' });
    expect(refused.status).toBe(401);
    expect(refused.text).toContain('you can go on with what you typed');
    expect(refused.text).not.toContain('never kept');

    // A mistyped password loses nothing.
    const credentials: Record<string, string> = { ...fieldsOf(refused.text, '/en/sign-in'), email: exporter.email };
    const mistyped = await somebody.send('/en/sign-in', { ...credentials, password: 'mistyped' });
    expect(mistyped.status).toBe(422);
    const kept = fieldsOf(mistyped.text, '/en/sign-in');
    expect(kept['held']).toBe(credentials['held']);
    const again = await somebody.send('/en/sign-in', { ...kept, email: exporter.email, password: PASSWORD });
    expect(again.status).toBe(200);
    expect(again.text).toContain('Kim Ji-won');

    const back = await somebody.send('/en/my/offers', fieldsOf(again.text, '/en/my/offers'));
    expect(back.status).toBe(422);
    expect(back.text).toContain('value="Kettles &#34;steel&#34; &lt;1.7 l>"');
    expect(back.text).toMatch(/First line\r?\nsecond line/);
    expect(back.text).not.toContain('role="alert"');
    expect(await titles()).not.toContain(OFFER.title);

    const sent = await somebody.send('/en/my/offers', { ...fieldsOf(back.text, '/en/my/offers'), ...OFFER });
    expect(sent.status).toBe(303);
    expect(await titles()).toEqual([OFFER.title]);
  });

  it('that is only a button is not pressed before its sender says so', async () => {
    const { body: offer } = await call<{ id: string }>(app.url, 'POST', '/offers', exporter, {
      ...OFFER,
      title: 'Only a draft',
    });
    const somebody = await signedIn();
    const at = `/en/my/offers/${offer.id}`;
    const button = fieldsOf((await somebody.get(at)).text, `${at}/submit`);
    afterItsTime();
    const refused = await somebody.send(`${at}/submit`, button);
    const again = await somebody.send('/en/sign-in', {
      ...fieldsOf(refused.text, '/en/sign-in'),
      email: exporter.email,
      password: PASSWORD,
    });
    const state = async () =>
      (await call<{ state: string }>(app.url, 'GET', `/offers/${offer.id}`, exporter)).body.state;
    expect(await state()).toBe('draft');
    const fields = fieldsOf(again.text, `${at}/submit`);
    expect(fields).toMatchObject({ _key: button['_key'] });
    expect((await somebody.send(`${at}/submit`, fields)).status).toBe(303);
    expect(await state()).toBe('pending_review');
  });

  it('is not kept when another site sent it', async () => {
    const stranger = new FormBrowser(app.url);
    const answer = await stranger.send('/en/my/offers', OFFER, { origin: 'https://evil.example' });
    expect(answer.status).toBe(401);
    expect(answer.text).not.toContain('Kettles');
    expect(answer.text).toContain('could not be kept');
  });

  it('is not kept when it is too long, nor continued elsewhere', async () => {
    const stranger = new FormBrowser(app.url);
    const long = await stranger.send('/en/my/offers', { ...OFFER, description: 'x'.repeat(600_000) });
    expect(long).toMatchObject({ status: 401 });
    expect(long.text.length).toBeLessThan(50_000);
    const held = JSON.stringify({ action: 'https://evil.example/', fields: [] });
    const answer = await stranger.post('/en/sign-in', { email: exporter.email, password: PASSWORD, held });
    expect(answer).toMatchObject({ status: 303, location: '/en' });
  });
});
