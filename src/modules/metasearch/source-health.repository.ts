import { Injectable } from '@nestjs/common';
import { Database, type Tx } from '../../platform/database/database.js';
import type { SourceFailure } from './fusion/index.js';

/** How one site has fared as a source. */
export interface SourceHealthRow {
  site_id: string;
  failures: number;
  suspended_until: Date | null;
  last_failed_at: Date | null;
}

/** What a failure writes. */
export interface FailureRecord {
  failures: number;
  suspendedUntil: Date | null;
  failure: SourceFailure;
  error: string;
  at: Date;
}

/** All SQL on the sources' health. */
@Injectable()
export class SourceHealthRepository {
  constructor(private readonly database: Database) {}

  /** A site that was never asked has no row. */
  async find(siteId: string): Promise<SourceHealthRow | undefined> {
    return this.database.one<SourceHealthRow>(
      'SELECT site_id, failures, suspended_until, last_failed_at FROM metasearch_source WHERE site_id = $1',
      [siteId],
    );
  }

  /** The row under a lock, made if there was none; `undefined` when the site itself is gone. */
  async lock(tx: Tx, siteId: string): Promise<SourceHealthRow | undefined> {
    await tx.run(
      `INSERT INTO metasearch_source (site_id) SELECT id FROM affiliated_site WHERE id = $1 ON CONFLICT DO NOTHING`,
      [siteId],
    );
    return tx.one<SourceHealthRow>(
      'SELECT site_id, failures, suspended_until, last_failed_at FROM metasearch_source WHERE site_id = $1 FOR UPDATE',
      [siteId],
    );
  }

  async writeFailure(tx: Tx, siteId: string, record: FailureRecord): Promise<void> {
    await tx.run(
      `UPDATE metasearch_source SET failures = $2, suspended_until = $3, last_failure = $4, last_error = $5, last_failed_at = $6
       WHERE site_id = $1`,
      [siteId, record.failures, record.suspendedUntil, record.failure, record.error, record.at],
    );
  }

  /** Forgives everything. Writes at most once a minute for a site that is well. */
  async writeSuccess(tx: Tx, siteId: string, at: Date): Promise<void> {
    await tx.run(
      `INSERT INTO metasearch_source AS s (site_id, last_ok_at) SELECT id, $2::timestamptz FROM affiliated_site WHERE id = $1
       ON CONFLICT (site_id) DO UPDATE SET failures = 0, suspended_until = NULL, last_ok_at = $2
       WHERE s.failures > 0 OR s.last_ok_at IS NULL OR s.last_ok_at < $2::timestamptz - interval '1 minute'`,
      [siteId, at],
    );
  }
}
