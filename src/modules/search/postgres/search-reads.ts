import { Inject, Injectable, Logger, type OnApplicationShutdown } from '@nestjs/common';
import pg from 'pg';
import { CONFIG, type RunningConfig } from '../../../platform/config/config.module.js';
import { connectionSettings } from '../../../platform/database/data-source.js';
import type { SqlParameters } from './sql-parameters.js';

// Scanning the whole table for the first few matches is only fast when they lie near its beginning, and a scan that starts
// where another one is would not even see the best rows first.
const PLANNER = '-c plan_cache_mode=force_custom_plan -c enable_seqscan=off -c synchronize_seqscans=off';

/**
 * Runs the reads whose best plan depends on the words. A prepared statement's generic plan would take a common word for a
 * rare one and be a hundred times slower; here each execution is planned for its own words, which costs half a millisecond.
 *
 * The connections are its own because the planner's settings are: setting them for one statement takes a transaction around
 * it, and three more round trips.
 */
@Injectable()
export class SearchReads implements OnApplicationShutdown {
  readonly #pool: pg.Pool;

  constructor(@Inject(CONFIG) config: RunningConfig) {
    const { options, ...settings } = connectionSettings(Math.ceil(config.databasePool / 2));
    this.#pool = new pg.Pool({
      ...settings,
      connectionString: config.databaseUrl,
      application_name: 'silkgate-search',
      options: `${options} ${PLANNER}`,
    });
    const log = new Logger(SearchReads.name);
    // Of an idle connection; the pool has dropped it by then. Without a listener it would end the process.
    this.#pool.on('error', (error) => log.warn(`Lost a connection: ${error.message}`));
  }

  async rows<Row extends object>(sql: string, { values }: SqlParameters): Promise<Row[]> {
    const { rows } = await this.#pool.query<Row>(sql, [...values]);
    return rows;
  }

  async one<Row extends object>(sql: string, parameters: SqlParameters): Promise<Row | undefined> {
    return (await this.rows<Row>(sql, parameters))[0];
  }

  async onApplicationShutdown(): Promise<void> {
    await this.#pool.end();
  }
}
