import pg from 'pg';
import { ROLE } from './cluster.js';
import { hasCode } from './processes.js';

/** The application's database in the embedded cluster. */
export const DATABASE = 'silkgate';

/** A connection URL over the Unix socket. */
export function connectionStringFor(socketDir: string, database = DATABASE): string {
  return `postgresql://${ROLE}@/${database}?host=${encodeURIComponent(socketDir)}`;
}

/**
 * Tries the server once, and makes the application's database if it isn't there yet.
 *
 * @returns `false` while nobody listens, or the server is on its way up or down.
 */
export async function answers(socketDir: string): Promise<boolean> {
  try {
    await query(connectionStringFor(socketDir), 'SELECT 1');
    return true;
  } catch (error) {
    // 57P01–57P03: stopping, crashed or starting.
    if (hasCode(error, 'ENOENT', 'ECONNREFUSED', 'ECONNRESET', 'EPIPE', '57P01', '57P02', '57P03')) return false;
    if (error instanceof Error && error.message.startsWith('Connection terminated')) return false;
    if (!hasCode(error, '3D000')) throw error;
  }
  try {
    await query(connectionStringFor(socketDir, 'postgres'), `CREATE DATABASE ${DATABASE}`);
  } catch (error) {
    // Another process that starts at this moment was faster.
    if (!hasCode(error, '42P04', '23505')) throw error;
  }
  return true;
}

async function query(connectionString: string, sql: string): Promise<void> {
  const client = new pg.Client({
    connectionString,
    application_name: 'silkgate-start',
    connectionTimeoutMillis: 5_000,
  });
  // A server that goes away between two messages is told of by the query itself, but pg also emits it.
  client.on('error', () => undefined);
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}
