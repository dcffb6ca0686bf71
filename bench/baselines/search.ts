// A bare Fastify route that runs, for each search, the very statements that the application runs for it, each as soon as
// those have answered that the application waited for, and sends the rows as they are.
import { readFile } from 'node:fs/promises';
import fastify from 'fastify';
import type { RecordedSearch } from '../support/record-statements.js';
import { closePools, replay } from '../support/replay.js';

const [, file = ''] = process.argv.slice(2);
const searches = new Map(Object.entries(JSON.parse(await readFile(file, 'utf8')) as Record<string, RecordedSearch>));
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
    .then(closePools)
    .then(() => process.exit(0));
});
