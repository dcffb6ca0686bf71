import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Measurement } from '../support/bench.js';
import { median } from '../support/figures.js';
import { httpLoad } from '../support/http-load.js';
import { type Served, startBaseline } from '../support/processes.js';
import { recordPages } from '../support/record-statements.js';

const CONNECTIONS = 8;
const ROUNDS = 4;
const WARM_UP_S = 3;
const AIM = 0.8;
const AGAINST = 'bare Fastify, same SQL, finished page';

/** How many pages a second, and what one costs the processor, beside a bare server that has nothing to render. */
export async function measurePageLoad(
  app: Served,
  databaseUrl: string,
  pages: Readonly<Record<string, string>>,
  options: { directory: string; seconds: number },
): Promise<Measurement[]> {
  const file = join(options.directory, 'pages.json');
  await writeFile(file, JSON.stringify(await recordPages(Object.values(pages), databaseUrl)));
  const bare = await startBaseline('pages', [databaseUrl, file]);
  try {
    const found: Measurement[] = [];
    for (const [name, path] of Object.entries(pages))
      found.push(...(await compare(name, path, app, bare, options.seconds)));
    return found;
  } finally {
    await bare.stop();
  }
}

async function compare(name: string, path: string, app: Served, bare: Served, seconds: number): Promise<Measurement[]> {
  for (const { url } of [app, bare]) await httpLoad(url, [path], CONNECTIONS, WARM_UP_S);
  const ours = [];
  const theirs = [];
  // In turn, so that whatever else the machine does hits both.
  for (let round = 0; round < ROUNDS; round += 1) {
    ours.push(await load(app, path, seconds / ROUNDS));
    theirs.push(await load(bare, path, seconds / ROUNDS));
  }
  const value = median(ours.map(({ perSecond }) => perSecond));
  const baseline = median(theirs.map(({ perSecond }) => perSecond));
  return [
    {
      name: `Page ${name}`,
      unit: '/s',
      value,
      baseline,
      against: AGAINST,
      aim: { text: `ratio ≥ ${AIM}`, isMet: value / baseline >= AIM },
    },
    {
      name: '  processor',
      unit: 'ms a page',
      value: median(ours.map(({ processor }) => processor)),
      baseline: median(theirs.map(({ processor }) => processor)),
      against: AGAINST,
    },
  ];
}

async function load(served: Served, path: string, seconds: number): Promise<{ perSecond: number; processor: number }> {
  const before = served.processorTime();
  const { perSecond, latencies } = await httpLoad(served.url, [path], CONNECTIONS, seconds);
  return { perSecond, processor: (served.processorTime() - before) / latencies.length };
}
