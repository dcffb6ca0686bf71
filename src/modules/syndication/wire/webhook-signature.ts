import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import { Webhook } from 'standardwebhooks';
import { WireError } from './wire.error.js';

/** How far a sender's clock may be from ours, in seconds (Standard Webhooks). */
export const TOLERANCE_SECONDS = 300;

const SECRET = /^whsec_[A-Za-z0-9+/]{32,86}={0,2}$/;
const MESSAGE_ID = /^[\x21-\x7e]{1,256}$/;
const MOST_SIGNATURES = 10;

/** The three headers of Standard Webhooks. */
export type WebhookHeaders = Record<'webhook-id' | 'webhook-timestamp' | 'webhook-signature', string>;

/** A new secret: `whsec_` and 32 random bytes in base64. */
export const generateWebhookSecret = (): string => `whsec_${randomBytes(32).toString('base64')}`;

/** Whether the text is a Standard Webhooks secret: `whsec_` and 24 to 64 bytes in base64. */
export function isWebhookSecret(text: string): boolean {
  const length = Buffer.from(text.slice(6), 'base64').length;
  return SECRET.test(text) && length >= 24 && length <= 64;
}

/**
 * The id of one revision's message to one site. It is the same at every attempt, also after a crash, so that a receiver
 * can tell a repetition.
 */
export function webhookIdFor(subjectId: string, siteId: string, rev: number): string {
  const digest = createHash('sha256').update(JSON.stringify([subjectId, siteId, rev]));
  return `msg_${digest.digest('base64url').slice(0, 32)}`;
}

/**
 * Signs one attempt.
 *
 * @param secrets all keys that are valid now; during a rotation the old and the new one
 * @param at the time of this attempt; receivers refuse what is older than five minutes
 */
export function signWebhook(
  message: { id: string; body: string; at: Date },
  secrets: readonly string[],
): WebhookHeaders {
  if (secrets.length === 0) throw new TypeError('A webhook needs at least one secret');
  return {
    'webhook-id': message.id,
    'webhook-timestamp': String(Math.floor(message.at.getTime() / 1000)),
    'webhook-signature': secrets
      .map((secret) => new Webhook(secret).sign(message.id, message.at, message.body))
      .join(' '),
  };
}

const isSame = (one: string, other: string): boolean => {
  const [left, right] = [Buffer.from(one), Buffer.from(other)];
  return left.length === right.length && timingSafeEqual(left, right);
};

function exactText(body: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(body);
  } catch (cause) {
    throw new WireError('bad_message', 'The body is not UTF-8', [], { cause });
  }
}

/**
 * Verifies a message over its raw bytes. `standardwebhooks` reads the machine's clock itself, so only its signing is used
 * and the time is judged here, where a test can move it.
 *
 * @param headers by lower-case name
 * @param secrets every key that is valid now
 * @returns the id, the time of sending, and the body as text
 * @throws WireError `bad_signature`, or `bad_message` for a body that is not UTF-8
 */
export function verifyWebhook(
  request: { headers: Readonly<Record<string, string | string[] | undefined>>; body: Uint8Array },
  secrets: readonly string[],
  now: Date,
): { id: string; sentAt: Date; text: string } {
  const { 'webhook-id': id, 'webhook-timestamp': timestamp, 'webhook-signature': signature } = request.headers;
  if (typeof id !== 'string' || typeof timestamp !== 'string' || typeof signature !== 'string') {
    throw new WireError(
      'bad_signature',
      'The headers webhook-id, webhook-timestamp and webhook-signature are required',
    );
  }
  if (!MESSAGE_ID.test(id) || !/^\d{1,11}$/.test(timestamp)) {
    throw new WireError('bad_signature', 'The header webhook-id or webhook-timestamp is malformed');
  }
  const sentAt = new Date(Number(timestamp) * 1000);
  if (Math.abs(Math.floor(now.getTime() / 1000) - Number(timestamp)) > TOLERANCE_SECONDS) {
    throw new WireError(
      'bad_signature',
      `The header webhook-timestamp is more than ${TOLERANCE_SECONDS} seconds from our time`,
    );
  }
  const text = exactText(request.body);
  const given = signature.split(' ').slice(0, MOST_SIGNATURES);
  const expected = secrets.map((secret) => new Webhook(secret).sign(id, sentAt, text));
  if (!expected.some((ours) => given.some((theirs) => isSame(ours, theirs)))) {
    throw new WireError('bad_signature', 'No signature matches');
  }
  return { id, sentAt, text };
}
