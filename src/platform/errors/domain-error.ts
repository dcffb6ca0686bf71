/** One field at fault: `pointer` is an RFC 6901 JSON pointer into the input, `detail` says what is wrong and what would be right. */
export interface FieldError {
  pointer: string;
  detail: string;
  /** Where the pointer points into, when it isn't the body. */
  in?: 'query' | 'path' | 'header';
}

/** What one error code means to a client. */
export interface ErrorSpec {
  /** HTTP status. */
  status: number;
  /** The same for every occurrence (RFC 9457 `title`). */
  title: string;
  /** Used when the place that throws has nothing more exact to say: what happened and what to do. */
  detail?: string;
}

export interface DomainErrorOptions {
  detail?: string;
  errors?: FieldError[];
  /** Extra response headers, for instance `Retry-After`. */
  headers?: Record<string, string>;
  cause?: unknown;
}

/** A refusal that the caller can understand and act on. Everything else that is thrown is a fault of ours and answers 500. */
export class DomainError extends Error {
  override readonly name = 'DomainError';
  readonly status: number;
  readonly title: string;
  readonly errors: FieldError[];
  readonly headers: Record<string, string>;

  constructor(
    readonly code: string,
    spec: ErrorSpec,
    options: DomainErrorOptions = {},
  ) {
    super(options.detail ?? spec.detail ?? spec.title, { cause: options.cause });
    this.status = spec.status;
    this.title = spec.title;
    this.errors = options.errors ?? [];
    this.headers = options.headers ?? {};
  }
}

/** The errors of one module: a code can't be thrown without a status and a title, because the table is the only source. */
export interface ErrorCatalogue<Code extends string> {
  (code: Code, options?: DomainErrorOptions): DomainError;
  readonly specs: Readonly<Record<Code, ErrorSpec>>;
}

/**
 * Declares a module's error codes.
 *
 * @example
 * export const offerError = defineErrors({ offer_not_found: { status: 404, title: 'No such offer' } });
 * throw offerError('offer_not_found');
 */
export function defineErrors<const Code extends string>(specs: Record<Code, ErrorSpec>): ErrorCatalogue<Code> {
  const make = (code: Code, options?: DomainErrorOptions) => new DomainError(code, specs[code], options);
  return Object.assign(make, { specs });
}
