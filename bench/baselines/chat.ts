// A bare Socket.IO server: each message is one INSERT, then it is passed on to the room and acknowledged.
import { createServer } from 'node:http';
import pg from 'pg';
import { Server } from 'socket.io';

const [databaseUrl] = process.argv.slice(2);
const pool = new pg.Pool({ connectionString: databaseUrl, max: 10 });
await pool.query('DROP TABLE IF EXISTS bench_line');
await pool.query(
  'CREATE TABLE bench_line (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, room_id uuid NOT NULL, client_id uuid NOT NULL, payload jsonb NOT NULL, at timestamptz NOT NULL DEFAULT now())',
);

interface Message {
  roomId: string;
  clientId: string;
  text: string;
}

const http = createServer((_request, response) => response.end('ok'));
const sockets = new Server(http, { transports: ['websocket'], perMessageDeflate: false, serveClient: false });
sockets.of('/rooms').on('connection', (socket) => {
  socket.on('room:join', async ({ roomId }: { roomId: string }, acknowledge: (answer: object) => void) => {
    await socket.join(roomId);
    acknowledge({ ok: true });
  });
  socket.on('chat:send', async ({ roomId, clientId, text }: Message, acknowledge: (answer: object) => void) => {
    const { rows } = await pool.query<{ seq: string; at: Date }>({
      name: 'line',
      text: 'INSERT INTO bench_line (room_id, client_id, payload) VALUES ($1, $2, $3) RETURNING id AS seq, at',
      values: [roomId, clientId, JSON.stringify({ text })],
    });
    const line = { seq: Number(rows[0]?.seq), at: rows[0]?.at.toISOString() };
    sockets
      .of('/rooms')
      .to(roomId)
      .emit('room:event', { ...line, roomId, clientId, kind: 'chat.message', payload: { text } });
    acknowledge({ ok: true, ...line });
  });
});
http.listen(Number(process.env['PORT']), '127.0.0.1');
process.on('SIGTERM', () => {
  void sockets
    .close()
    .then(() => pool.end())
    .then(() => process.exit(0));
});
