import { OutgoingError, type OutgoingErrorCode } from '../../platform/outgoing-http/index.js';
import {
  failureOfRequest,
  failureOfStatus,
  inWords,
  type SourceFailure,
  type SourceReason,
  type SourceReasonCode,
  type SourceStatus,
} from './fusion/index.js';
import { OpenSearchError } from './opensearch/index.js';

/** Why a source gave no answer. The message is fit for a buyer; what an officer needs to know is in `detail`. */
export class SourceTrouble extends Error {
  override readonly name = 'SourceTrouble';
  /** Counts towards a suspension; absent when the source is not to blame. */
  readonly failure?: SourceFailure;
  /** What the source asked for, in milliseconds. */
  readonly retryAfterMs?: number;
  readonly detail: string;

  constructor(
    readonly status: Extract<SourceStatus, 'skipped' | 'failed' | 'timed_out'>,
    readonly reason: SourceReason,
    options: { failure?: SourceFailure; retryAfterMs?: number; detail?: string; cause?: unknown } = {},
  ) {
    const words = inWords(reason);
    super(words, { cause: options.cause });
    this.failure = options.failure;
    this.retryAfterMs = options.retryAfterMs;
    this.detail = options.detail ?? words;
  }
}

const REASONS: Readonly<Record<OutgoingErrorCode, SourceReasonCode>> = {
  timeout: 'timeout',
  aborted: 'withdrawn',
  too_large: 'too_large',
  connection: 'unreachable',
  bad_encoding: 'unreadable',
  bad_url: 'bad_address',
  blocked_address: 'bad_address',
};

/**
 * The trouble behind whatever went wrong while a site was asked.
 *
 * @throws the error itself when it is no trouble of the site but a fault of ours
 */
export function toTrouble(error: unknown): SourceTrouble {
  if (error instanceof SourceTrouble) return error;
  if (error instanceof OutgoingError) return ofRequest(error);
  if (error instanceof OpenSearchError) return ofDocument(error);
  throw error;
}

function ofRequest(error: OutgoingError): SourceTrouble {
  const { code, message } = error;
  const status = code === 'timeout' ? 'timed_out' : code === 'aborted' ? 'skipped' : 'failed';
  const detail = `${code}: ${message}`;
  return new SourceTrouble(status, { code: REASONS[code] }, { failure: failureOfRequest(code), detail, cause: error });
}

function ofDocument(error: OpenSearchError): SourceTrouble {
  const detail = `${error.code}: ${error.message}`;
  if (error.code === 'closed') {
    return new SourceTrouble('skipped', { code: 'closed' }, { detail });
  }
  return new SourceTrouble('failed', { code: 'unreadable' }, { failure: 'error', detail, cause: error });
}

/** The trouble behind an HTTP status that is no success. */
export function troubleOfStatus(status: number, retryAfterMs: number | undefined): SourceTrouble {
  const reason: SourceReason =
    status === 429
      ? { code: 'rate_limited' }
      : status === 401 || status === 403
        ? { code: 'denied' }
        : { code: 'http_error', httpStatus: status };
  return new SourceTrouble('failed', reason, {
    failure: failureOfStatus(status),
    retryAfterMs,
    detail: `HTTP status ${status}`,
  });
}
