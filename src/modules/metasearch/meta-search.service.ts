import { Injectable } from '@nestjs/common';
import { InjectPinoLogger, PinoLogger } from 'nestjs-pino';
import { AffiliatedSites } from '../syndication/index.js';
import type { SourceReport } from './fusion/index.js';
import { toAnswer, toItems } from './meta-answer.js';
import { GRACE_MS, HARD_DEADLINE_MS, SOFT_DEADLINE_MS } from './metasearch.budgets.js';
import type { MetaAnswer, MetaItem } from './metasearch.dto.js';
import { PartnerSearch } from './partner-search.service.js';
import { SourceRound } from './source-round.js';
import type { MetaSource } from './sources/meta-source.js';
import { OpenSearchSource } from './sources/opensearch.source.js';
import { OwnIndexSource } from './sources/own-index.source.js';

/** One question to our own index and all affiliated sites. */
export interface MetaSearchRequest {
  /** What the reader typed, 1 to 200 characters. */
  readonly text: string;
  /** Sellers or buyers only; both when absent. */
  readonly direction?: 'SELL' | 'BUY' | undefined;
  /** BCP 47, the language of the reader. */
  readonly language: string;
  /** Offers in the answer, 1 to 50. */
  readonly limit: number;
}

/** What happens while a search is followed. */
export type MetaEvent =
  /** A source has answered, or has been given up. */
  | { readonly event: 'source'; readonly data: SourceReport }
  /** The merged list, as good as it is by now. */
  | { readonly event: 'ranking'; readonly data: { readonly items: MetaItem[]; readonly tookMs: number } }
  /** The whole answer; the last event. */
  | { readonly event: 'complete'; readonly data: MetaAnswer };

/** Searches everywhere at once: one list, and an honest line for each source. */
@Injectable()
export class MetaSearch {
  constructor(
    private readonly own: OwnIndexSource,
    private readonly sites: AffiliatedSites,
    private readonly partners: PartnerSearch,
    @InjectPinoLogger(MetaSearch.name) private readonly log: PinoLogger,
  ) {}

  /**
   * The answer in one piece: as soon as all sources are there, or 1.2 seconds have passed and our own index is there. Sites
   * that are still busy then are `timed_out`; their answers are kept for whoever asks the same next.
   *
   * @param signal aborts when the reader has gone: requests that nobody else waits for end
   */
  async search(request: MetaSearchRequest, signal: AbortSignal = new AbortController().signal): Promise<MetaAnswer> {
    const round = await this.begin(request, signal);
    for await (const outcome of round.within(SOFT_DEADLINE_MS)) this.note(outcome.report);
    return toAnswer(round, request.limit);
  }

  /**
   * The answer as it grows: a `source` as each answers, the `ranking` so far after those that found something, and
   * `complete` when all are there or 2.5 seconds have passed. Ends without `complete` when `signal` aborts.
   *
   * @param signal aborts when the reader has gone: requests that nobody else waits for end
   */
  async *follow(request: MetaSearchRequest, signal: AbortSignal): AsyncGenerator<MetaEvent, void, undefined> {
    const round = await this.begin(request, signal);
    for await (const { report, hits } of round.within(HARD_DEADLINE_MS + GRACE_MS)) {
      this.note(report);
      yield { event: 'source', data: report };
      if (hits.length === 0) continue;
      const items = toItems(round.hits, round.reports, request.limit);
      yield { event: 'ranking', data: { items, tookMs: round.tookMs } };
    }
    if (!signal.aborted) yield { event: 'complete', data: toAnswer(round, request.limit) };
  }

  /** Whom a question goes to: our own index first, then the sites by id. */
  async asked(): Promise<{ id: string; name: string }[]> {
    return (await this.sources()).map(({ id, name }) => ({ id, name }));
  }

  private async begin(request: MetaSearchRequest, signal: AbortSignal): Promise<SourceRound> {
    const sources = await this.sources();
    const { text, direction, language } = request;
    const query = { text, language, ...(direction && { direction }) };
    return new SourceRound(sources, query, signal, (source, err) =>
      this.log.error({ err, source }, 'A source of the meta-search failed by our own fault'),
    );
  }

  private async sources(): Promise<MetaSource[]> {
    const sites = await this.sites.searchable();
    return [this.own, ...sites.map((site) => new OpenSearchSource(site, this.partners))];
  }

  private note({ id, status, tookMs, words }: SourceReport): void {
    if (status !== 'successful') this.log.info({ source: id, status, tookMs, words }, 'meta-search source');
  }
}
