// A bare Fastify route that runs, for each search, the very statements that the application runs for it, each as soon as
// those have answered that the application waited for, and sends the rows as they are.
import { readFile } from 'node:fs/promises';
import fastify from 'fastify';
import pg from 'pg';
import type { RecordedSearch } from '../support/record-statements.js';

const [databaseUrl, file = ''] = process.argv.slice(2);
const searches = new Map(Object.entries(JSON.parse(await readFile(file, 'utf8')) as Record<string, RecordedSearch>));
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

async function replay(search: RecordedSearch): Promise<unknown[]> {
  const answers: Promise<unknown[]>[] = [];
  for (const { text, values, settings, after } of search) {
    const ready = Promise.all(after.map((index) => answers[index]));
    answers.push(
      ready.then(async () => (await poolFor(settings).query<object>({ name: nameOf(text), text, values })).rows),
    );
  }
  return Promise.all(answers);
}

const server = fastify();
server.get('/', () => ({ ok: true }));
server.get('/api/v1/search', async (request, reply) => {
  const search = searches.get(request.url);
  return search ? replay(search) : reply.status(404).send();
});
await server.listen({ port: Number(process.env['PORT']), host: '127.0.0.1' });
process.on('SIGTERM', () => {
  void server
    .close()
    .then(() => Promise.all([...pools.values()].map((pool) => pool.end())))
    .then(() => process.exit(0));
});
