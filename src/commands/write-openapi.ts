import { writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { AppModule } from '../app.module.js';
import { describeApi } from '../open-api.js';
import { loadConfig } from '../platform/config/config.js';
import { generateSecrets } from '../platform/config/secrets.js';
import { createFastifyAdapter } from '../platform/http/fastify.js';
import { stableJson } from './stable-json.js';

// `npm run openapi`: writes the API's description to openapi.json, or to the file that is named. In preview mode
// nothing is constructed, so that neither a database nor secrets of this machine are needed.
const config = {
  ...loadConfig({ SILKGATE_DEMO: 'off' }),
  databaseUrl: 'postgresql://none',
  secrets: generateSecrets(),
};
const app = await NestFactory.create<NestFastifyApplication>(AppModule.with(config), createFastifyAdapter(config), {
  preview: true,
  abortOnError: false,
  logger: ['error'],
});
const file = resolve(process.argv[2] ?? 'openapi.json');
await writeFile(file, stableJson(describeApi(app)));
process.stdout.write(`Wrote ${file}\n`);
