import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database.js';
import { comparableTitle } from '../analyzer/analyze-document.js';
import { stemPlural } from '../analyzer/plural-stem.js';
import type { SearchScope } from '../analyzer/search-document.js';
import type { Suggestion } from '../search-index.port.js';

const SHORTEST_PREFIX = 2;
/** Titles that are looked at before the best are chosen: short prefixes have very many. */
const TITLES_LOOKED_AT = 500;

/** Completions from the vocabulary and from titles. */
@Injectable()
export class SuggestionsRepository {
  constructor(private readonly database: Database) {}

  async suggest(prefix: string, scope: SearchScope, limit: number): Promise<Suggestion[]> {
    const typed = comparableTitle(prefix);
    if ([...typed].length < SHORTEST_PREFIX) return [];
    const [terms, titles] = await Promise.all([this.terms(typed, scope, limit), this.titles(typed, scope, limit)]);
    // Half of the places for words, unless there are too few titles to fill the other half.
    const words = terms.slice(0, Math.max(Math.ceil(limit / 2), limit - titles.length));
    const seen = new Set<string>();
    return [...words, ...titles].filter(({ text }) => !seen.has(text) && seen.add(text)).slice(0, limit);
  }

  /** Completes the last word; the words before it must occur together with it. */
  private async terms(typed: string, scope: SearchScope, limit: number): Promise<Suggestion[]> {
    const words = typed.split(' ');
    const last = words.pop() ?? '';
    const before = words.map(stemPlural);
    const rows = await this.database.query<{ term: string }>(
      `SELECT t.term FROM search_term t
       WHERE t.scope = '${scope}' AND t.term LIKE $1 AND t.term ~ '^[[:alpha:]]' AND length(t.term) > 2
         AND (cardinality($2::text[]) = 0 OR EXISTS (
           SELECT FROM search_doc d WHERE d.scope = '${scope}' AND d.valid_through > now()
             AND d.tsv @@ (SELECT string_agg(quote_literal(w), ' & ') FROM unnest($2::text[] || t.term) w)::tsquery))
       ORDER BY t.df DESC, t.term LIMIT $3`,
      [`${escapeLike(last)}%`, before, limit],
    );
    return rows.map(({ term }) => ({ text: [...words, term].join(' '), kind: 'term' }));
  }

  private async titles(typed: string, scope: SearchScope, limit: number): Promise<Suggestion[]> {
    return this.database.query<Suggestion>(
      `SELECT text, 'title' AS kind, id FROM (
         SELECT DISTINCT ON (text) text, id, srank FROM (
           (SELECT title_norm AS text, id, srank FROM search_doc
            WHERE scope = '${scope}' AND title_norm LIKE $1 AND valid_through > now() LIMIT ${TITLES_LOOKED_AT})
           UNION ALL
           (SELECT t.title, d.id, d.srank FROM search_title t JOIN search_doc d ON d.scope = '${scope}' AND d.id = t.id
            WHERE t.scope = '${scope}' AND t.title LIKE $1 AND d.valid_through > now() LIMIT ${TITLES_LOOKED_AT})) looked_at
         ORDER BY text, srank DESC, id) titles
       ORDER BY srank DESC, id DESC LIMIT $2`,
      [`${escapeLike(typed)}%`, limit],
    );
  }
}

const escapeLike = (text: string): string => text.replace(/[\\%_]/g, String.raw`\$&`);
