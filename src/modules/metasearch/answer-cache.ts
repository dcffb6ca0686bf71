/** How long answers are kept, and how many. */
export interface AnswerCacheOptions {
  /** Milliseconds during which an answer is given out without asking again. */
  readonly freshMs: number;
  /** Milliseconds during which it is still given out when asking again fails. */
  readonly staleMs: number;
  /** Beyond this many the one that was not wanted for longest goes. */
  readonly most: number;
  /** Milliseconds since any epoch. */
  readonly now: () => number;
}

/** A kept answer; `isStale` when it is given because there is no newer one. */
export interface Kept<Value> {
  readonly value: Value;
  readonly ageMs: number;
  readonly isStale: boolean;
}

/** How an answer was come by, for the figures. */
export type CacheOutcome = 'fresh' | 'joined' | 'loaded';

interface Flight<Value> {
  readonly promise: Promise<Value>;
  readonly controller: AbortController;
  waiting: number;
}

/**
 * Answers of other people's systems, in the memory of this process: at most one request is in flight for a key, however
 * many wait for it, and it is cut short when the last of them has gone.
 */
export class AnswerCache<Value> {
  readonly #kept = new Map<string, { readonly value: Value; readonly at: number }>();
  readonly #flights = new Map<string, Flight<Value>>();

  constructor(private readonly options: AnswerCacheOptions) {}

  /** What is kept for the key and not too old even for a failure; `undefined` if there is none. */
  peek(key: string): Kept<Value> | undefined {
    const kept = this.#kept.get(key);
    if (!kept) return undefined;
    const ageMs = Math.max(0, this.options.now() - kept.at);
    if (ageMs >= this.options.staleMs) return undefined;
    return { value: kept.value, ageMs, isStale: ageMs >= this.options.freshMs };
  }

  /** Whether a fresh answer is kept, one is on its way, or it has to be asked for. */
  outcomeOf(key: string): CacheOutcome {
    const kept = this.peek(key);
    if (kept && !kept.isStale) return 'fresh';
    return this.#flights.has(key) ? 'joined' : 'loaded';
  }

  /**
   * The fresh answer, or the one that is on its way, or the one that `load` gets.
   *
   * @param load its signal aborts when nobody waits any more
   * @param signal takes this caller out of those who wait
   * @throws what `load` throws, or the reason of `signal`
   */
  async get(key: string, load: (signal: AbortSignal) => Promise<Value>, signal: AbortSignal): Promise<Value> {
    signal.throwIfAborted();
    const kept = this.peek(key);
    if (kept && !kept.isStale) {
      this.touch(key);
      return kept.value;
    }
    const flight = this.#flights.get(key) ?? this.takeOff(key, load);
    return this.join(key, flight, signal);
  }

  /** Cuts short whatever is in flight. */
  abortAll(reason: Error): void {
    for (const { controller } of this.#flights.values()) controller.abort(reason);
  }

  private takeOff(key: string, load: (signal: AbortSignal) => Promise<Value>): Flight<Value> {
    const controller = new AbortController();
    const promise = load(controller.signal).then((value) => {
      this.keep(key, value);
      return value;
    });
    const flight: Flight<Value> = { promise, controller, waiting: 0 };
    this.#flights.set(key, flight);
    const land = () => {
      if (this.#flights.get(key) === flight) this.#flights.delete(key);
    };
    promise.then(land, land);
    return flight;
  }

  private join(key: string, flight: Flight<Value>, signal: AbortSignal): Promise<Value> {
    flight.waiting += 1;
    return new Promise<Value>((resolve, reject) => {
      const leave = () => {
        signal.removeEventListener('abort', leave);
        flight.waiting -= 1;
        if (flight.waiting === 0) {
          // Whoever comes next must not join a flight that is being cut short.
          if (this.#flights.get(key) === flight) this.#flights.delete(key);
          flight.controller.abort(signal.reason);
        }
        reject(signal.reason as Error);
      };
      signal.addEventListener('abort', leave);
      const stay = () => signal.removeEventListener('abort', leave);
      flight.promise.then(
        (value) => (stay(), resolve(value)),
        (error: Error) => (stay(), reject(error)),
      );
    });
  }

  private keep(key: string, value: Value): void {
    this.#kept.delete(key);
    this.#kept.set(key, { value, at: this.options.now() });
    // A Map remembers the order of insertion, so its first key is the one that was not wanted for longest.
    for (const oldest of this.#kept.keys()) {
      if (this.#kept.size <= this.options.most) break;
      this.#kept.delete(oldest);
    }
  }

  private touch(key: string): void {
    const kept = this.#kept.get(key);
    if (!kept) return;
    this.#kept.delete(key);
    this.#kept.set(key, kept);
  }
}
