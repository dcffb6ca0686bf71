import { Injectable } from '@nestjs/common';

/** The time of day. Injected wherever a rule depends on it, so that a test can move it. */
@Injectable()
export class Clock {
  now(): Date {
    return new Date();
  }
}

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
