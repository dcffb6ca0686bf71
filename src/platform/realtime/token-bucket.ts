/** Lets a burst through and then a steady rate. Time is given, in milliseconds, so that it needs no clock. */
export class TokenBucket {
  #tokens: number;
  #at: number;

  /**
   * @param burst how many may come at once
   * @param perSecond how many a second in the long run
   */
  constructor(
    private readonly burst: number,
    private readonly perSecond: number,
    now: number,
  ) {
    this.#tokens = burst;
    this.#at = now;
  }

  /** @returns whether one more may pass now */
  take(now: number): boolean {
    // A clock that was set back must not lock anybody out.
    const seconds = Math.max(0, now - this.#at) / 1_000;
    this.#tokens = Math.min(this.burst, this.#tokens + seconds * this.perSecond);
    this.#at = now;
    if (this.#tokens < 1) return false;
    this.#tokens -= 1;
    return true;
  }
}
