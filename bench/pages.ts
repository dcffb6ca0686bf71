import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { until } from '../src/demo/tour/api-client.js';
import { startEmbeddedPostgres } from '../src/platform/embedded-postgres/index.js';
import { measurePageLoad } from './measures/page-load.js';
import { table } from './report.js';
import { audit, type Audit, CATEGORIES, openBrowser } from './support/lighthouse.js';
import { freePort, type Served, startDemo } from './support/processes.js';

const LEAST_SCORE = 99;
const MOST_BYTES = 60_000;
const PATIENCE_S = 60;

const USAGE = `npm run bench:pages -- [--runs N] [--seconds N]

Lighthouse (mobile preset) on the demo marketplace's pages, their bytes on first view without pictures, and their
rate and cost beside a bare server with the same statements. Ends with 1 when a score or the weight misses its aim.
  --runs     how often each page is looked at; the median counts (3)
  --seconds  how long each rate is measured (12)
`;

const { values } = parseArgs({
  options: {
    runs: { type: 'string', default: '3' },
    seconds: { type: 'string', default: '12' },
    help: { type: 'boolean', default: false },
  },
});
const runs = Number(values.runs);
const seconds = Number(values.seconds);
if (values.help || !(runs >= 1) || !(seconds > 0)) {
  process.stdout.write(USAGE);
  process.exit(values.help ? 0 : 2);
}

const directory = await mkdtemp(join(tmpdir(), 'silkgate-pages-'));
const postgres = await startEmbeddedPostgres({ dataDir: join(directory, 'postgres') });
// The configuration wants a URL with a host; the `host` parameter, which names the socket, still has the last word.
const databaseUrl = postgres.connectionString.replace('@/', '@localhost/');
const app = await startDemo(join(directory, 'data'), databaseUrl);
const port = await freePort();
const browser = await openBrowser(port);
let misses = 0;
try {
  const pages = await addresses(app);
  for (const [name, path] of Object.entries(pages)) {
    const found = await audit(app.url + path, port, runs);
    misses += told(name, found);
  }
  const loads = await measurePageLoad(app, databaseUrl, pages, { directory, seconds });
  process.stdout.write(`\n${table(loads)}\n`);
} finally {
  await browser.close();
  await app.stop();
  await postgres.stop();
  await rm(directory, { recursive: true, force: true });
}
process.exit(misses > 0 ? 1 : 0);

/** One page of each kind, with everything on it that there is to see. */
async function addresses({ url }: Served): Promise<Record<string, string>> {
  const first = (scope: string) =>
    until(
      `The index of ${scope}`,
      async () => {
        const page = await (await fetch(`${url}/en/search?scope=${scope}&q=pump`)).text();
        return new RegExp(`/en/${scope.replace(/^.*-/, '')}/[a-z0-9-]+`).exec(page)?.[0] ?? false;
      },
      PATIENCE_S,
    );
  const company = async () => {
    const page = await (await fetch(url + (await first('products')))).text();
    return /\/en\/companies\/[a-z0-9-]+/.exec(page)?.[0] ?? '/en/search?scope=companies';
  };
  return {
    home: '/en',
    search: '/en/search?q=pump',
    product: await first('products'),
    company: await company(),
    offer: await first('sell-offers'),
  };
}

/** @returns how many aims were missed */
function told(name: string, { scores, bytes, complaints }: Audit): number {
  const low = CATEGORIES.filter((category) => scores[category] < LEAST_SCORE);
  const heavy = bytes > MOST_BYTES;
  const points = CATEGORIES.map((category) => `${category} ${scores[category].toFixed(0)}`).join('  ');
  process.stdout.write(
    `${name.padEnd(8)} ${points}  ${(bytes / 1_000).toFixed(1)} kB ${low.length || heavy ? '✗' : '✓'}\n`,
  );
  if (low.length > 0) process.stdout.write(`         ${complaints.join(', ')}\n`);
  return low.length + (heavy ? 1 : 0);
}
