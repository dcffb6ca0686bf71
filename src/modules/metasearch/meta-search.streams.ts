import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import { EventStream, type StreamEvent } from './event-stream.js';
import { type MetaEvent, type MetaSearchRequest, MetaSearch } from './meta-search.service.js';

/**
 * Headers of a stream. Proxies must neither compress nor collect what is to arrive piece by piece. A connection that stayed open
 * after the stream would keep a process that is shutting down waiting for its idle time.
 */
export const STREAM_HEADERS = {
  'content-type': 'text/event-stream; charset=utf-8',
  'cache-control': 'no-cache, no-transform',
  'x-accel-buffering': 'no',
  connection: 'close',
} as const;

/** The searches that are being followed now; a shutdown ends them all. */
@Injectable()
export class MetaSearchStreams implements OnModuleDestroy {
  readonly #open = new Set<AbortController>();

  constructor(private readonly metaSearch: MetaSearch) {}

  /** How many are open. */
  get size(): number {
    return this.#open.size;
  }

  /**
   * Follows a search as server-sent events.
   *
   * @param shape what goes out for an event, when it isn't the event itself
   */
  open(
    request: MetaSearchRequest,
    shape: (event: MetaEvent) => StreamEvent | Promise<StreamEvent> = (event) => event,
  ): EventStream {
    const controller = new AbortController();
    const stream = new EventStream(shaped(this.metaSearch.follow(request, controller.signal), shape), controller);
    this.#open.add(controller);
    stream.once('close', () => this.#open.delete(controller));
    return stream;
  }

  onModuleDestroy(): void {
    for (const controller of this.#open) controller.abort(new Error('The application is shutting down'));
  }
}

async function* shaped(
  events: AsyncIterable<MetaEvent>,
  shape: (event: MetaEvent) => StreamEvent | Promise<StreamEvent>,
): AsyncGenerator<StreamEvent, void, undefined> {
  for await (const event of events) yield await shape(event);
}
