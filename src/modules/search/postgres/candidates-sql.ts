import type { QueryPlan } from '../query/query-plan.js';
import { allConditions } from './filter-sql.js';
import type { SqlParameters } from './sql-parameters.js';
import { nameHeadQuery, textQuery, typeHeadQuery } from './tsquery.js';

/** How many rows are scored. Up to this many matches the order is exact; beyond, the rest follows by static rank. */
export const MAX_CANDIDATES = 300;
const HEAD_CANDIDATES = 200;

/** What a statement looks for. */
export interface Matching {
  readonly plan: QueryPlan;
  /** One word is enough. */
  readonly anyWord: boolean;
  /** Whether so many rows match that sorting them all would take too long. */
  readonly isMany: boolean;
}

/**
 * The rows worth scoring: first those that are the kind of thing looked for, then others, the best listings of each. When
 * there are very many nothing is sorted: since the last swap the table lies in the order of static rank, which scans keep
 * to, so a plain LIMIT means the best. (PostgreSQL, asked for the order, would walk its whole index for a rare word.)
 */
export function candidatesSql({ plan, anyWord, isMany }: Matching, parameters: SqlParameters): string {
  const matching = `${allConditions(plan, parameters)} AND d.tsv @@`;
  const text = parameters.add(textQuery(plan, anyWord), 'tsquery');
  const order = isMany ? '' : 'ORDER BY d.srank + 0 DESC, d.id DESC';
  const best = (conditions: string, limit: number): string =>
    `SELECT d.id, d.tsv, d.length, d.srank FROM search_doc d WHERE ${conditions} ${order} LIMIT ${limit}`;
  const nouns = [...plan.heads, ...plan.otherHeads];
  const head = [typeHeadQuery(nouns), nameHeadQuery(nouns)].filter((query) => query !== undefined).join(' | ');
  if (head === '') return best(`${matching} ${text}`, MAX_CANDIDATES);
  const heads = parameters.add(head, 'tsquery');
  // The head is negated on the row: inside the tsquery PostgreSQL would walk the whole index for it.
  return `
    (${best(`${matching} (${text} && ${heads})`, HEAD_CANDIDATES)})
    UNION ALL
    (${best(`${matching} ${text} AND NOT d.tsv @@ ${heads}`, MAX_CANDIDATES)})
    LIMIT ${MAX_CANDIDATES}`;
}
