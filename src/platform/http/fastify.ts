import { Readable } from 'node:stream';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import cookie from '@fastify/cookie';
import multipart from '@fastify/multipart';
import type { FastifyInstance } from 'fastify';
import type { PinoLogger } from 'nestjs-pino';
import type { RunningConfig } from '../config/config.module.js';
import { platformError } from '../errors/platform-errors.js';
import { traceIdFrom, withTraceId } from '../logging/trace.js';
import { requestDuration } from '../health/metrics.js';
import { securityHeaders } from '../security/security-headers.js';
import { compressAnswers } from './compression.js';
import { isTooDeep } from './unwritable.js';

/** Bodies that are handed on as streams; who receives them bounds and checks them. */
const STREAMED = /^(application\/(x-ndjson|jsonl|gzip|x-gzip|octet-stream)|text\/csv|image\/|model\/gltf-binary)/;

/** Nest's Fastify with every limit set: a client can be neither endless nor endlessly slow. */
export function createFastifyAdapter(config: RunningConfig): FastifyAdapter {
  return new FastifyAdapter({
    bodyLimit: config.bodyLimit,
    requestTimeout: 120_000,
    connectionTimeout: 130_000,
    keepAliveTimeout: 72_000,
    forceCloseConnections: 'idle',
    return503OnClosing: true,
    trustProxy: config.trustProxy.length > 0 ? [...config.trustProxy] : false,
    routerOptions: { maxParamLength: 300, ignoreTrailingSlash: false },
  });
}

/** Hooks and parsers that every route has: trace id, security headers, request log, metrics, cookies, compression and uploads. */
export async function prepareFastify(
  app: NestFastifyApplication,
  config: RunningConfig,
  log: PinoLogger,
): Promise<void> {
  const fastify = app.getHttpAdapter().getInstance() as unknown as FastifyInstance;
  const headers = securityHeaders(config);
  fastify.decorateRequest('traceId', '');
  fastify.addHook('onRequest', (request, reply, done) => {
    request.traceId = traceIdFrom(request.headers.traceparent);
    void reply.header('x-trace-id', request.traceId).headers(headers);
    withTraceId(request.traceId, done);
  });
  fastify.addHook('onResponse', (request, reply, done) => {
    const route = request.routeOptions.url ?? 'none';
    const seconds = reply.elapsedTime / 1_000;
    requestDuration.labels(request.method, route, String(reply.statusCode)).observe(seconds);
    log.info(
      {
        traceId: request.traceId,
        method: request.method,
        route,
        status: reply.statusCode,
        ms: Math.round(seconds * 10_000) / 10,
      },
      'request',
    );
    done();
  });
  // Before anything walks the body: guards, hashes and schemas would go as deep as it does.
  fastify.addHook('preValidation', ({ body }, _reply, done) => {
    const detail = 'The body is nested too deep, or one of its names is too long';
    const isRefused = !(body instanceof Readable) && isTooDeep(body);
    done(isRefused ? platformError('validation_failed', { detail, errors: [{ pointer: '', detail }] }) : undefined);
  });
  // Nothing here is written in plain text: such a body is a mistake that 415 tells of.
  fastify.removeContentTypeParser('text/plain');
  fastify.addContentTypeParser(STREAMED, (_request, payload, done) => done(null, payload));
  // Signed messages are verified over their very bytes.
  fastify.addContentTypeParser(
    /^application\/cloudevents\+json/,
    { parseAs: 'buffer', bodyLimit: 262_144 },
    (_request, body, done) => done(null, body),
  );
  await app.register(cookie);
  await compressAnswers(app);
  await app.register(multipart, {
    limits: { fileSize: config.uploadLimit, files: 1, fields: 10, fieldSize: 10_000, headerPairs: 100, parts: 12 },
  });
}
