import { type CallHandler, type ExecutionContext, Injectable, type NestInterceptor } from '@nestjs/common';
import { map, type Observable } from 'rxjs';

/** Acknowledges an event that succeeded: `{ ok: true }` and what its handler returned. */
@Injectable()
export class AcknowledgeInterceptor implements NestInterceptor<object | undefined, object> {
  intercept(_: ExecutionContext, next: CallHandler<object | undefined>): Observable<object> {
    return next.handle().pipe(map((answer) => ({ ok: true, ...answer })));
  }
}
