import { type ChildProcess, spawn } from 'node:child_process';
import { closeSync, openSync } from 'node:fs';
import { once } from 'node:events';
import type { Account } from './account.js';
import type { Binaries } from './binaries.js';

/** Shows in the process list; also how a later start knows that somebody still watches over a PostgreSQL. */
export const SUPERVISOR_NAME = 'silkgate-postgres-supervisor';

/**
 * The parent of PostgreSQL. It holds the reading end of a pipe from us; when the pipe closes, because we stop or because
 * we were killed, it asks PostgreSQL for a fast shutdown (SIGINT). It must itself outlive the signals of a terminal.
 */
const SCRIPT = `
trap "" INT TERM HUP
"$@" </dev/null 3<&- &
postgres=$!
( read -r _ <&3; kill -INT "$postgres" ) &
watcher=$!
exec 3<&-
wait "$postgres"
status=$?
kill -KILL "$watcher" 2>/dev/null
exit "$status"
`;

/** What one PostgreSQL process is started with. */
export interface Launch {
  readonly binaries: Binaries;
  readonly account: Account | undefined;
  readonly dataDir: string;
  /** See {@link dataDirectoryArgument}. */
  readonly dataDirectory: string;
  readonly socketDir: string;
  readonly logFile: string;
  readonly durable: boolean;
}

/** One run of PostgreSQL under its supervisor. */
export interface Supervised {
  /** Settles with the exit status (or the signal that killed the supervisor) when PostgreSQL has gone. */
  readonly exited: Promise<number | NodeJS.Signals>;
  hasExited(): boolean;
  /** Closes the pipe: PostgreSQL ends its sessions, writes its checkpoint and stops. */
  release(): void;
}

/** Starts PostgreSQL under its supervisor; whether it came up is for the caller to see. */
export function supervise(launch: Launch): Supervised {
  const log = openSync(launch.logFile, 'a', 0o600);
  const child = spawn(
    '/bin/sh',
    ['-c', SCRIPT, SUPERVISOR_NAME, launch.binaries.postgres, ...serverArguments(launch)],
    {
      ...launch.account,
      cwd: launch.dataDir,
      // A group of its own, or Ctrl-C in the terminal would stop PostgreSQL before the application has finished with it.
      detached: true,
      stdio: ['ignore', log, log, 'pipe'],
      env: { PATH: '/usr/local/bin:/usr/bin:/bin', LD_LIBRARY_PATH: launch.binaries.lib, TZ: 'UTC' },
    },
  );
  closeSync(log);
  const exited = settle(child);
  // Neither the process nor the pipe keeps Node running: whoever forgets to stop still ends, and the pipe closes then.
  child.unref();
  const pipe = child.stdio[3];
  if (pipe && 'unref' in pipe && typeof pipe.unref === 'function') pipe.unref();
  pipe?.on('error', () => pipe.destroy());
  return {
    exited,
    hasExited: () => child.exitCode !== null || child.signalCode !== null,
    release: () => void pipe?.destroy(),
  };
}

async function settle(child: ChildProcess): Promise<number | NodeJS.Signals> {
  const [code, killedBy] = (await once(child, 'exit')) as [number | null, NodeJS.Signals | null];
  child.stdio[3]?.destroy();
  return code ?? killedBy ?? 'SIGKILL';
}

/** Settings on the command line, not in postgresql.conf: so a new version's settings reach a cluster that exists. */
function serverArguments({ dataDirectory, socketDir, durable }: Launch): string[] {
  const settings: Record<string, string> = {
    listen_addresses: '',
    unix_socket_directories: socketDir,
    unix_socket_permissions: '0700',
    port: '5432',
    max_connections: '100',
    shared_buffers: '128MB',
    work_mem: '8MB',
    maintenance_work_mem: '64MB',
    // Compiling costs more than it gains on queries that take milliseconds.
    jit: 'off',
    timezone: 'UTC',
    log_timezone: 'UTC',
    log_line_prefix: '%m [%p] ',
    ...(durable
      ? {}
      : {
          fsync: 'off',
          synchronous_commit: 'off',
          full_page_writes: 'off',
          wal_level: 'minimal',
          max_wal_senders: '0',
        }),
  };
  return ['-D', dataDirectory, ...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])];
}
