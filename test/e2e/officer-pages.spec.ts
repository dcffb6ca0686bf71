import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createOfficer, PASSWORD, registerCompany, type TestActor, type TestCompanyActor } from '../support/actors.js';
import { FormBrowser } from '../support/form-browser.js';
import { call } from '../support/rooms.js';
import { startTestApp, type TestApp } from '../support/test-app.js';

const draft = {
  direction: 'SELL',
  title: 'Green tea, loose leaf',
  description: 'First flush.',
  sector: 'agricultural-food',
  price: { min: '12', currency: 'USD', unitCode: 'KGM', incoterm: { code: 'FOB', namedPlace: 'Busan' } },
};

interface Made {
  id: string;
  state: string;
  rev: number;
  version: number;
}

describe('The officers’ pages', () => {
  let app: TestApp;
  let officer: TestActor;
  let colleague: TestActor;
  let exporter: TestCompanyActor;

  beforeAll(async () => {
    app = await startTestApp();
    [officer, colleague, exporter] = await Promise.all([
      createOfficer(app, 'han@agency.example'),
      createOfficer(app, 'seo@agency.example'),
      registerCompany(app.url),
    ]);
  });
  afterAll(() => app.close());

  const signedIn = async (actor: TestActor) => {
    const browser = new FormBrowser(app.url);
    const answer = await browser.post('/en/sign-in', { email: actor.email, password: PASSWORD });
    expect(answer.status).toBe(303);
    return browser;
  };
  const submitted = async () => {
    const { body } = await call<Made>(app.url, 'POST', '/offers', exporter, draft);
    await call(app.url, 'POST', `/offers/${body.id}/submit`, exporter);
    return body.id;
  };
  const stateOf = async (id: string) => (await call<Made>(app.url, 'GET', `/offers/${id}`, exporter)).body.state;
  const textOf = (html: string) => html.replaceAll('&#39;', "'").replaceAll('&amp;', '&');

  describe('are for officers', () => {
    const paths = ['/officer', '/officer/companies', `/officer/offers/${crypto.randomUUID()}`];

    it.each(paths)('%s sends a stranger to sign in and brings an officer back', async (path) => {
      const browser = new FormBrowser(app.url);
      const answer = await browser.get(`/ko${path}`);
      expect(answer.status).toBe(303);
      const signIn = new URL(answer.location ?? '', app.url);
      expect(signIn.pathname).toBe('/ko/sign-in');
      const page = await browser.get(signIn.pathname + signIn.search);
      const next = /name="next" value="([^"]+)"/.exec(page.text)?.[1] ?? '';
      const back = await browser.post(
        '/ko/sign-in',
        { email: officer.email, password: PASSWORD, next },
        signIn.pathname + signIn.search,
      );
      expect([back.status, back.location]).toEqual([303, `/ko${path}`]);
    });

    it.each(paths)('%s tells people of a company that it is not for them', async (path) => {
      const browser = await signedIn(exporter);
      const answer = await browser.get(`/en${path}`);
      expect(answer.status).toBe(403);
      expect(answer.headers.get('content-type')).toContain('text/html');
      expect(answer.text).toContain('<main');
    });
  });

  it('make one decision of two, and say plainly what became of the other', async () => {
    const id = await submitted();
    const [first, second] = await Promise.all([signedIn(officer), signedIn(colleague)]);
    const path = `/en/officer/offers/${id}`;
    const form = { rev: /name="rev" value="(\d+)"/.exec((await first.get(path)).text)?.[1] ?? '' };
    const words = 'The price has no unit that <b>buyers</b> know.';
    const answers = await Promise.all([
      first.post(path, { ...form, decision: 'publish' }),
      second.post(path, { ...form, decision: 'request_changes', reasonCode: 'incomplete', note: words }),
    ]);
    const kept = answers.filter(({ status }) => status === 422);
    expect(answers.map(({ status }) => status).sort()).toEqual([303, 422]);
    expect(kept[0]?.text).toContain('Your decision was not saved: this has been decided meanwhile.');
    expect(kept[0]?.text.match(/role="alert"/g)).toHaveLength(1);
    if (kept[0] === answers[1]) expect(kept[0]?.text).toContain('The price has no unit that &lt;b>buyers');
    expect(await stateOf(id)).toBe(answers[0]?.status === 303 ? 'published' : 'changes_requested');
    const { body } = await call<{ items: { action: string }[] }>(
      app.url,
      'GET',
      `/officer/audit?subjectType=offer&subjectId=${id}`,
      officer,
    );
    const decisions = body.items.filter(({ action }) => ['offer.publish', 'offer.request-changes'].includes(action));
    expect(decisions).toHaveLength(1);
  });

  it('keep a colleague’s words while somebody else works on the case', async () => {
    const id = await submitted();
    await call(app.url, 'POST', `/officer/reviews/offers/${id}/claim`, officer);
    const browser = await signedIn(colleague);
    const answer = await browser.post(
      `/en/officer/offers/${id}`,
      { decision: 'reject', reasonCode: 'fraud', note: 'The certificate is of another company.' },
      '/en/officer',
    );
    expect(answer.status).toBe(422);
    expect(answer.text).toContain('The certificate is of another company.');
    expect(textOf(answer.text)).toContain('Officer Lee works on it until');
    expect(await stateOf(id)).toBe('pending_review');
  });

  it('ask for a reason where one is needed, and keep what was typed', async () => {
    const id = await submitted();
    const browser = await signedIn(officer);
    const path = `/en/officer/offers/${id}`;
    const answer = await browser.post(path, { decision: 'request_changes', note: 'Please add a photo of the bag.' });
    expect(answer.status).toBe(422);
    expect(answer.text).toContain('Please add a photo of the bag.');
    expect(answer.text).toMatch(/value="request_changes"[^>]*checked/);
    expect(answer.text).toMatch(/id="field-reasonCode-error"/);
    expect(await stateOf(id)).toBe('pending_review');
  });

  it('approve although a reason was chosen before', async () => {
    const id = await submitted();
    const browser = await signedIn(officer);
    const answer = await browser.post(`/en/officer/offers/${id}`, { decision: 'publish', reasonCode: 'fraud' });
    expect([answer.status, await stateOf(id)]).toEqual([303, 'published']);
  });

  it('do not decide about a version that nobody has read', async () => {
    const id = await submitted();
    const browser = await signedIn(officer);
    const path = `/en/officer/offers/${id}`;
    const rev = /name="rev" value="(\d+)"/.exec((await browser.get(path)).text)?.[1] ?? '';
    await call(app.url, 'POST', `/officer/offers/${id}/decision`, colleague, {
      decision: 'request_changes',
      reasonCode: 'incomplete',
    });
    const change = await call(app.url, 'PATCH', `/offers/${id}`, exporter, { title: 'Black tea, in bags' });
    expect(change.status).toBe(200);
    await call(app.url, 'POST', `/offers/${id}/submit`, exporter);
    const answer = await browser.post(path, { decision: 'publish', rev, note: 'A fine tea.' }, path);
    expect(answer.status).toBe(422);
    expect(textOf(answer.text)).toContain('The company has handed in another version meanwhile.');
    expect(answer.text).toContain('Black tea, in bags');
    expect(answer.text).toContain('A fine tea.');
    expect(await stateOf(id)).not.toBe('published');
  });

  it('take a report from anybody, once, and walk it to its end', async () => {
    const id = await submitted();
    await call(app.url, 'POST', `/officer/offers/${id}/decision`, officer, { decision: 'publish' });
    const buyer = await registerCompany(app.url, { company: { country: 'CL' } });
    const reporter = await signedIn(buyer);
    const from = `/en/reports/new?targetType=OFFER&targetId=${id}`;
    const typed = { targetType: 'OFFER', targetId: id, reasonCode: 'misleading', description: 'It is last year’s.' };
    const empty = await reporter.post('/en/reports', { targetType: 'OFFER', targetId: id, description: 'Odd' }, from);
    expect(empty.status).toBe(422);
    expect(empty.text).toContain('Odd');
    expect((await reporter.post('/en/reports', typed, from)).status).toBe(303);
    const again = await reporter.post('/en/reports', typed, from);
    expect(again.status).toBe(422);
    expect(again.text).toContain('It is last year’s.');

    const browser = await signedIn(officer);
    const queue = await browser.get('/en/officer?kind=reports');
    const path = /\/en\/officer\/reports\/[0-9a-f-]{36}/.exec(queue.text)?.[0] ?? '';
    expect((await browser.post(`${path}/triage`, { note: 'Looks right' }, path)).status).toBe(303);
    expect((await browser.post(`${path}/investigate`, {}, path)).status).toBe(303);
    const resolved = await browser.post(`${path}/resolve`, { outcome: 'warned', reasonCode: 'breach' }, path);
    expect(resolved.status).toBe(303);
    expect((await browser.get(path)).text).not.toContain('/resolve"');
  });
});
