import { createHash } from 'node:crypto';
import { chmodSync, chownSync, lstatSync, mkdirSync, rmdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Account, canEnter } from './account.js';
import { EmbeddedPostgresError } from './embedded-postgres.error.js';
import { hasCode } from './processes.js';

// The kernel's limit for a socket's path is 107 bytes on Linux, 103 on macOS; PostgreSQL adds `/.s.PGSQL.5432.lock`.
const LONGEST = 80;

/**
 * A private directory for the socket: short, the same for the same cluster at every start, open to PostgreSQL's
 * account alone (that is what makes `trust` authentication safe).
 *
 * @throws EmbeddedPostgresError when no temporary directory will do.
 */
export function prepareSocketDirectory(dataDir: string, account: Account | undefined): string {
  const owner = account?.uid ?? process.getuid?.() ?? 0;
  const key = createHash('sha256').update(`${owner}:${dataDir}`).digest('hex').slice(0, 12);
  for (const parent of new Set([tmpdir(), '/tmp', '/var/tmp'])) {
    const directory = join(parent, `silkgate-${key}`);
    if (Buffer.byteLength(directory) > LONGEST) continue;
    try {
      mkdirSync(directory, { mode: 0o700 });
      if (account) chownSync(directory, account.uid, account.gid);
    } catch (error) {
      if (!hasCode(error, 'EEXIST')) continue;
    }
    const found = lstatSync(directory);
    if (!found.isDirectory() || (found.uid !== owner && found.uid !== process.getuid?.())) continue;
    chmodSync(directory, 0o700);
    if (account) chownSync(directory, account.uid, account.gid);
    if (canEnter(directory, account)) return directory;
  }
  throw new EmbeddedPostgresError(
    `No temporary directory (${tmpdir()}, /tmp, /var/tmp) can hold PostgreSQL's socket: it must be writable, and its path short.`,
  );
}

/** Tidies up after a stop, unless another server has taken the directory meanwhile. */
export function removeSocketDirectory(directory: string): void {
  try {
    rmdirSync(directory);
  } catch (error) {
    if (!hasCode(error, 'ENOTEMPTY', 'EEXIST', 'ENOENT')) throw error;
  }
}
