import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../platform/database/database.js';
import type { SearchDocument, SearchScope } from '../analyzer/search-document.js';
import { encodePageToken } from '../query/page-token.js';
import type { PageKey, QueryPlan } from '../query/query-plan.js';
import type { DocumentKey, FacetCounts, SearchHits, SearchIndex, Suggestion, Total } from '../search-index.port.js';
import { FacetsRepository } from './facets.repository.js';
import { IndexWriterRepository } from './index-writer.repository.js';
import { type Reading, ReadingChooser } from './reading.js';
import { type RankedRow, SearchRepository } from './search.repository.js';
import { SuggestionsRepository } from './suggestions.repository.js';
import { TermStatisticsRepository } from './term-statistics.js';

interface PageRows {
  readonly rows: readonly (RankedRow & { readonly by: PageKey['by'] })[];
  readonly hasMore: boolean;
}

/** The search index inside PostgreSQL: no other service to run, and a write is found as soon as its transaction commits. */
@Injectable()
export class PostgresSearchIndex implements SearchIndex {
  constructor(
    private readonly documents: SearchRepository,
    private readonly writer: IndexWriterRepository,
    private readonly facetCounts: FacetsRepository,
    private readonly suggestions: SuggestionsRepository,
    private readonly terms: TermStatisticsRepository,
    private readonly readings: ReadingChooser,
  ) {}

  async upsert(tx: Tx, documents: readonly SearchDocument[]): Promise<void> {
    await this.writer.upsert(tx, documents);
  }

  async delete(tx: Tx, keys: readonly DocumentKey[]): Promise<void> {
    await this.writer.delete(tx, keys);
  }

  async search(plan: QueryPlan): Promise<SearchHits> {
    const reading = await this.readings.choose(plan);
    const { rows, hasMore } = await this.page(reading);
    const last = rows.at(-1);
    return {
      hits: rows.map(({ id, value, by }) => ({ id, score: by === 'score' ? value : 0 })),
      total: reading.total,
      nextCursor:
        hasMore && last
          ? encodePageToken({ by: last.by, relaxed: reading.relaxation, value: last.value, id: last.id })
          : null,
      ...(reading.relaxation !== 'none' && {
        relaxed: { anyWord: reading.anyWord, droppedFilters: reading.droppedFilters },
      }),
      corrections: reading.corrections,
    };
  }

  async facets(plan: QueryPlan): Promise<FacetCounts> {
    const reading = await this.readings.choose(plan);
    return this.facetCounts.counts(reading.plan, reading.anyWord, reading.isMany);
  }

  async count(plan: QueryPlan): Promise<Total> {
    return (await this.readings.choose(plan)).total;
  }

  async suggest(prefix: string, scope: SearchScope, limit: number): Promise<Suggestion[]> {
    return this.suggestions.suggest(prefix, scope, limit);
  }

  async startRebuild(): Promise<number> {
    return this.writer.startRebuild();
  }

  async swap(version: number): Promise<void> {
    await this.writer.swap(version);
    await this.terms.refresh();
  }

  async refreshStatistics(): Promise<void> {
    await this.terms.refresh();
  }

  private async page(reading: Reading): Promise<PageRows> {
    const { plan } = reading;
    const { limit, after } = plan;
    if (plan.sort === 'newest')
      return cut(await this.documents.ordered(reading, 'date', limit, keyOf(after)), limit, 'date');
    if (plan.groups.length === 0)
      return cut(await this.documents.ordered(reading, 'rank', limit, keyOf(after)), limit, 'rank');
    if (after?.by === 'rank') return this.beyond(reading, limit, after);
    const scored = await this.documents.scored(reading, reading.statistics, after);
    const best = cut(scored.rows, limit, 'score');
    if (best.hasMore || scored.candidates >= reading.total.value) return best;
    const rest = await this.beyond(reading, limit - best.rows.length);
    return { rows: [...best.rows, ...rest.rows], hasMore: rest.hasMore };
  }

  /** What comes after the scored rows, by static rank. */
  private async beyond(reading: Reading, limit: number, after?: PageKey): Promise<PageRows> {
    const options = { ...keyOf(after), withoutCandidates: true };
    return cut(await this.documents.ordered(reading, 'rank', limit, options), limit, 'rank');
  }
}

const keyOf = (after: PageKey | undefined): { after?: PageKey } => (after ? { after } : {});

const cut = (rows: readonly RankedRow[], limit: number, by: PageKey['by']): PageRows => ({
  rows: rows.slice(0, limit).map((row) => ({ ...row, by })),
  hasMore: rows.length > limit,
});
