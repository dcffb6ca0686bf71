import { describe, expect, it } from '@jest/globals';
import { readdir, readFile } from 'node:fs/promises';
import sharp from 'sharp';
import { sectorSlugs } from '../../vocabulary/index.js';
import { demoProducts } from '../content/index.js';
import { drawProduct, motifName, motifs, renderDrawing, sharedDrawing } from './index.js';

const families = new URL('../content/families/', import.meta.url);

/** Sector and motif of every family, also of those that the shipped catalogue alone has. */
async function namedMotifs(): Promise<{ sector: string; motif: string }[]> {
  const files = (await readdir(families, { recursive: true })).filter((file) => file.endsWith('.ts'));
  const lists = await Promise.all(
    files.map(async (file) => {
      const sector = file.startsWith('shipped') ? 'electrical-electronics' : file.replace(/\.ts$/, '');
      const text = await readFile(new URL(file, families), 'utf8');
      return [...text.matchAll(/^ {4}motif: '(\w+)'/gm)].map(([, motif = '']) => ({ sector, motif }));
    }),
  );
  return lists.flat();
}

describe('the drawings', () => {
  it('know every motif that a family names', async () => {
    const named = await namedMotifs();
    expect(named.length).toBeGreaterThan(100);
    const nowhere = 'no such thing';
    const unknown = named.filter(
      ({ sector, motif }) =>
        motifName(motif, sector) === motifName(nowhere, sector) && motifName(nowhere, sector) !== motif,
    );
    expect(unknown).toEqual([]);
  });

  it('tell one word in two sectors apart', () => {
    expect(motifName('mask', 'beauty-household')).toBe('sheetmask');
    expect(motifName('mask', 'medical-health')).toBe('mask');
    expect(motifName('monitor', 'medical-health')).toBe('patientmonitor');
  });

  it('have something for every sector when a motif is unknown', () => {
    const stand = sectorSlugs.map((sector) => motifName('constructor', sector));
    expect(new Set(stand).size).toBe(sectorSlugs.length);
    expect(stand.filter((name) => !motifs.includes(name))).toEqual([]);
    expect(motifs).toContain(motifName('constructor', 'no-sector'));
  });

  it('need at most two hundred files for all the products', () => {
    const keys = new Set(
      demoProducts(new Date('2026-03-01T00:00:00Z')).map(
        ({ drawing, content }) => sharedDrawing({ ...drawing, sector: content.category.split('/')[0] ?? '' }).key,
      ),
    );
    expect(keys.size).toBeGreaterThan(100);
    expect(keys.size).toBeLessThanOrEqual(200);
  });

  it.each(motifs)('draw a %s in two looks without a blunder', (motif) => {
    const [one, two] = [0, 1].map((variant) => drawProduct({ motif, hue: 30, variant, sector: 'others' }));
    expect(one).not.toBe(two);
    for (const svg of [one, two]) {
      expect(svg).not.toMatch(/undefined|NaN|null|\[object|Infinity|=""/);
      const wanted = [...svg.matchAll(/url\(#([\w-]+)\)/g)].map(([, id]) => id);
      expect(wanted.filter((id) => !svg.includes(`id="${id}"`))).toEqual([]);
      expect(svg.length).toBeLessThan(40_000);
    }
  });

  it('follow the hue', () => {
    const drawing = { motif: 'mug', variant: 0, sector: 'stationery-gifts' };
    expect(drawProduct({ ...drawing, hue: 10 })).not.toBe(drawProduct({ ...drawing, hue: 200 }));
    expect(drawProduct({ ...drawing, hue: 370 })).toBe(drawProduct({ ...drawing, hue: 10 }));
  });
});

describe('a rendering', () => {
  it.each(['webp', 'png'] as const)('is %s of the size that was asked for, and shows the thing', async (format) => {
    const svg = drawProduct({ motif: 'lathe', hue: 120, variant: 1, sector: 'machinery-equipment' });
    const image = sharp(await renderDrawing(svg, { width: 800, height: 600, format }));
    expect(await image.metadata()).toMatchObject({ format, width: 800, height: 600 });
    const { channels } = await image.stats();
    expect(Math.max(...channels.map(({ stdev }) => stdev))).toBeGreaterThan(15);
  });

  it('refuses what is no drawing', async () => {
    await expect(renderDrawing('<svg', { width: 8, height: 6, format: 'png' })).rejects.toThrow();
  });
});
