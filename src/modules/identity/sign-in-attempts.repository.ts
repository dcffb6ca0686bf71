import { createHash } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { CONFIG, type RunningConfig } from '../../platform/config/config.module.js';
import { Database, type Tx } from '../../platform/database/database.js';
import { identityError } from './identity.errors.js';

const MOST_ATTEMPTS = 10;
const WINDOW_SECONDS = 900;

/**
 * Bounds how often somebody may try to sign in to one account: ten times in fifteen minutes, on all nodes together.
 * An attempt is counted before the password is checked, so that a thousand guesses at the same moment count as a thousand.
 */
@Injectable()
export class SignInAttempts {
  constructor(
    private readonly database: Database,
    @Inject(CONFIG) private readonly config: RunningConfig,
  ) {}

  /**
   * Counts an attempt, for an account that exists as for one that doesn't.
   *
   * @throws DomainError `too_many_sign_ins` (429) with `Retry-After` in seconds
   */
  async count(email: string): Promise<void> {
    if (this.config.rateLimit === 0) return;
    const row = await this.database.transaction((tx) =>
      tx.one<{ attempts: number; seconds: number }>(
        `INSERT INTO sign_in_attempt AS a (account_hash, attempts, window_ends) VALUES ($1, 1, now() + $2 * interval '1 second')
         ON CONFLICT (account_hash) DO UPDATE SET
           attempts = CASE WHEN a.window_ends <= now() THEN 1 ELSE a.attempts + 1 END,
           window_ends = CASE WHEN a.window_ends <= now() THEN excluded.window_ends ELSE a.window_ends END
         RETURNING attempts, ceil(extract(epoch FROM window_ends - now()))::int AS seconds`,
        [accountHash(email), WINDOW_SECONDS],
      ),
    );
    if (row && row.attempts > MOST_ATTEMPTS) {
      throw identityError('too_many_sign_ins', { headers: { 'retry-after': String(row.seconds) } });
    }
  }

  /** Forgets the attempts after one that was right. */
  async forget(tx: Tx, email: string): Promise<void> {
    if (this.config.rateLimit > 0)
      await tx.run(`DELETE FROM sign_in_attempt WHERE account_hash = $1`, [accountHash(email)]);
  }

  async deleteExpired(tx: Tx): Promise<void> {
    await tx.run(`DELETE FROM sign_in_attempt WHERE window_ends < now()`);
  }
}

/** What people type into a sign-in form isn't always an address of theirs; the table keeps none of it. */
const accountHash = (email: string) => createHash('sha256').update(email).digest();
