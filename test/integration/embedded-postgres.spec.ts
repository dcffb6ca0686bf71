import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import {
  type EmbeddedPostgres,
  EmbeddedPostgresError,
  startEmbeddedPostgres,
} from '../../src/platform/embedded-postgres/index.js';

let directory: string;
let dataDir: string;
let started: EmbeddedPostgres[];
let children: ChildProcess[];

beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'silkgate-embedded-'));
  dataDir = join(directory, 'data', 'postgres');
  started = [];
  children = [];
});

afterEach(async () => {
  for (const child of children) child.kill('SIGKILL');
  for (const server of started) await server.stop();
  rmSync(directory, { recursive: true, force: true });
});

/** Durable, as the application runs it: what these tests show must hold for it. */
async function start(): Promise<EmbeddedPostgres> {
  const server = await startEmbeddedPostgres({ dataDir });
  started.push(server);
  return server;
}

/** Another process that runs the same cluster. */
async function startInChild(): Promise<{ child: ChildProcess; pid: number; connectionString: string }> {
  const child = spawn(process.execPath, [join(import.meta.dirname, '../support/hold-postgres.mjs'), dataDir], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  children.push(child);
  for await (const line of createInterface({ input: child.stdout })) {
    return { child, ...(JSON.parse(line) as { pid: number; connectionString: string }) };
  }
  throw new Error('The child ended before PostgreSQL answered');
}

async function query<Row extends pg.QueryResultRow>(connectionString: string, sql: string): Promise<Row[]> {
  const client = new pg.Client({ connectionString });
  client.on('error', () => undefined);
  await client.connect();
  try {
    return (await client.query<Row>(sql)).rows;
  } finally {
    await client.end();
  }
}

const keep = (url: string, value: number) =>
  query(url, `CREATE TABLE IF NOT EXISTS kept (value int); INSERT INTO kept VALUES (${value})`);
const kept = async (url: string) =>
  (await query<{ value: number }>(url, 'SELECT value FROM kept ORDER BY value')).map((row) => row.value);

/** Whether a process runs; an ended one that nobody has collected (a zombie) doesn't. */
function isAlive(pid: number): boolean {
  try {
    return !/^State:\s+Z/m.test(readFileSync(`/proc/${pid}/status`, 'utf8'));
  } catch {
    return false;
  }
}

async function eventually<T>(attempt: () => T | Promise<T>): Promise<T> {
  for (let tries = 0; ; tries += 1) {
    try {
      return await attempt();
    } catch (error) {
      if (tries === 300) throw error;
      await sleep(50);
    }
  }
}

const untilGone = (pid: number) => eventually(() => expect(isAlive(pid)).toBe(false));

describe('embedded PostgreSQL', () => {
  it('starts, answers on its socket alone, stops, and has kept what was written at the next start', async () => {
    const first = await start();
    expect(await query(first.connectionString, 'SHOW listen_addresses')).toEqual([{ listen_addresses: '' }]);
    expect(await query(first.connectionString, 'SHOW fsync')).toEqual([{ fsync: 'on' }]);
    await keep(first.connectionString, 1);
    await first.stop();
    expect(isAlive(first.pid)).toBe(false);
    expect(existsSync(join(dataDir, 'postmaster.pid'))).toBe(false);

    const second = await start();
    expect(second).toMatchObject({ connectionString: first.connectionString, reused: false });
    expect(await kept(second.connectionString)).toEqual([1]);
  });

  it('takes letters of every script for letters', async () => {
    const { connectionString } = await start();
    await query(connectionString, 'CREATE EXTENSION pg_trgm');
    const [row] = await query<{ korean: string[]; lower: string }>(
      connectionString,
      `SELECT show_trgm('서울') AS korean, lower('ÄЖ') AS lower`,
    );
    expect(row?.korean).toHaveLength(3);
    expect(row?.lower).toBe('äж');
  });

  it('comes back by itself, on the same socket and with all that was committed, after kill -9 of PostgreSQL', async () => {
    const server = await start();
    for (const value of [1, 2]) {
      await keep(server.connectionString, value);
      const before = server.pid;
      process.kill(before, 'SIGKILL');
      await eventually(async () => expect((await kept(server.connectionString)).at(-1)).toBe(value));
      await eventually(() => expect(server.pid).not.toBe(before));
    }
    expect(await kept(server.connectionString)).toEqual([1, 2]);
  });

  it('comes back after kill -9 of the shell that watches over it', async () => {
    const server = await start();
    await keep(server.connectionString, 1);
    const before = server.pid;
    const supervisor = Number(/^PPid:\s+(\d+)/m.exec(readFileSync(`/proc/${before}/status`, 'utf8'))?.[1]);
    process.kill(supervisor, 'SIGKILL');
    await eventually(() => expect(server.pid).not.toBe(before));
    expect(isAlive(before)).toBe(false);
    expect(await kept(server.connectionString)).toEqual([1]);
  });

  it('stops by itself when the process that started it is killed with kill -9', async () => {
    const { child, pid, connectionString } = await startInChild();
    await keep(connectionString, 1);
    child.kill('SIGKILL');
    await untilGone(pid);
    expect(existsSync(join(dataDir, 'postmaster.pid'))).toBe(false);

    const server = await start();
    expect(await kept(server.connectionString)).toEqual([1]);
  });

  it('starts at once after kill -9 of the process that ran it, while that PostgreSQL is still stopping', async () => {
    const { child, connectionString } = await startInChild();
    await keep(connectionString, 1);
    child.kill('SIGKILL');
    await once(child, 'exit');
    const server = await start();
    await eventually(async () => expect(await kept(server.connectionString)).toEqual([1]));
    await eventually(() => expect(server.reused).toBe(false));
  });

  it('starts over a postmaster.pid whose number now belongs to another process', async () => {
    await (await start()).stop();
    const bystander = spawn('sleep', ['60'], { stdio: 'ignore' });
    children.push(bystander);
    writeFileSync(join(dataDir, 'postmaster.pid'), `${bystander.pid}\n${dataDir}\n1\n5432\n/tmp\n\n`);
    const server = await start();
    expect(server.pid).not.toBe(bystander.pid);
    expect(bystander.exitCode).toBeNull();
  });

  it('shares a PostgreSQL that another process runs, leaves it running, and takes over when that process ends', async () => {
    const { child, pid, connectionString } = await startInChild();
    await keep(connectionString, 1);
    const visitor = await start();
    expect(visitor).toMatchObject({ pid, connectionString, reused: true });
    await visitor.stop();
    expect(isAlive(pid)).toBe(true);

    const heir = await start();
    child.kill('SIGKILL');
    await eventually(() => expect(heir).toMatchObject({ connectionString, reused: false }));
    expect(await kept(heir.connectionString)).toEqual([1]);
  });

  it('lets two processes make the same cluster at once', async () => {
    const [here, there] = await Promise.all([start(), startInChild()]);
    expect(here.connectionString).toBe(there.connectionString);
    await keep(here.connectionString, 1);
    expect(await kept(there.connectionString)).toEqual([1]);
  });

  it('refuses a directory that holds something else, and leaves it as it was', async () => {
    dataDir = directory;
    writeFileSync(join(directory, 'letter.txt'), 'dear reader');
    await expect(start()).rejects.toThrow(EmbeddedPostgresError);
    expect(readFileSync(join(directory, 'letter.txt'), 'utf8')).toBe('dear reader');
  });
});
