import { rmSync } from 'node:fs';

/** Stops and removes what `start-postgres.ts` started; a server given from outside stays. */
export default async function stopPostgres(): Promise<void> {
  const started = globalThis.testPostgres;
  if (!started) return;
  globalThis.testPostgres = undefined;
  delete process.env.SILKGATE_TEST_DATABASE_URL;
  await started.server.stop();
  rmSync(started.directory, { recursive: true, force: true });
}
