import { mkdtempSync, rmSync } from 'node:fs';
import { registerHooks } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { EmbeddedPostgres } from '../../src/platform/embedded-postgres/index.js';

declare global {
  /** The PostgreSQL of this test run; Jest's set-up and tear-down share nothing but the global object. */
  var testPostgres: { readonly server: EmbeddedPostgres; readonly directory: string } | undefined;
}

/**
 * Starts one throw-away PostgreSQL for the whole test run and tells the workers its address, of the database
 * `postgres`, in `SILKGATE_TEST_DATABASE_URL`. A server given there from outside is used as it is.
 */
export default async function startPostgres(): Promise<void> {
  if (process.env.SILKGATE_TEST_DATABASE_URL) return;
  const { startEmbeddedPostgres } = await importEmbeddedPostgres();
  const directory = mkdtempSync(join(tmpdir(), 'silkgate-test-'));
  try {
    const server = await startEmbeddedPostgres({ dataDir: join(directory, 'postgres'), durable: false });
    globalThis.testPostgres = { server, directory };
    process.env.SILKGATE_TEST_DATABASE_URL = server.connectionString.replace('/silkgate?', '/postgres?');
  } catch (error) {
    rmSync(directory, { recursive: true, force: true });
    throw error;
  }
}

/** Jest loads this file without its resolver, so nobody else would find the TypeScript behind a `.js` name. */
async function importEmbeddedPostgres(): Promise<typeof import('../../src/platform/embedded-postgres/index.js')> {
  const hooks = registerHooks({
    resolve: (specifier, context, next) => {
      const isOurs =
        /^\.{1,2}\//.test(specifier) &&
        context.parentURL !== undefined &&
        !context.parentURL.includes('/node_modules/');
      return next(isOurs ? specifier.replace(/\.js$/, '.ts') : specifier, context);
    },
  });
  try {
    return await import('../../src/platform/embedded-postgres/index.js');
  } finally {
    hooks.deregister();
  }
}
