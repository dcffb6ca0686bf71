// Bundles the browser's scripts (one small bundle an island), copies the site's assets to dist/public and compresses them all.
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, gzipSync } from 'node:zlib';
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
    // What an island loads only when it is asked for becomes a file of its own, named by its content.
    splitting: true,
    chunkNames: 'chunk-[hash]',
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

// The icons that the pages name, as one sprite.
const { icons } = await import('../dist/site/design/icons.js');
const lucide = dirname(createRequire(import.meta.url).resolve('lucide-static/package.json'));
const symbols = Object.entries(icons).map(([name, drawing]) => {
  const svg = readFileSync(join(lucide, 'icons', `${drawing}.svg`), 'utf8');
  const lines = svg
    .slice(svg.indexOf('>', svg.indexOf('<svg')) + 1, svg.lastIndexOf('</svg>'))
    .replaceAll(/\n\s*/g, '');
  return `<symbol id="${name}" viewBox="0 0 24 24">${lines}</symbol>`;
});
writeFileSync(
  join(target, 'icons.svg'),
  `<!-- lucide.dev, ISC licence --><svg xmlns="http://www.w3.org/2000/svg">${symbols.join('')}</svg>`,
);

// Compressed once and as well as can be, beside the files: the server only picks.
for (const name of readdirSync(target, { recursive: true, encoding: 'utf8' })) {
  if (!/\.(css|js|svg|json|txt)$/.test(name)) continue;
  const file = join(target, name);
  const content = readFileSync(file);
  writeFileSync(`${file}.br`, brotliCompressSync(content));
  writeFileSync(`${file}.gz`, gzipSync(content, { level: 9 }));
}
