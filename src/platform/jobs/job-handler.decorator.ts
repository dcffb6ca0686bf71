import { SetMetadata } from '@nestjs/common';
import type { EventType } from '../events/event-type.js';

/** How a queue behaves. Every queue is durable, at-least-once, and dead-letters what keeps failing. */
export interface QueueOptions {
  /** Attempts after the first before a job is dead-lettered. Default 5. */
  retryLimit?: number;
  /** Seconds before the first retry; it doubles from there with jitter, up to 10 minutes. Default 2. */
  retryDelay?: number;
  /** Seconds that one attempt may take; then its `signal` aborts and the job may be given to another worker. Default 120. */
  expireInSeconds?: number;
  /** Jobs of this queue that one process works on at once. Default 1. */
  concurrency?: number;
  /** Jobs of one group that all processes together work on at once. Default: no limit. */
  groupConcurrency?: number;
  /** How often the queue is looked at beside being woken: matters for jobs that begin later. Default 10. */
  pollSeconds?: number;
  /** `singleton`: at most one job a key is active, others wait. `short`: at most one a key is queued. Default `standard`. */
  policy?: 'standard' | 'short' | 'singleton' | 'stately';
  /** Cron expression in UTC: the queue gets an empty job by the clock. */
  schedule?: string;
}

/** What a handler learns about the attempt that it makes. */
export interface JobContext {
  jobId: string;
  /** 0 for the first attempt. */
  retryCount: number;
  /** Aborts when the attempt has outlived its time or the process is stopping. Check it before writing. */
  signal: AbortSignal;
}

/** A handler takes what was sent, and may be called more than once with the same payload. */
export type JobHandlerFunction<Payload> = (payload: Payload, context: JobContext) => Promise<void>;

/** @internal */
export interface HandlerMetadata extends QueueOptions {
  queue: string;
  event?: string;
}

/** @internal */
export const HANDLER_METADATA = 'silkgate:job-handler';

type HandlerDecorator<Payload> = <Handler extends JobHandlerFunction<Payload>>(
  target: object,
  key: string | symbol,
  descriptor: TypedPropertyDescriptor<Handler>,
) => void;

/**
 * Works on the jobs of one queue. The queue's name is `<module>.<what-it-does>`.
 *
 * @example
 * @JobHandler<{ importId: string }>('catalogue.run-import', { expireInSeconds: 600 })
 */
export function JobHandler<Payload extends object>(
  queue: string,
  options: QueueOptions = {},
): HandlerDecorator<Payload> {
  return SetMetadata(HANDLER_METADATA, { ...options, queue } satisfies HandlerMetadata);
}

/**
 * Works on every occurrence of an event, by a queue of its own: what happens because of something elsewhere.
 *
 * @param event what another module publishes
 * @param queue `<module>.<what-it-does>`, unique for each pair of event and reaction
 */
export function OnEvent<Payload extends object>(
  event: EventType<Payload>,
  queue: string,
  options: QueueOptions = {},
): HandlerDecorator<Payload> {
  return SetMetadata(HANDLER_METADATA, { ...options, queue, event: event.name } satisfies HandlerMetadata);
}
