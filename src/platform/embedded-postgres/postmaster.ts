import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { EmbeddedPostgresError } from './embedded-postgres.error.js';
import { describeProcess, hasCode, isAlive } from './processes.js';
import { SUPERVISOR_NAME } from './supervisor.js';

/** Who, if anybody, runs a cluster just now. */
export type Postmaster =
  | { readonly state: 'absent' }
  /** Somebody watches over it and will stop it; it may be on its way up or down. */
  | { readonly state: 'supervised'; readonly pid: number; readonly socketDir: string }
  /** It runs, but nobody would ever stop it: its supervisor was killed, or its data directory was deleted. */
  | { readonly state: 'orphaned'; readonly pid: number };

/**
 * Looks who runs the cluster. A `postmaster.pid` left by a crash, whose number now belongs to another process (usual in
 * containers, which number from 1), is removed: PostgreSQL itself would refuse to start because of it.
 *
 * @throws EmbeddedPostgresError when a PostgreSQL that isn't ours uses the directory.
 */
export function findPostmaster(dataDir: string, socketDir: string): Postmaster {
  const pidFile = join(dataDir, 'postmaster.pid');
  const lines = linesOf(pidFile);
  if (!lines) return findLeftBehind(socketDir);
  const pid = Number(lines[0]);
  // Of a process that has gone PostgreSQL clears up the file itself, after it has looked for surviving backends.
  if (!isProcessId(pid) || !isAlive(pid)) return { state: 'absent' };
  const found = describeProcess(pid);
  if (!found || !isPostgres(found.command)) {
    // Read again: the process may have ended, and another start may have begun, while we looked.
    if (isAlive(pid) && linesOf(pidFile)?.[0] === lines[0]) rmSync(pidFile, { force: true });
    return { state: 'absent' };
  }
  if (describeProcess(found.parent)?.command.includes(SUPERVISOR_NAME)) {
    return { state: 'supervised', pid, socketDir: lines[4] || socketDir };
  }
  if (found.command.includes(socketDir)) return { state: 'orphaned', pid };
  throw new EmbeddedPostgresError(
    `Another PostgreSQL (process ${pid}) runs in ${dataDir}: stop it, or set DATABASE_URL to it.`,
  );
}

/** A server whose data directory was deleted under it still holds the socket for up to a minute. */
function findLeftBehind(socketDir: string): Postmaster {
  const pid = Number(linesOf(join(socketDir, '.s.PGSQL.5432.lock'))?.[0]);
  if (!isProcessId(pid)) return { state: 'absent' };
  const found = describeProcess(pid);
  const isOurs = found !== undefined && isPostgres(found.command) && found.command.includes(socketDir);
  return isOurs ? { state: 'orphaned', pid } : { state: 'absent' };
}

function isProcessId(pid: number): boolean {
  return Number.isSafeInteger(pid) && pid > 1;
}

function isPostgres(command: string): boolean {
  return /(^|\/)postgres(\s|$)/.test(command);
}

function linesOf(file: string): string[] | undefined {
  try {
    return readFileSync(file, 'utf8').split('\n');
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return undefined;
    throw error;
  }
}
