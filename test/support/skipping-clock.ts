import { Clock } from '../../src/platform/clock/clock.js';

/** Runs as clocks do, and can be put forward. */
export class SkippingClock extends Clock {
  #ahead = 0;

  override now(): Date {
    return new Date(Date.now() + this.#ahead);
  }

  advance(milliseconds: number): void {
    this.#ahead += milliseconds;
  }
}
