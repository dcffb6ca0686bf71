import {
  type BeforeApplicationShutdown,
  Inject,
  Injectable,
  type OnApplicationBootstrap,
  type OnApplicationShutdown,
} from '@nestjs/common';
import { InjectPinoLogger, type PinoLogger } from 'nestjs-pino';
import { CONFIG, type RunningConfig } from '../../platform/config/config.module.js';
import { DomainError } from '../../platform/errors/domain-error.js';
import { toDomainError, toProblem } from '../../platform/http/problem.js';
import { traceIdFrom } from '../../platform/logging/trace.js';
import { PgListener } from '../../platform/realtime/index.js';
import { consultationError } from './consultations.errors.js';
import { RoomAdmission } from './room-admission.service.js';
import { RoomFeed } from './room-feed.service.js';
import type { JoinAnswer, RoomEvent } from './room.protocol.js';
import { RoomPresence } from './room-presence.service.js';
import type { RoomNamespace, RoomSocket } from './room-sockets.js';
import { Rooms } from './rooms.service.js';

/** How often clients are told how far the log has come. */
const BEAT_MS = 2_000;
/** How often this node says that it lives, and closes the stays of those who are gone. */
const SWEEP_MS = 10_000;
/** How often sockets that only listen are looked at again. */
const RECHECK_MS = 30_000;

/** The sockets of this node: which is in which room, and what goes out to them. */
@Injectable()
export class RoomSwitchboard implements OnApplicationBootstrap, BeforeApplicationShutdown, OnApplicationShutdown {
  readonly #timers: NodeJS.Timeout[] = [];
  readonly #farewells = new Set<Promise<void>>();
  #namespace: RoomNamespace | null = null;

  constructor(
    private readonly rooms: Rooms,
    private readonly feed: RoomFeed,
    private readonly presence: RoomPresence,
    private readonly admission: RoomAdmission,
    private readonly listener: PgListener,
    @Inject(CONFIG) private readonly config: RunningConfig,
    @InjectPinoLogger(RoomSwitchboard.name) private readonly log: PinoLogger,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    if (!this.config.roles.web) return;
    await this.listener.listen('room', {
      notified: (payload) => this.feed.hinted(payload),
      connected: () => this.feed.reread(),
    });
    this.every(BEAT_MS, () => this.feed.beat());
    this.every(SWEEP_MS, () => this.presence.sweep());
    this.every(RECHECK_MS, () => this.recheck());
  }

  /** Takes over the namespace: strangers are refused at the handshake. */
  attach(namespace: RoomNamespace): void {
    this.#namespace = namespace;
    namespace.use((socket, next) => {
      const open = () => [...namespace.sockets.values()].map(({ data }) => data.actor?.userId);
      this.admission.admit(socket, open).then(
        (state) => {
          socket.data = state;
          next();
        },
        (error: unknown) => next(this.refusal(error)),
      );
    });
    this.feed.attach({
      event: (event) => this.deliver(event),
      head: (roomId, head) => namespace.local.to(roomId).emit('room:head', { roomId, head }),
    });
  }

  connected(socket: RoomSocket): void {
    const known = new Set<string>(EVENTS);
    socket.use(([event, ...rest], next) => {
      const ack: unknown = rest.at(-1);
      if (known.has(event)) next();
      else if (typeof ack === 'function') ack({ ok: false, problem: this.problem(consultationError('unknown_event')) });
    });
  }

  async join(socket: RoomSocket, roomId: string, after: number): Promise<JoinAnswer> {
    const { actor, connectionId, rooms } = socket.data;
    const { state, role, head } = await this.rooms.enter(actor, { connectionId, nodeId: this.presence.nodeId }, roomId);
    rooms.add(roomId);
    if (!socket.connected) {
      // The connection broke while its owner was entering; the disconnection could not see this room yet.
      await this.presence.lost(connectionId);
      throw consultationError('not_in_room');
    }
    // First into the channel, then read: what is said in between comes twice rather than not at all.
    await socket.join(roomId);
    this.feed.watch(roomId, head);
    const [piece, participants] = await Promise.all([this.rooms.piece(roomId, after), this.rooms.participants(roomId)]);
    return { state, role, participants, ...piece };
  }

