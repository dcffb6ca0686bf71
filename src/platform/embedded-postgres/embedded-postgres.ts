import { existsSync, mkdirSync, readFileSync, realpathSync, statSync, truncateSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { accountFor } from './account.js';
import { prepareBinaries } from './binaries.js';
import { dataDirectoryArgument, prepareCluster } from './cluster.js';
import { answers, connectionStringFor } from './connection.js';
import { EmbeddedPostgresError } from './embedded-postgres.error.js';
import { findPostmaster } from './postmaster.js';
import { describeProcess, signal } from './processes.js';
import { prepareSocketDirectory, removeSocketDirectory } from './socket-directory.js';
import { type Launch, type Supervised, supervise } from './supervisor.js';

/** What {@link startEmbeddedPostgres} needs. */
export interface EmbeddedPostgresOptions {
  /** The cluster's directory; made when it isn't there. Its log lies beside it (`<dataDir>.log`). */
  readonly dataDir: string;
  /** Told in one plain sentence each when PostgreSQL is made, reused, taken over, died, came back. */
  readonly log?: (message: string) => void;
  /** `false` gives up safety against power failure for speed: for tests. Default `true`. */
  readonly durable?: boolean;
}

/** A running PostgreSQL. */
export interface EmbeddedPostgres {
  /** A `postgresql://` URL over a Unix socket; stays the same when PostgreSQL is restarted. */
  readonly connectionString: string;
  /** The postmaster's process id; another one after a restart. */
  readonly pid: number;
  /** Whether another process of ours runs it: then {@link stop} leaves it to that one. */
  readonly reused: boolean;
  /** Ends the sessions, writes the checkpoint and waits until PostgreSQL has gone. May be called twice. */
  stop(): Promise<void>;
}

const POLL_MS = 15;
const WATCH_MS = 250;
const PATIENCE_MS = 60_000;
const STOP_MS = 20_000;
const LONGEST_PAUSE_MS = 5_000;
const LOG_LIMIT_BYTES = 4 * 1024 * 1024;

/**
 * Starts the PostgreSQL that npm installed, makes its cluster and the database `silkgate` at the first start, and keeps
 * it running as long as this process lives: if PostgreSQL dies it is started again; if we die, however, it stops too.
 * A cluster that another live process of ours already runs is shared, and taken over when that process goes.
 *
 * @throws EmbeddedPostgresError when it can't be prepared, or doesn't come up.
 */
export async function startEmbeddedPostgres(options: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> {
  const durable = options.durable ?? true;
  mkdirSync(dirname(resolve(options.dataDir)), { recursive: true });
  const dataDir = join(realpathSync(dirname(resolve(options.dataDir))), basename(options.dataDir));
  const account = accountFor(dataDir);
  const binaries = prepareBinaries(account);
  const log = options.log ?? (() => undefined);
  if (!existsSync(dataDir)) log(`Making a PostgreSQL ${binaries.majorVersion} cluster in ${dataDir}`);
  await prepareCluster(dataDir, binaries, account, durable);
  const launch: Launch = {
    binaries,
    account,
    dataDir,
    dataDirectory: dataDirectoryArgument(dataDir, account),
    socketDir: prepareSocketDirectory(dataDir, account),
    logFile: `${dataDir}.log`,
    durable,
  };
  if ((statSync(launch.logFile, { throwIfNoEntry: false })?.size ?? 0) > LOG_LIMIT_BYTES) truncateSync(launch.logFile);
  const keeper = new Keeper(launch, log);
  await keeper.bringUp();
  return keeper;
}

class Keeper implements EmbeddedPostgres {
  pid = 0;
  reused = false;
  private socketDir: string;
  private own: Supervised | undefined;
  private watch: NodeJS.Timeout | undefined;
  private stopping: Promise<void> | undefined;
  private readonly launch: Launch;
  private readonly log: (message: string) => void;

  constructor(launch: Launch, log: (message: string) => void) {
    this.launch = launch;
    this.log = log;
    this.socketDir = launch.socketDir;
  }

  get connectionString(): string {
    return connectionStringFor(this.socketDir);
  }

  stop(): Promise<void> {
    this.stopping ??= this.stopNow();
    return this.stopping;
  }

  /** Ends with a PostgreSQL that answers, ours or another's: whatever is in the way is waited for or cleared away. */
  async bringUp(): Promise<void> {
    const since = Date.now();
    let failures = 0;
    let asked: { pid: number; at: number } | undefined;
    while (!this.stopping) {
      const found = findPostmaster(this.launch.dataDir, this.launch.socketDir);
      if (found.state === 'absent') {
        if (this.own?.hasExited()) {
          this.own = undefined;
          // Once or twice is usual after a crash: old backends still hold the memory, or another start was faster.
          if (++failures >= 10) throw this.failure('PostgreSQL ends as soon as it is started');
          await sleep(Math.min(failures * 50, 500));
          continue;
        }
        if (!this.own) {
          // Made anew each time: whoever stopped last has removed it, or whoever tidies /tmp.
          prepareSocketDirectory(this.launch.dataDir, this.launch.account);
          this.own = supervise(this.launch);
        }
      } else if (found.state === 'orphaned') {
        this.log(`Stopping a PostgreSQL (process ${found.pid}) that nobody watches over any more`);
        // A fast shutdown first; if it hangs, an immediate one, from which PostgreSQL recovers by its write-ahead log.
        if (asked?.pid !== found.pid) asked = { pid: found.pid, at: Date.now() };
        signal(found.pid, Date.now() - asked.at > STOP_MS / 2 ? 'SIGQUIT' : 'SIGINT');
        await sleep(100);
      } else if (await answers(found.socketDir)) {
        return this.settleOn(found.pid, found.socketDir);
      }
      if (Date.now() - since > PATIENCE_MS)
        throw this.failure(`PostgreSQL didn't answer within ${PATIENCE_MS / 1000} seconds`);
      await sleep(POLL_MS);
    }
  }

  private settleOn(pid: number, socketDir: string): void {
    this.pid = pid;
    this.socketDir = socketDir;
    this.reused = !this.own || this.own.hasExited();
    if (this.own && !this.reused) {
      void this.own.exited.then((status) => this.recover(`PostgreSQL ended unexpectedly (${status})`));
      return;
    }
    this.own = undefined;
    this.log(`Sharing the PostgreSQL (process ${pid}) that another process runs`);
    this.watch = setInterval(() => {
      if (describeProcess(pid)) return;
      clearInterval(this.watch);
      void this.recover('The process that ran PostgreSQL has stopped it');
    }, WATCH_MS).unref();
  }

  private async recover(reason: string): Promise<void> {
    for (let attempt = 0; !this.stopping; attempt += 1) {
      this.log(`${reason}; starting it again`);
      try {
        await this.bringUp();
        if (!this.stopping) this.log(`PostgreSQL answers again (process ${this.pid})`);
        return;
      } catch (error) {
        reason = error instanceof Error ? error.message : String(error);
        await sleep(Math.min(100 * 2 ** attempt, LONGEST_PAUSE_MS), undefined, { ref: false });
      }
    }
  }

  private async stopNow(): Promise<void> {
    clearInterval(this.watch);
    const own = this.own;
    if (!own || own.hasExited()) return;
    own.release();
    const impatience = setTimeout(() => signal(this.pid, 'SIGQUIT'), STOP_MS);
    await own.exited;
    clearTimeout(impatience);
    removeSocketDirectory(this.launch.socketDir);
  }

  private failure(what: string): EmbeddedPostgresError {
    const { logFile } = this.launch;
    const tail = existsSync(logFile) ? readFileSync(logFile, 'utf8').trimEnd().split('\n').slice(-5).join('\n') : '';
    return new EmbeddedPostgresError(`${what}. The end of ${logFile}:\n${tail}`);
  }
}
