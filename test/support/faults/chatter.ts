import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { io } from 'socket.io-client';
import { RoomLog } from '../../../src/islands/room/log.js';
import { type Attempt, Outbox, type Unsent } from '../../../src/islands/room/outbox.js';
import type { RoomEvent } from '../../../src/modules/consultations/room.protocol.js';
import type { TestActor } from '../actors.js';
import type { RoomClient } from '../rooms.js';
import type { History } from './history.js';

const ANSWER_MS = 3_000;

/** Somebody in a room with the site's own client rules: one message in flight, repeated until acknowledged; lines shown in order. */
export class Chatter {
  /** What they have seen, as it was shown to them. */
  readonly seen: RoomEvent[] = [];
  /** `seq` by `clientId`, as the server has acknowledged it. */
  readonly acknowledged = new Map<string, number>();
  readonly #socket: RoomClient;
  readonly #log: RoomLog;
  readonly #outbox: Outbox;
  #next = 0;

  constructor(
    url: string,
    actor: TestActor,
    private readonly roomId: string,
    private readonly name: string,
    private readonly history: History,
  ) {
    this.#log = new RoomLog(0, {
      show: (event) => void this.seen.push(event),
      missing: (after) => void this.#sync(after),
    });
    this.#outbox = new Outbox({
      send: (message) => this.#say(message),
      // Kept in memory: this client outlives the server, not itself.
      keep: () => undefined,
      done: (message, why) => {
        if (why !== undefined) throw new Error(`${message.text} was refused: ${why}`);
      },
      wait: (milliseconds) => sleep(milliseconds),
    });
    this.#socket = io(`${url}/rooms`, {
      transports: ['websocket'],
      auth: { token: actor.token },
      forceNew: true,
      reconnectionDelay: 100,
      reconnectionDelayMax: 500,
    });
    this.#socket.on('connect', () => void this.#enter());
    this.#socket.on('room:event', (event) => this.#log.receive(event));
    this.#socket.on('room:head', ({ head }) => this.#log.head(head));
  }

  /** Says one thing after the other until `isOver`, and returns when all of it is acknowledged. */
  async work(isOver: () => boolean): Promise<void> {
    while (!isOver()) {
      await this.#outbox.add({ clientId: randomUUID(), text: `${this.name} ${this.#next++}` });
      await sleep(20);
    }
    while (this.#outbox.unsent.length > 0) {
      await sleep(50);
      await this.#outbox.flush();
    }
  }

  get last(): number {
    return this.#log.last;
  }

  close(): void {
    this.#socket.disconnect();
  }

  /** Until it succeeds or the connection is lost, which makes a new one and another try. */
  async #enter(): Promise<void> {
    const { id } = this.#socket;
    this.#log.entering();
    while (this.#socket.connected && this.#socket.id === id) {
      const answer = await this.#inTime(
        this.#socket.timeout(ANSWER_MS).emitWithAck('room:join', { roomId: this.roomId, after: this.#log.last }),
      );
      if (answer?.ok) return this.#log.entered(answer.events, answer.head);
      await sleep(200);
    }
  }

  async #sync(after: number): Promise<void> {
    if (!this.#socket.connected) return;
    const answer = await this.#inTime(
      this.#socket.timeout(ANSWER_MS).emitWithAck('room:sync', { roomId: this.roomId, after }),
    );
    if (answer?.ok) this.#log.entered(answer.events, answer.head);
  }

  async #say({ clientId, text }: Unsent): Promise<Attempt> {
    if (!this.#socket.connected) return { outcome: 'later' };
    const done = this.history.invoke('say', text);
    const answer = await this.#inTime(
      this.#socket.timeout(ANSWER_MS).emitWithAck('chat:send', { roomId: this.roomId, clientId, text }),
    );
    if (answer?.ok) {
      done('succeeded', String(answer.seq));
      this.acknowledged.set(clientId, answer.seq);
      return { outcome: 'said' };
    }
    const { status = 503, detail = 'no answer' } = answer?.problem ?? {};
    done(answer && status < 500 ? 'failed' : 'unknown', detail);
    // `room_not_open` and the like are for later as well: entering may not have come through yet.
    return { outcome: 'later' };
  }

  /** `null` when no answer came in time: the one thing that a socket rejects for. */
  #inTime<Answer>(answer: Promise<Answer>): Promise<Answer | null> {
    return answer.catch(() => null);
  }
}
