// A bare Fastify that runs, for each page, the very statements that the application runs for it, and sends the finished page as it was
// recorded: it neither renders nor knows its reader.
import { readFile } from 'node:fs/promises';
import fastify from 'fastify';
import type { RecordedPage } from '../support/record-statements.js';
import { closePools, replay } from '../support/replay.js';

const [, file = ''] = process.argv.slice(2);
const pages = new Map(Object.entries(JSON.parse(await readFile(file, 'utf8')) as Record<string, RecordedPage>));

const server = fastify();
server.get('/', () => ({ ok: true }));
server.get('/*', async (request, reply) => {
  const page = pages.get(request.url);
  if (!page) return reply.status(404).send();
  await replay(page.statements);
  return reply.type('text/html; charset=utf-8').send(page.html);
});
await server.listen({ port: Number(process.env['PORT']), host: '127.0.0.1' });
process.on('SIGTERM', () => {
  void server
    .close()
    .then(closePools)
    .then(() => process.exit(0));
});
