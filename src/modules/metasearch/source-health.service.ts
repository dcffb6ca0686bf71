import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.js';
import { Database } from '../../platform/database/database.js';
import { notSuspended, type SourceFailure, type Suspension, suspendAfter } from './fusion/index.js';
import { SourceHealthRepository } from './source-health.repository.js';

const LONGEST_ERROR = 500;

/** One failure of a site that was asked. */
export interface SourceIncident {
  failure: SourceFailure;
  /** For officers. */
  detail: string;
  retryAfterMs?: number | undefined;
  /** When the question that failed was asked. */
  askedAt: Date;
}

/** Which sites are left alone for a while, kept in the database so that all processes do. */
@Injectable()
export class SourceHealth {
  constructor(
    private readonly database: Database,
    private readonly rows: SourceHealthRepository,
    private readonly clock: Clock,
  ) {}

  /** Whether, and until when, the site is to be left alone. */
  async suspensionOf(siteId: string): Promise<Suspension> {
    const row = await this.rows.find(siteId);
    return row ? { failures: row.failures, until: row.suspended_until } : notSuspended;
  }

  /** Any success ends the suspension and forgets the failures before it. */
  async succeeded(siteId: string): Promise<void> {
    await this.database.transaction((tx) => this.rows.writeSuccess(tx, siteId, this.clock.now()));
  }

  async failed(siteId: string, incident: SourceIncident): Promise<void> {
    await this.database.transaction(async (tx) => {
      const row = await this.rows.lock(tx, siteId);
      if (!row) return;
      const now = this.clock.now();
      // Questions that were under way together fail together: one outage is one failure.
      const isKnown = row.last_failed_at !== null && row.failures > 0 && row.last_failed_at >= incident.askedAt;
      const before = { failures: row.failures - Number(isKnown), until: row.suspended_until };
      const after = suspendAfter(before, incident.failure, now, incident.retryAfterMs);
      await this.rows.writeFailure(tx, siteId, {
        failures: after.failures,
        suspendedUntil: after.until,
        failure: incident.failure,
        error: incident.detail.slice(0, LONGEST_ERROR),
        at: now,
      });
    });
  }
}
