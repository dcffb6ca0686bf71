import { randomUUID } from 'node:crypto';
import { io, type Socket } from 'socket.io-client';

/** A line of a room's log, as it comes over the socket. */
export interface RoomLine {
  seq: number;
  kind: string;
  actorId: string | null;
  payload: { text?: string };
}

type Answer = { ok: true; [field: string]: unknown } | { ok: false; problem: { title: string; detail: string } };

/** Somebody in a consultation room. */
export class RoomClient {
  readonly lines: RoomLine[] = [];

  private constructor(
    private readonly socket: Socket,
    private readonly roomId: string,
  ) {
    socket.on('room:event', (line: RoomLine) => this.lines.push(line));
  }

  /** Connects and enters the room. */
  static async enter(url: string, token: string, roomId: string): Promise<RoomClient> {
    const socket = io(`${url}/rooms`, { transports: ['websocket'], auth: { token }, reconnection: false });
    await new Promise<void>((resolve, reject) => {
      socket.once('connect', resolve);
      socket.once('connect_error', reject);
    });
    const client = new RoomClient(socket, roomId);
    await client.emit('room:join', { roomId, after: 0 });
    return client;
  }

  /** Resolves when the line is kept. */
  async say(text: string): Promise<void> {
    await this.emit('chat:send', { roomId: this.roomId, clientId: randomUUID(), text });
  }

  heard(text: string): boolean {
    return this.lines.some((line) => line.kind === 'chat.message' && line.payload.text === text);
  }

  leave(): void {
    this.socket.disconnect();
  }

  private async emit(event: string, payload: object): Promise<void> {
    const answer = (await this.socket.timeout(10_000).emitWithAck(event, payload)) as Answer;
    if (!answer.ok) throw new Error(`${event}: ${answer.problem.title} (${answer.problem.detail})`);
  }
}
