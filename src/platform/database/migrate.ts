import pg from 'pg';
import { DataSource, type MigrationInterface } from 'typeorm';
import * as migrations from '../../migrations/index.js';

/** Any number, as long as it is always the same: the lock under which migrations run. */
const MIGRATION_LOCK = 7_305_250_911;

/**
 * Brings the database to the newest schema. One runner at a time: others wait for the lock and then find nothing left to do.
 * Each migration is one transaction, so a run that is cut off is simply run again.
 *
 * @param url a PostgreSQL connection URL
 * @returns the names of the migrations that ran now
 */
export async function runMigrations(url: string): Promise<string[]> {
  const lock = new pg.Client({ connectionString: url, application_name: 'silkgate-migrate' });
  await lock.connect();
  try {
    await lock.query('SELECT pg_advisory_lock($1)', [MIGRATION_LOCK]);
    const list = Object.values(migrations) as (new () => MigrationInterface)[];
    const dataSource = new DataSource({
      type: 'postgres',
      url,
      migrations: list,
      migrationsTableName: 'schema_migration',
      poolSize: 1,
    });
    await dataSource.initialize();
    try {
      const ran = await dataSource.runMigrations({ transaction: 'each' });
      return ran.map((migration) => migration.name);
    } finally {
      await dataSource.destroy();
    }
  } finally {
    await lock.end();
  }
}
