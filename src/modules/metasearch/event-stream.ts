import { Readable } from 'node:stream';

/** One server-sent event; `data` goes out as JSON. */
export interface StreamEvent {
  readonly event: string;
  readonly data: unknown;
}

/** How often a silent stream says that it is alive, so that no proxy on the way takes it for dead. */
const HEARTBEAT_MS = 1_000;

/**
 * Events as `text/event-stream`. When the reader hangs up, `controller` aborts at once, even between two events.
 * There is no back pressure: only for streams of a few events.
 */
export class EventStream extends Readable {
  readonly #heartbeat: NodeJS.Timeout;

  constructor(
    events: AsyncIterable<StreamEvent>,
    private readonly controller: AbortController,
  ) {
    super();
    this.#heartbeat = setInterval(() => this.push(': still searching\n\n'), HEARTBEAT_MS);
    void this.forward(events);
  }

  override _read(): void {
    // Events are pushed when they happen.
  }

  override _destroy(error: Error | null, callback: (error?: Error | null) => void): void {
    clearInterval(this.#heartbeat);
    this.controller.abort(error ?? new Error('The reader has gone'));
    callback(error);
  }

  private async forward(events: AsyncIterable<StreamEvent>): Promise<void> {
    try {
      for await (const event of events) {
        if (this.destroyed) return;
        this.push(format(event));
      }
      clearInterval(this.#heartbeat);
      this.push(null);
    } catch (error) {
      this.destroy(error instanceof Error ? error : new Error(String(error)));
    }
  }
}

/** The event's name is its id too: a browser that reconnects after the last event says so, and can be told to stop. */
const format = ({ event, data }: StreamEvent): string =>
  `id: ${event}\nevent: ${event}\ndata: ${JSON.stringify(data)}\n\n`;
