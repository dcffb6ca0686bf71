import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, afterEach, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { DataSource, type EntityMetadata, type MigrationInterface } from 'typeorm';
import * as migrations from '../../src/migrations/index.js';
import { runMigrations } from '../../src/platform/database/migrate.js';
import { startTestApp, type TestApp } from '../support/test-app.js';

/** In the order in which they run: by the time in their names. */
const ALL = (Object.values(migrations) as (new () => MigrationInterface)[])
  .map(({ name }) => name)
  .sort((a, b) => Number(a.slice(-13)) - Number(b.slice(-13)));
const IN_PUBLIC = `n.nspname = 'public' AND NOT EXISTS
  (SELECT 1 FROM pg_depend d WHERE d.objid = o.oid AND d.deptype = 'e')`;

const server = (): string => {
  const url = process.env['SILKGATE_TEST_DATABASE_URL'];
  if (!url) throw new Error('SILKGATE_TEST_DATABASE_URL is not set');
  return url;
};
const urlOf = (database: string) => server().replace(/^(postgres(?:ql)?:\/\/[^/]*)\/?[^?]*/, `$1/${database}`);

async function query<Row extends pg.QueryResultRow>(url: string, sql: string, values: unknown[] = []): Promise<Row[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<Row>(sql, values)).rows;
  } finally {
    await client.end();
  }
}

describe('Migrations', () => {
  let name: string;
  let url: string;

  beforeEach(async () => {
    name = `schema_${randomBytes(6).toString('hex')}`;
    url = urlOf(name);
    await query(server(), `CREATE DATABASE ${name}`);
  });
  afterEach(() => query(server(), `DROP DATABASE ${name} WITH (FORCE)`));

  /** Everything of ours that lies in the database: relations, functions and types, without what extensions bring. */
  const leftovers = async () =>
    (
      await query<{ what: string }>(
        url,
        `SELECT 'relation ' || o.relname AS what FROM pg_class o JOIN pg_namespace n ON n.oid = o.relnamespace
           WHERE ${IN_PUBLIC} AND o.relkind IN ('r', 'p', 'v', 'm', 'S', 'f') AND o.relname !~ '^schema_migration'
         UNION ALL SELECT 'function ' || o.proname FROM pg_proc o JOIN pg_namespace n ON n.oid = o.pronamespace WHERE ${IN_PUBLIC}
         UNION ALL SELECT 'type ' || o.typname FROM pg_type o JOIN pg_namespace n ON n.oid = o.typnamespace
           WHERE ${IN_PUBLIC} AND o.typtype IN ('e', 'd') ORDER BY 1`,
      )
    ).map(({ what }) => what);

  /** The whole schema as text, to compare two databases by. */
  const columns = () =>
    query<{ line: string }>(
      url,
      `SELECT concat_ws(' ', table_name, column_name, udt_name, is_nullable, column_default) AS line
       FROM information_schema.columns WHERE table_schema = 'public' ORDER BY 1`,
    );

  it('bring an empty database to the schema, once', async () => {
    expect(await runMigrations(url)).toEqual(ALL);
    const before = await columns();
    expect(await runMigrations(url)).toEqual([]);
    expect(await columns()).toEqual(before);
  });

  it('run in one of two runners that begin at the same time', async () => {
    const runs = await Promise.all([runMigrations(url), runMigrations(url)]);
    expect(runs.map((ran) => ran.length).sort((a, b) => a - b)).toEqual([0, ALL.length]);
  });

  it('end well when they are run again after they were killed in the middle', async () => {
    // The last table's name is taken until the runner waits for it; then its session is ended, as by a crash.
    const blocker = new pg.Client({ connectionString: url });
    await blocker.connect();
    await blocker.query('BEGIN; CREATE TABLE exhibition ()');
    const cut = runMigrations(url).then(
      () => 'finished',
      () => 'cut off',
    );
    const waiting = `SELECT pid FROM pg_stat_activity WHERE datname = $1 AND wait_event_type = 'Lock' AND query LIKE '%exhibition%'`;
    let found: { pid: number }[] = [];
    while (found.length === 0) found = await query<{ pid: number }>(server(), waiting, [name]);
    await query(server(), 'SELECT pg_terminate_backend($1)', [found[0]?.pid]);
    expect(await cut).toBe('cut off');
    await blocker.query('ROLLBACK');
    await blocker.end();
    const done = await query<{ name: string }>(url, 'SELECT name FROM schema_migration');
    expect(done.length).toBeGreaterThan(0);
    expect(done.length).toBeLessThan(ALL.length);
    expect(await runMigrations(url)).toEqual(ALL.slice(done.length));
    const killed = await columns();
    await query(server(), `DROP DATABASE ${name} WITH (FORCE)`);
    await query(server(), `CREATE DATABASE ${name}`);
    await runMigrations(url);
    expect(killed).toEqual(await columns());
  });

  it('can be undone to the last', async () => {
    await runMigrations(url);
    expect((await leftovers()).length).toBeGreaterThan(20);
    const dataSource = new DataSource({
      type: 'postgres',
      url,
      migrations: Object.values(migrations) as (new () => MigrationInterface)[],
      migrationsTableName: 'schema_migration',
    });
    await dataSource.initialize();
    try {
      for (let undone = 0; undone < ALL.length; undone += 1)
        await dataSource.undoLastMigration({ transaction: 'each' });
    } finally {
      await dataSource.destroy();
    }
    expect(await leftovers()).toEqual([]);
    expect(await runMigrations(url)).toEqual(ALL);
  });
});

describe('Entities and tables', () => {
  let app: TestApp;

  beforeAll(async () => {
    app = await startTestApp();
  });
  afterAll(() => app?.close());

  it('agree on every column, its type and whether it may be empty', async () => {
    const dataSource = app.app.get(DataSource, { strict: false });
    expect(dataSource.entityMetadatas.length).toBeGreaterThan(0);
    for (const entity of dataSource.entityMetadatas) {
      const found = await query<{ name: string; type: string; nullable: boolean }>(
        app.config.databaseUrl,
        `SELECT a.attname AS name, format_type(a.atttypid, a.atttypmod) AS type, NOT a.attnotnull AS nullable
         FROM pg_attribute a WHERE a.attrelid = $1::regclass AND a.attnum > 0 AND NOT a.attisdropped
           AND a.attgenerated = '' ORDER BY 1`,
        [entity.tableName],
      );
      expect({ table: entity.tableName, columns: declared(dataSource, entity) }).toEqual({
        table: entity.tableName,
        columns: found.map(({ name, type, nullable }) => ({ name, type, nullable })),
      });
    }
  });

  /** In PostgreSQL's own spelling of types. */
  function declared(dataSource: DataSource, entity: EntityMetadata) {
    return entity.columns
      .map((column) => {
        const type = dataSource.driver.normalizeType(column);
        const length = column.length ? `(${column.length})` : '';
        const spelled = SPELLINGS[type] ?? type;
        return {
          name: column.databaseName,
          type: `${spelled}${length}${column.isArray ? '[]' : ''}`,
          nullable: column.isNullable,
        };
      })
      .sort((a, b) => (a.name < b.name ? -1 : 1));
  }
});

const SPELLINGS: Readonly<Record<string, string>> = {
  timestamptz: 'timestamp with time zone',
  int: 'integer',
  int4: 'integer',
  char: 'character',
  bool: 'boolean',
};
