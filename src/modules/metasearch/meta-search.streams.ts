import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import { EventStream } from './event-stream.js';
import { type MetaSearchRequest, MetaSearch } from './meta-search.service.js';

/** The searches that are being followed now; a shutdown ends them all. */
@Injectable()
export class MetaSearchStreams implements OnModuleDestroy {
  readonly #open = new Set<AbortController>();

  constructor(private readonly metaSearch: MetaSearch) {}

  /** How many are open. */
  get size(): number {
    return this.#open.size;
  }

  open(request: MetaSearchRequest): EventStream {
    const controller = new AbortController();
    const stream = new EventStream(this.metaSearch.follow(request, controller.signal), controller);
    this.#open.add(controller);
    stream.once('close', () => this.#open.delete(controller));
    return stream;
  }

  onModuleDestroy(): void {
    for (const controller of this.#open) controller.abort(new Error('The application is shutting down'));
  }
}
