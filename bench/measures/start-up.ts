import { join } from 'node:path';
import type { Bench, Measurement } from '../support/bench.js';
import { median } from '../support/figures.js';
import { type Served, startApplication, startBaseline } from '../support/processes.js';

const AGAIN = 5;
const FIRST_AIM_S = 30;
const LATER_AIM_S = 5;

/** From the start of the process to the first answered request, PostgreSQL included on both sides. */
export async function measureStartUp({ directory }: Bench): Promise<Measurement[]> {
  const ours = () => startApplication(join(directory, 'start-up'), null);
  const bare = () => startBaseline('bare', [join(directory, 'start-up-bare')]);
  const first = { value: await startOnce(ours), baseline: await startOnce(bare) };
  const values: number[] = [];
  const baselines: number[] = [];
  for (let round = 0; round < AGAIN; round += 1) {
    values.push(await startOnce(ours));
    baselines.push(await startOnce(bare));
  }
  const later = { value: median(values), baseline: median(baselines) };
  const against = 'bare Fastify with embedded PostgreSQL';
  return [
    {
      name: 'First start, no data',
      unit: 's',
      ...first,
      against,
      aim: { text: `≤ ${FIRST_AIM_S} s`, isMet: first.value <= FIRST_AIM_S },
    },
    {
      name: 'Later start',
      unit: 's',
      ...later,
      against,
      aim: { text: `≤ ${LATER_AIM_S} s`, isMet: later.value <= LATER_AIM_S },
    },
  ];
}

async function startOnce(start: () => Promise<Served>): Promise<number> {
  const served = await start();
  await served.stop();
  return served.startedInMs / 1_000;
}
