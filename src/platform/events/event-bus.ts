import { Inject, Injectable } from '@nestjs/common';
import type { PgBoss } from 'pg-boss';
import type { Tx } from '../database/database.js';
import { PG_BOSS, throughTransaction } from '../jobs/job-queue.js';
import type { EventType } from './event-type.js';

/** Publishes durable events: each subscribed queue gets its copy inside the publishing transaction. */
@Injectable()
export class EventBus {
  constructor(@Inject(PG_BOSS) private readonly boss: PgBoss) {}

  async publish<Payload extends object>(tx: Tx, event: EventType<Payload>, payload: Payload): Promise<void> {
    await this.boss.publish(event.name, payload, { db: throughTransaction(tx) });
  }
}
