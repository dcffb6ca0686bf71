/**
 * Why an outgoing request gave no response:
 * `bad_url` (not https on 443, userinfo, not a URL, or a malformed header), `blocked_address` (the name or address leads
 * somewhere that is not the public internet), `timeout` (the deadline passed, in whatever phase), `too_large` (more than
 * `maxBytes` after decompression), `connection` (refused, reset, TLS failure, name not found), `aborted` (by the caller's
 * signal), `bad_encoding` (a content encoding that we don't speak, or a broken one).
 */
export type OutgoingErrorCode =
  'blocked_address' | 'bad_url' | 'timeout' | 'too_large' | 'connection' | 'aborted' | 'bad_encoding';

/** The only error that the outgoing HTTP client throws. `tookMs` is set once a request has begun. */
export class OutgoingError extends Error {
  override readonly name = 'OutgoingError';

  constructor(
    readonly code: OutgoingErrorCode,
    message: string,
    options?: { cause?: unknown; tookMs?: number },
  ) {
    super(message, options?.cause === undefined ? undefined : { cause: options.cause });
    this.tookMs = options?.tookMs;
  }

  readonly tookMs?: number;
}
