import { Inject, Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { DiscoveryService, MetadataScanner } from '@nestjs/core';
import { type Job, PgBoss } from 'pg-boss';
import { InjectPinoLogger, type PinoLogger } from 'nestjs-pino';
import { CONFIG, type RunningConfig } from '../config/config.module.js';
import { HANDLER_METADATA, type HandlerMetadata, type JobHandlerFunction } from './job-handler.decorator.js';
import { PG_BOSS } from './job-queue.js';

/** Where jobs end that failed at every attempt. */
export const DEAD_LETTER_QUEUE = 'platform.dead-letter';

interface Handler extends HandlerMetadata {
  run: JobHandlerFunction<object>;
}

/** Declares every queue at start-up and, in a worker, begins to work on them. */
@Injectable()
export class JobRunner implements OnApplicationBootstrap {
  readonly #running = new Set<Promise<unknown>>();

  constructor(
    @Inject(PG_BOSS) private readonly boss: PgBoss,
    @Inject(CONFIG) private readonly config: RunningConfig,
    private readonly discovery: DiscoveryService,
    private readonly scanner: MetadataScanner,
    @InjectPinoLogger(JobRunner.name) private readonly log: PinoLogger,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    const handlers = this.handlers();
    await this.boss.createQueue(DEAD_LETTER_QUEUE, { retentionSeconds: 90 * 86_400 });
    for (const handler of handlers) await this.declare(handler);
    await this.forgetOldSubscriptions(handlers);
    if (this.config.roles.worker) await Promise.all(handlers.map((handler) => this.work(handler)));
  }

  /** Resolves when no handler is running in this process. */
  async idle(): Promise<void> {
    while (this.#running.size > 0) await Promise.allSettled(this.#running);
  }

  private handlers(): Handler[] {
    const handlers: Handler[] = [];
    for (const { instance } of [...this.discovery.getProviders(), ...this.discovery.getControllers()]) {
      if (typeof instance !== 'object' || instance === null) continue;
      const prototype = Object.getPrototypeOf(instance) as Record<string, unknown> | null;
      if (!prototype) continue;
      for (const name of this.scanner.getAllMethodNames(prototype)) {
        const method = prototype[name];
        if (typeof method !== 'function') continue;
        const metadata = Reflect.getMetadata(HANDLER_METADATA, method) as HandlerMetadata | undefined;
        if (metadata) handlers.push({ ...metadata, run: (method as JobHandlerFunction<object>).bind(instance) });
      }
    }
    const twice = handlers.find(
      (handler, index) => handlers.findIndex((other) => other.queue === handler.queue) !== index,
    );
    if (twice) throw new Error(`Two handlers for the queue ${twice.queue}`);
    return handlers;
  }

  private async declare(handler: Handler): Promise<void> {
    const settings = {
      retryLimit: handler.retryLimit ?? 5,
      retryDelay: handler.retryDelay ?? 2,
      retryBackoff: true,
      expireInSeconds: handler.expireInSeconds ?? 120,
      deleteAfterSeconds: 3_600,
      deadLetter: DEAD_LETTER_QUEUE,
      notify: true,
      // A worker that was killed says nothing any more: its job goes to another after this, not after the whole expiry.
      // Told every half of it, so that one beat may come late or never.
      heartbeatSeconds: 15,
    };
    await this.boss.createQueue(handler.queue, {
      ...settings,
      retryDelayMax: 600,
      policy: handler.policy ?? 'standard',
    });
    await this.boss.updateQueue(handler.queue, settings);
    if (handler.event) await this.boss.subscribe(handler.event, handler.queue);
    if (handler.schedule) await this.boss.schedule(handler.queue, handler.schedule, {}, { tz: 'UTC' });
  }

  /** A reaction that the code no longer has must not go on collecting jobs. */
  private async forgetOldSubscriptions(handlers: Handler[]): Promise<void> {
    const { rows } = (await this.boss.getDb().executeSql('SELECT event, name FROM pgboss.subscription')) as {
      rows: { event: string; name: string }[];
    };
    for (const { event, name } of rows) {
      if (!handlers.some((handler) => handler.event === event && handler.queue === name))
        await this.boss.unsubscribe(event, name);
    }
  }

  private async work(handler: Handler): Promise<void> {
    const options = {
      pollingIntervalSeconds: 1,
      notifyPollingIntervalSeconds: handler.pollSeconds ?? 10,
      ...(handler.groupConcurrency !== undefined && { groupConcurrency: handler.groupConcurrency }),
    };
    const lanes = Array.from({ length: handler.concurrency ?? 1 }, async () => {
      const worker = await this.boss.work<object>(handler.queue, options, async ([job]) => {
        if (!job) return;
        try {
          await this.attempt(handler, job);
        } finally {
          // Where there was one job there may be more: a worker looks again at once, and rests only when it found nothing.
          this.boss.notifyWorker(worker);
        }
      });
    });
    await Promise.all(lanes);
  }

  private async attempt(handler: Handler, job: Job): Promise<void> {
    const run = handler.run(job.data ?? {}, { jobId: job.id, retryCount: job.retryCount, signal: job.signal });
    this.#running.add(run);
    try {
      await run;
    } catch (error) {
      this.log.warn({ queue: handler.queue, jobId: job.id, retryCount: job.retryCount, err: error }, 'job failed');
      throw error;
    } finally {
      this.#running.delete(run);
    }
  }
}
