import type { RoomEvent } from '../../modules/consultations/room.protocol.js';

/** What the log asks of the page. */
export interface LogOutlet {
  /** The next line: each comes once, in order, without gap. */
  show(event: RoomEvent): void;
  /** Something is missing: ask the server for what comes after `after`. */
  missing(after: number): void;
}

/**
 * The browser's copy of a room's log. Lines may come twice, too early or not at all; what is shown is gapless and in order.
 * While the room is being entered, lines wait: what the server sends then may come before its answer.
 */
export class RoomLog {
  #last: number;
  #entering = true;
  #waiting: RoomEvent[] = [];

  /** @param last number of the newest line that the page has already */
  constructor(
    last: number,
    private readonly outlet: LogOutlet,
  ) {
    this.#last = last;
  }

  /** Number of the newest line that is shown. */
  get last(): number {
    return this.#last;
  }

  /** The connection is new: nothing is shown until {@link entered}. */
  entering(): void {
    this.#entering = true;
    this.#waiting = [];
  }

  /** The server's answer to entering, or to the question for what is missing. */
  entered(events: readonly RoomEvent[], head: number): void {
    this.#entering = false;
    const waiting = this.#waiting;
    this.#waiting = [];
    for (const event of [...events, ...waiting]) this.#take(event);
    if (head > this.#last) this.outlet.missing(this.#last);
  }

  /** A line that the server sent by itself. */
  receive(event: RoomEvent): void {
    if (this.#entering) this.#waiting.push(event);
    else if (!this.#take(event)) this.outlet.missing(this.#last);
  }

  /** The server says how far the log has come. */
  head(head: number): void {
    if (!this.#entering && head > this.#last) this.outlet.missing(this.#last);
  }

  /** @returns whether there is no gap before the line */
  #take(event: RoomEvent): boolean {
    if (event.seq <= this.#last) return true;
    if (event.seq > this.#last + 1) return false;
    this.#last = event.seq;
    this.outlet.show(event);
    return true;
  }
}
