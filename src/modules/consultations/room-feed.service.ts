import { Injectable } from '@nestjs/common';
import { InjectPinoLogger, type PinoLogger } from 'nestjs-pino';
import type { RoomEvent } from './room.protocol.js';
import { RoomsRepository } from './rooms.repository.js';

/** Where lines and heads go to: the sockets of this node. */
export interface RoomOutlet {
  event(event: RoomEvent): void;
  head(roomId: string, head: number): void;
}

interface WatchedRoom {
  /** Newest line that this node has emitted. */
  emitted: number;
  reading: boolean;
  /** Something came while reading; read once more. */
  again: boolean;
}

const LINES_A_READ = 500;
/** PostgreSQL takes notifications of up to 8000 bytes; a hint has at most 48. */
const HINTS_A_NOTIFICATION = 150;

/**
 * Brings each room's log to this node's sockets: in order, without gap or double, whatever happens to hints on the way.
 *
 * A hint says only that there may be something new. What is emitted is read from the log, from where this node stopped, or is exactly the
 * next line. So a lost hint costs time (until the next {@link beat}), never a line.
 */
@Injectable()
export class RoomFeed {
  readonly #rooms = new Map<string, WatchedRoom>();
  readonly #hints = new Map<string, number>();
  #outlet: RoomOutlet | null = null;
  #notifying: Promise<void> = Promise.resolve();
  #isNotifying = false;

  constructor(
    private readonly log: RoomsRepository,
    @InjectPinoLogger(RoomFeed.name) private readonly logger: PinoLogger,
  ) {}

  attach(outlet: RoomOutlet): void {
    this.#outlet = outlet;
  }

  /** Begins with a room that has its first socket here: everything after `head` will be emitted. */
  watch(roomId: string, head: number): void {
    if (!this.#rooms.has(roomId)) this.#rooms.set(roomId, { emitted: head, reading: false, again: false });
    void this.#pump(roomId);
  }

  unwatch(roomId: string): void {
    this.#rooms.delete(roomId);
  }

  /** A line that this node has just appended: goes out at once, and as a hint to the other nodes. */
  appended(event: RoomEvent): void {
    this.#offer(event);
    this.#hints.set(event.roomId, Math.max(event.seq, this.#hints.get(event.roomId) ?? 0));
    if (!this.#isNotifying) this.#notifying = this.#notify();
  }

  /** Notification of another node (or of our own): `<room>:<seq>` joined by commas. */
  hinted(hints: string): void {
    for (const hint of hints.split(',')) {
      const [roomId = '', seq] = hint.split(':');
      const room = this.#rooms.get(roomId);
      if (room && Number(seq) > room.emitted) void this.#pump(roomId);
    }
  }

  /** Looks after every watched room: emits what hints have missed, and tells the clients how far the log has come. */
  async beat(): Promise<void> {
    if (this.#rooms.size === 0) return;
    for (const { roomId, head } of await this.log.heads([...this.#rooms.keys()])) {
      const room = this.#rooms.get(roomId);
      if (!room) continue;
      if (head > room.emitted) await this.#pump(roomId);
      this.#outlet?.head(roomId, head);
    }
  }

  /** Reads everything anew, after the connection that hints come by was lost for a while. */
  reread(): void {
    for (const roomId of this.#rooms.keys()) void this.#pump(roomId);
  }

  /** Resolves when no notification is on its way any more. */
  async idle(): Promise<void> {
    await this.#notifying;
  }

  #offer(event: RoomEvent): void {
    const room = this.#rooms.get(event.roomId);
    if (!room || event.seq <= room.emitted) return;
    if (event.seq === room.emitted + 1) {
      room.emitted = event.seq;
      this.#outlet?.event(event);
    } else {
      void this.#pump(event.roomId);
    }
  }

  async #pump(roomId: string): Promise<void> {
    const room = this.#rooms.get(roomId);
    if (!room) return;
    if (room.reading) {
      room.again = true;
      return;
    }
    room.reading = true;
    try {
      do {
        room.again = false;
        const events = await this.log.read(roomId, room.emitted, LINES_A_READ);
        for (const event of events) {
          if (event.seq !== room.emitted + 1) continue;
          room.emitted = event.seq;
          this.#outlet?.event(event);
        }
        if (events.length === LINES_A_READ) room.again = true;
      } while (room.again && this.#rooms.get(roomId) === room);
    } catch (error) {
      // The next beat tries again.
      this.logger.warn({ roomId, err: error }, 'could not read the log of a room');
    } finally {
      room.reading = false;
    }
  }

  /**
   * One notification at a time, outside the appending transactions, with all the hints that came meanwhile: PostgreSQL lets transactions
   * that notify commit only one after the other, fsync included.
   */
  async #notify(): Promise<void> {
    this.#isNotifying = true;
    try {
      while (this.#hints.size > 0) {
        const batch = [...this.#hints].slice(0, HINTS_A_NOTIFICATION);
        for (const [roomId] of batch) this.#hints.delete(roomId);
        await this.log.notify(batch.map(([roomId, seq]) => `${roomId}:${seq}`).join(','));
      }
    } catch (error) {
      this.logger.warn({ err: error }, 'could not notify other nodes of new lines');
    } finally {
      this.#isNotifying = false;
    }
  }
}
