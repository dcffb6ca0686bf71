import pg from 'pg';
import type { RecordedSearch } from './record-statements.js';

// Given by the baseline's first argument.
const [, , databaseUrl] = process.argv;
const pools = new Map<string, pg.Pool>();

/** A pool for each set of planner settings under which statements were recorded. */
function poolFor(settings: string): pg.Pool {
  const known = pools.get(settings);
  if (known) return known;
  const pool = new pg.Pool({ connectionString: databaseUrl, max: 10, options: `-c TimeZone=UTC ${settings}` });
  pools.set(settings, pool);
  return pool;
}

const names = new Map<string, string>();

/** The application names its statements, too: they are parsed once a connection. */
function nameOf(text: string): string {
  const name = names.get(text) ?? `s${names.size}`;
  names.set(text, name);
  return name;
}

export async function replay(search: RecordedSearch): Promise<unknown[]> {
  const answers: Promise<unknown[]>[] = [];
  for (const { text, values, settings, after } of search) {
    const ready = Promise.all(after.map((index) => answers[index]));
    answers.push(
      ready.then(async () => (await poolFor(settings).query<object>({ name: nameOf(text), text, values })).rows),
    );
  }
  return Promise.all(answers);
}

/** Ends its connections. */
export const closePools = (): Promise<unknown> => Promise.all([...pools.values()].map((pool) => pool.end()));
