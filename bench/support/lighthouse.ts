import chromiumBinary from '@sparticuz/chromium';
import lighthouse from 'lighthouse';
import { chromium } from 'playwright-core';
import { median } from './figures.js';

export const CATEGORIES = ['performance', 'accessibility', 'best-practices', 'seo'] as const;

/** What Lighthouse found on one page, in its mobile preset. */
export interface Audit {
  /** 0–100, the median of the runs. */
  readonly scores: Readonly<Record<(typeof CATEGORIES)[number], number>>;
  /** Compressed bytes of document, styles and scripts on the first view. */
  readonly bytes: number;
  /** Audits that cost points, by their ids. */
  readonly complaints: readonly string[];
}

type Report = NonNullable<Awaited<ReturnType<typeof lighthouse>>>['lhr'];

interface NetworkItem {
  resourceType?: string;
  transferSize?: number;
}

/** Opens a browser that Lighthouse may drive. */
export async function openBrowser(port: number): Promise<{ close(): Promise<void> }> {
  return chromium.launch({
    executablePath: await chromiumBinary.executablePath(),
    args: [
      ...chromiumBinary.args.filter((arg) => arg !== '--single-process'),
      '--no-sandbox',
      '--disable-gpu',
      `--remote-debugging-port=${port}`,
    ],
    headless: true,
  });
}

/** @param runs how often; the score of the speed depends on what else the machine does */
export async function audit(url: string, port: number, runs: number): Promise<Audit> {
  const found: Report[] = [];
  for (let run = 0; run < runs; run += 1) {
    const result = await lighthouse(url, { port, output: 'json', logLevel: 'error', onlyCategories: [...CATEGORIES] });
    if (!result) throw new Error(`Lighthouse gave nothing for ${url}`);
    if (result.lhr.runtimeError) throw new Error(`${url}: ${result.lhr.runtimeError.message}`);
    found.push(result.lhr);
  }
  const [first] = found;
  if (!first) throw new Error('At least one run is needed');
  const score = (category: string) => median(found.map(({ categories }) => (categories[category]?.score ?? 0) * 100));
  const details = first.audits['network-requests']?.details;
  const items = details && 'items' in details ? (details.items as NetworkItem[]) : [];
  const weighed = items.filter(({ resourceType = '' }) => ['Document', 'Stylesheet', 'Script'].includes(resourceType));
  return {
    scores: {
      performance: score('performance'),
      accessibility: score('accessibility'),
      'best-practices': score('best-practices'),
      seo: score('seo'),
    },
    bytes: weighed.reduce((sum, { transferSize = 0 }) => sum + transferSize, 0),
    complaints: Object.values(first.audits)
      .filter(
        ({ score: points, scoreDisplayMode }) => points !== null && points < 0.9 && scoreDisplayMode !== 'informative',
      )
      .map(({ id }) => id),
  };
}
