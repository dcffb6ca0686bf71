import type { FieldError } from '../../../platform/errors/domain-error.js';

/**
 * Why a partner's message was refused: `bad_signature` (401), `bad_message` (not the envelope or encoding that was agreed,
 * 400), `bad_content` (a readable message that makes no offer or company, 422).
 */
export type WireErrorCode = 'bad_signature' | 'bad_message' | 'bad_content';

/** A partner's message that can't be taken. The message is fit to be shown to the partner. */
export class WireError extends Error {
  override readonly name = 'WireError';

  constructor(
    readonly code: WireErrorCode,
    message: string,
    /** Fields at fault, by RFC 6901 pointer into the message. */
    readonly errors: readonly FieldError[] = [],
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}
