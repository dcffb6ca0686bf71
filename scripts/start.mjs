// `npm start`: on a fresh clone it installs and builds first. Then it runs the application until that ends.
import { spawn } from 'node:child_process';
import { constants } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ensureBuild, ensureDependencies, environment, node, root } from './prepare.mjs';

// Ctrl-C reaches us twice within a moment, from the terminal and from npm. The application takes a second signal for
// impatience and ends at once, so only the first of such a pair is passed on.
const SAME_SIGNAL_MS = 500;
const PARENT_POLL_MS = 250;

try {
  ensureDependencies();
  ensureBuild();
} catch (error) {
  console.error(error.message);
  process.exit(1);
}

const lifeline = pathToFileURL(join(root, 'scripts/lifeline.mjs')).href;
const app = spawn(node(), ['--enable-source-maps', '--import', lifeline, join(root, 'dist/main.js')], {
  cwd: root,
  env: environment(),
  // In a process group of its own, out of the terminal's reach: signals come from us alone.
  detached: true,
  stdio: ['ignore', 'inherit', 'inherit', 'pipe'],
});
app.on('exit', (code, signal) => process.exit(code ?? 128 + constants.signals[signal]));

let last = -Infinity;
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
  process.on(signal, () => {
    const isEcho = performance.now() - last < SAME_SIGNAL_MS;
    last = performance.now();
    // A closed terminal means what SIGTERM means.
    if (!isEcho) app.kill(signal === 'SIGHUP' ? 'SIGTERM' : signal);
  });
}

// npm, when killed, tells nobody: without this the application would go on unseen and hold the port.
const parent = process.ppid;
if (process.env.npm_lifecycle_event) {
  const poll = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(poll);
    app.kill('SIGTERM');
  }, PARENT_POLL_MS);
  poll.unref();
}
