import { describe, expect, it } from '@jest/globals';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Webhook } from 'standardwebhooks';
import { hanbada, jsonOf, keep, secrets, bodyOf, type Json, useSites } from './demo-sites.support.js';

useSites();

describe('sending to Silkgate', () => {
  it('posts an own offer, signed with the inbound key, and withdraws it under the next revision', async () => {
    const inbox: { url: string; event: Json }[] = [];
    const silkgate = createServer((request, response) => {
      void bodyOf(request).then((body) => {
        const headers = Object.fromEntries(Object.entries(request.headers).map(([key, value]) => [key, String(value)]));
        inbox.push({ url: request.url ?? '', event: new Webhook(secrets.inbound).verify(body, headers) as Json });
        response.writeHead(202, { 'content-type': 'application/json' }).end('{"accepted":true}');
      });
    });
    await new Promise<void>((resolve) => silkgate.listen(0, '127.0.0.1', resolve));
    await keep({ close: () => new Promise<void>((resolve) => void silkgate.close(() => resolve())) });
    const site = await hanbada();
    site.connect(`http://127.0.0.1:${(silkgate.address() as AddressInfo).port}`);

    const act = (action: string, body?: Json): Promise<Response> =>
      fetch(`${site.url}/${action}`, { method: 'POST', body: body ? JSON.stringify(body) : undefined });
    expect((await act('withdraw-offer', { id: 'HB-0007' })).status).toBe(409);
    expect(await jsonOf(act('send-offer', { id: 'HB-0007' }))).toMatchObject({ id: 'HB-0007', rev: 1, status: 202 });
    expect(await jsonOf(act('withdraw-offer'))).toMatchObject({ id: 'HB-0007', rev: 2, state: 'withdrawn' });
    expect((await act('send-offer', { id: 'HB-0007' })).status).toBe(409);
    expect((await fetch(`${site.url}/offers/HB-0007`)).status).toBe(410);

    const [first, second] = inbox;
    expect(first?.url).toBe('/federation/hanbada/webhooks');
    expect(first?.event).toMatchObject({ specversion: '1.0', type: 'silkgate.offer.published.v1' });
    expect(first?.event['data']).toMatchObject({
      '@id': `${site.url}/offers/HB-0007`,
      identifier: first?.event['subject'],
      version: 1,
      name: expect.any(String),
    });
    expect(second?.event).toMatchObject({ type: 'silkgate.offer.withdrawn.v1', subject: first?.event['subject'] });
    expect(second?.event['data']).not.toHaveProperty('name');
  });

  it('says so if Silkgate is away, and lets no other page press its buttons', async () => {
    const site = await hanbada();
    const away = await fetch(`${site.url}/send-offer`, { method: 'POST' });
    expect(away.status).toBe(502);
    expect(await jsonOf(away)).toMatchObject({ status: 0, body: expect.stringContaining('could not be reached') });
    const foreign = { method: 'POST', headers: { origin: 'https://evil.example' } };
    expect((await fetch(`${site.url}/send-offer`, foreign)).status).toBe(403);
    const form = await fetch(`${site.url}/send-offer`, {
      method: 'POST',
      body: new URLSearchParams({ id: 'HB-0001' }),
      headers: { origin: site.url },
      redirect: 'manual',
    });
    expect(form.status).toBe(303);
  });
});
