import { Inject, Injectable } from '@nestjs/common';
import type { Db, PgBoss } from 'pg-boss';
import type { Tx } from '../database/database.js';

/** Injection token for the running pg-boss. Only the platform uses it; modules take {@link JobQueue}. */
export const PG_BOSS = Symbol('PG_BOSS');

export interface SendOptions {
  /** Not before this moment. */
  startAfter?: Date;
  /** Jobs with the same key fall under the queue's policy together. */
  key?: string;
  /** Higher comes first. Default 0. */
  priority?: number;
  /** Jobs of one group share the queue's `groupConcurrency`, so that a slow group doesn't hold up the others. */
  group?: string;
}

/** pg-boss speaking through an open transaction of ours. */
export function throughTransaction(tx: Tx): Db {
  // Publishing sends to all subscribers at once, but a connection does one thing at a time.
  let last: Promise<unknown> = Promise.resolve();
  return {
    executeSql: (text, values) => {
      const next = last.then(async () => ({ rows: await tx.query(text, values ?? []) }));
      last = next.catch(() => undefined);
      return next;
    },
  };
}

/** Sends jobs inside the transaction that caused them: it commits with them or they never were. */
@Injectable()
export class JobQueue {
  constructor(@Inject(PG_BOSS) private readonly boss: PgBoss) {}

  /**
   * @param queue a name that some `@JobHandler` declares
   * @param payload ids rather than contents: the handler reads what is newest when it runs
   * @returns whether a job was added; `false` when the queue's policy already holds one with that key
   */
  async send(tx: Tx, queue: string, payload: object, options: SendOptions = {}): Promise<boolean> {
    const id = await this.boss.send(queue, payload, {
      db: throughTransaction(tx),
      ...(options.startAfter && { startAfter: options.startAfter }),
      ...(options.key !== undefined && { singletonKey: options.key }),
      ...(options.priority !== undefined && { priority: options.priority }),
      ...(options.group !== undefined && { group: { id: options.group } }),
    });
    return id !== null;
  }
}
