import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Ajv, type ValidateFunction } from 'ajv';
import ajvFormats from 'ajv-formats';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { describeApi } from '../../src/open-api.js';
import { problemSchema } from '../../src/platform/http/problem.js';

interface Operation {
  responses?: Record<string, { content?: Record<string, { schema?: object }> }>;
}

const strictProblem = z.strictObject(problemSchema.shape);

/**
 * Holds every answer of the API against its description while tests run: a success must be a documented one
 * whose body fits its schema, and every error a documented problem document. What doesn't fit is thrown by `assertNone`.
 */
export class ResponseCheck {
  readonly #breaches = new Set<string>();
  readonly #validators = new Map<string, ValidateFunction | null>();
  readonly #ajv = new Ajv({ strict: false, allErrors: false });
  #paths: Record<string, Record<string, Operation>> | undefined;

  constructor(private readonly app: NestFastifyApplication) {
    // The package exports itself as `default` of its default.
    (ajvFormats as unknown as { default: (ajv: Ajv) => void }).default(this.#ajv);
    const fastify = app.getHttpAdapter().getInstance() as unknown as FastifyInstance;
    fastify.addHook('onSend', (request, reply, payload, done) => {
      if (request.routeOptions.url?.startsWith('/api/v1/')) this.check(request, reply, payload);
      done(null, payload);
    });
  }

  /** @throws Error that lists every answer which did not fit */
  assertNone(): void {
    if (this.#breaches.size > 0)
      throw new Error(`Answers that the API's description does not allow:\n${[...this.#breaches].join('\n')}`);
  }

  private check(request: FastifyRequest, reply: FastifyReply, payload: unknown): void {
    const where = `${request.method} ${request.routeOptions.url} → ${reply.statusCode}`;
    if (typeof payload !== 'string') return;
    const type = String(reply.getHeader('content-type') ?? '');
    if (reply.statusCode >= 400) {
      const body = type.startsWith('application/problem+json')
        ? strictProblem.safeParse(JSON.parse(payload))
        : undefined;
      if (!this.responsesOf(request)?.['default'])
        this.#breaches.add(`${where}: the description knows no errors of this operation`);
      if (!body?.success) this.#breaches.add(`${where}: not a problem document: ${payload.slice(0, 200)}`);
      return;
    }
    const validate = this.validatorFor(request, reply.statusCode, where);
    if (!validate || !type.startsWith('application/json')) return;
    if (!validate(JSON.parse(payload))) this.#breaches.add(`${where}: ${this.#ajv.errorsText(validate.errors)}`);
  }

  private validatorFor(request: FastifyRequest, status: number, where: string): ValidateFunction | null {
    const known = this.#validators.get(where);
    if (known !== undefined) return known;
    const documented = this.responsesOf(request)?.[String(status)];
    if (!documented) this.#breaches.add(`${where}: the description knows no such answer`);
    const schema = documented?.content?.['application/json']?.schema;
    if (documented && status !== 204 && !documented.content)
      this.#breaches.add(`${where}: the description says nothing about the body`);
    const validate = schema ? this.#ajv.compile(schema) : null;
    this.#validators.set(where, validate);
    return validate;
  }

  private responsesOf(request: FastifyRequest): Operation['responses'] {
    this.#paths ??= describeApi(this.app).paths as unknown as Record<string, Record<string, Operation>>;
    const path = (request.routeOptions.url ?? '').replace(/:(\w+)/g, '{$1}');
    return this.#paths[path]?.[request.method.toLowerCase()]?.responses;
  }
}
