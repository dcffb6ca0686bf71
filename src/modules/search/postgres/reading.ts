import { Injectable } from '@nestjs/common';
import { type Correction, withCorrections } from '../query/corrections.js';
import type { DroppableFilter, QueryPlan, Relaxation } from '../query/query-plan.js';
import type { Total } from '../search-index.port.js';
import type { Matching } from './candidates-sql.js';
import { dropFilters } from './filter-sql.js';
import { SearchRepository } from './search.repository.js';
import { type TermStatistics, TermStatisticsRepository } from './term-statistics.js';

/** How a plan is read after looking at what it finds: with which corrections, and how much relaxed. */
export interface Reading extends Matching {
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
  readonly #chosen = new WeakMap<QueryPlan, Promise<Reading>>();

  constructor(
    private readonly documents: SearchRepository,
    private readonly terms: TermStatisticsRepository,
  ) {}

  /** The same answer for the same plan object: a request's results and its facets are of one reading. */
  choose(plan: QueryPlan): Promise<Reading> {
    const known = this.#chosen.get(plan);
    if (known) return known;
    const reading = this.look(plan);
    this.#chosen.set(plan, reading);
    return reading;
  }

  private async look(asked: QueryPlan): Promise<Reading> {
    let plan = asked;
    let statistics = await this.terms.forPlan(plan);
    let total = await this.documents.count(plan, false, statistics);
    const isDoubtful = total.value < FEW && !asked.exact;
    const corrections = isDoubtful ? await this.terms.corrections(plan, statistics) : [];
    if (corrections.length > 0) {
      plan = withCorrections(plan, corrections);
      statistics = await this.terms.forPlan(plan);
      total = await this.documents.count(plan, false, statistics);
    }
    const answer = (reading: Partial<Reading> & Pick<Reading, 'total'>): Reading => ({
      plan,
      anyWord: false,
      relaxation: 'none',
      droppedFilters: [],
      corrections,
      statistics,
      isMany: reading.total.relation === 'approx',
      ...reading,
    });
    // A later page is read as the first was, whatever has been added or removed since.
    const atLeast = asked.after?.relaxed ?? 'none';
    if (asked.exact || (atLeast === 'none' && (total.value > 0 || asked.after))) return answer({ total });
    const severalWords = plan.groups.length > 1;
    if (severalWords && atLeast !== 'no-filters') {
      const wider = await this.documents.count(plan, true, statistics);
      if (wider.value > 0 || atLeast === 'any-word')
        return answer({ anyWord: true, relaxation: 'any-word', total: wider });
    }
    const { plan: open, dropped } = dropFilters(plan);
    if (dropped.length === 0) return answer({ total });
    const unfiltered = { plan: open, relaxation: 'no-filters', droppedFilters: dropped } as const;
    const every = await this.documents.count(open, false, statistics);
    if (every.value > 0 || !severalWords) return answer({ ...unfiltered, total: every });
    return answer({ ...unfiltered, anyWord: true, total: await this.documents.count(open, true, statistics) });
  }
}
