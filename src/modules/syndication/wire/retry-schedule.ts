const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;

/** Milliseconds before the first, second, … attempt, each counted from the attempt before. */
export const RETRY_DELAYS_MS: readonly number[] = [
  0,
  5 * SECOND,
  5 * MINUTE,
  30 * MINUTE,
  2 * HOUR,
  5 * HOUR,
  10 * HOUR,
  14 * HOUR,
  20 * HOUR,
  24 * HOUR,
];

/** The longest wait that a partner's `Retry-After` can impose. */
export const LONGEST_RETRY_AFTER_MS = 24 * HOUR;

const JITTER = 0.2;

/**
 * When to try again.
 *
 * @param attempts how many attempts have been made since the revision was last changed or redriven, this one included
 * @param retryAfterMs what the partner asked for; only ever makes the wait longer
 * @param random 0 ≤ random < 1; adds up to a fifth, so that the deliveries of one outage don't come back in one second
 * @returns `null` when all attempts are used up and the delivery is to be parked
 */
export function nextAttemptAt(
  attempts: number,
  now: Date,
  { retryAfterMs = 0, random = Math.random() }: { retryAfterMs?: number; random?: number } = {},
): Date | null {
  const delay = RETRY_DELAYS_MS[attempts];
  if (delay === undefined) return null;
  const asked = Math.min(Math.max(retryAfterMs, 0), LONGEST_RETRY_AFTER_MS);
  return new Date(now.getTime() + Math.round(Math.max(delay, asked) * (1 + JITTER * random)));
}

const IMF_OR_RFC850_DATE = /^[A-Za-z]{3,9}, \d{2}[ -][A-Za-z]{3}[ -]\d{2,4} \d{2}:\d{2}:\d{2} GMT$/;
const ASCTIME_DATE = /^[A-Za-z]{3} [A-Za-z]{3} [ \d]\d \d{2}:\d{2}:\d{2} \d{4}$/;

/**
 * Reads `Retry-After`: seconds, or any of HTTP's three date forms.
 *
 * @returns milliseconds from now, 0 to 24 hours, or `undefined` when it says nothing that can be understood
 */
export function parseRetryAfter(value: string | undefined, now: Date): number | undefined {
  const text = value?.trim() ?? '';
  let wait: number;
  if (/^\d+$/.test(text)) wait = Number(text) * SECOND;
  else if (IMF_OR_RFC850_DATE.test(text)) wait = Date.parse(text) - now.getTime();
  else if (ASCTIME_DATE.test(text)) wait = Date.parse(`${text} GMT`) - now.getTime();
  else return undefined;
  return Number.isNaN(wait) ? undefined : Math.min(Math.max(wait, 0), LONGEST_RETRY_AFTER_MS);
}
