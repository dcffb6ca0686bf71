import { execFile } from 'node:child_process';
import { chownSync, existsSync, mkdirSync, readFileSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { type Account, canEnter } from './account.js';
import type { Binaries } from './binaries.js';
import { EmbeddedPostgresError } from './embedded-postgres.error.js';
import { hasCode, isAlive } from './processes.js';

const run = promisify(execFile);

/** The role that owns everything; whoever reaches the private socket is it. */
export const ROLE = 'silkgate';

/**
 * PostgreSQL's locale decides what `pg_trgm` and regular expressions take for a letter: under plain `C` only ASCII is.
 * The sort order is the built-in code-point one in each case, so an upgrade of the C library can't corrupt indexes.
 */
const LOCALES = ['C.UTF-8', 'en_US.UTF-8', 'C'];

/**
 * Makes the cluster if it isn't there yet, beside its final place, and moves it there when it is whole: a start that
 * was killed half-way leaves nothing that looks like a cluster. Two processes may do so at once; one of them wins.
 *
 * @throws EmbeddedPostgresError when `initdb` fails, or the directory holds something else.
 */
export async function prepareCluster(
  dataDir: string,
  binaries: Binaries,
  account: Account | undefined,
  durable: boolean,
): Promise<void> {
  if (isPresent(dataDir, binaries.majorVersion)) return;
  removeUnfinished(dataDir);
  const unfinished = `${dataDir}.new-${process.pid}`;
  mkdirSync(unfinished, { mode: 0o700 });
  if (account) chownSync(unfinished, account.uid, account.gid);
  try {
    await initialise(unfinished, binaries, account, durable);
    renameSync(unfinished, dataDir);
  } catch (error) {
    rmSync(unfinished, { recursive: true, force: true });
    if (!hasCode(error, 'ENOTEMPTY', 'EEXIST')) throw error;
  }
}

/**
 * How PostgreSQL is told its data directory. Its account may be shut out of a parent directory (`/root`, `mktemp -d`);
 * as we start it inside the directory, it can still enter through `/proc/self/cwd`, and nobody's modes need changing.
 *
 * @throws EmbeddedPostgresError when the account can't get in and there is no such way.
 */
export function dataDirectoryArgument(directory: string, account: Account | undefined): string {
  if (canEnter(directory, account)) return directory;
  if (process.platform === 'linux' && account) return '/proc/self/cwd';
  throw new EmbeddedPostgresError(
    `${directory} can't be entered: give it to the user who starts Silkgate, or set SILKGATE_DATA_DIR.`,
  );
}

function isPresent(dataDir: string, majorVersion: string): boolean {
  if (!existsSync(dataDir) || readdirSync(dataDir).length === 0) return false;
  const versionFile = join(dataDir, 'PG_VERSION');
  if (!existsSync(versionFile))
    throw new EmbeddedPostgresError(`${dataDir} isn't empty and isn't a PostgreSQL cluster: move it away.`);
  const found = readFileSync(versionFile, 'utf8').trim();
  if (found === majorVersion) return true;
  throw new EmbeddedPostgresError(
    `${dataDir} was made by PostgreSQL ${found}, this is ${majorVersion}: dump it with the old one and restore it here.`,
  );
}

function removeUnfinished(dataDir: string): void {
  const prefix = `${basename(dataDir)}.new-`;
  for (const name of readdirSync(dirname(dataDir))) {
    if (!name.startsWith(prefix)) continue;
    const maker = Number(name.slice(prefix.length));
    if (maker === process.pid || !isAlive(maker))
      rmSync(join(dirname(dataDir), name), { recursive: true, force: true });
  }
}

async function initialise(
  directory: string,
  binaries: Binaries,
  account: Account | undefined,
  durable: boolean,
): Promise<void> {
  const dataDirectory = dataDirectoryArgument(directory, account);
  for (const locale of LOCALES) {
    const options = [
      '--encoding=UTF8',
      `--locale=${locale}`,
      '--locale-provider=builtin',
      `--builtin-locale=${locale === 'C' ? 'C' : 'C.UTF-8'}`,
    ];
    try {
      await run(
        binaries.initdb,
        [
          '-D',
          dataDirectory,
          '-U',
          ROLE,
          '--auth=trust',
          '--no-instructions',
          ...options,
          ...(durable ? [] : ['--no-sync', '--no-data-checksums']),
        ],
        {
          ...account,
          cwd: directory,
          env: { PATH: '/usr/local/bin:/usr/bin:/bin', LD_LIBRARY_PATH: binaries.lib, TZ: 'UTC' },
        },
      );
      return;
    } catch (error) {
      const output = hasOutput(error) ? error.stderr : String(error);
      if (/invalid locale name/.test(output) && locale !== 'C') continue;
      throw new EmbeddedPostgresError(`initdb failed in ${directory}: ${output.trim()}`, { cause: error });
    }
  }
}

function hasOutput(error: unknown): error is { stderr: string } {
  return typeof error === 'object' && error !== null && 'stderr' in error && typeof error.stderr === 'string';
}
