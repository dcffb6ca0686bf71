import { mkdir } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { createApp } from './create-app.js';
import { announce } from './announce.js';
import type { Demo } from './demo/start-demo.js';
import { type Config, ConfigError, loadConfig } from './platform/config/config.js';
import type { RunningConfig } from './platform/config/config.module.js';
import { localSecrets } from './platform/config/secrets.js';
import { runMigrations } from './platform/database/migrate.js';
import { startEmbeddedPostgres } from './platform/embedded-postgres/index.js';

/** What has to be undone at the end, in reverse order. */
type Cleanup = () => Promise<void>;

/** Starts everything that the configuration asks for, and stops it again on SIGINT or SIGTERM. */
export async function run(env: Readonly<Record<string, string | undefined>>): Promise<void> {
  const cleanups: Cleanup[] = [];
  const stop = stopOnSignal(cleanups);
  try {
    const config = await settle(loadConfig(env), cleanups);
    await runMigrations(config.databaseUrl);
    // Loaded only when asked for: without it the demo marketplace's texts and drawings cost no time and no memory.
    const demo = config.demo ? await (await import('./demo/start-demo.js')).startDemo(config) : null;
    if (demo) cleanups.push(() => demo.close());
    const app = await createApp(
      demo ? { ...config, outgoingAllowList: [...config.outgoingAllowList, ...demo.addresses] } : config,
    );
    cleanups.push(() => app.close());
    await serve(app, config, demo);
  } catch (error) {
    process.stderr.write(
      `${error instanceof ConfigError ? error.message : error instanceof Error ? error.stack : String(error)}\n`,
    );
    await stop(1);
  }
}

async function serve(app: NestFastifyApplication, config: RunningConfig, demo: Demo | null): Promise<void> {
  if (config.roles.web) await app.listen(config.port, config.host);
  else await app.init();
  if (demo) await demo.load(app);
  announce(config, demo);
}

/** Finds a database and the secrets: those that were given, or those of this machine. */
async function settle(config: Config, cleanups: Cleanup[]): Promise<RunningConfig> {
  const dataDir = resolve(config.dataDir);
  await mkdir(dataDir, { recursive: true });
  const secrets = config.secrets ?? (await localSecrets(dataDir));
  if (config.databaseUrl !== null) return { ...config, dataDir, secrets, databaseUrl: config.databaseUrl };
  const postgres = await startEmbeddedPostgres({
    dataDir: resolve(dataDir, 'postgres'),
    log: (message) => process.stderr.write(`PostgreSQL: ${message}\n`),
  });
  cleanups.push(() => postgres.stop());
  return { ...config, dataDir, secrets, databaseUrl: postgres.connectionString };
}

/** A second signal ends the process at once: somebody is waiting at the terminal. */
function stopOnSignal(cleanups: Cleanup[]): (code: number) => Promise<void> {
  let stopping = false;
  const stop = async (code: number) => {
    if (stopping) process.exit(1);
    stopping = true;
    for (const cleanup of cleanups.reverse()) {
      await cleanup().catch((error: unknown) => process.stderr.write(`While stopping: ${String(error)}\n`));
    }
    process.exit(code);
  };
  process.on('SIGINT', () => void stop(0));
  process.on('SIGTERM', () => void stop(0));
  return stop;
}
