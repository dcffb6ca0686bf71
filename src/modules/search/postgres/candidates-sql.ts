import type { QueryPlan } from '../query/query-plan.js';
import { allConditions } from './filter-sql.js';
import type { SqlParameters } from './sql-parameters.js';
import { nameHeadQuery, textQuery, typeHeadQuery } from './tsquery.js';

/** How many rows are scored. Up to this many matches the order is exact; beyond, the rest follows by static rank. */
export const MAX_CANDIDATES = 300;
const HEAD_CANDIDATES = 200;

/**
 * The rows worth scoring: first those that are the kind of thing looked for, then others, without sorting. Rows lie in the
 * order of static rank since the last swap and bitmap scans visit them in that order, so a plain LIMIT means the best.
 */
export function candidatesSql(plan: QueryPlan, anyWord: boolean, parameters: SqlParameters): string {
  const conditions = allConditions(plan, parameters);
  const text = `${parameters.add(textQuery(plan, anyWord), 'tsquery')}`;
  const columns = 'd.id, d.tsv, d.length, d.srank';
  const nouns = [...plan.heads, ...plan.otherHeads];
  const head = [typeHeadQuery(nouns), nameHeadQuery(nouns)].filter((query) => query !== undefined).join(' | ');
  if (head === '')
    return `SELECT ${columns} FROM search_doc d WHERE ${conditions} AND d.tsv @@ ${text} LIMIT ${MAX_CANDIDATES}`;
  const heads = parameters.add(head, 'tsquery');
  // The head is negated on the row: inside the tsquery PostgreSQL would walk the whole index for it.
  return `
    (SELECT ${columns} FROM search_doc d WHERE ${conditions} AND d.tsv @@ (${text} && ${heads}) LIMIT ${HEAD_CANDIDATES})
    UNION ALL
    (SELECT ${columns} FROM search_doc d WHERE ${conditions} AND d.tsv @@ ${text} AND NOT d.tsv @@ ${heads} LIMIT ${MAX_CANDIDATES})
    LIMIT ${MAX_CANDIDATES}`;
}
