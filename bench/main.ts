import { writeFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { measureChat } from './measures/chat.js';
import { measureImport } from './measures/import.js';
import { measureMemory } from './measures/memory.js';
import { measureOffers } from './measures/offers.js';
import { measureSearch } from './measures/search.js';
import { measureStartUp } from './measures/start-up.js';
import { table } from './report.js';
import { Bench, type Measure, type Measurement } from './support/bench.js';

const MEASURES: Readonly<Record<string, Measure>> = {
  import: measureImport,
  search: measureSearch,
  offers: measureOffers,
  chat: measureChat,
  'start-up': measureStartUp,
  memory: measureMemory,
};

const USAGE = `npm run bench -- [--only NAME]… [--catalogue FILE] [--seconds N] [--json FILE]

Measures the built application on a PostgreSQL of its own, each figure beside what a bare program reaches in the same run.
  --only       ${Object.keys(MEASURES).join(', ')}
  --catalogue  what is imported and searched; the project's own catalogue, varied, when left out
  --seconds    how long each rate is measured (20)
  --json       also write the figures to this file
`;

const { values } = parseArgs({
  options: {
    only: { type: 'string', multiple: true },
    catalogue: { type: 'string' },
    seconds: { type: 'string', default: '20' },
    json: { type: 'string' },
    help: { type: 'boolean', default: false },
  },
});

const wanted = values.only ?? Object.keys(MEASURES);
const seconds = Number(values.seconds);
if (values.help || !(seconds > 0) || wanted.some((name) => !(name in MEASURES))) {
  process.stdout.write(USAGE);
  process.exit(values.help ? 0 : 2);
}
// npm runs scripts in the project's folder; a path is meant from where the user stands.
const path = (given: string): string => resolve(process.env['INIT_CWD'] ?? '.', given);

const bench = await Bench.start({ catalogue: values.catalogue ? path(values.catalogue) : null, seconds });
const measurements: Measurement[] = [];
try {
  for (const [name, measure] of Object.entries(MEASURES)) {
    if (!wanted.includes(name)) continue;
    process.stderr.write(`${name} … `);
    const from = performance.now();
    measurements.push(...(await measure(bench)));
    process.stderr.write(`${((performance.now() - from) / 1_000).toFixed(0)} s\n`);
  }
} finally {
  await bench.stop();
}
const machine = { node: process.version, cores: availableParallelism(), at: new Date().toISOString() };
process.stdout.write(`\n${table(measurements)}\n\nNode ${machine.node}, ${machine.cores} cores\n`);
if (values.json) await writeFile(path(values.json), `${JSON.stringify({ machine, measurements }, null, 2)}\n`);
