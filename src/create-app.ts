import { NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Logger, PinoLogger } from 'nestjs-pino';
import { AppModule } from './app.module.js';
import { serveOpenApi } from './open-api.js';
import type { RunningConfig } from './platform/config/config.module.js';
import { createFastifyAdapter, prepareFastify } from './platform/http/fastify.js';
import { ERROR_PAGE, type ErrorPage, ProblemFilter } from './platform/http/problem.filter.js';
import { ValidationPipe } from './platform/http/validation.pipe.js';
import { RealtimeAdapter } from './platform/realtime/index.js';
import { serveAssets } from './site/assets.js';

/** The whole application, ready to listen. */
export async function createApp(config: RunningConfig): Promise<NestFastifyApplication> {
  const app = await NestFactory.create<NestFastifyApplication>(AppModule.with(config), createFastifyAdapter(config), {
    bufferLogs: true,
    rawBody: true,
    abortOnError: false,
  });
  return prepareApp(app, config);
}

/** What belongs to the application beside its modules: logger, hooks, pipe, filter and the API's description. */
export async function prepareApp(app: NestFastifyApplication, config: RunningConfig): Promise<NestFastifyApplication> {
  app.useLogger(app.get(Logger));
  app.flushLogs();
  const log: PinoLogger = await app.resolve<PinoLogger>(PinoLogger);
  await prepareFastify(app, config, log);
  if (config.roles.web) app.useWebSocketAdapter(await RealtimeAdapter.create(app, config));
  app.useGlobalPipes(new ValidationPipe());
  app.useGlobalFilters(new ProblemFilter(log, app.get<ErrorPage>(ERROR_PAGE, { strict: false })));
  await serveAssets(app);
  serveOpenApi(app);
  return app;
}
