import { Inject, Injectable } from '@nestjs/common';
import type { PgBoss } from 'pg-boss';
import { InjectPinoLogger, type PinoLogger } from 'nestjs-pino';
import { JobHandler } from './job-handler.decorator.js';
import { PG_BOSS } from './job-queue.js';
import { DEAD_LETTER_QUEUE } from './job-runner.js';

/**
 * Events are never given up: what failed at every attempt, because something was away for longer than the retries last or
 * because of a fault that a newer version has mended, goes back to its queue once an hour. What fails for good says so in the
 * log each time.
 */
@Injectable()
export class DeadLetters {
  constructor(
    @Inject(PG_BOSS) private readonly boss: PgBoss,
    @InjectPinoLogger(DeadLetters.name) private readonly log: PinoLogger,
  ) {}

  /** The oldest thousand; jobs whose queue no longer exists stay where they are. */
  @JobHandler('platform.redrive-dead-letters', { schedule: '35 * * * *' })
  async redrive(): Promise<void> {
    const count = await this.boss.redrive(DEAD_LETTER_QUEUE);
    if (count > 0) this.log.warn({ count }, 'jobs that had failed at every attempt are tried anew');
  }
}
