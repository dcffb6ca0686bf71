import { Injectable } from '@nestjs/common';
import { type Correction, withCorrections } from '../query/corrections.js';
import type { DroppableFilter, QueryPlan, Relaxation } from '../query/query-plan.js';
import type { Total } from '../search-index.port.js';
import { dropFilters } from './filter-sql.js';
import { SearchRepository } from './search.repository.js';
import { type TermStatistics, TermStatisticsRepository } from './term-statistics.js';

/** How a plan is read after looking at what it finds: with which corrections, and how much relaxed. */
export interface Reading {
  readonly plan: QueryPlan;
  readonly anyWord: boolean;
  readonly relaxation: Relaxation;
  readonly droppedFilters: readonly DroppableFilter[];
  readonly corrections: readonly Correction[];
  readonly total: Total;
  readonly statistics: TermStatistics;
}

/** With fewer results than this a doubtful word is also searched as the known word that it resembles. */
const FEW = 3;

/** Finds the strictest reading of a plan that has results. */
@Injectable()
export class ReadingChooser {
  constructor(
    private readonly documents: SearchRepository,
    private readonly terms: TermStatisticsRepository,
  ) {}

  async choose(asked: QueryPlan): Promise<Reading> {
    const [typedStatistics, typedTotal] = await Promise.all([
      this.terms.forPlan(asked),
      this.documents.count(asked, false),
    ]);
    let plan = asked;
    let statistics = typedStatistics;
    let total = typedTotal;
    const corrections = total.value < FEW ? await this.terms.corrections(asked, statistics) : [];
    if (corrections.length > 0) {
      plan = withCorrections(asked, corrections);
      [statistics, total] = await Promise.all([this.terms.forPlan(plan), this.documents.count(plan, false)]);
    }
    const fixed = { corrections, statistics };
    // A later page is read as the first was, whatever has been added or removed since.
    const atLeast = asked.after?.relaxed ?? 'none';
    if (atLeast === 'none' && (total.value > 0 || asked.after))
      return { ...fixed, plan, anyWord: false, relaxation: 'none', droppedFilters: [], total };
    const severalWords = plan.groups.length > 1;
    if (severalWords && atLeast !== 'no-filters') {
      const wider = await this.documents.count(plan, true);
      if (wider.value > 0 || atLeast === 'any-word')
        return { ...fixed, plan, anyWord: true, relaxation: 'any-word', droppedFilters: [], total: wider };
    }
    const { plan: open, dropped } = dropFilters(plan);
    if (dropped.length === 0) return { ...fixed, plan, anyWord: false, relaxation: 'none', droppedFilters: [], total };
    const every = await this.documents.count(open, false);
    if (every.value > 0 || !severalWords)
      return { ...fixed, plan: open, anyWord: false, relaxation: 'no-filters', droppedFilters: dropped, total: every };
    const any = await this.documents.count(open, true);
    return { ...fixed, plan: open, anyWord: true, relaxation: 'no-filters', droppedFilters: dropped, total: any };
  }
}
