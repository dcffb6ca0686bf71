import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { until } from '../../src/demo/tour/api-client.js';
import { ELECTRONICS, SHIPPED } from '../queries.js';
import type { Bench, Measurement } from '../support/bench.js';
import { median, percentile } from '../support/figures.js';
import { httpLoad, type Round } from '../support/http-load.js';
import { startBaseline } from '../support/processes.js';
import { recordStatements } from '../support/record-statements.js';

const CONNECTIONS = 8;
const ROUNDS = 4;
const WARM_UP_S = 3;
const AIM = 0.7;

/** Searches over HTTP, against a bare Fastify route that runs the same statements. */
export async function measureSearch(bench: Bench): Promise<Measurement[]> {
  const { products } = await bench.catalogue();
  await settled(bench, products);
  const queries = bench.options.catalogue === null ? SHIPPED : ELECTRONICS;
  const paths = (facets: boolean) => queries.map((query) => `/api/v1/search?${query}&facets=${facets}`);
  const recorded = await recordStatements([...paths(false), ...paths(true)], bench.databaseUrl);
  const file = join(bench.directory, 'statements.json');
  await writeFile(file, JSON.stringify(recorded));
  const bare = await startBaseline('search', [bench.databaseUrl, file]);
  try {
    return [
      ...(await compare(bench, bare.url, paths(false), 'no facets')),
      ...(await compare(bench, bare.url, paths(true), 'facets')),
    ];
  } finally {
    await bare.stop();
  }
}

async function compare(bench: Bench, bareUrl: string, paths: string[], what: string): Promise<Measurement[]> {
  const seconds = bench.options.seconds / ROUNDS;
  const load = (url: string, duration: number) => httpLoad(url, paths, CONNECTIONS, duration);
  await load(bench.app.url, WARM_UP_S);
  await load(bareUrl, WARM_UP_S);
  const ours: Round[] = [];
  const bare: Round[] = [];
  // In turn, so that whatever else the machine does hits both.
  for (let round = 0; round < ROUNDS; round += 1) {
    ours.push(await load(bench.app.url, seconds));
    bare.push(await load(bareUrl, seconds));
  }
  const perSecond = (rounds: Round[]) => median(rounds.map((round) => round.perSecond));
  const latency = (rounds: Round[], percent: number) =>
    percentile(
      rounds.flatMap((round) => round.latencies).sort((a, b) => a - b),
      percent,
    );
  const against = 'bare Fastify route, same SQL';
  const value = perSecond(ours);
  const baseline = perSecond(bare);
  return [
    {
      name: `Search, ${what}`,
      unit: '/s',
      value,
      baseline,
      against,
      aim: { text: `ratio ≥ ${AIM}`, isMet: value / baseline >= AIM },
    },
    ...[50, 99].map((percent) => ({
      name: `  p${percent}, ${CONNECTIONS} at once`,
      unit: 'ms',
      value: latency(ours, percent),
      baseline: latency(bare, percent),
      against,
    })),
  ];
}

/** Waits for the term statistics and refreshes the planner's: both come by themselves, but at a time of their own. */
async function settled({ database }: Bench, products: number): Promise<void> {
  await until('The statistics of the index', async () => {
    const { rows } = await database.query<{ documents: number }>(
      `SELECT documents FROM search_statistics WHERE scope = 'products'`,
    );
    return (rows[0]?.documents ?? 0) >= products;
  });
  await database.query('VACUUM ANALYZE');
}
