// Starts an embedded PostgreSQL in the directory given, prints its state as one JSON line and holds it until killed.
import { registerHooks } from 'node:module';

registerHooks({
  resolve: (specifier, context, next) =>
    next(
      /^\.{1,2}\//.test(specifier) && !context.parentURL?.includes('/node_modules/')
        ? specifier.replace(/\.js$/, '.ts')
        : specifier,
      context,
    ),
});
const { startEmbeddedPostgres } = await import('../../src/platform/embedded-postgres/index.ts');
const { connectionString, pid } = await startEmbeddedPostgres({ dataDir: process.argv[2], durable: false });
process.stdout.write(`${JSON.stringify({ connectionString, pid })}\n`);
setInterval(() => undefined, 60_000);
