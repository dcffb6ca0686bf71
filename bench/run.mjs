// `npm run bench`: installs and builds if need be, compiles the benchmarks beside a copy of the sources that they use, and
// runs them on the Node that the application runs on. Plain JavaScript for Node 20, with nothing from npm.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { ensureBuild, ensureDependencies, environment, node, root, run } from '../scripts/prepare.mjs';

ensureDependencies();
ensureBuild();
run('swc', ['src', 'bench', '-d', 'dist/bench', '--quiet']);
const { status } = spawnSync(
  node(),
  ['--enable-source-maps', join(root, 'dist/bench/bench/main.js'), ...process.argv.slice(2)],
  { stdio: 'inherit', env: environment() },
);
process.exit(status ?? 1);
