import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

/** The project's folder: this file runs from `dist/bench/bench/support`. */
export const ROOT = join(import.meta.dirname, '../../../..');

const PATIENCE_MS = 120_000;
const POLL_MS = 5;

/** A server in a process of its own. */
export interface Served {
  readonly url: string;
  /** From the start of the process to the first answered request. */
  readonly startedInMs: number;
  /** Resident memory, in MB of 2^20 bytes. */
  memory(): number;
  /** Processor time that it has used so far, in milliseconds. */
  processorTime(): number;
  stop(): Promise<void>;
}

/** The application as `npm start` runs it, without the demo marketplace and without rate limits. */
export function startApplication(dataDir: string, databaseUrl: string | null): Promise<Served> {
  return serve([join(ROOT, 'dist/main.js')], '/health/ready', {
    SILKGATE_DATA_DIR: dataDir,
    SILKGATE_DEMO: 'off',
    SILKGATE_RATE_LIMIT: '0',
    SILKGATE_LOG_LEVEL: 'warn',
    ...(databaseUrl !== null && { DATABASE_URL: databaseUrl }),
  });
}

/** The application with the demo marketplace, which it loads first. */
export function startDemo(dataDir: string, databaseUrl: string): Promise<Served> {
  return serve([join(ROOT, 'dist/main.js')], '/health/ready', {
    SILKGATE_DATA_DIR: dataDir,
    DATABASE_URL: databaseUrl,
    SILKGATE_DEMO: 'on',
    SILKGATE_DEMO_SITES_PORT: '0',
    SILKGATE_RATE_LIMIT: '0',
    SILKGATE_LOG_LEVEL: 'warn',
  });
}

/** One of the servers in `bench/baselines`; each answers `/`. */
export function startBaseline(name: string, args: readonly string[]): Promise<Served> {
  return serve([join(ROOT, `dist/bench/bench/baselines/${name}.js`), ...args], '/', {});
}

async function serve(args: readonly string[], path: string, env: Record<string, string>): Promise<Served> {
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const from = performance.now();
  const child = spawn(process.execPath, ['--enable-source-maps', ...args], {
    cwd: ROOT,
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { PATH: process.env['PATH'], HOME: process.env['HOME'], ...env, PORT: String(port) },
  });
  const stop = () => end(child);
  try {
    await answered(url + path, child);
  } catch (error) {
    await stop();
    throw error;
  }
  return {
    url,
    startedInMs: performance.now() - from,
    memory: () => residentMegabytes(child),
    processorTime: () => usedMilliseconds(child),
    stop,
  };
}

async function answered(url: string, child: ChildProcess): Promise<void> {
  for (const until = Date.now() + PATIENCE_MS; Date.now() < until; await sleep(POLL_MS)) {
    if (child.exitCode !== null) throw new Error(`${child.spawnargs.join(' ')} ended with ${child.exitCode}`);
    // Refused connections are what is waited out here.
    const response = await fetch(url).catch(() => undefined);
    await response?.arrayBuffer();
    if (response?.ok) return;
  }
  throw new Error(`${url} did not answer within ${PATIENCE_MS / 1_000} s`);
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const exited = once(child, 'exit');
  child.kill('SIGTERM');
  await exited;
}

function residentMegabytes(child: ChildProcess): number {
  const kilobytes = /VmRSS:\s+(\d+) kB/.exec(readFileSync(`/proc/${child.pid}/status`, 'utf8'))?.[1];
  return Number(kilobytes) / 1_024;
}

/** The kernel counts in hundredths of a second (proc(5): fields 14 and 15, counted behind the name in brackets). */
function usedMilliseconds(child: ChildProcess): number {
  const fields = readFileSync(`/proc/${child.pid}/stat`, 'utf8')
    .replace(/^.*\) /, '')
    .split(' ');
  return (Number(fields[11]) + Number(fields[12])) * 10;
}

export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (address === null || typeof address === 'string') throw new Error('A TCP server has no port');
  return address.port;
}
