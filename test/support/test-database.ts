import { createHash, randomBytes } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { runMigrations } from '../../src/platform/database/migrate.js';

/** A migrated, empty database of a test file's own. */
export interface TestDatabase {
  /** A `postgresql://` URL, for `DATABASE_URL` or `pg`. */
  readonly url: string;
  /** Ends the sessions that are left and removes the database. */
  drop(): Promise<void>;
}

/** Any number, the same in every worker: only one at a time looks for the template and makes it. */
const TEMPLATE_LOCK = 7_305_250_912;

/**
 * Makes a fresh database by copying a template that was migrated once, which is many times faster than migrating.
 *
 * @throws Error when the test run has no PostgreSQL (see `start-postgres.ts`).
 */
export async function createTestDatabase(): Promise<TestDatabase> {
  const name = `test_${randomBytes(6).toString('hex')}`;
  await onServer(async (client) => {
    // Copying holds the lock too: a template can't be copied while anybody is connected to it.
    await client.query('SELECT pg_advisory_lock($1)', [TEMPLATE_LOCK]);
    const template = await migratedTemplate(client);
    await client.query(`CREATE DATABASE ${name} TEMPLATE ${template}`);
  });
  return {
    url: urlOf(name),
    drop: () => onServer(async (client) => void (await client.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`))),
  };
}

/** The template's name carries the migrations' text, so a server that outlives a change of theirs gets a new one. */
async function migratedTemplate(client: pg.Client): Promise<string> {
  const template = `template_${migrationsKey()}`;
  const found = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [template]);
  if (found.rowCount) return template;
  const unfinished = `${template}_new`;
  await client.query(`DROP DATABASE IF EXISTS ${unfinished} WITH (FORCE)`);
  await client.query(`CREATE DATABASE ${unfinished}`);
  await runMigrations(urlOf(unfinished));
  // A session ends a little after its client has said goodbye; renaming needs all of them gone.
  await client.query('SELECT pg_terminate_backend(pid, 5000) FROM pg_stat_activity WHERE datname = $1', [unfinished]);
  await client.query(`ALTER DATABASE ${unfinished} RENAME TO ${template}`);
  return template;
}

function migrationsKey(): string {
  const directory = join(import.meta.dirname, '../../src/migrations');
  const hash = createHash('sha256');
  for (const file of readdirSync(directory, { recursive: true, encoding: 'utf8' }).sort()) {
    if (/\.(ts|sql)$/.test(file)) hash.update(file).update(readFileSync(join(directory, file)));
  }
  return hash.digest('hex').slice(0, 12);
}

async function onServer<T>(work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: urlOf('postgres'), application_name: 'silkgate-test' });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/** Replaces the database in the server's address; by hand, because `URL` takes no address without a host. */
function urlOf(database: string): string {
  const server = process.env.SILKGATE_TEST_DATABASE_URL;
  if (!server)
    throw new Error(
      'SILKGATE_TEST_DATABASE_URL is not set: run these tests by Jest, in a project whose globalSetup is start-postgres.ts',
    );
  return server.replace(/^(postgres(?:ql)?:\/\/[^/]*)\/?[^?]*/, `$1/${database}`);
}
