import { describe, expect, it } from '@jest/globals';
import { type DeliveryIntent, classifyFailure, classifyResponse, parseReceipt } from './delivery-outcome.js';

const now = new Date('2026-03-01T12:00:00Z');
const answer = (status: number, intent: DeliveryIntent = 'publish', body = '', headers: Record<string, string> = {}) =>
  classifyResponse({ status, headers, body: Buffer.from(body) }, intent, now);

describe('judging an answer', () => {
  it.each([
    [200, 'publish', 'accepted'],
    [202, 'register', 'accepted'],
    [204, 'withdraw', 'accepted'],
    [301, 'publish', 'retry'],
    [307, 'publish', 'retry'],
    [400, 'publish', 'parked'],
    [401, 'publish', 'parked'],
    [403, 'publish', 'parked'],
    [422, 'withdraw', 'parked'],
    [404, 'publish', 'retry'],
    [404, 'withdraw', 'accepted'],
    [410, 'withdraw', 'accepted'],
    [410, 'publish', 'disabled'],
    [410, 'register', 'disabled'],
    [408, 'publish', 'retry'],
    [429, 'publish', 'slow_down'],
    [500, 'publish', 'retry'],
    [502, 'publish', 'slow_down'],
    [503, 'withdraw', 'slow_down'],
    [504, 'publish', 'slow_down'],
  ] as const)('%s on %s is %s', (status, intent, kind) => {
    expect(answer(status, intent).kind).toBe(kind);
  });

  it('takes Retry-After from any failure that can be repeated', () => {
    expect(answer(503, 'publish', '', { 'retry-after': '7' })).toMatchObject({ kind: 'slow_down', retryAfterMs: 7000 });
    expect(answer(500, 'publish', '', { 'retry-after': '7' })).toMatchObject({ kind: 'retry', retryAfterMs: 7000 });
    expect(answer(429)).not.toHaveProperty('retryAfterMs');
  });

  it("passes on the site's own words as plain text", () => {
    expect(answer(422, 'publish', '{"error":"No <b>price</b> given"}')).toMatchObject({ words: 'No price given' });
    expect(answer(400, 'publish', '{"title":"Bad","detail":"No unit"}')).toMatchObject({ words: 'No unit' });
    expect(answer(403, 'publish', '<html><script>x()</script><p>Go away</p></html>')).toMatchObject({
      words: 'Go away',
    });
    expect(answer(401)).toMatchObject({ words: 'The site answered 401 without a reason' });
    expect(answer(400, 'publish', '{"error":{"deep":1}}')).toMatchObject({
      words: 'The site answered 400 without a reason',
    });
    const long = answer(400, 'publish', JSON.stringify({ error: 'x'.repeat(10_000) }));
    expect('words' in long && long.words).toHaveLength(500);
  });

  it('keeps from a receipt what is right and drops the rest', () => {
    const url = 'https://hanbada.example/o/7';
    expect(parseReceipt(Buffer.from(JSON.stringify({ remoteId: 'HB-7', remoteUrl: url, rev: 3, more: 1 })))).toEqual({
      remoteId: 'HB-7',
      remoteUrl: url,
      rev: 3,
    });
    expect(parseReceipt(Buffer.from('{"remoteId":7,"remoteUrl":"javascript:alert(1)","rev":-1}'))).toEqual({
      remoteId: '7',
    });
    for (const body of ['', 'OK', '[]', 'null', '"x"']) expect(parseReceipt(Buffer.from(body))).toEqual({});
  });
});

describe('judging a failure', () => {
  it('parks what can never work and retries the rest', () => {
    expect(classifyFailure('blocked_address').kind).toBe('parked');
    expect(classifyFailure('bad_url').kind).toBe('parked');
    for (const code of ['timeout', 'connection', 'too_large', 'bad_encoding', 'aborted'] as const) {
      expect(classifyFailure(code)).toMatchObject({ kind: 'retry', words: expect.stringMatching(/\w/) });
    }
  });
});
