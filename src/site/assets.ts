import { existsSync } from 'node:fs';
import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';

const built = join(import.meta.dirname, '../public');

/** Where styles, icons and bundles lie: made by `npm run build`; in tests, which run from the sources, the ones of the last build. */
export const ASSETS_FOLDER = existsSync(built) ? built : join(import.meta.dirname, '../../dist/public');

/** Serves them at `/assets/…`. Pages name them with their version, so that browsers may keep them for ever. */
export async function serveAssets(app: NestFastifyApplication): Promise<void> {
  await app.register(fastifyStatic, {
    root: ASSETS_FOLDER,
    prefix: '/assets/',
    decorateReply: false,
    preCompressed: true,
    index: false,
    cacheControl: true,
    immutable: true,
    maxAge: '365d',
  });
}
