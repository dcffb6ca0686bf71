import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type DemoSites, type Fault, type RunningSite, startDemoSites } from '../../src/demo/sites/index.js';
import type { MetaAnswer } from '../../src/modules/metasearch/index.js';
import { feedKeyOf } from '../../src/modules/syndication/index.js';
import { Clock } from '../../src/platform/clock/clock.js';
import { createOfficer, registerCompany, type TestActor, type TestCompanyActor } from '../support/actors.js';
import { SkippingClock } from '../support/skipping-clock.js';
import { startTestApp, type TestApp } from '../support/test-app.js';

const secretOf = (text: string) => `whsec_${Buffer.from(text.padEnd(32, '.')).toString('base64')}`;
const secrets = {
  hanbada: { outbound: secretOf('to hanbada'), inbound: secretOf('from hanbada') },
  'silk-harbor': { outbound: secretOf('to silk harbor'), inbound: secretOf('from silk harbor') },
  'morning-port': { outbound: secretOf('to morning port'), inbound: secretOf('from morning port') },
};
const PUBLIC_URL = 'https://silkgate.example';
const SECOND = 1_000;
const MINUTE = 60 * SECOND;

interface Problem {
  code: string;
  errors: { pointer: string; in: string }[];
}
interface StreamEvent {
  id: string;
  event: string;
  data: unknown;
}

