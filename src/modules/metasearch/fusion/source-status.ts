import type { OutgoingErrorCode } from '../../../platform/outgoing-http/index.js';
import type { SourceReason } from './source-reason.js';

/**
 * How one source fared: `successful`; `partial` (an answer, but late entries, broken items or pages are missing);
 * `skipped` (not asked: suspended, closed or busy); `failed`; `timed_out`.
 */
export const sourceStatuses = ['successful', 'partial', 'skipped', 'failed', 'timed_out'] as const;
export type SourceStatus = (typeof sourceStatuses)[number];

/** One line of the answer's honesty: which source, how it fared, how long it took. */
export interface SourceReport {
  readonly id: string;
  readonly name: string;
  readonly status: SourceStatus;
  /** Milliseconds until the source's answer was used or given up. */
  readonly tookMs: number;
  /** Hits that it contributed. */
  readonly count: number;
  /** Why, for anything but `successful`. */
  readonly reason?: SourceReason;
  /** The reason as a sentence that a buyer may read. */
  readonly words?: string;
}

/** Whether anything may be missing from the answer. */
export const isPartialAnswer = (reports: readonly Pick<SourceReport, 'status'>[]): boolean =>
  reports.some(({ status }) => status !== 'successful');

/** What kind of trouble a source made; decides how long it is left alone. */
export type SourceFailure = 'error' | 'timeout' | 'denied' | 'rate_limited';

/** The trouble behind an HTTP status, or `undefined` for 2xx. */
export function failureOfStatus(status: number): SourceFailure | undefined {
  if (status >= 200 && status < 300) return undefined;
  if (status === 401 || status === 403 || status === 451) return 'denied';
  return status === 429 ? 'rate_limited' : 'error';
}

/** The trouble behind a request without an answer; `undefined` when we cut it short ourselves, which is not the source's fault. */
export function failureOfRequest(code: OutgoingErrorCode): SourceFailure | undefined {
  if (code === 'aborted') return undefined;
  return code === 'timeout' ? 'timeout' : 'error';
}
