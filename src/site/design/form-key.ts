import { createHash } from 'node:crypto';
import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { RetryKey } from '../../platform/http/request-context.js';

/** The field that tells one sending of a form from another; `<Form>` puts it in. */
export const FORM_KEY_FIELD = '_key';

const KEY = /^[\w-]{8,64}$/;

/**
 * By what a form that is sent twice (an impatient finger, a reloaded answer) is recognised; for services that take a
 * {@link RetryKey}. The same page sent with other words is another request.
 */
export const FormKey = createParamDecorator((_: unknown, context: ExecutionContext): RetryKey => {
  const request = context.switchToHttp().getRequest<FastifyRequest>();
  const body = (request.body ?? {}) as Record<string, unknown>;
  const { [FORM_KEY_FIELD]: given, ...fields } = body;
  const bodyHash = createHash('sha256').update(JSON.stringify(fields)).digest();
  return {
    key: typeof given === 'string' && KEY.test(given) ? `${given}:${bodyHash.toString('hex')}` : null,
    scope: request.principalScope ?? '',
    route: `${request.method} ${request.url.split('?', 1)[0]}`,
    bodyHash,
  };
});
