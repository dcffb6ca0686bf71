import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database.js';
import type { PageKey, QueryPlan } from '../query/query-plan.js';
import type { Total } from '../search-index.port.js';
import { candidatesSql } from './candidates-sql.js';
import { allConditions } from './filter-sql.js';
import { scoreSql } from './score-sql.js';
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
  rank: { column: 'd.srank', value: 'd.srank::float8', type: 'real' },
  // Microseconds since the epoch: exact as a JavaScript number until the year 2255.
  date: { column: 'd.updated_at', value: '(extract(epoch FROM d.updated_at) * 1000000)::float8', type: 'float8' },
} as const;

/** The reads of a search on `search_doc`. */
@Injectable()
export class SearchRepository {
  constructor(private readonly database: Database) {}

  /** The best matches of a plan with words by score, from `after` on; at most one more than a page. */
  async scored(plan: QueryPlan, anyWord: boolean, statistics: TermStatistics, after?: PageKey): Promise<ScoredRows> {
    const parameters = new SqlParameters();
    const candidates = candidatesSql(plan, anyWord, parameters);
    const score = scoreSql(plan, statistics, parameters);
    const from = after
      ? `WHERE (score, id) < (${parameters.add(after.value, 'float8')}, ${parameters.add(after.id, 'uuid')})`
      : '';
    const row = await this.database.one<{ candidates: number; rows: RankedRow[] | null }>(
      `WITH c AS MATERIALIZED (${candidates}),
            s AS MATERIALIZED (SELECT c.id, (${score})::float8 AS score FROM c)
       SELECT (SELECT count(*)::int FROM c) AS candidates,
              (SELECT json_agg(json_build_object('id', page.id, 'value', page.score) ORDER BY page.score DESC, page.id DESC)
               FROM (SELECT id, score FROM s ${from} ORDER BY score DESC, id DESC LIMIT ${parameters.add(plan.limit + 1, 'int')}) page) AS rows`,
      parameters.values,
    );
    return { rows: row?.rows ?? [], candidates: row?.candidates ?? 0 };
  }

  /**
   * Matches in a stored order, from `after` on; at most one more than `limit`.
   *
   * @param withoutCandidates leave out those that {@link scored} gives
   */
  async ordered(
    plan: QueryPlan,
    anyWord: boolean,
    order: keyof typeof ORDERS,
    limit: number,
    options: { after?: PageKey; withoutCandidates?: boolean } = {},
  ): Promise<RankedRow[]> {
    const { column, value, type } = ORDERS[order];
    const parameters = new SqlParameters();
    const conditions = [allConditions(plan, parameters)];
    if (plan.groups.length > 0) conditions.push(`d.tsv @@ ${parameters.add(textQuery(plan, anyWord), 'tsquery')}`);
    if (options.after) {
      const key = parameters.add(options.after.value, type);
      const place = order === 'date' ? `timestamptz 'epoch' + ${key} * interval '1 microsecond'` : key;
      conditions.push(`(${column}, d.id) < (${place}, ${parameters.add(options.after.id, 'uuid')})`);
    }
    const candidates = options.withoutCandidates
      ? `WITH c AS MATERIALIZED (${candidatesSql(plan, anyWord, parameters)})`
      : '';
    if (options.withoutCandidates) conditions.push('NOT EXISTS (SELECT FROM c WHERE c.id = d.id)');
    return this.database.query<RankedRow>(
      `${candidates} SELECT d.id, ${value} AS value FROM search_doc d WHERE ${conditions.join(' AND ')}
       ORDER BY ${column} DESC, d.id DESC LIMIT ${parameters.add(limit + 1, 'int')}`,
      parameters.values,
    );
  }

  /** Exact up to {@link EXACT_COUNT}, beyond estimated from the sample. */
  async count(plan: QueryPlan, anyWord: boolean): Promise<Total> {
    const value = await this.countRows(plan, anyWord, `LIMIT ${EXACT_COUNT + 1}`);
    if (value <= EXACT_COUNT) return { value, relation: 'eq' };
    const sampled = await this.countRows(plan, anyWord, '', 'd.sample = 0');
    return { value: Math.max(EXACT_COUNT + 1, sampled * SAMPLE_FACTOR), relation: 'approx' };
  }

  private async countRows(plan: QueryPlan, anyWord: boolean, limit: string, sample = 'true'): Promise<number> {
    const parameters = new SqlParameters();
    const conditions = [allConditions(plan, parameters), sample];
    if (plan.groups.length > 0) conditions.push(`d.tsv @@ ${parameters.add(textQuery(plan, anyWord), 'tsquery')}`);
    const row = await this.database.one<{ count: number }>(
      `SELECT count(*)::int AS count FROM (SELECT FROM search_doc d WHERE ${conditions.join(' AND ')} ${limit}) matches`,
      parameters.values,
    );
    return row?.count ?? 0;
  }
}
