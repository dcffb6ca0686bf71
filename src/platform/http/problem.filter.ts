import { type ArgumentsHost, Catch, type ExceptionFilter, Inject, Injectable, Optional } from '@nestjs/common';
import { InjectPinoLogger, type PinoLogger } from 'nestjs-pino';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { DomainError } from '../errors/domain-error.js';
import { type Problem, toDomainError, toProblem } from './problem.js';

/** Draws an error for people. The site provides it; without one every error is a problem document. */
export interface ErrorPage {
  /** A page, or the address where a browser that isn't signed in should go instead. */
  render(
    problem: Problem,
    request: FastifyRequest,
    reply: FastifyReply,
  ): Promise<{ html: string; headers: Record<string, string> } | { redirect: string }>;
}

/** Injection token for {@link ErrorPage}. */
export const ERROR_PAGE = Symbol('ERROR_PAGE');

const MACHINES = /^\/(api|federation|feeds|opensearch|health|metrics|media|robots|sitemap)(\/|\.|-|$)/;

const wantsPage = (request: FastifyRequest) =>
  !MACHINES.test(request.url) && (request.headers.accept ?? '').includes('text/html');

/** Turns whatever was thrown into the one shape of error answer: a problem document, or the page that says the same. */
@Catch()
@Injectable()
export class ProblemFilter implements ExceptionFilter {
  constructor(
    @InjectPinoLogger(ProblemFilter.name) private readonly log: PinoLogger,
    @Optional() @Inject(ERROR_PAGE) private readonly page?: ErrorPage,
  ) {}

  async catch(thrown: unknown, host: ArgumentsHost): Promise<void> {
    const error = toDomainError(thrown);
    const http = host.switchToHttp();
    const request = http.getRequest<FastifyRequest>();
    const reply = http.getResponse<FastifyReply>();
    if (error.status >= 500)
      this.log.error({ err: error.cause ?? error, code: error.code, path: pathOf(request) }, error.title);
    // A stream that failed half way can only be cut: the status has gone out.
    if (reply.sent || reply.raw.headersSent) {
      reply.raw.destroy();
      return;
    }
    void reply.status(error.status).headers(headersFor(error));
    const problem = toProblem(error, pathOf(request), request.traceId ?? '');
    const answer = this.page && wantsPage(request) ? await this.page.render(problem, request, reply) : undefined;
    if (answer && 'redirect' in answer) {
      await reply.status(303).header('location', answer.redirect).send('');
    } else if (answer) {
      await reply.headers({ ...answer.headers, 'content-type': 'text/html; charset=utf-8' }).send(answer.html);
    } else {
      await reply.header('content-type', 'application/problem+json; charset=utf-8').send(JSON.stringify(problem));
    }
  }
}

const pathOf = (request: FastifyRequest) => request.url.split('?', 1)[0]!;

const headersFor = (error: DomainError) => ({
  ...(error.status === 401 && { 'www-authenticate': 'Bearer realm="silkgate"' }),
  'cache-control': 'no-store',
  ...error.headers,
});
