// `npm start`: on a fresh clone it installs and builds first. Then it hands over to the application.
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { ensureBuild, ensureDependencies, environment, node, root } from './prepare.mjs';

try {
  ensureDependencies();
  ensureBuild();
} catch (error) {
  console.error(error.message);
  process.exit(1);
}

const app = spawn(node(), ['--enable-source-maps', join(root, 'dist/main.js')], {
  cwd: root,
  stdio: 'inherit',
  env: environment(),
});

// A terminal sends Ctrl-C to the whole group, so the application has it already; passing it on would look like a second one.
process.on('SIGINT', () => {});
for (const signal of ['SIGTERM', 'SIGHUP']) process.on(signal, () => app.kill(signal));
app.on('exit', (code, signal) => process.exit(code ?? (signal === 'SIGINT' || signal === 'SIGTERM' ? 0 : 1)));
