/**
 * Why a partner's search could not be used: `bad_description`, `bad_template`, `closed` (its SyndicationRight forbids to
 * ask), `bad_results` (broken, of an unknown type or in a wrong character set).
 */
export type OpenSearchErrorCode = 'bad_description' | 'bad_template' | 'closed' | 'bad_results';

/** A partner's OpenSearch document that can't be used; the message is fit for an officer to read. */
export class OpenSearchError extends Error {
  override readonly name = 'OpenSearchError';

  constructor(
    readonly code: OpenSearchErrorCode,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}
