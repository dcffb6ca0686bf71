import { ensure } from '../../src/demo/tour/api-client.js';
import type { Bench, Measurement } from '../support/bench.js';
import { rate, timed } from '../support/figures.js';
import { register } from '../support/people.js';

const AT_ONCE = 8;

interface PostedRow {
  offer: string;
  revision: string;
  entries: string;
}

/** Offers created and submitted over HTTP, against the same rows inserted with nothing around it. */
export async function measureOffers(bench: Bench): Promise<Measurement[]> {
  const traders = await Promise.all(Array.from({ length: AT_ONCE }, () => register(bench.app.url)));
  let number = 0;
  const post = async (lane: number): Promise<void> => {
    number += 1;
    const trader = traders[lane];
    ensure(trader, 'A lane without a trader');
    const { id } = await trader.api.post<{ id: string }>('/api/v1/offers', offer(number));
    await trader.api.post(`/api/v1/offers/${id}/submit`);
  };
  await rate(AT_ONCE, 2, post);
  const value = await rate(AT_ONCE, bench.options.seconds, post);
  const rows = await postedRows(
    bench,
    traders.map(({ companyId }) => companyId),
  );
  const baseline = (rows.length * 1_000) / (await insertAgain(bench, rows));
  return [
    {
      name: `Offers posted (create, submit), ${AT_ONCE} at once`,
      unit: '/s',
      value,
      baseline,
      against: 'bare INSERTs of offer, revision and audit rows, one transaction an offer',
    },
  ];
}

const offer = (number: number) => ({
  direction: 'SELL',
  title: { en: `Stainless steel kettle, 1.7 l, lot ${number}` },
  description: { en: 'Cordless kettle with concealed element, ready for shipment from Busan.' },
  sector: 'electrical-electronics',
  price: {
    min: '7.30',
    max: '8.40',
    currency: 'USD',
    unitCode: 'C62',
    incoterm: { code: 'FOB', namedPlace: 'Busan', locode: 'KRPUS' },
  },
  moq: { quantity: '500', unitCode: 'C62' },
  leadTimeDays: 21,
});

async function postedRows({ database }: Bench, companies: string[]): Promise<PostedRow[]> {
  const { rows } = await database.query<PostedRow>(
    `SELECT row_to_json(o)::text AS offer, row_to_json(r)::text AS revision,
            (SELECT coalesce(json_agg(a), '[]')::text FROM audit_entry a WHERE a.subject_id = o.id::text) AS entries
     FROM offer o JOIN offer_revision r ON r.offer_id = o.id WHERE o.company_id = ANY($1::uuid[])`,
    [companies],
  );
  return rows;
}

async function insertAgain({ database }: Bench, rows: PostedRow[]): Promise<number> {
  await database.query(`
    CREATE TABLE bench_offer (LIKE offer INCLUDING ALL);
    CREATE TABLE bench_revision (LIKE offer_revision INCLUDING ALL);
    CREATE TABLE bench_entry (LIKE audit_entry INCLUDING DEFAULTS INCLUDING INDEXES)`);
  const waiting = [...rows];
  const lane = async (): Promise<void> => {
    for (let row = waiting.pop(); row; row = waiting.pop()) {
      const client = await database.connect();
      try {
        await client.query('BEGIN');
        await insert(client, 'bench_offer', `[${row.offer}]`);
        await insert(client, 'bench_revision', `[${row.revision}]`);
        await insert(client, 'bench_entry', row.entries);
        await client.query('COMMIT');
      } finally {
        client.release();
      }
    }
  };
  try {
    return await timed(() => Promise.all(Array.from({ length: AT_ONCE }, lane)));
  } finally {
    await database.query('DROP TABLE bench_offer, bench_revision, bench_entry');
  }
}

const insert = (client: { query: Bench['database']['query'] }, table: string, json: string) =>
  client.query({
    name: table,
    text: `INSERT INTO ${table} SELECT * FROM json_populate_recordset(NULL::${table}, $1)`,
    values: [json],
  });
