/** Something said that has not been acknowledged. */
export interface Unsent {
  /** Stays the same however often it is sent. */
  clientId: string;
  text: string;
}

/** What became of one attempt: `later` for what may succeed when it is tried again. */
export type Attempt = { outcome: 'said' } | { outcome: 'refused'; why: string } | { outcome: 'later' };

export interface OutboxPort {
  send(message: Unsent): Promise<Attempt>;
  /** Writes down what is unsent, so that it outlives the page. */
  keep(messages: readonly Unsent[]): void;
  /** The message is in the log, or never will be (`why`). */
  done(message: Unsent, why?: string): void;
  wait(milliseconds: number): Promise<void>;
}

const FIRST_PAUSE_MS = 500;
const LONGEST_PAUSE_MS = 5_000;

/** Sends messages one after the other, each until it is acknowledged: so none is lost, doubled or out of order. */
export class Outbox {
  readonly #messages: Unsent[];
  #sending = false;

  constructor(
    private readonly port: OutboxPort,
    kept: readonly Unsent[] = [],
  ) {
    this.#messages = [...kept];
  }

  get unsent(): readonly Unsent[] {
    return this.#messages;
  }

  async add(message: Unsent): Promise<void> {
    this.#messages.push(message);
    this.port.keep(this.#messages);
    await this.flush();
  }

  /** Sends what is there. A second call while one is at work changes nothing. */
  async flush(): Promise<void> {
    if (this.#sending) return;
    this.#sending = true;
    let pause = FIRST_PAUSE_MS;
    try {
      for (let next = this.#messages[0]; next; next = this.#messages[0]) {
        const attempt = await this.port.send(next);
        if (attempt.outcome === 'later') {
          await this.port.wait(pause);
          pause = Math.min(pause * 2, LONGEST_PAUSE_MS);
          continue;
        }
        pause = FIRST_PAUSE_MS;
        this.#messages.shift();
        this.port.keep(this.#messages);
        this.port.done(next, attempt.outcome === 'refused' ? attempt.why : undefined);
      }
    } finally {
      this.#sending = false;
    }
  }
}
