import type { SourceFailure } from './source-status.js';

/** How much a source has been failing; kept per site, shared by all nodes. */
export interface Suspension {
  /** Failures since the last success. */
  readonly failures: number;
  /** Not to be asked before this; `null` when it may be. */
  readonly until: Date | null;
}

/** A source that has given no trouble. */
export const notSuspended: Suspension = { failures: 0, until: null };

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;

/** The first wait, doubled with every further failure, up to the longest. */
const WAITS: Readonly<Record<SourceFailure, { readonly first: number; readonly longest: number }>> = {
  error: { first: 5 * SECOND, longest: 10 * MINUTE },
  timeout: { first: 5 * SECOND, longest: 10 * MINUTE },
  rate_limited: { first: 2 * MINUTE, longest: 6 * HOUR },
  denied: { first: 15 * MINUTE, longest: 24 * HOUR },
};

const LONGEST_RETRY_AFTER = 24 * HOUR;

/**
 * The state after one more failure.
 *
 * @param retryAfterMs what the source asked for; only ever makes the wait longer, up to a day
 */
export function suspendAfter(state: Suspension, failure: SourceFailure, now: Date, retryAfterMs = 0): Suspension {
  const failures = state.failures + 1;
  const { first, longest } = WAITS[failure];
  // Beyond 2^30 the doubling would leave the range of dates long after it stopped mattering.
  const wait = Math.min(first * 2 ** Math.min(state.failures, 30), longest);
  const asked = Math.min(Math.max(retryAfterMs, 0), LONGEST_RETRY_AFTER);
  const until = new Date(now.getTime() + Math.max(wait, asked));
  // A slow answer to an earlier question must not shorten a wait that a later one brought.
  return { failures, until: state.until && state.until > until ? state.until : until };
}

/** Whether the source must be skipped now. */
export const isSuspended = ({ until }: Suspension, now: Date): boolean => until !== null && until > now;
