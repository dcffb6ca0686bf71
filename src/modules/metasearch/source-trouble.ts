import { OutgoingError, type OutgoingErrorCode } from '../../platform/outgoing-http/index.js';
import { type SourceFailure, type SourceStatus, failureOfRequest, failureOfStatus } from './fusion/index.js';
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
    words: string,
    options: { failure?: SourceFailure; retryAfterMs?: number; detail?: string; cause?: unknown } = {},
  ) {
    super(words, { cause: options.cause });
    this.failure = options.failure;
    this.retryAfterMs = options.retryAfterMs;
    this.detail = options.detail ?? words;
  }
}

const WORDS: Readonly<Record<OutgoingErrorCode, string>> = {
  timeout: 'The site did not answer in time.',
  aborted: 'The question was withdrawn.',
  too_large: 'The site sent more than we accept.',
  connection: 'The site could not be reached.',
  bad_encoding: 'The site sent an answer that we cannot read.',
  bad_url: 'The site cannot be searched at the address that it gives.',
  blocked_address: 'The site cannot be searched at the address that it gives.',
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
  return new SourceTrouble(status, WORDS[code], { failure: failureOfRequest(code), detail, cause: error });
}

function ofDocument(error: OpenSearchError): SourceTrouble {
  const detail = `${error.code}: ${error.message}`;
  if (error.code === 'closed') {
    return new SourceTrouble('skipped', 'The site does not want its offers to be shown elsewhere.', { detail });
  }
  const words = 'The site sent an answer that we cannot read.';
  return new SourceTrouble('failed', words, { failure: 'error', detail, cause: error });
}

/** The trouble behind an HTTP status that is no success. */
export function troubleOfStatus(status: number, retryAfterMs: number | undefined): SourceTrouble {
  const words =
    status === 429
      ? 'The site asked us to come back later.'
      : status === 401 || status === 403
        ? 'The site does not let us search it.'
        : `The site answered with an error (${status}).`;
  return new SourceTrouble('failed', words, {
    failure: failureOfStatus(status),
    retryAfterMs,
    detail: `HTTP status ${status}`,
  });
}
