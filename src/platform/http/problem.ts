import { HttpException } from '@nestjs/common';
import { z } from 'zod';
import { DomainError, type FieldError } from '../errors/domain-error.js';
import { platformError } from '../errors/platform-errors.js';
import { sqlState } from '../database/database.js';

/** The body of every error answer (RFC 9457, `application/problem+json`). */
export interface Problem {
  type: string;
  title: string;
  status: number;
  detail: string;
  instance: string;
  code: string;
  errors: FieldError[];
  traceId: string;
}

/** Response schema of {@link Problem}. */
export const problemSchema = z
  .object({
    type: z.string().describe('URN of the kind of problem'),
    title: z.string(),
    status: z.int(),
    detail: z.string().describe('What happened and what would help'),
    instance: z.string().describe('The path that was asked for'),
    code: z.string().describe('For programs; never changes its meaning'),
    errors: z.array(
      z.object({ pointer: z.string(), detail: z.string(), in: z.enum(['query', 'path', 'header']).optional() }),
    ),
    traceId: z.string(),
  })
  .describe('RFC 9457 problem document');

/** Lost connections, a server that is starting or stopping, no connection slots left. */
const DATABASE_AWAY = /^(08|57P0[123]|53300)/;
const CONNECTION_CODES = new Set(['ECONNREFUSED', 'ECONNRESET', 'ENOENT', 'EPIPE']);

/** Gives everything that may be thrown the error that the client sees. What we did not foresee stays a 500. */
export function toDomainError(thrown: unknown): DomainError {
  if (thrown instanceof DomainError) return thrown;
  if (isRefusal(thrown)) return ofRefusal(thrown);
  const status = statusOf(thrown);
  const message = thrown instanceof Error ? thrown.message : '';
  const code = thrown instanceof Error && 'code' in thrown && typeof thrown.code === 'string' ? thrown.code : '';
  const cause = thrown;
  if (code === 'FST_ERR_CTP_BODY_TOO_LARGE' || code === 'FST_REQ_FILE_TOO_LARGE' || status === 413)
    return platformError('body_too_large', { cause });
  if (code === 'FST_ERR_CTP_INVALID_MEDIA_TYPE' || status === 415)
    return platformError('unsupported_media_type', { cause });
  if (
    status === 400 &&
    (thrown instanceof SyntaxError || code.startsWith('FST_ERR_CTP') || /JSON|body/i.test(message))
  ) {
    return platformError('malformed_json', { detail: message, errors: [{ pointer: '', detail: message }], cause });
  }
  if (status === 400) return platformError('invalid_request', { detail: message, cause });
  if (status === 401) return platformError('unauthenticated', { cause });
  if (status === 403) return platformError('forbidden', { cause });
  if (status === 404) return platformError('not_found', { cause });
  if (status === 405) return platformError('method_not_allowed', { cause });
  if (status === 406) return platformError('not_acceptable', { cause });
  if (status === 429) return platformError('too_many_requests', { cause });
  if (code === 'ENOSPC' || sqlState(thrown) === '53100') return platformError('storage_full', { cause });
  if (DATABASE_AWAY.test(sqlState(thrown) ?? '') || connectionLost(thrown)) {
    return platformError('unavailable', { headers: { 'retry-after': '2' }, cause });
  }
  return platformError('internal', { cause });
}

/** What pure rules throw, which know no platform: a state machine, a price comparison. */
interface Refusal extends Error {
  readonly code: string;
  readonly httpStatus: 403 | 409 | 422;
}

const isRefusal = (thrown: unknown): thrown is Refusal =>
  thrown instanceof Error &&
  'httpStatus' in thrown &&
  'code' in thrown &&
  [403, 409, 422].includes(Number(thrown.httpStatus));

function ofRefusal(refusal: Refusal): DomainError {
  const options = { detail: refusal.message, cause: refusal };
  if (refusal.httpStatus === 403) return platformError('forbidden', options);
  if (refusal.httpStatus === 409) return platformError('illegal_transition', options);
  return platformError('validation_failed', {
    ...options,
    errors: [{ pointer: refusal.code === 'MISSING_REASON' ? '/reasonCode' : '', detail: refusal.message }],
  });
}

function statusOf(thrown: unknown): number {
  if (thrown instanceof HttpException) return thrown.getStatus();
  if (thrown instanceof Error && 'statusCode' in thrown && typeof thrown.statusCode === 'number')
    return thrown.statusCode;
  return 500;
}

function connectionLost(thrown: unknown): boolean {
  if (!(thrown instanceof Error)) return false;
  if ('driverError' in thrown && connectionLost(thrown.driverError)) return true;
  const code = 'code' in thrown ? String(thrown.code) : '';
  const fromSocket =
    'syscall' in thrown && (thrown.syscall === 'connect' || thrown.syscall === 'read' || thrown.syscall === 'write');
  return (
    (CONNECTION_CODES.has(code) && fromSocket) ||
    /Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error/.test(
      thrown.message,
    )
  );
}

/** The document for one occurrence of an error. */
export function toProblem(error: DomainError, path: string, traceId: string): Problem {
  return {
    type: `urn:silkgate:problem:${error.code}`,
    title: error.title,
    status: error.status,
    detail: error.message,
    instance: path,
    code: error.code,
    errors: error.errors,
    traceId,
  };
}
