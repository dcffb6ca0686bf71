// `npm run bench` and `npm run bench:pages`: installs and builds if need be, compiles the benchmarks beside a copy of the sources that they use, and
// runs them on the Node that the application runs on. Plain JavaScript for Node 20, with nothing from npm.
import { spawnSync } from 'node:child_process';
import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { ensureBuild, ensureDependencies, environment, node, root, run } from '../scripts/prepare.mjs';

const [first, ...rest] = process.argv.slice(2);
const [entry, given] = first === 'pages' ? ['pages', rest] : ['main', process.argv.slice(2)];

ensureDependencies();
ensureBuild();
run('swc', ['src', 'bench', '-d', 'dist/bench', '--quiet']);
cpSync(join(root, 'dist/public'), join(root, 'dist/bench/src/public'), { recursive: true });
const { status } = spawnSync(node(), ['--enable-source-maps', join(root, `dist/bench/bench/${entry}.js`), ...given], {
  stdio: 'inherit',
  env: environment(),
});
process.exit(status ?? 1);