describe('A buyer searches all sites at once', () => {
  const clock = new SkippingClock();
  let sites: DemoSites;
  let app: TestApp;
  let owner: TestCompanyActor;
  let officer: TestActor;
  let folder: string;
  let beads: string;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'silkgate-sites-'));
    sites = await startDemoSites({
      dataDir: folder,
      ports: { hanbada: 0, 'silk-harbor': 0, 'morning-port': 0 },
      silkgateUrl: 'http://127.0.0.1:9',
      secrets,
      pullIntervalMs: 0,
      feedQuery: `site=silk-harbor&key=${feedKeyOf('silk-harbor', secrets['silk-harbor'].inbound)}`,
      flaky: { latencyMs: [0, 0], failEvery: 0 },
    });
    app = await startTestApp({
      env: {
        SILKGATE_OUTGOING_ALLOW: sites.sites.map(({ url }) => new URL(url).host).join(','),
        SILKGATE_PUBLIC_URL: PUBLIC_URL,
      },
      override: (builder) => builder.overrideProvider(Clock).useValue(clock),
    });
    sites.connect(app.url);
    owner = await registerCompany(app.url, { company: { name: 'Bead Works' } });
    officer = await createOfficer(app);
    for (const { id, name, kind, url, webhookUrl, openSearchUrl } of sites.sites) {
      const { outbound: outboundSecret, inbound: inboundSecret } = secrets[id];
      const body = { id, name, kind, homeUrl: url, webhookUrl: webhookUrl ?? null, openSearchUrl };
      await send('POST', '/officer/sites', officer, { ...body, outboundSecret, inboundSecret });
    }
    beads = await publish('SELL', 'Zirconia grinding beads <0.3 mm> & more', 'Dense beads for "wet" mills.');
    await publish('BUY', 'Wanted: zirconia crucibles', 'Two hundred a month.');
    await until(async () => {
      await sites.silkHarbor.pull();
      const listed = await Promise.all(
        sites.sites.map(({ url }) => fetch(`${url}/opensearch/search?q=zirconia+beads`)),
      );
      const found = await Promise.all(listed.map(async (response) => (await response.text()).includes(beads)));
      return found.every(Boolean) && (await search('zirconia beads warm-up')).items.some(({ id }) => id === beads);
    });
  });
  afterAll(async () => {
    await app.close();
    await sites.close();
    await rm(folder, { recursive: true, force: true });
  });

  const send = async <Body>(method: string, path: string, as: TestActor, body?: object): Promise<Body> => {
    const response = await fetch(`${app.url}/api/v1${path}`, {
      method,
      headers: { ...as.auth, ...(body && { 'content-type': 'application/json' }) },
      ...(body && { body: JSON.stringify(body) }),
    });
    if (!response.ok) throw new Error(`${method} ${path} answered ${response.status}: ${await response.text()}`);
    return (await response.json()) as Body;
  };
  const publish = async (direction: string, title: string, description: string): Promise<string> => {
    const content = { direction, title, description, sector: 'chemical-plastics' };
    const { id } = await send<{ id: string }>('POST', '/offers', owner, content);
    await send('POST', `/offers/${id}/submit`, owner);
    await send('POST', `/officer/offers/${id}/decision`, officer, { decision: 'publish' });
    return id;
  };
  const until = async (ask: () => Promise<boolean>): Promise<void> => {
    while (!(await ask())) await new Promise((resolve) => setTimeout(resolve, 50));
  };
  const get = (query: Record<string, string>, headers: Record<string, string> = {}) =>
    fetch(`${app.url}/api/v1/meta-search?${new URLSearchParams(query)}`, { headers });
  const search = async (q: string, more: Record<string, string> = {}): Promise<MetaAnswer> => {
    const response = await get({ q, ...more });
    expect(response.status).toBe(200);
    return (await response.json()) as MetaAnswer;
  };
  const statuses = ({ sources }: MetaAnswer) => Object.fromEntries(sources.map(({ id, status }) => [id, status]));
  const line = ({ sources }: MetaAnswer, site: RunningSite) => sources.find(({ id }) => id === site.id);
  const spoil = (site: RunningSite, fault: Partial<Fault> & Pick<Fault, 'kind'>) =>
    site.faults.push({ on: 'search', ...fault } as Fault);
  const allWell = {
    own_index: 'successful',
    hanbada: 'successful',
    'morning-port': 'successful',
    'silk-harbor': 'successful',
  };
  async function* eventsOf(response: Response): AsyncGenerator<StreamEvent> {
    let text = '';
    for await (const chunk of response.body!.pipeThrough(new TextDecoderStream())) {
      text += chunk;
      for (let end = text.indexOf('\n\n'); end >= 0; end = text.indexOf('\n\n')) {
        const fields = Object.fromEntries(
          text
            .slice(0, end)
            .split('\n')
            .map((field) => [field.slice(0, field.indexOf(':')), field.slice(field.indexOf(':') + 2)]),
        ) as Record<string, string>;
        text = text.slice(end + 2);
        if (fields['event']) yield { id: fields['id']!, event: fields['event'], data: JSON.parse(fields['data']!) };
      }
    }
  }
  const allEventsOf = (response: Response) => Array.fromAsync(eventsOf(response));

  it('gets one list from our index and every site, with a line for each', async () => {
    const answer = await search('samples on request', { limit: '50' });
    expect(answer.sources.map(({ id }) => id)).toEqual(['own_index', 'hanbada', 'morning-port', 'silk-harbor']);
    expect(statuses(answer)).toEqual(allWell);
    expect(answer.isPartial).toBe(false);
    expect(answer.items.length).toBeGreaterThan(20);
    expect(new Set(answer.items.map(({ id }) => id)).size).toBe(answer.items.length);
    expect(new Set(answer.items.flatMap((item) => item.sources.map(({ id }) => id)))).toEqual(
      new Set(['hanbada', 'morning-port', 'silk-harbor']),
    );
    for (const { why, sources } of answer.items) {
      const sum = why.contributions.reduce((total, { rank }) => total + 1 / (why.k + rank), 0);
      expect(why.score).toBeCloseTo(sum, 12);
      expect(sources.map(({ id, rank }) => [id, rank])).toEqual(why.contributions.map((c) => [c.sourceId, c.rank]));
    }
    const scores = answer.items.map(({ why }) => why.score);
    expect(scores).toEqual(scores.toSorted((one, other) => other - one));
  });

  it('sees an offer of ours once, though it comes back from every site', async () => {
    const answer = await search('zirconia grinding beads');
    const found = answer.items.filter(({ title }) => title.includes('Zirconia grinding beads'));
    expect(found).toHaveLength(1);
    expect(found[0]).toMatchObject({
      id: beads,
      url: `${PUBLIC_URL}/offers/${beads}`,
      title: 'Zirconia grinding beads <0.3 mm> & more',
      direction: 'SELL',
      company: 'Bead Works',
      country: 'KR',
      sector: 'chemical-plastics',
      why: { hits: 4, mergedBy: expect.arrayContaining(['origin']) },
    });
    expect(new Set(found[0]!.sources.map(({ id }) => id))).toEqual(new Set(Object.keys(allWell)));
    expect(answer.items[0]!.id).toBe(beads);
  });

  it('can look for buyers only', async () => {
    const answer = await search('zirconia', { direction: 'BUY', limit: '50' });
    expect(answer.items.some(({ title }) => title === 'Wanted: zirconia crucibles')).toBe(true);
    const everybody = await search('wanted', { direction: 'BUY', limit: '50' });
    expect(everybody.items.length).toBeGreaterThan(3);
    expect(new Set(everybody.items.map(({ direction }) => direction))).toEqual(new Set(['BUY']));
  });

  it.each([
    ['no query', {}, '/q'],
    ['an empty one', { q: '  ' }, '/q'],
    ['too long a one', { q: 'x'.repeat(201) }, '/q'],
    ['too many offers', { q: 'x', limit: '51' }, '/limit'],
    ['an unknown direction', { q: 'x', direction: 'RENT' }, '/direction'],
    ['a language that is none', { q: 'x', language: 'klingonese!' }, '/language'],
    ['an unknown field', { q: 'x', page: '2' }, '/page'],
  ])('is told what is wrong with %s', async (_what, query, pointer) => {
    const response = await get(query as Record<string, string>);
    expect(response.status).toBe(400);
    expect((await response.json()) as Problem).toMatchObject({
      code: 'invalid_request',
      errors: [{ pointer, in: 'query' }],
    });
  });

  it('gets what is there when sites lie, burst or hang, and the sites are left alone until they recover', async () => {
    spoil(sites.hanbada, { kind: 'garbage' });
    spoil(sites.silkHarbor, { kind: 'bomb' });
    spoil(sites.morningPort, { kind: 'hang' });
    const answer = await search('zirconia grinding media');
    expect(answer.items.map(({ id }) => id)).toContain(beads);
    expect(answer.isPartial).toBe(true);
    expect(statuses(answer)).toEqual({
      own_index: 'successful',
      hanbada: 'failed',
      'silk-harbor': 'failed',
      'morning-port': 'timed_out',
    });
    for (const { id, words } of answer.sources) expect(words === undefined).toBe(id === 'own_index');
    expect(JSON.stringify(answer.sources)).not.toContain('127.0.0.1');

    expect(statuses(await search('grinding media'))).toMatchObject({ hanbada: 'skipped', 'silk-harbor': 'skipped' });
    // The hanging request is given up a little later, and then that site is left alone as well.
    await until(async () => line(await search('zirconia grinding media'), sites.morningPort)?.status === 'skipped');
    clock.advance(6 * SECOND);
    expect(statuses(await search('grinding mills'))).toEqual(allWell);
  });

  it('does without a site that refuses connections, redirects or sends without end', async () => {
    spoil(sites.hanbada, { kind: 'reset' });
    spoil(sites.silkHarbor, { kind: 'redirect', to: `${app.url}/health/live` } as Fault);
    spoil(sites.morningPort, { kind: 'huge' });
    const answer = await search('conveyor belts');
    expect(statuses(answer)).toEqual({
      own_index: 'successful',
      hanbada: 'failed',
      'silk-harbor': 'failed',
      'morning-port': 'failed',
    });
    clock.advance(6 * SECOND);
    expect(statuses(await search('conveyor belts'))).toEqual(allWell);
  });

  it('waits longer for a site that asks for it, and longer with every failure', async () => {
    spoil(sites.hanbada, { kind: 'status', status: 429, retryAfter: 600 } as Fault);
    expect(line(await search('led lamps'), sites.hanbada)?.status).toBe('failed');
    clock.advance(9 * MINUTE);
    expect(line(await search('led lamps'), sites.hanbada)?.status).toBe('skipped');
    clock.advance(2 * MINUTE);
    expect(line(await search('led lamps'), sites.hanbada)?.status).toBe('successful');

    for (const [failed, wait] of [
      ['desk lamps', 5],
      ['floor lamps', 10],
      ['wall lamps', 20],
    ] as const) {
      spoil(sites.hanbada, { kind: 'status', status: 500 } as Fault);
      expect(line(await search(failed), sites.hanbada)?.status).toBe('failed');
      clock.advance(0.5 * wait * SECOND);
      expect(line(await search(`${failed} again`), sites.hanbada)?.status).toBe('skipped');
      clock.advance(0.6 * wait * SECOND);
    }
    expect(line(await search('street lamps'), sites.hanbada)?.status).toBe('successful');
  });

  it('gets an answer a minute old without asking again, and an older one instead of an error', async () => {
    const first = await search('ball bearings');
    const count = line(first, sites.hanbada)!.count;
    expect(count).toBeGreaterThan(0);
    spoil(sites.hanbada, { kind: 'status', status: 503 } as Fault);
    clock.advance(45 * SECOND);
    expect(statuses(await search('  BALL   bearings '))).toEqual(allWell);
    clock.advance(20 * SECOND);
    const late = await search('ball bearings');
    expect(line(late, sites.hanbada)).toMatchObject({
      status: 'partial',
      count,
      reason: { code: 'http_error', httpStatus: 503, ageMinutes: 1 },
      words: expect.stringMatching(/1 min old/),
    });
    expect(late.items.map(({ id }) => id)).toEqual(first.items.map(({ id }) => id));
    clock.advance(10 * MINUTE);
    spoil(sites.hanbada, { kind: 'status', status: 503 } as Fault);
    expect(line(await search('ball bearings'), sites.hanbada)).toMatchObject({ status: 'failed', count: 0 });
    clock.advance(MINUTE);
    expect(statuses(await search('ball bearings'))).toEqual(allWell);
  });

  it('shares one question with others who ask the same at the same time', async () => {
    spoil(sites.hanbada, { kind: 'status', status: 500 } as Fault);
    const answers = await Promise.all(['wheelchair', 'Wheelchair', 'wheelchair '].map((q) => search(q)));
    expect(answers.map((answer) => line(answer, sites.hanbada)?.status)).toEqual(['failed', 'failed', 'failed']);
    clock.advance(6 * SECOND);
    expect(statuses(await search('wheelchair'))).toEqual(allWell);
  });

  it('can follow the answer as it grows', async () => {
    spoil(sites.morningPort, { kind: 'drip' });
    const response = await get({ q: 'zirconia beads' }, { accept: 'text/event-stream' });
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toBe('text/event-stream; charset=utf-8');
    expect(response.headers.get('cache-control')).toBe('no-cache, no-transform');
    const events = await allEventsOf(response);
    expect(events.at(-1)!.event).toBe('complete');
    expect(events.filter(({ event }) => event === 'complete')).toHaveLength(1);
    expect(events[0]!.event).toBe('source');
    expect(events.every(({ id, event }) => id === event)).toBe(true);
    const answer = events.at(-1)!.data as MetaAnswer;
    expect(statuses(answer)).toEqual({ ...allWell, 'morning-port': 'timed_out' });
    const lines = events.filter(({ event }) => event === 'source').map(({ data }) => data as { id: string });
    expect(lines.at(-1)!.id).toBe('morning-port');
    expect(new Set(lines.map(({ id }) => id))).toEqual(new Set(Object.keys(allWell)));
    const rankings = events.filter(({ event }) => event === 'ranking').map(({ data }) => data as MetaAnswer);
    expect(rankings.length).toBeGreaterThan(1);
    expect(rankings.at(-1)!.items).toEqual(answer.items);
    expect(answer.items.map(({ id }) => id)).toContain(beads);

    // The same as JSON: whoever came first, the order is the same.
    const { items } = await search('zirconia beads');
    expect(items.map(({ id }) => id)).toEqual(answer.items.map(({ id }) => id));
    clock.advance(6 * SECOND);
  });

  it('is told by 204 not to follow a complete answer again, and by a problem what was wrong', async () => {
    const stream = { accept: 'text/event-stream' };
    expect((await get({ q: 'pumps' }, { ...stream, 'last-event-id': 'complete' })).status).toBe(204);
    const wrong = await get({ q: '' }, stream);
    expect(wrong.status).toBe(400);
    expect(wrong.headers.get('content-type')).toMatch(/^application\/problem\+json/);
  });

  it('finds nothing of a site that an officer has paused', async () => {
    await send('PATCH', '/officer/sites/hanbada', officer, { status: 'paused' });
    expect(Object.keys(statuses(await search('ceramic tiles')))).toEqual(['own_index', 'morning-port', 'silk-harbor']);
    await send('PATCH', '/officer/sites/hanbada', officer, { status: 'active' });
    expect(statuses(await search('ceramic tiles'))).toEqual(allWell);
  });
});
