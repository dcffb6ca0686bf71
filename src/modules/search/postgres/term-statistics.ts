import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database.js';
import { searchScopes, type SearchScope } from '../analyzer/search-document.js';
import { bestCorrection, type Correction, correctableGroups } from '../query/corrections.js';
import type { QueryPlan } from '../query/query-plan.js';

/** What scoring knows about a scope and the terms of one query. */
export interface TermStatistics {
  readonly documents: number;
  readonly averageLength: number;
  /** Number of documents by term; a term that is missing is in none, or newer than the statistics. */
  readonly frequencies: ReadonlyMap<string, number>;
}

/** In a large scope a word in fewer documents than this may itself be somebody's typing error. */
const RARE = 3;
const LARGE = 5_000;
/** How many known words are compared letter by letter: similar ones, and the commonest with the same first letter. */
const MOST_SIMILAR = 50;
const COMMONEST = 1_000;
const REFRESH_LOCK = 7_305_250_913;

/** Term frequencies by scope: `search_term` and `search_statistics`. */
@Injectable()
export class TermStatisticsRepository {
  constructor(private readonly database: Database) {}

  async forPlan({ scope, groups }: QueryPlan): Promise<TermStatistics> {
    const terms = [...new Set(groups.flatMap(({ alternatives }) => alternatives.flatMap(({ lexemes }) => lexemes)))];
    const row = await this.database.one<{
      documents: number;
      average_length: number;
      df: Record<string, number> | null;
    }>(
      `SELECT s.documents, s.average_length,
              (SELECT json_object_agg(t.term, t.df) FROM search_term t WHERE t.scope = s.scope AND t.term = ANY ($2::text[])) AS df
       FROM search_statistics s WHERE s.scope = $1`,
      [scope, terms],
    );
    return {
      documents: row?.documents ?? 0,
      averageLength: Math.max(1, row?.average_length ?? 1),
      frequencies: new Map(Object.entries(row?.df ?? {})),
    };
  }

  /** Known words for those of the query that no document has. */
  async corrections(plan: QueryPlan, { documents, frequencies }: TermStatistics): Promise<Correction[]> {
    const unknown = correctableGroups(plan).filter(({ stem }) => !frequencies.has(stem));
    const atLeast = documents < LARGE ? 1 : RARE;
    const found = await Promise.all(
      unknown.map(async ({ word, stem }) => {
        const used = await this.correct(plan.scope, stem, atLeast);
        return used === undefined ? [] : [{ typed: word, used }];
      }),
    );
    return found.flat();
  }

  private async correct(scope: SearchScope, typed: string, atLeast: number): Promise<string | undefined> {
    // Trigrams find errors anywhere in long words, but two swapped letters leave a short one almost none in common.
    const rows = await this.database.query<{ term: string; df: number }>(
      `(SELECT term, df FROM search_term WHERE scope = $1 AND term % $2 AND df >= $4 ORDER BY similarity(term, $2) DESC LIMIT $5)
       UNION
       (SELECT term, df FROM search_term
        WHERE scope = $1 AND term LIKE $3 AND df >= $4 AND length(term) BETWEEN length($2) - 2 AND length($2) + 2
        ORDER BY df DESC LIMIT $6)`,
      [scope, typed, `${[...typed][0]}%`, atLeast, MOST_SIMILAR, COMMONEST],
    );
    return bestCorrection(typed, new Map(rows.map(({ term, df }) => [term, df])));
  }

  /** Counts the terms of every scope anew. One process at a time; rows that didn't change aren't written. */
  async refresh(): Promise<void> {
    await this.database.transaction(async (tx) => {
      await tx.query('SET LOCAL statement_timeout = 0');
      await tx.query('SELECT pg_advisory_xact_lock($1)', [REFRESH_LOCK]);
      for (const scope of searchScopes) {
        // ts_stat takes its query as a text; the scope comes from a closed list.
        await tx.run(
          `CREATE TEMPORARY TABLE search_term_now ON COMMIT DROP AS
           SELECT word AS term, ndoc AS df FROM ts_stat('SELECT tsv FROM search_doc WHERE scope = ''${scope}''')
           WHERE word !~ '^[a-z]:'`,
        );
        await tx.run(
          `INSERT INTO search_term AS t (scope, term, df) SELECT $1, term, df FROM search_term_now
           ON CONFLICT (scope, term) DO UPDATE SET df = excluded.df WHERE t.df <> excluded.df`,
          [scope],
        );
        await tx.run(
          `DELETE FROM search_term t WHERE t.scope = $1 AND NOT EXISTS (SELECT FROM search_term_now n WHERE n.term = t.term)`,
          [scope],
        );
        await tx.run(
          `INSERT INTO search_statistics (scope, documents, average_length)
           SELECT $1, count(*), coalesce(avg(length), 1) FROM search_doc WHERE scope = $1
           ON CONFLICT (scope) DO UPDATE SET documents = excluded.documents, average_length = excluded.average_length`,
          [scope],
        );
        await tx.run('DROP TABLE search_term_now');
      }
    });
  }
}
