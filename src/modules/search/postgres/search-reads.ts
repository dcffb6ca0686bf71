import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database.js';
import type { SqlParameters } from './sql-parameters.js';

// Scanning the whole table for the first few matches is only fast when they lie near its beginning, and a scan that starts
// where another one is would not even see the best rows first.
const SETTINGS = `
  SET LOCAL plan_cache_mode = force_custom_plan;
  SET LOCAL enable_seqscan = off;
  SET LOCAL synchronize_seqscans = off`;

/**
 * Runs the reads whose best plan depends on the words. A prepared statement's generic plan would take a common word for a
 * rare one and be a hundred times slower; here each execution is planned for its own words, which costs half a millisecond.
 */
@Injectable()
export class SearchReads {
  constructor(private readonly database: Database) {}

  async rows<Row>(sql: string, { values }: SqlParameters): Promise<Row[]> {
    return this.database.transaction(async (tx) => {
      await tx.query(SETTINGS);
      return tx.query<Row>(sql, values);
    });
  }

  async one<Row>(sql: string, parameters: SqlParameters): Promise<Row | undefined> {
    return (await this.rows<Row>(sql, parameters))[0];
  }
}
