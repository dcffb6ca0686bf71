import { Injectable } from '@nestjs/common';
import type { PageKey, QueryPlan } from '../query/query-plan.js';
import type { Total } from '../search-index.port.js';
import { candidatesSql, type Matching } from './candidates-sql.js';
import { expectedMatches } from './expected-matches.js';
import { allConditions } from './filter-sql.js';
import { scoreSql } from './score-sql.js';
import { SearchReads } from './search-reads.js';
import { SqlParameters } from './sql-parameters.js';
import type { TermStatistics } from './term-statistics.js';
import { textQuery } from './tsquery.js';

/** Up to this many matches are counted one by one. */
export const EXACT_COUNT = 4_000;
/** The share of rows in the sample, inverted. */
export const SAMPLE_FACTOR = 8;

/** A result with its place in the order. */
export interface RankedRow {
  readonly id: string;
  readonly value: number;
}

export interface ScoredRows {
  readonly rows: readonly RankedRow[];
  /** How many were scored in all; further matches follow by static rank. */
  readonly candidates: number;
}

const ORDERS = {
  rank: { column: 'd.srank', unindexed: 'd.srank + 0', value: 'd.srank::float8', type: 'real' },
  // Microseconds since the epoch: exact as a JavaScript number until the year 2255.
  date: {
    column: 'd.updated_at',
    unindexed: `d.updated_at + interval '0'`,
    value: '(extract(epoch FROM d.updated_at) * 1000000)::float8',
    type: 'float8',
  },
} as const;

/** The reads of a search on `search_doc`. */
@Injectable()
export class SearchRepository {
  constructor(private readonly reads: SearchReads) {}

  /** The best matches of a plan with words by score, from `after` on; at most one more than a page. */
  async scored(matching: Matching, statistics: TermStatistics, after?: PageKey): Promise<ScoredRows> {
    const { plan } = matching;
    const parameters = new SqlParameters();
    const candidates = candidatesSql(matching, parameters);
    const score = scoreSql(plan, statistics, parameters);
    const from = after
      ? `WHERE (score, id) < (${parameters.add(after.value, 'float8')}, ${parameters.add(after.id, 'uuid')})`
      : '';
    const row = await this.reads.one<{ candidates: number; rows: RankedRow[] | null }>(
      `WITH c AS MATERIALIZED (${candidates}),
            s AS MATERIALIZED (SELECT c.id, (${score})::float8 AS score FROM c)
       SELECT (SELECT count(*)::int FROM c) AS candidates,
              (SELECT json_agg(json_build_object('id', page.id, 'value', page.score) ORDER BY page.score DESC, page.id DESC)
               FROM (SELECT id, score FROM s ${from} ORDER BY score DESC, id DESC LIMIT ${parameters.add(plan.limit + 1, 'int')}) page) AS rows`,
      parameters,
    );
    return { rows: row?.rows ?? [], candidates: row?.candidates ?? 0 };
  }

  /**
   * Matches in a stored order, from `after` on; at most one more than `limit`.
   *
   * @param withoutCandidates leave out those that {@link scored} gives
   */
  async ordered(
    matching: Matching,
    order: keyof typeof ORDERS,
    limit: number,
    options: { after?: PageKey; withoutCandidates?: boolean } = {},
  ): Promise<RankedRow[]> {
    const { plan, anyWord, isMany } = matching;
    const { column, value, type, unindexed } = ORDERS[order];
    // An order's index is only worth walking when matches lie dense in it.
    const ordering = isMany || plan.groups.length === 0 ? column : unindexed;
    const parameters = new SqlParameters();
    const conditions = [allConditions(plan, parameters)];
    if (plan.groups.length > 0) conditions.push(`d.tsv @@ ${parameters.add(textQuery(plan, anyWord), 'tsquery')}`);
    if (options.after) {
      const key = parameters.add(options.after.value, type);
      const place = order === 'date' ? `timestamptz 'epoch' + ${key} * interval '1 microsecond'` : key;
      conditions.push(`(${column}, d.id) < (${place}, ${parameters.add(options.after.id, 'uuid')})`);
    }
    const candidates = options.withoutCandidates
      ? `WITH c AS MATERIALIZED (${candidatesSql(matching, parameters)})`
      : '';
    if (options.withoutCandidates) conditions.push('NOT EXISTS (SELECT FROM c WHERE c.id = d.id)');
    return this.reads.rows<RankedRow>(
      `${candidates} SELECT d.id, ${value} AS value FROM search_doc d WHERE ${conditions.join(' AND ')}
       ORDER BY ${ordering} DESC, d.id DESC LIMIT ${parameters.add(limit + 1, 'int')}`,
      parameters,
    );
  }

  /** Exact up to about {@link EXACT_COUNT}, beyond estimated: from the statistics when nothing narrows, else from the sample. */
  async count(plan: QueryPlan, anyWord: boolean, statistics: TermStatistics): Promise<Total> {
    const expected = expectedMatches(plan, anyWord, statistics);
    if (plan.groups.length === 0 && Object.keys(plan.filters).length === 0 && expected > EXACT_COUNT)
      return { value: expected, relation: 'approx' };
    if (expected > EXACT_COUNT) {
      const value = await this.sampled(plan, anyWord);
      if (value > EXACT_COUNT) return { value, relation: 'approx' };
    }
    const value = await this.countRows(plan, anyWord);
    return { value, relation: value > EXACT_COUNT ? 'approx' : 'eq' };
  }

  private async sampled(plan: QueryPlan, anyWord: boolean): Promise<number> {
    return SAMPLE_FACTOR * (await this.countRows(plan, anyWord, 'd.sample = 0'));
  }

  private async countRows(plan: QueryPlan, anyWord: boolean, sample = 'true'): Promise<number> {
    const parameters = new SqlParameters();
    const conditions = [allConditions(plan, parameters), sample];
    if (plan.groups.length > 0) conditions.push(`d.tsv @@ ${parameters.add(textQuery(plan, anyWord), 'tsquery')}`);
    const row = await this.reads.one<{ count: number }>(
      `SELECT count(*)::int AS count FROM search_doc d WHERE ${conditions.join(' AND ')}`,
      parameters,
    );
    return row?.count ?? 0;
  }
}
