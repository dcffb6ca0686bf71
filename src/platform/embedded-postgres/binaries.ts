import { createRequire } from 'node:module';
import {
  constants,
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { type Account, canExecute } from './account.js';
import { EmbeddedPostgresError } from './embedded-postgres.error.js';
import { hasCode } from './processes.js';

/** Where the PostgreSQL programs lie, ready to run. */
export interface Binaries {
  readonly postgres: string;
  readonly initdb: string;
  /** Given as `LD_LIBRARY_PATH`: the libraries' own dependencies carry no run path. */
  readonly lib: string;
  /** For instance `18`. */
  readonly majorVersion: string;
}

/**
 * Finds the programs that npm installed and makes them runnable: npm doesn't keep the library symlinks, and a clone
 * may be read-only, or lie where PostgreSQL's account can't reach it (`/root`, `mktemp -d`). Then a copy is used.
 *
 * @throws EmbeddedPostgresError when npm has no build for this platform, or it can't be made to run.
 */
export function prepareBinaries(account: Account | undefined): Binaries {
  const { native, version } = locate();
  const usable = linkLibraries(native) && canExecute(join(native, 'bin/postgres'), account);
  const home = usable ? native : copyOf(native, version, account);
  return {
    postgres: join(home, 'bin/postgres'),
    initdb: join(home, 'bin/initdb'),
    lib: join(home, 'lib'),
    majorVersion: version.split('.', 1)[0] ?? version,
  };
}

function locate(): { native: string; version: string } {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  try {
    // Through the parent package, whose dependency it is: a package manager need not hoist it. Its `exports` shows
    // nothing but dist/index.js, hence the detour.
    const fromHere = createRequire(import.meta.url);
    const entry = createRequire(fromHere.resolve('embedded-postgres')).resolve(name);
    const root = dirname(dirname(entry));
    const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };
    return { native: join(root, 'native'), version };
  } catch (error) {
    throw new EmbeddedPostgresError(
      `There is no embedded PostgreSQL for ${process.platform}-${process.arch}: set DATABASE_URL to a server of your own.`,
      { cause: error },
    );
  }
}

/** @returns whether every link is there; `false` when the directory is read-only for us and some are missing. */
function linkLibraries(native: string): boolean {
  const links = JSON.parse(readFileSync(join(native, 'pg-symlinks.json'), 'utf8')) as {
    source: string;
    target: string;
  }[];
  for (const { source, target } of links) {
    try {
      // Link and file lie in one directory, so the bare name is right wherever the tree is moved.
      symlinkSync(basename(source), join(dirname(native), target));
    } catch (error) {
      if (hasCode(error, 'EEXIST')) continue;
      if (hasCode(error, 'EACCES', 'EPERM', 'EROFS')) return false;
      throw error;
    }
  }
  return true;
}

/** A copy outside the clone, made once for each version; two processes may make it at once, the first rename wins. */
function copyOf(native: string, version: string, account: Account | undefined): string {
  const refused: string[] = [];
  for (const cache of account
    ? ['/var/cache/silkgate', join(tmpdir(), 'silkgate-cache')]
    : [join(homedir(), '.cache/silkgate'), join(tmpdir(), `silkgate-cache-${process.getuid?.() ?? ''}`)]) {
    const copy = join(cache, `postgresql-${version}-${process.platform}-${process.arch}`);
    try {
      mkdirSync(cache, { recursive: true, mode: 0o755 });
      // Anyone may have made a directory of this name in /tmp; we run programs from it, so it must be ours.
      if (lstatSync(cache).uid !== process.getuid?.()) throw new Error(`${cache} belongs to somebody else`);
      if (!existsSync(copy)) makeCopy(native, copy);
      if (canExecute(join(copy, 'native/bin/postgres'), account)) return join(copy, 'native');
      refused.push(`${copy} (not executable there)`);
    } catch (error) {
      refused.push(`${copy} (${error instanceof Error ? error.message : String(error)})`);
    }
  }
  throw new EmbeddedPostgresError(`PostgreSQL can't be run from ${native}, nor copied to ${refused.join(' or ')}.`);
}

function makeCopy(native: string, copy: string): void {
  const unfinished = `${copy}.new-${process.pid}`;
  rmSync(unfinished, { recursive: true, force: true });
  cpSync(native, join(unfinished, 'native'), {
    recursive: true,
    mode: constants.COPYFILE_FICLONE,
    verbatimSymlinks: true,
    filter: (file) => !file.endsWith('.a'),
  });
  linkLibraries(join(unfinished, 'native'));
  try {
    renameSync(unfinished, copy);
  } catch (error) {
    rmSync(unfinished, { recursive: true, force: true });
    if (!hasCode(error, 'ENOTEMPTY', 'EEXIST')) throw error;
  }
}
