import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { ApiClient } from './api-client.js';
import { playTour } from './tour.js';

const { values } = parseArgs({
  options: {
    url: { type: 'string', default: 'http://localhost:3000' },
    catalogue: { type: 'string' },
    help: { type: 'boolean', default: false },
  },
});

if (values.help) {
  process.stdout.write(
    'npm run tour -- [--url http://localhost:3000] [--catalogue FILE]\n\nPlays the main job against a running Silkgate with its demo marketplace.\n',
  );
  process.exit(0);
}

// npm runs scripts in the project's folder; a path is meant from where the user stands.
const catalogue = values.catalogue
  ? resolve(process.env['INIT_CWD'] ?? '.', values.catalogue)
  : join(import.meta.dirname, '../../../demo/catalogue.ndjson');

const began = performance.now();
let number = 0;
try {
  await playTour(new ApiClient(values.url.replace(/\/+$/, '')), catalogue, async (name, work) => {
    number += 1;
    process.stdout.write(`${String(number).padStart(2)}. ${name} … `);
    const from = performance.now();
    const result = await work();
    process.stdout.write(`${result} (${((performance.now() - from) / 1_000).toFixed(2)} s)\n`);
  });
  process.stdout.write(`\nAll ${number} steps passed in ${((performance.now() - began) / 1_000).toFixed(1)} s.\n`);
} catch (error) {
  process.stdout.write('failed\n');
  process.stderr.write(`\nStep ${number} failed: ${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
}
