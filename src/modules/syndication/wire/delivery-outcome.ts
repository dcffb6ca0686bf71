import { z } from 'zod';
import type { OutgoingErrorCode, OutgoingResponse } from '../../../platform/outgoing-http/index.js';
import { toPlainText } from '../../../platform/text/index.js';
import { parseRetryAfter } from './retry-schedule.js';

/** What a delivery wants to bring about on the site. */
export type DeliveryIntent = 'publish' | 'withdraw' | 'register';

/** What the site says it holds now; every part may be missing, since not every receiver answers with one. */
export interface Receipt {
  readonly remoteId?: string;
  readonly remoteUrl?: string;
  readonly rev?: number;
}

/**
 * What an attempt came to. `words` is the site's own explanation, as plain text of at most 500 characters, or ours.
 * - `accepted`: the site holds the revision (or, for a withdrawal, no longer knows the offer);
 * - `parked`: trying again can't help; a person must look;
 * - `disabled`: the endpoint is gone, stop everything to it;
 * - `slow_down`: the whole site asks for fewer requests;
 * - `retry`: try this one again later.
 */
export type DeliveryOutcome =
  | { readonly kind: 'accepted'; readonly receipt: Receipt }
  | { readonly kind: 'parked' | 'disabled'; readonly words: string }
  | { readonly kind: 'slow_down' | 'retry'; readonly words: string; readonly retryAfterMs?: number };

const PARKING: ReadonlySet<number> = new Set([400, 401, 403, 422]);
const SLOWING: ReadonlySet<number> = new Set([429, 502, 503, 504]);

const webAddress = z.url({ protocol: /^https?$/ }).max(2000);
const receiptSchema = z.object({
  remoteId: z
    .union([z.string().min(1).max(200), z.int().transform(String)])
    .optional()
    .catch(undefined),
  remoteUrl: webAddress.optional().catch(undefined),
  rev: z.int().positive().optional().catch(undefined),
});
const refusalSchema = z.object({
  error: z.unknown().optional(),
  message: z.unknown().optional(),
  detail: z.unknown().optional(),
  title: z.unknown().optional(),
});

function parseJson(body: Buffer): unknown {
  try {
    return JSON.parse(body.toString('utf8'));
  } catch (error) {
    // A receiver may answer in prose; then there is no JSON to be had, and that is not an error.
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

/** Reads `{ remoteId, remoteUrl, rev }`; what isn't there or isn't right is left out. */
export function parseReceipt(body: Buffer): Receipt {
  const parsed = receiptSchema.safeParse(parseJson(body));
  return parsed.success ? parsed.data : {};
}

/** A refusal in the site's own words. */
export function refusalWords(status: number, body: Buffer): string {
  const parsed = refusalSchema.safeParse(parseJson(body));
  const said = parsed.success
    ? [parsed.data.error, parsed.data.message, parsed.data.detail, parsed.data.title].find(
        (each) => typeof each === 'string',
      )
    : body.subarray(0, 4000).toString('utf8');
  const words = toPlainText(typeof said === 'string' ? said : '', 500);
  return words || `The site answered ${status} without a reason`;
}

/** Judges a whole answer. */
export function classifyResponse(
  response: Pick<OutgoingResponse, 'status' | 'headers' | 'body'>,
  intent: DeliveryIntent,
  now: Date,
): DeliveryOutcome {
  const { status, headers, body } = response;
  if (status >= 200 && status < 300) return { kind: 'accepted', receipt: parseReceipt(body) };
  if (intent === 'withdraw' && (status === 404 || status === 410)) return { kind: 'accepted', receipt: {} };
  const words = refusalWords(status, body);
  if (status === 410) return { kind: 'disabled', words };
  if (PARKING.has(status)) return { kind: 'parked', words };
  if (status >= 300 && status < 400)
    return { kind: 'retry', words: `The site redirects (${status}); redirects are never followed` };
  const retryAfterMs = parseRetryAfter(headers['retry-after'], now);
  return {
    kind: SLOWING.has(status) ? 'slow_down' : 'retry',
    words,
    ...(retryAfterMs !== undefined && { retryAfterMs }),
  };
}

const FAILURE_WORDS: Readonly<Record<Exclude<OutgoingErrorCode, 'blocked_address' | 'bad_url'>, string>> = {
  timeout: 'The site did not answer in time',
  connection: 'The site could not be reached',
  too_large: 'The site answered with more than we accept',
  bad_encoding: "The site's answer could not be decoded",
  aborted: 'The attempt was cut short',
};

/** Judges an attempt that brought no answer. The site may have applied it all the same: the next attempt carries the same id. */
export function classifyFailure(code: OutgoingErrorCode): DeliveryOutcome {
  if (code === 'blocked_address' || code === 'bad_url') {
    return { kind: 'parked', words: "The site's address is not one that we may call" };
  }
  return { kind: 'retry', words: FAILURE_WORDS[code] };
}
