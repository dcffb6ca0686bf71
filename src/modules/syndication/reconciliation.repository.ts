import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database.js';
import { SqlFilter } from '../../platform/database/sql-filter.js';
import type { WireState } from './deliveries.repository.js';
import { stateOn } from './posting.repository.js';

/** An offer on a site about which the site and we were of one mind. */
export interface SettledDelivery {
  id: string;
  offer_id: string;
  desired_rev: number;
  /** What should be there now. */
  state: WireState;
}

/** Reads what a site should show. */
@Injectable()
export class ReconciliationRepository {
  constructor(private readonly database: Database) {}

  /** The database's clock, by which deliveries are dated. */
  async now(): Promise<Date> {
    const row = await this.database.one<{ now: Date }>('SELECT now()');
    if (!row) throw new Error('The database did not say what time it is');
    return row.now;
  }

  /**
   * Offers whose last word the site had confirmed before an instant, in the order of their ids; what is under way, or waits
   * for a person, can't be compared.
   */
  async settled(siteId: string, before: Date, afterOffer: string | null, limit: number): Promise<SettledDelivery[]> {
    const where = new SqlFilter(`d.subject_type = 'offer'`, `d.status IN ('delivered', 'withdrawn')`)
      .when(siteId, (value) => `d.site_id = ${value}`)
      .when(before, (value) => `d.updated_at < ${value}`)
      .when(afterOffer, (value) => `d.subject_id > ${value}`);
    return this.database.query<SettledDelivery>(
      `SELECT d.id, d.subject_id AS offer_id, d.desired_rev, ${stateOn('s', 'd.site_id')} AS state FROM delivery d
       JOIN syndicated_subject s ON s.subject_type = d.subject_type AND s.subject_id = d.subject_id
       WHERE ${where.sql} ORDER BY d.subject_id LIMIT ${limit}`,
      where.parameters,
    );
  }
}