  async leave(socket: RoomSocket, roomId: string): Promise<void> {
    await this.rooms.assertMember(socket.data.actor, roomId);
    await this.rooms.leave(socket.data.actor, socket.data.connectionId, roomId);
    await this.takeOut(socket, roomId);
  }

  async say(socket: RoomSocket, message: { roomId: string; clientId: string; text: string }) {
    const event = await this.rooms.say(socket.data.actor, message);
    this.feed.appended(event);
    return { seq: event.seq, at: event.at };
  }

  async read(socket: RoomSocket, roomId: string, upTo: number): Promise<void> {
    const { actor } = socket.data;
    const seq = await this.rooms.markRead(actor, roomId, upTo);
    socket.to(roomId).emit('chat:read', { roomId, userId: actor.userId, seq });
  }

  async typing(socket: RoomSocket, roomId: string): Promise<void> {
    const { actor, rooms } = socket.data;
    await this.rooms.assertMember(actor, roomId);
    if (!rooms.has(roomId)) throw consultationError('not_in_room');
    socket.to(roomId).emit('chat:typing', { roomId, userId: actor.userId });
  }

  disconnected(socket: RoomSocket): Promise<void> {
    const { rooms, connectionId } = socket.data;
    for (const roomId of rooms) this.unwatchIfEmpty(roomId);
    if (rooms.size === 0) return Promise.resolve();
    const farewell = this.presence
      .lost(connectionId)
      // The sweep will find it stale.
      .catch((error: unknown) => this.log.warn({ err: error }, 'could not note a broken connection'))
      .finally(() => this.#farewells.delete(farewell));
    this.#farewells.add(farewell);
    return farewell;
  }

  /** Sends everybody away while the database is still there to note it; clients come back to another node. */
  async beforeApplicationShutdown(): Promise<void> {
    for (const timer of this.#timers) clearInterval(timer);
    this.#namespace?.local.disconnectSockets(true);
    await Promise.allSettled(this.#farewells);
    await this.feed.idle();
  }

  async onApplicationShutdown(): Promise<void> {
    await this.listener.close();
  }

  private deliver(event: RoomEvent): void {
    this.#namespace?.local.to(event.roomId).emit('room:event', event);
    if (event.kind !== 'participant.removed') return;
    for (const socket of this.socketsIn(event.roomId)) {
      if (socket.data.actor.userId === event.payload.userId) void this.takeOut(socket, event.roomId);
    }
  }

  private socketsIn(roomId: string): RoomSocket[] {
    const ids = this.#namespace?.adapter.rooms.get(roomId) ?? new Set<string>();
    return [...ids].flatMap((id) => this.#namespace?.sockets.get(id) ?? []);
  }

  private async takeOut(socket: RoomSocket, roomId: string): Promise<void> {
    socket.data.rooms.delete(roomId);
    await socket.leave(roomId);
    this.unwatchIfEmpty(roomId);
  }

  private unwatchIfEmpty(roomId: string): void {
    if (this.socketsIn(roomId).length === 0) this.feed.unwatch(roomId);
  }

  private async recheck(): Promise<void> {
    for (const socket of this.#namespace?.sockets.values() ?? []) {
      if (!(await this.admission.isStillAdmitted(socket.data))) socket.disconnect(true);
    }
  }

  private every(milliseconds: number, work: () => Promise<void>): void {
    let busy = false;
    const tick = async () => {
      if (busy) return;
      busy = true;
      try {
        await work();
      } catch (error) {
        // While the database is away this fails; the next turn tries again.
        this.log.warn({ err: error }, 'could not look after the rooms');
      } finally {
        busy = false;
      }
    };
    this.#timers.push(setInterval(() => void tick(), milliseconds).unref());
  }

  private problem(error: DomainError) {
    return toProblem(error, '/rooms', traceIdFrom(undefined));
  }

  /** What `connect_error` carries: the problem in `data`. */
  private refusal(thrown: unknown): Error {
    const error = toDomainError(thrown);
    if (error.status >= 500) this.log.error({ err: error.cause ?? error }, 'a handshake failed');
    return Object.assign(new Error(error.title), { data: this.problem(error) });
  }
}

const EVENTS = [
  'room:join',
  'room:sync',
  'room:participants',
  'room:leave',
  'chat:send',
  'chat:read',
  'chat:typing',
] as const;
