import { spawnSync } from 'node:child_process';
import { readFileSync, statSync } from 'node:fs';
import { EmbeddedPostgresError } from './embedded-postgres.error.js';

/** The operating-system account that PostgreSQL runs under. */
export interface Account {
  readonly uid: number;
  readonly gid: number;
}

const UNPRIVILEGED = ['postgres', 'nobody', 'daemon'];

/**
 * PostgreSQL refuses to run as root, so root hands it to another account: the owner of an existing cluster,
 * otherwise the first of `postgres`, `nobody`, `daemon` that this machine knows.
 *
 * @returns `undefined` when we aren't root: then PostgreSQL simply runs as ourselves.
 * @throws EmbeddedPostgresError when no such account exists.
 */
export function accountFor(dataDir: string): Account | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const owner = statSync(dataDir, { throwIfNoEntry: false });
  if (owner && owner.uid !== 0) return { uid: owner.uid, gid: owner.gid };
  const accounts = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .map((line) => line.split(':'));
  for (const name of UNPRIVILEGED) {
    const [, , uid, gid] = accounts.find((fields) => fields[0] === name) ?? [];
    if (uid && gid && Number(uid) !== 0) return { uid: Number(uid), gid: Number(gid) };
  }
  throw new EmbeddedPostgresError(
    `PostgreSQL can't run as root, and none of the accounts ${UNPRIVILEGED.join(', ')} exists here. ` +
      'Start Silkgate as an ordinary user, or set DATABASE_URL.',
  );
}

/** Whether the account can enter a directory: asked of the kernel, because modes, ACLs and mounts all have a say. */
export function canEnter(directory: string, account: Account | undefined): boolean {
  return succeeds('cd "$1"', directory, account);
}

/** Whether the account can execute a file where it lies. */
export function canExecute(file: string, account: Account | undefined): boolean {
  return succeeds('test -x "$1" && test -r "$1"', file, account);
}

function succeeds(script: string, argument: string, account: Account | undefined): boolean {
  const { status } = spawnSync('/bin/sh', ['-c', script, 'sh', argument], {
    ...account,
    cwd: '/',
    stdio: 'ignore',
    env: {},
  });
  return status === 0;
}
