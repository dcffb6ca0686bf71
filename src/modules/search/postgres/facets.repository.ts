import { Injectable } from '@nestjs/common';
import type { FacetName, QueryPlan } from '../query/query-plan.js';
import type { FacetCounts, FacetValue } from '../search-index.port.js';
import { facetConditions, fixedConditions } from './filter-sql.js';
import { EXACT_COUNT, SAMPLE_FACTOR } from './search.repository.js';
import { SearchReads } from './search-reads.js';
import { SqlParameters } from './sql-parameters.js';
import { textQuery } from './tsquery.js';

/** More values of one facet than a page can show. */
const MAX_VALUES = 100;

const VALUES: Readonly<Record<FacetName, string>> = {
  sector: 'd.sector',
  country: 'd.country',
  category: 'unnest(d.category_path)',
  verification: 'd.verification::text',
};

interface FacetRows {
  matches: number;
  facets: Partial<Record<FacetName, FacetValue[]>>;
}

/** Counts of a plan's matches by sector, country, category and verification. */
@Injectable()
export class FacetsRepository {
  constructor(private readonly reads: SearchReads) {}

  /**
   * Exact up to {@link EXACT_COUNT} matches of the words, beyond estimated from the sample.
   *
   * @param isMany whether it is already known that there are more
   */
  async counts(plan: QueryPlan, anyWord: boolean, isMany: boolean): Promise<FacetCounts> {
    if (plan.facets.length === 0) return { facets: {}, relation: 'eq' };
    if (!isMany) {
      const exact = await this.read(plan, anyWord, 'true', `LIMIT ${EXACT_COUNT + 1}`);
      if (exact.matches <= EXACT_COUNT) return { facets: exact.facets, relation: 'eq' };
    }
    const sampled = await this.read(plan, anyWord, 'd.sample = 0', '');
    const scaled = Object.entries(sampled.facets).map(([name, values]) => [
      name,
      values.map(({ value, count }) => ({ value, count: count * SAMPLE_FACTOR })),
    ]);
    return { facets: Object.fromEntries(scaled) as FacetCounts['facets'], relation: 'approx' };
  }

  private async read(plan: QueryPlan, anyWord: boolean, sample: string, limit: string): Promise<FacetRows> {
    const parameters = new SqlParameters();
    const narrowing = facetConditions(plan, parameters);
    const conditions = [fixedConditions(plan, parameters), sample];
    if (plan.groups.length > 0) conditions.push(`d.tsv @@ ${parameters.add(textQuery(plan, anyWord), 'tsquery')}`);
    // With a single filter that isn't wanted as a facet nothing has to stay visible, so it narrows at once.
    conditions.push(...narrowing.filter(([filter]) => !plan.facets.includes(filter)).map(([, sql]) => sql));
    const facets = plan.facets.map((name) => {
      const others = narrowing
        .filter(([filter]) => filter !== name && plan.facets.includes(filter))
        .map(([, sql]) => sql);
      return `'${name}', (
        SELECT coalesce(json_agg(json_build_object('value', f.value, 'count', f.count) ORDER BY f.count DESC, f.value), '[]') FROM (
          SELECT v.value, count(*)::int AS count
          FROM (SELECT ${VALUES[name]} AS value FROM d WHERE ${['true', ...others].join(' AND ')}) v
          WHERE v.value IS NOT NULL GROUP BY v.value ORDER BY 2 DESC, 1 LIMIT ${MAX_VALUES}) f)`;
    });
    const row = await this.reads.one<FacetRows>(
      `WITH d AS MATERIALIZED (
         SELECT d.sector, d.country, d.category_path, d.verification FROM search_doc d WHERE ${conditions.join(' AND ')} ${limit})
       SELECT (SELECT count(*)::int FROM d) AS matches, json_build_object(${facets.join(', ')}) AS facets`,
      parameters,
    );
    return row ?? { matches: 0, facets: {} };
  }
}
