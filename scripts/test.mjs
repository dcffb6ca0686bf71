// `npm test`: everything that must hold, the quick things first; it stops at the first that doesn't.
import { readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureBuild, ensureDependencies, environment, run } from './prepare.mjs';

const report = join(tmpdir(), `silkgate-jest-${process.pid}.json`);

const steps = {
  Lint: () => run('eslint', ['.', '--max-warnings=0']),
  Types: () => {
    run('tsc', ['-p', 'tsconfig.json']);
    run('tsc', ['-p', 'src/islands/tsconfig.json']);
  },
  Escaping: () => run('xss-scan', []),
  Build: () => ensureBuild(),
  Tests: () =>
    run('jest', ['--json', `--outputFile=${report}`], {
      env: { ...environment(), NODE_OPTIONS: '--experimental-vm-modules --disable-warning=ExperimentalWarning' },
    }),
};

const began = Date.now();
let failed;
try {
  ensureDependencies();
  for (const [name, step] of Object.entries(steps)) {
    const from = Date.now();
    console.log(`\n── ${name}`);
    step();
    console.log(`── ${name}: ${((Date.now() - from) / 1_000).toFixed(1)} s`);
  }
} catch (error) {
  failed = error;
  console.error(`\n${error.message}`);
}
const counts = readReport();
console.log(`\n${Math.round((Date.now() - began) / 1_000)} s`);
console.log(`${counts.passed} passed, ${Math.max(counts.failed, failed ? 1 : 0)} failed`);
process.exit(failed ? 1 : 0);

function readReport() {
  try {
    const { numPassedTests, numFailedTests, numFailedTestSuites, numRuntimeErrorTestSuites } = JSON.parse(
      readFileSync(report, 'utf8'),
    );
    rmSync(report);
    return { passed: numPassedTests, failed: numFailedTests || numFailedTestSuites || numRuntimeErrorTestSuites };
  } catch {
    // The tests were not reached.
    return { passed: 0, failed: 0 };
  }
}
