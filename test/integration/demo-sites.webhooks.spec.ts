import { describe, expect, it } from '@jest/globals';
import { Webhook } from 'standardwebhooks';
import {
  OFFER,
  hanbada,
  jsonOf,
  published,
  push,
  received,
  searchAtom,
  secret,
  secrets,
  withdrawn,
  type Json,
  type Push,
  useSites,
} from './demo-sites.support.js';

useSites();

describe('signatures', () => {
  it('are those of the reference vector', async () => {
    const site = await hanbada({ ...secrets, outbound: 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw' });
    const [id, at, body] = [
      'msg_p5jXN8AQM9LWM0D4loKWxJek',
      new Date(1_614_265_330_000),
      '{"test": 2432232314}',
    ] as const;
    const signature = 'v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=';
    expect(new Webhook('whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw').sign(id, at, body)).toBe(signature);
    const response = await fetch(site.webhookUrl ?? '', {
      method: 'POST',
      headers: { 'webhook-id': id, 'webhook-timestamp': '1614265330', 'webhook-signature': signature },
      body,
    });
    // The vector is from 2021: the signature is right, and the time is what the site objects to.
    expect(response.status).toBe(401);
    expect((await jsonOf(response))['error']).toMatch(/too old/);
  });

  it.each<[string, Push]>([
    ['a foreign key', { key: secret() }],
    ['a body changed on the way', { tamper: (body) => body.replace('12.50', '1.50') }],
    ['a time more than five minutes ago', { at: new Date(Date.now() - 310_000) }],
    ['a time more than five minutes ahead', { at: new Date(Date.now() + 310_000) }],
  ])('refuses %s with 401 and keeps nothing', async (_, options) => {
    const site = await hanbada();
    expect((await push(site, published(1), options)).status).toBe(401);
    expect(await received(site)).toEqual([]);
  });

  it('refuses a request without signature headers', async () => {
    const site = await hanbada();
    expect((await fetch(site.webhookUrl ?? '', { method: 'POST', body: '{}' })).status).toBe(401);
  });

  it('accepts a list of signatures of which one fits, as during a rotation of keys', async () => {
    const site = await hanbada();
    const at = new Date();
    const body = JSON.stringify({
      specversion: '1.0',
      id: 'msg_rotation',
      source: 'https://silkgate.example',
      type: 'silkgate.offer.published.v1',
      subject: OFFER,
      data: published(1),
    });
    const sign = (key: string): string => new Webhook(key).sign('msg_rotation', at, body);
    const response = await fetch(site.webhookUrl ?? '', {
      method: 'POST',
      headers: {
        'content-type': 'application/cloudevents+json; charset=utf-8',
        'webhook-id': 'msg_rotation',
        'webhook-timestamp': String(Math.floor(at.getTime() / 1000)),
        'webhook-signature': `${sign(secret())} ${sign(secrets.outbound)}`,
      },
      body,
    });
    expect(response.status).toBe(200);
  });
});

describe('what is pushed', () => {
  it('is listed, has a page, and names where it came from', async () => {
    const site = await hanbada();
    const answer = await jsonOf(push(site, published(1)));
    expect(answer).toMatchObject({
      rev: 1,
      applied: true,
      remoteUrl: `${site.url}/offers/${String(answer['remoteId'])}`,
    });
    const page = await fetch(String(answer['remoteUrl']));
    expect(page.status).toBe(200);
    expect(await page.text()).toContain('Beads &amp; &quot;media&quot; for &lt;wet&gt; mills');
    expect(await (await fetch(site.url)).text()).toContain('Zirconia grinding beads, edition 1');

    const feed = await searchAtom(site, 'q=zirconia');
    const [entry] = feed.entries ?? [];
    expect(feed.opensearch?.totalResults).toBe(1);
    expect(entry?.title).toMatchObject({ value: expect.stringContaining('edition 1') });
    expect(entry?.links).toContainEqual(
      expect.objectContaining({ rel: 'via', href: `https://silkgate.example/offers/${OFFER}` }),
    );
  });

  it('is applied once for each webhook-id, also when repeated at the same time', async () => {
    const site = await hanbada();
    const answers = await Promise.all([1, 2, 3, 4].map(() => jsonOf(push(site, published(1), { id: 'msg_same' }))));
    expect(answers.filter(({ applied }) => applied)).toHaveLength(1);
    expect(new Set(answers.map(({ remoteId }) => remoteId)).size).toBe(1);
    expect(await received(site)).toEqual([expect.objectContaining({ appliedCount: 1, ignoredCount: 0 })]);
  });

  it('is applied only forwards: applied revisions rise strictly, late ones are acknowledged and ignored', async () => {
    const site = await hanbada();
    for (const version of [2, 1, 5, 3, 5, 6]) expect((await push(site, published(version))).status).toBe(200);
    expect(await received(site)).toEqual([
      expect.objectContaining({ rev: 6, appliedRevs: [2, 5, 6], ignoredCount: 3, title: expect.stringContaining('6') }),
    ]);
  });

  it('ends with a withdrawal, which nothing older undoes', async () => {
    const site = await hanbada();
    const { remoteUrl } = await jsonOf(push(site, published(1)));
    expect(await jsonOf(push(site, withdrawn(3)))).toMatchObject({ rev: 3, applied: true });
    expect((await fetch(String(remoteUrl))).status).toBe(410);
    expect(await jsonOf(push(site, published(2)))).toMatchObject({ rev: 3, applied: false });
    expect(await received(site)).toEqual([
      expect.objectContaining({ rev: 3, state: 'withdrawn', appliedRevs: [1, 3] }),
    ]);
    expect((await searchAtom(site, 'q=zirconia')).entries ?? []).toEqual([]);
    // The offer was opened again: a posting newer than the tombstone.
    expect(await jsonOf(push(site, published(4)))).toMatchObject({ rev: 4, applied: true });
    expect((await fetch(String(remoteUrl))).status).toBe(200);
  });

  it('may be a withdrawal that overtakes the offer itself', async () => {
    const site = await hanbada();
    expect((await push(site, withdrawn(2))).status).toBe(200);
    expect(await jsonOf(push(site, published(1)))).toMatchObject({ rev: 2, applied: false });
    expect((await received(site))[0]).toMatchObject({ state: 'withdrawn', appliedRevs: [2] });
  });

  it('may be a company', async () => {
    const site = await hanbada();
    const company = {
      '@type': 'Organization',
      '@id': 'https://silkgate.example/companies/bead-works',
      identifier: 'c0ffee00-0000-4000-8000-000000000001',
      version: 1,
      name: 'Bead Works',
      address: { '@type': 'PostalAddress', addressCountry: 'KR' },
    };
    const answer = await jsonOf(push(site, company, { type: 'silkgate.company.registered.v1' }));
    expect(await (await fetch(String(answer['remoteUrl']))).text()).toContain('Bead Works');
    const companies = await (await fetch(`${site.url}/companies.json`)).json();
    expect(companies).toEqual([expect.objectContaining({ name: 'Bead Works', country: 'KR', rev: 1 })]);
  });

  it.each<[string, Json, Push]>([
    ['another content type', published(1), { contentType: 'application/json' }],
    ['another version of CloudEvents', published(1), { event: { specversion: '0.3' } }],
    ['an id that is not the webhook-id', published(1), { event: { id: 'msg_other' } }],
    ['a subject that is not the identifier', published(1), { event: { subject: 'other' } }],
    ['a type it does not know', published(1), { type: 'silkgate.offer.praised.v1' }],
    ['no data', published(1), { event: { data: null } }],
    ['a revision that is no whole number', { ...published(1), version: 1.5 }, {}],
    ['an offer without a name', { ...published(1), name: undefined, itemOffered: {} }, {}],
    ['an @id that is no web address', { ...published(1), '@id': 'javascript:alert(1)' }, {}],
  ])('is refused with 422 and words if it has %s', async (_, data, options) => {
    const site = await hanbada();
    const response = await push(site, data, options);
    expect(response.status).toBe(422);
    expect((await jsonOf(response))['error']).toMatch(/\w+ \w+/);
    expect(await received(site)).toEqual([]);
  });

  it('is refused with 413 beyond 256 KiB', async () => {
    const site = await hanbada();
    expect((await push(site, published(1, { description: 'x'.repeat(300_000) }))).status).toBe(413);
  });
});
