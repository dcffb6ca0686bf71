// Runs Hanbada in a process of its own, so that a test can kill it. Node transforms the TypeScript by itself; only the
// `.js` in relative imports has to be led to the `.ts` beside it.
import { registerHooks } from 'node:module';

registerHooks({
  resolve: (specifier, context, next) => {
    const isOurs = /^\.{1,2}\//.test(specifier) && !context.parentURL?.includes('/node_modules/');
    return next(isOurs ? specifier.replace(/\.js$/, '.ts') : specifier, context);
  },
});

const { startHanbada } = await import('../../src/demo/sites/index.ts');
const site = await startHanbada(JSON.parse(process.argv[2] ?? '{}'));
process.stdout.write(`${JSON.stringify({ url: site.url, webhookUrl: site.webhookUrl })}\n`);
