import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { ensure, until } from '../../src/demo/tour/api-client.js';
import type { Bench } from './bench.js';
import { register } from './people.js';
import { ROOT } from './processes.js';

/** Enough that start-up costs and the last poll don't show. */
const LEAST_PRODUCTS = 5_000;
const PATIENCE_S = 900;

/** A company with its products, searchable. */
export interface ImportedCatalogue {
  readonly companyId: string;
  readonly products: number;
  /** From sending the file to the last product's place in the index. */
  readonly milliseconds: number;
}

interface ImportStatus {
  id: string;
  state: string;
  failure: string | null;
  created: number;
}

/** Imports the catalogue over HTTP as a new company and waits until all of it is in the index. */
export async function importCatalogue(bench: Bench): Promise<ImportedCatalogue> {
  const { api, companyId } = await register(bench.app.url);
  const { name, content } = await catalogueFile(bench.options.catalogue);
  const from = performance.now();
  const { id } = await api.upload<ImportStatus>('/api/v1/catalogue/imports', name, new Blob([content]));
  const status = await until(
    'The import',
    async () => {
      const now = await api.get<ImportStatus>(`/api/v1/catalogue/imports/${id}?limit=1`);
      return (now.state === 'completed' || now.state === 'failed') && now;
    },
    PATIENCE_S,
  );
  ensure(status.state === 'completed' && status.created > 0, `The import ${status.state}: ${status.failure}`);
  await until('The index', async () => (await indexed(bench, companyId)) >= status.created, PATIENCE_S);
  return { companyId, products: status.created, milliseconds: performance.now() - from };
}

// The search's own total is an estimate where there are many.
async function indexed({ database }: Bench, companyId: string): Promise<number> {
  const { rows } = await database.query<{ count: number }>(
    `SELECT count(*)::int AS count FROM search_doc WHERE scope = 'products' AND company_id = $1`,
    [companyId],
  );
  return rows[0]?.count ?? 0;
}

async function catalogueFile(given: string | null): Promise<{ name: string; content: Uint8Array<ArrayBuffer> }> {
  if (given !== null) return { name: basename(given), content: new Uint8Array(await readFile(given)) };
  const lines = (await readFile(join(ROOT, 'demo/catalogue.ndjson'), 'utf8')).trim().split('\n');
  const rounds = Math.ceil(LEAST_PRODUCTS / lines.length);
  const varied = Array.from({ length: rounds }, (_, round) => lines.map((line) => variant(line, round))).flat();
  return { name: 'catalogue.ndjson', content: new TextEncoder().encode(varied.join('\n')) };
}

/** The same goods as another model. */
function variant(line: string, round: number): string {
  if (round === 0) return line;
  const { gtin: _, ...product } = JSON.parse(line) as {
    sku: string;
    model?: string;
    title: Record<string, string>;
    gtin?: unknown;
  };
  const title = Object.fromEntries(
    Object.entries(product.title).map(([language, text]) => [language, `${text} series ${round}`]),
  );
  return JSON.stringify({
    ...product,
    title,
    sku: `${product.sku}-${round}`,
    model: `${product.model ?? product.sku}S${round}`,
  });
}
