import { AsyncLocalStorage } from 'node:async_hooks';
import { randomBytes } from 'node:crypto';

const current = new AsyncLocalStorage<string>();

const TRACEPARENT = /^[0-9a-f]{2}-([0-9a-f]{32})-[0-9a-f]{16}-[0-9a-f]{2}$/;

/** The trace id of a W3C `traceparent` header, or a new one. */
export function traceIdFrom(traceparent: string | string[] | undefined): string {
  const match = typeof traceparent === 'string' ? TRACEPARENT.exec(traceparent) : null;
  return match?.[1] ?? randomBytes(16).toString('hex');
}

/** Runs `work` so that everything it logs or records carries the trace id. */
export const withTraceId = <Result>(traceId: string, work: () => Result): Result => current.run(traceId, work);

/** The trace id of the request or job that is being worked on. */
export const currentTraceId = (): string | undefined => current.getStore();
