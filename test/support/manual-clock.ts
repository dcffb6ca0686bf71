import { Clock } from '../../src/platform/clock/clock.js';

/** A clock that stands still until it is told to move. */
export class ManualClock extends Clock {
  #now: number;

  constructor(start: Date = new Date()) {
    super();
    this.#now = start.getTime();
  }

  override now(): Date {
    return new Date(this.#now);
  }

  advance(milliseconds: number): void {
    this.#now += milliseconds;
  }
}
