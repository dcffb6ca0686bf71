import { type ArgumentsHost, Catch, type WsExceptionFilter } from '@nestjs/common';
import { InjectPinoLogger, type PinoLogger } from 'nestjs-pino';
import { currentTraceId, traceIdFrom } from '../logging/trace.js';
import { type Problem, toDomainError, toProblem } from '../http/problem.js';

/** What a refused event is acknowledged with. */
export interface Refusal {
  ok: false;
  problem: Problem;
}

/** Acknowledges an event that failed with the problem document which the HTTP API would answer. */
@Catch()
export class SocketProblemFilter implements WsExceptionFilter {
  constructor(@InjectPinoLogger(SocketProblemFilter.name) private readonly log: PinoLogger) {}

  catch(thrown: unknown, host: ArgumentsHost): void {
    const error = toDomainError(thrown);
    const event = host.switchToWs().getPattern();
    const traceId = currentTraceId() ?? traceIdFrom(undefined);
    if (error.status >= 500)
      this.log.error({ err: error.cause ?? error, code: error.code, event, traceId }, error.title);
    const ack: unknown = host.getArgByIndex(2);
    if (typeof ack === 'function')
      ack({ ok: false, problem: toProblem(error, `/${event}`, traceId) } satisfies Refusal);
  }
}
