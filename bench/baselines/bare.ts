// A bare Fastify with a connection pool. Started with a folder it brings an embedded PostgreSQL up in it first,
// as the application does; with a URL it takes what is there.
import fastify from 'fastify';
import pg from 'pg';
import { startEmbeddedPostgres } from '../../src/platform/embedded-postgres/index.js';

const [where = ''] = process.argv.slice(2);
const postgres = where.startsWith('postgresql:') ? null : await startEmbeddedPostgres({ dataDir: where });
const pool = new pg.Pool({ connectionString: postgres?.connectionString ?? where, max: 10 });
const server = fastify();
server.get('/', async () => (await pool.query('SELECT 1 AS ok')).rows[0] as object);
await server.listen({ port: Number(process.env['PORT']), host: '127.0.0.1' });
process.on('SIGTERM', () => {
  void server
    .close()
    .then(() => pool.end())
    .then(() => postgres?.stop())
    .then(() => process.exit(0));
});
