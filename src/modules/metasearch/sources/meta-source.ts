import type { MetaHit, SourceReason, SourceStatus } from '../fusion/index.js';

/** Id of our own index among the sources; no affiliated site can have it, since theirs have no underscore. */
export const OWN_SOURCE_ID = 'own_index';

/** What every source is asked. */
export interface SourceQuery {
  /** What the reader typed, 1 to 200 characters. */
  readonly text: string;
  /** Sellers or buyers only; both when absent. */
  readonly direction?: 'SELL' | 'BUY';
  /** BCP 47, the language of the reader. */
  readonly language: string;
}

/** What one source said. */
export interface SourceAnswer {
  readonly status: SourceStatus;
  readonly hits: readonly MetaHit[];
  /** Why, for anything but `successful`. */
  readonly reason?: SourceReason;
}

/** What a source can do, so that the round can do the rest. */
export interface SourceCapabilities {
  /** The answer is never given without it, however long it takes. */
  readonly isAwaited: boolean;
  /** Gives only offers of the direction asked for; otherwise the round drops the others. */
  readonly filtersDirection: boolean;
}

/** One place that can be searched. */
export interface MetaSource {
  readonly id: string;
  readonly name: string;
  readonly capabilities: SourceCapabilities;
  /**
   * The source's best offers, ranked from 1. Trouble of the source's own making is an answer with a status, not an error.
   *
   * @param signal aborts when nobody waits for the answer any more
   */
  search(query: SourceQuery, signal: AbortSignal): Promise<SourceAnswer>;
}
