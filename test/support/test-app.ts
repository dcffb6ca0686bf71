import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Test, type TestingModuleBuilder } from '@nestjs/testing';
import { AppModule } from '../../src/app.module.js';
import { prepareApp } from '../../src/create-app.js';
import { loadConfig } from '../../src/platform/config/config.js';
import type { RunningConfig } from '../../src/platform/config/config.module.js';
import { generateSecrets } from '../../src/platform/config/secrets.js';
import { createFastifyAdapter } from '../../src/platform/http/fastify.js';
import { ResponseCheck } from './response-check.js';
import { createTestDatabase } from './test-database.js';

/** A whole application on a free port of loopback with a database of its own. */
export interface TestApp {
  app: NestFastifyApplication;
  /** `http://127.0.0.1:<port>` */
  url: string;
  config: RunningConfig;
  close(): Promise<void>;
}

export interface TestAppOptions {
  /** Environment variables beside the test's standard ones. */
  env?: Record<string, string>;
  /** Another node of a running application: the same database and secrets. Close it before the first. */
  shareWith?: TestApp;
  /** Doubles: `(builder) => builder.overrideProvider(Clock).useValue(clock)`. */
  override?: (builder: TestingModuleBuilder) => TestingModuleBuilder;
  /** Sees the application before any route is registered: the moment for an `onRoute` hook. */
  observe?: (app: NestFastifyApplication) => void;
}

/** Starts the application as `npm start` would, without the demo marketplace, rate limits and log. */
export async function startTestApp(options: TestAppOptions = {}): Promise<TestApp> {
  const { shareWith } = options;
  const database = shareWith
    ? { url: shareWith.config.databaseUrl, drop: () => Promise.resolve() }
    : await createTestDatabase();
  const dataDir = await mkdtemp(join(tmpdir(), 'silkgate-test-'));
  const config: RunningConfig = {
    ...loadConfig({
      NODE_ENV: 'test',
      PORT: '0',
      SILKGATE_DATA_DIR: dataDir,
      SILKGATE_LOG_LEVEL: process.env['SILKGATE_TEST_LOG'] ?? 'silent',
      SILKGATE_RATE_LIMIT: '0',
      SILKGATE_DATABASE_POOL: '8',
      SILKGATE_SHUTDOWN_TIMEOUT_MS: '3000',
      ...options.env,
    }),
    databaseUrl: database.url,
    secrets: shareWith?.config.secrets ?? generateSecrets(),
  };
  const override = options.override ?? ((builder: TestingModuleBuilder) => builder);
  const module = await override(Test.createTestingModule({ imports: [AppModule.with(config)] })).compile();
  const app = module.createNestApplication<NestFastifyApplication>(createFastifyAdapter(config), {
    rawBody: true,
    bufferLogs: true,
  });
  options.observe?.(app);
  await prepareApp(app, config);
  const responses = new ResponseCheck(app);
  await app.listen(0, '127.0.0.1');
  return {
    app,
    url: `http://127.0.0.1:${(app.getHttpServer().address() as { port: number }).port}`,
    config,
    close: async () => {
      try {
        await app.close();
        await database.drop();
        await rm(dataDir, { recursive: true, force: true });
      } finally {
        responses.assertNone();
      }
    },
  };
}
