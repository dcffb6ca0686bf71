import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Bench, Measurement } from '../support/bench.js';
import { startApplication, startBaseline } from '../support/processes.js';

const IDLE_MS = 30_000;
const AIM_MB = 250;

/** Resident memory of a fresh process that has had nothing to do, PostgreSQL apart. */
export async function measureMemory({ directory, databaseUrl }: Bench): Promise<Measurement[]> {
  const app = await startApplication(join(directory, 'memory'), databaseUrl);
  const bare = await startBaseline('bare', [databaseUrl]);
  try {
    await sleep(IDLE_MS);
    const value = app.memory();
    return [
      {
        name: 'Idle memory',
        unit: 'MB',
        value,
        baseline: bare.memory(),
        against: 'bare Fastify with pg',
        aim: { text: `≤ ${AIM_MB} MB`, isMet: value <= AIM_MB },
      },
    ];
  } finally {
    await bare.stop();
    await app.stop();
  }
}
