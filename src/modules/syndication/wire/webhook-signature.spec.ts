import { describe, expect, it } from '@jest/globals';
import { Webhook } from 'standardwebhooks';
import { WireError } from './wire.error.js';
import {
  generateWebhookSecret,
  isWebhookSecret,
  signWebhook,
  verifyWebhook,
  webhookIdFor,
} from './webhook-signature.js';

const vector = {
  secret: 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw',
  id: 'msg_p5jXN8AQM9LWM0D4loKWxJek',
  at: new Date(1614265330_000),
  body: '{"test": 2432232314}',
  signature: 'v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=',
};

const refusal = (act: () => unknown): WireError => {
  try {
    act();
  } catch (error) {
    if (error instanceof WireError) return error;
    throw error;
  }
  throw new Error('expected a refusal');
};

describe('Standard Webhooks', () => {
  const headers = signWebhook(vector, [vector.secret]);
  const verify = (
    change: Record<string, string | undefined> = {},
    secrets = [vector.secret],
    now = vector.at,
    body = vector.body,
  ) => verifyWebhook({ headers: { ...headers, ...change }, body: Buffer.from(body) }, secrets, now);

  it("gives the specification's own signature", () => {
    expect(headers).toEqual({
      'webhook-id': vector.id,
      'webhook-timestamp': '1614265330',
      'webhook-signature': vector.signature,
    });
    expect(verify()).toEqual({ id: vector.id, sentAt: vector.at, text: vector.body });
  });

  it('is understood by the reference verifier', () => {
    const secret = generateWebhookSecret();
    const at = new Date();
    const signed = signWebhook({ id: 'msg_1', body: '{"a":"ü"}', at }, [secret]);
    expect(new Webhook(secret).verify('{"a":"ü"}', signed)).toEqual({ a: 'ü' });
  });

  it('lets two keys live on either side during a rotation', () => {
    const [old, next] = [generateWebhookSecret(), generateWebhookSecret()];
    const both = signWebhook(vector, [old, next]);
    for (const secrets of [[old], [next], [next, old]]) expect(verify(both, secrets).id).toBe(vector.id);
    const onlyNext = signWebhook(vector, [next]);
    expect(verify(onlyNext, [old, next]).id).toBe(vector.id);
    expect(refusal(() => verify(onlyNext, [old])).code).toBe('bad_signature');
    expect(refusal(() => verify(onlyNext, [])).code).toBe('bad_signature');
  });

  it('accepts a clock that is off by 300 seconds and not one more', () => {
    const at = (seconds: number) => new Date(vector.at.getTime() + seconds * 1000);
    for (const seconds of [-300, 0, 300]) expect(verify({}, [vector.secret], at(seconds)).id).toBe(vector.id);
    for (const seconds of [-301, 301]) {
      expect(refusal(() => verify({}, [vector.secret], at(seconds))).message).toContain('300 seconds');
    }
  });

  it.each([
    ['a changed body', {}, '{"test": 2432232315}'],
    ['another id', { 'webhook-id': 'msg_other' }, vector.body],
    ['another time', { 'webhook-timestamp': '1614265331' }, vector.body],
    ['no signature', { 'webhook-signature': undefined }, vector.body],
    ['no id', { 'webhook-id': undefined }, vector.body],
    ['an empty signature', { 'webhook-signature': '' }, vector.body],
    ['another version', { 'webhook-signature': vector.signature.replace('v1', 'v2') }, vector.body],
    ['a time with a tail', { 'webhook-timestamp': '1614265330junk' }, vector.body],
    ['an id with a line break', { 'webhook-id': 'msg\n1' }, vector.body],
  ])('refuses %s', (_what, change, body) => {
    expect(refusal(() => verify(change, [vector.secret], vector.at, body)).code).toBe('bad_signature');
  });

  it('signs bytes, not look-alikes: what is not UTF-8 is refused, a byte order mark counts', () => {
    const raw = (body: Buffer) => () => verifyWebhook({ headers, body }, [vector.secret], vector.at);
    expect(refusal(raw(Buffer.from([0xff, 0xfe]))).code).toBe('bad_message');
    expect(refusal(raw(Buffer.from(`\ufeff${vector.body}`))).code).toBe('bad_signature');
  });
});

describe('secrets and ids', () => {
  it('makes secrets that are new and well-formed, and tells those that are not', () => {
    const made = new Set(Array.from({ length: 50 }, generateWebhookSecret));
    expect(made.size).toBe(50);
    for (const secret of made) expect(isWebhookSecret(secret)).toBe(true);
    expect(isWebhookSecret(vector.secret)).toBe(true);
    for (const wrong of ['', 'whsec_', 'whsec_c2hvcnQ=', vector.secret.slice(6), `${vector.secret}\n`]) {
      expect(isWebhookSecret(wrong)).toBe(false);
    }
  });

  it('makes the same id for the same revision and another for any other', () => {
    expect(webhookIdFor('o', 's', 1)).toBe(webhookIdFor('o', 's', 1));
    expect(webhookIdFor('o', 's', 1)).toMatch(/^msg_[\w-]{32}$/);
    const others = [
      webhookIdFor('o', 's', 2),
      webhookIdFor('o', 't', 1),
      webhookIdFor('os', '', 1),
      webhookIdFor('', 'os', 1),
    ];
    expect(new Set([webhookIdFor('o', 's', 1), ...others]).size).toBe(5);
  });
});
