// Bundles the browser's scripts (one small bundle an island) and copies the site's assets to dist/public.
import { cpSync, existsSync, mkdirSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const islands = join(root, 'src/islands');
const target = join(root, 'dist/public');

mkdirSync(join(target, 'islands'), { recursive: true });
const entries = existsSync(islands)
  ? readdirSync(islands).filter((name) => /\.tsx?$/.test(name) && !name.endsWith('.spec.ts'))
  : [];
if (entries.length > 0) {
  await build({
    entryPoints: entries.map((name) => join(islands, name)),
    outdir: join(target, 'islands'),
    bundle: true,
    minify: true,
    format: 'esm',
    target: 'es2022',
    logLevel: 'warning',
  });
}
cpSync(join(root, 'src/site/assets'), target, { recursive: true });
await build({
  entryPoints: [join(root, 'src/site/styles/site.css')],
  outdir: target,
  bundle: true,
  minify: true,
  target: ['chrome123', 'firefox120', 'safari17.5'],
  logLevel: 'warning',
});
