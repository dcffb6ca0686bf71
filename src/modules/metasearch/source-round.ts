import { inWords, type MetaHit, type SourceReason, type SourceReport } from './fusion/index.js';
import { sourceDuration } from './metasearch.metrics.js';
import type { MetaSource, SourceAnswer, SourceQuery } from './sources/meta-source.js';

/** One source's part in a round. */
export interface SourceOutcome {
  readonly source: MetaSource;
  readonly report: SourceReport;
  readonly hits: readonly MetaHit[];
}

const TIME_UP = Symbol('TIME_UP');

/** One question to all sources at once, and what has come back so far. */
export class SourceRound {
  readonly #startedAt = performance.now();
  readonly #pending = new Map<MetaSource, Promise<SourceOutcome>>();
  readonly #outcomes: SourceOutcome[] = [];

  /**
   * Asks all sources at once.
   *
   * @param signal aborts when nobody waits for the answer any more
   * @param onFault told of errors that are no trouble of a source but faults of ours
   */
  constructor(
    private readonly sources: readonly MetaSource[],
    query: SourceQuery,
    private readonly signal: AbortSignal,
    private readonly onFault: (sourceId: string, error: unknown) => void,
  ) {
    for (const source of sources) this.#pending.set(source, this.ask(source, query));
  }

  /** Milliseconds since the question was asked. */
  get tookMs(): number {
    return Math.round(performance.now() - this.#startedAt);
  }

  /** Everything that has been found so far. */
  get hits(): MetaHit[] {
    return this.#outcomes.flatMap(({ hits }) => hits);
  }

  /** One line for each source, in the order of the sources; those that have not answered are `timed_out`. */
  get reports(): SourceReport[] {
    const known = new Map(this.#outcomes.map(({ source, report }) => [source, report]));
    return this.sources.map((source) => known.get(source) ?? this.late(source));
  }

  /**
   * Outcomes as they come, until all are there, the time is up or nobody waits any more. Sources that are awaited are
   * waited for even when the time is up.
   *
   * @param ms counted from now
   */
  async *within(ms: number): AsyncGenerator<SourceOutcome> {
    const { promise: timeUp, resolve } = Promise.withResolvers<typeof TIME_UP>();
    const ring = () => resolve(TIME_UP);
    const timer = setTimeout(ring, ms);
    this.signal.addEventListener('abort', ring, { once: true });
    let isLate = false;
    try {
      while (!this.signal.aborted) {
        const awaited = [...this.#pending].filter(([source]) => !isLate || source.capabilities.isAwaited);
        if (awaited.length === 0) return;
        const outcomes = awaited.map(([, outcome]) => outcome);
        const next = await Promise.race(isLate ? outcomes : [...outcomes, timeUp]);
        if (next === TIME_UP) {
          isLate = true;
          continue;
        }
        this.#pending.delete(next.source);
        this.#outcomes.push(next);
        yield next;
      }
    } finally {
      clearTimeout(timer);
      this.signal.removeEventListener('abort', ring);
    }
  }

  private async ask(source: MetaSource, query: SourceQuery): Promise<SourceOutcome> {
    const answer = await this.answerOf(source, query);
    const { filtersDirection } = source.capabilities;
    const isWanted = ({ direction }: MetaHit) =>
      filtersDirection || query.direction === undefined || direction === undefined || direction === query.direction;
    const hits = answer.hits.filter(isWanted);
    const report = this.report(source, answer.status, hits.length, answer.reason);
    sourceDuration.observe({ source: source.id, status: report.status }, report.tookMs / 1_000);
    return { source, report, hits };
  }

  private async answerOf(source: MetaSource, query: SourceQuery): Promise<SourceAnswer> {
    try {
      return await source.search(query, this.signal);
    } catch (error) {
      if (this.signal.aborted) return { status: 'skipped', hits: [], reason: { code: 'withdrawn' } };
      this.onFault(source.id, error);
      return { status: 'failed', hits: [], reason: { code: 'internal' } };
    }
  }

  private late(source: MetaSource): SourceReport {
    return this.report(source, 'timed_out', 0, { code: 'timeout' });
  }

  private report(
    source: MetaSource,
    status: SourceReport['status'],
    count: number,
    reason?: SourceReason,
  ): SourceReport {
    const { id, name } = source;
    return { id, name, status, tookMs: this.tookMs, count, ...(reason && { reason, words: inWords(reason) }) };
  }
}
