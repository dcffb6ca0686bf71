import type { Bench, Measurement } from '../support/bench.js';
import { timed } from '../support/figures.js';

/** As many rows a statement as the import commits at once. */
const CHUNK = 250;
const AIM = 400;

/** Products that get from a file over HTTP into the index, against bare inserts of the rows that come out. */
export async function measureImport(bench: Bench): Promise<Measurement[]> {
  const { products, milliseconds, companyId } = await bench.catalogue();
  const bare = await insertAgain(bench, companyId);
  const value = (products * 1_000) / milliseconds;
  return [
    {
      name: `Import, index included (${products} products)`,
      unit: '/s',
      value,
      baseline: (products * 1_000) / bare,
      against: 'bare INSERTs of the product and index rows, 250 a transaction',
      aim: { text: `≥ ${AIM}`, isMet: value >= AIM },
    },
  ];
}

async function insertAgain({ database }: Bench, companyId: string): Promise<number> {
  const read = async (table: string): Promise<string[]> => {
    const { rows } = await database.query<{ row: string }>(
      `SELECT row_to_json(t)::text AS row FROM ${table} t WHERE company_id = $1`,
      [companyId],
    );
    return rows.map(({ row }) => row);
  };
  const tables = { bench_product: await read('product'), bench_search_doc: await read('search_doc_products') };
  await database.query('CREATE TABLE bench_product (LIKE product INCLUDING ALL)');
  await database.query('CREATE TABLE bench_search_doc (LIKE search_doc_products INCLUDING ALL)');
  const columns = Object.fromEntries(
    await Promise.all(Object.keys(tables).map(async (table) => [table, await writable(database, table)] as const)),
  );
  try {
    return await timed(async () => {
      for (const [table, rows] of Object.entries(tables)) {
        for (let from = 0; from < rows.length; from += CHUNK) {
          await database.query(
            `INSERT INTO ${table} (${columns[table]}) SELECT ${columns[table]} FROM json_populate_recordset(NULL::${table}, $1)`,
            [`[${rows.slice(from, from + CHUNK).join(',')}]`],
          );
        }
      }
    });
  } finally {
    await database.query('DROP TABLE bench_product, bench_search_doc');
  }
}

async function writable(database: Bench['database'], table: string): Promise<string> {
  const { rows } = await database.query<{ column_name: string }>(
    `SELECT column_name FROM information_schema.columns WHERE table_name = $1 AND is_generated = 'NEVER'`,
    [table],
  );
  return rows.map(({ column_name }) => column_name).join(', ');
}
