import pg from 'pg';
import type { DataSourceOptions } from 'typeorm';
import { namingClient } from './naming-client.js';

/** How every connection of this process is: sessions run in UTC; a statement that hangs is cut, so that one bad query can't hold the pool. */
export const connectionSettings = (pool: number) => ({
  Client: namingClient(pg.Client),
  max: pool,
  idleTimeoutMillis: 30_000,
  connectionTimeoutMillis: 10_000,
  statement_timeout: 30_000,
  idle_in_transaction_session_timeout: 60_000,
  options: '-c TimeZone=UTC',
});

/** How TypeORM connects. */
export function dataSourceOptions(url: string, pool: number): DataSourceOptions {
  return {
    type: 'postgres',
    url,
    synchronize: false,
    poolSize: pool,
    applicationName: 'silkgate',
    logging: false,
    extra: connectionSettings(pool),
  };
}
