import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import { platformError } from '../errors/platform-errors.js';

declare module 'fastify' {
  interface FastifyRequest {
    /** W3C trace id of the request; in every log line and problem. */
    traceId: string;
    /** For whom a retried write is remembered: `company:<id>` or `user:<id>`; set by the guard that authenticates. */
    principalScope?: string;
  }
}

const KEY = /^[\x21-\x7e]{1,255}$/;

/** By what a repeated write is recognised. `key` is `null` when the client sent none: then nothing is remembered. */
export interface RetryKey {
  key: string | null;
  scope: string;
  route: string;
  bodyHash: Buffer;
}

/**
 * The request's `Idempotency-Key`, for {@link Idempotency.once}.
 *
 * @throws DomainError `invalid_request` (400) when the header is not 1 to 255 visible ASCII characters
 */
export const RetryKeyOf = createParamDecorator((_: unknown, context: ExecutionContext): RetryKey => {
  const request = context.switchToHttp().getRequest<FastifyRequest>();
  const header = request.headers['idempotency-key'];
  if (header !== undefined && (typeof header !== 'string' || !KEY.test(header))) {
    const detail = 'Give 1 to 255 visible ASCII characters, for example a UUID';
    throw platformError('invalid_request', {
      detail: `Idempotency-Key: ${detail}`,
      errors: [{ pointer: '/idempotency-key', detail, in: 'header' }],
    });
  }
  // The address with its ids, not the pattern: the same key on another offer is another request.
  const route = `${request.method} ${request.url.split('?', 1)[0]}`;
  return {
    key: header ?? null,
    scope: request.principalScope ?? `address:${request.ip}`,
    route,
    bodyHash: hashOf(request.body),
  };
});

/** A body that is still on its way has no hash yet: who receives a file gives that of the file. */
const hashOf = (body: unknown): Buffer =>
  createHash('sha256')
    .update(body instanceof Readable ? '' : JSON.stringify(body ?? null))
    .digest();

const VERSION = /^(?:W\/)?"?(\d{1,9})"?$/;

/**
 * The version that the client means to change, from `If-Match` (as the `ETag` gave it); `undefined` when it didn't say.
 *
 * @throws DomainError `invalid_request` (400) when the header is not a version
 */
export const ExpectedVersion = createParamDecorator((_: unknown, context: ExecutionContext): number | undefined => {
  const header = context.switchToHttp().getRequest<FastifyRequest>().headers['if-match'];
  if (header === undefined || header === '*') return undefined;
  const match = VERSION.exec(header);
  if (!match) {
    const detail = 'Send the ETag that you were given, for example If-Match: "3"';
    throw platformError('invalid_request', { detail, errors: [{ pointer: '/if-match', detail, in: 'header' }] });
  }
  return Number(match[1]);
});

/**
 * Refuses a change that was made on an older version.
 *
 * @throws DomainError `version_conflict` (409)
 */
export function assertVersion(expected: number | undefined, actual: number): void {
  if (expected !== undefined && expected !== actual) {
    throw platformError('version_conflict', {
      detail: `You changed version ${expected}, but it is at ${actual} now. Read it again and repeat your change.`,
    });
  }
}

/** Schema of an id in a path: `@Param('id', { schema: idParam })`. */
export const idParam = z.uuid('Give the UUID that the API gave you').describe('UUID');
