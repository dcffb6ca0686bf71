import { Injectable } from '@nestjs/common';
import { Database, sqlState, type Tx } from '../database/database.js';
import { platformError } from '../errors/platform-errors.js';
import { JobHandler } from '../jobs/job-handler.decorator.js';
import type { RetryKey } from './request-context.js';

/** How long a repetition waits for the first request before it is told to come back, in milliseconds. */
const PATIENCE_MS = 5_000;

interface Remembered {
  body_hash: Buffer;
  body: unknown;
}

/** Makes a write that is sent again (a lost answer, an impatient finger) happen once. */
@Injectable()
export class Idempotency {
  constructor(private readonly database: Database) {}

  /**
   * Runs `work` in a transaction. With a key, its result is remembered in that same transaction for 24 hours,
   * and a repetition gets it again without running `work`.
   *
   * @param work returns what the client is answered: plain JSON
   * @throws DomainError `idempotency_key_reused` (422) for the same key with another body;
   *   `in_progress` (409) when the first request takes longer than the repetition can wait
   */
  async once<Result extends object | null>(retry: RetryKey, work: (tx: Tx) => Promise<Result>): Promise<Result> {
    const { key } = retry;
    if (key === null) return this.database.transaction(work);
    try {
      return await this.database.transaction(async (tx) => {
        await tx.run(`SET LOCAL lock_timeout = '${PATIENCE_MS}ms'`);
        await tx.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [
          `${retry.scope}\n${retry.route}\n${key}`,
        ]);
        await tx.run('SET LOCAL lock_timeout = 0');
        const before = await tx.one<Remembered>(
          'SELECT body_hash, body FROM idempotency_key WHERE scope = $1 AND route = $2 AND key = $3',
          [retry.scope, retry.route, key],
        );
        if (before) return this.repeat<Result>(before, retry);
        const result = await work(tx);
        await tx.run(
          'INSERT INTO idempotency_key (scope, route, key, body_hash, status, body) VALUES ($1, $2, $3, $4, 200, $5)',
          [retry.scope, retry.route, key, retry.bodyHash, JSON.stringify(result)],
        );
        return result;
      });
    } catch (error) {
      if (sqlState(error) === '55P03')
        throw platformError('in_progress', { headers: { 'retry-after': '1' }, cause: error });
      throw error;
    }
  }

  private repeat<Result>(before: Remembered, retry: RetryKey): Result {
    if (!before.body_hash.equals(retry.bodyHash)) {
      throw platformError('idempotency_key_reused', {
        errors: [
          {
            pointer: '/idempotency-key',
            detail: 'It belongs to a request with another body; use a new one',
            in: 'header',
          },
        ],
      });
    }
    return before.body as Result;
  }

  @JobHandler('platform.forget-idempotency-keys', { schedule: '17 * * * *' })
  async forgetOld(): Promise<void> {
    await this.database.transaction((tx) =>
      tx.run(`DELETE FROM idempotency_key WHERE created_at < now() - interval '24 hours'`),
    );
  }
}
