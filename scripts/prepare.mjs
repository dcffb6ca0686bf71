// What has to be there before anything of ours can run: dependencies and a build, each made only when something changed.
// Plain JavaScript for Node 20, with nothing from npm.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { delimiter, dirname, join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = join(dirname(fileURLToPath(import.meta.url)), '..');

/** Node 24 comes as an optional dependency; where there is none for the platform, a new enough Node of the machine does. */
export function node() {
  const own = join(root, 'node_modules/.bin/node');
  if (existsSync(own)) return own;
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major > 22 || (major === 22 && minor >= 14)) return process.execPath;
  throw new Error(
    `Silkgate needs Node 22.14 or newer, this is ${process.versions.node}, and npm has no Node for this platform.`,
  );
}

/** The environment in which the project's own Node and tools come first. */
export const environment = () => ({
  ...process.env,
  PATH: [join(root, 'node_modules/.bin'), process.env.PATH].join(delimiter),
});

export function run(command, args, options = {}) {
  const { status, signal, error } = spawnSync(command, args, {
    cwd: root,
    stdio: 'inherit',
    env: environment(),
    ...options,
  });
  if (error) throw error;
  if (status !== 0) throw new Error(`${[command, ...args].join(' ')} ended with ${signal ?? status}`);
}

const stampOf = (file) => (existsSync(file) ? readFileSync(file, 'utf8') : '');
const hashOf = (text) => createHash('sha256').update(text).digest('hex');

/** `npm ci`, unless node_modules was made from this very lockfile, or by hand since it last changed. */
export function ensureDependencies() {
  const lockfile = join(root, 'package-lock.json');
  const stamp = join(root, 'node_modules/.silkgate-lock');
  // npm writes its own copy last, so an installation that was killed doesn't count.
  const installed = statSync(join(root, 'node_modules/.package-lock.json'), { throwIfNoEntry: false });
  const wanted = hashOf(readFileSync(lockfile, 'utf8'));
  if (installed && (stampOf(stamp) === wanted || installed.mtimeMs >= statSync(lockfile).mtimeMs)) return;
  console.log('Installing dependencies …');
  run('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], { env: process.env });
  writeFileSync(stamp, wanted);
}

function* filesBelow(folder) {
  if (!existsSync(folder)) return;
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) yield* filesBelow(path);
    else yield path;
  }
}

/** Names, sizes and times of everything that a build reads: cheap to take, and different after any change. */
function sourcesKey() {
  const files = [
    ...filesBelow(join(root, 'src')),
    ...filesBelow(join(root, 'scripts')),
    join(root, '.swcrc'),
    join(root, 'package-lock.json'),
  ];
  return hashOf(
    files
      .sort()
      .map((file) => {
        const { size, mtimeMs } = statSync(file);
        return `${file} ${size} ${mtimeMs}`;
      })
      .join('\n'),
  );
}

/** What was compiled from a source that has gone would otherwise still be found. */
function removeLeftovers() {
  const dist = join(root, 'dist');
  for (const file of filesBelow(dist)) {
    const path = relative(dist, file);
    const source = join(root, 'src', path.replace(/\.js(\.map)?$/, ''));
    const isCompiled = /\.js(\.map)?$/.test(path) && !path.startsWith(`public${sep}`);
    if (isCompiled && !existsSync(`${source}.ts`) && !existsSync(`${source}.tsx`)) rmSync(file);
  }
}

/** Builds, unless the last build was made from these very sources. */
export function ensureBuild() {
  const stamp = join(root, 'dist/.silkgate-build');
  const wanted = sourcesKey();
  if (stampOf(stamp) === wanted) return;
  console.log('Building …');
  run('npm', ['run', '--silent', 'build']);
  removeLeftovers();
  mkdirSync(join(root, 'dist'), { recursive: true });
  writeFileSync(stamp, wanted);
}
