import { randomUUID } from 'node:crypto';
import { io, type Socket } from 'socket.io-client';
import type {
  ClientToServerEvents,
  RoomEvent,
  ServerToClientEvents,
} from '../../src/modules/consultations/room.protocol.js';
import type { TestActor, TestCompanyActor } from './actors.js';

export type RoomClient = Socket<ServerToClientEvents, ClientToServerEvents>;

type Answer =
  { ok: true; [field: string]: unknown } | { ok: false; problem: { status: number; code: string; detail: string } };

/** Opens a socket to `/rooms` with an access token; rejects with the problem's code when it is refused. */
export async function openSocket(url: string, actor: Pick<TestActor, 'token'>): Promise<RoomClient> {
  const socket: RoomClient = io(`${url}/rooms`, {
    transports: ['websocket'],
    auth: { token: actor.token },
    forceNew: true,
    reconnection: false,
  });
  await new Promise<void>((resolve, reject) => {
    socket.once('connect', () => resolve());
    socket.once('connect_error', (error) => {
      socket.close();
      reject(error);
    });
  });
  return socket;
}

/** Sends an event, also one that the protocol doesn't know, and gives its acknowledgement. */
export async function send<Result = object>(
  socket: RoomClient,
  event: string,
  body: unknown,
): Promise<{ ok: boolean; problem?: Extract<Answer, { ok: false }>['problem'] } & Partial<Result>> {
  return (await (socket as unknown as Socket).timeout(10_000).emitWithAck(event, body)) as {
    ok: boolean;
  } & Partial<Result>;
}

/** Says something under a new id. */
export const say = (socket: RoomClient, roomId: string, text: string, clientId: string = randomUUID()) =>
  send<{ seq: number; at: string }>(socket, 'chat:send', { roomId, clientId, text });

/** Collects the lines that a socket is sent, as they come. */
export function collect(socket: RoomClient): RoomEvent[] {
  const events: RoomEvent[] = [];
  socket.on('room:event', (event) => void events.push(event));
  return events;
}

/** Waits until something holds; throws when it doesn't within that many seconds. */
export async function until(holds: () => boolean | Promise<boolean>, what: string, seconds = 10): Promise<void> {
  const deadline = performance.now() + seconds * 1_000;
  while (!(await holds())) {
    if (performance.now() > deadline) throw new Error(`Waited in vain until ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

/** Calls the API with JSON. */
export async function call<Body>(
  url: string,
  method: string,
  path: string,
  actor: Pick<TestActor, 'auth'> | null,
  body?: object,
  headers: Record<string, string> = {},
): Promise<{ status: number; body: Body; headers: Headers }> {
  const response = await fetch(`${url}/api/v1${path}`, {
    method,
    headers: { ...actor?.auth, ...(body && { 'content-type': 'application/json' }), ...headers },
    ...(body && { body: JSON.stringify(body) }),
  });
  const text = await response.text();
  const isJson = response.headers.get('content-type')?.includes('json');
  return { status: response.status, body: (isJson ? JSON.parse(text) : text) as Body, headers: response.headers };
}

/** What a consultation is asked for with: an immediate one with that company. */
export const requestWith = (companyId: string, changes: object = {}) => ({
  withCompanyId: companyId,
  subject: 'Stainless cookware for the spring season',
  durationMinutes: 30,
  timeZone: 'Asia/Seoul',
  slots: [{ startsAt: new Date().toISOString() }],
  ...changes,
});

/** An immediate consultation between the two, accepted; its room can be entered. */
export async function arrange(url: string, buyer: TestCompanyActor, exporter: TestCompanyActor): Promise<string> {
  const asked = await call<{ id: string; slots: { id: string }[] }>(
    url,
    'POST',
    '/consultations',
    buyer,
    requestWith(exporter.companyId),
  );
  if (asked.status !== 201) throw new Error(`Not asked for: ${JSON.stringify(asked.body)}`);
  const slotId = asked.body.slots[0]?.id;
  const accepted = await call(url, 'POST', `/consultations/${asked.body.id}/accept`, exporter, { slotId });
  if (accepted.status !== 200) throw new Error(`Not accepted: ${JSON.stringify(accepted.body)}`);
  return asked.body.id;
}
