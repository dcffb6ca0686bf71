import { headLexeme, nameHeadLexeme, typeLexeme } from '../analyzer/lexemes.js';
import { quoteLexeme } from '../analyzer/tsvector.js';
import type { Alternative, QueryPlan, TermGroup } from '../query/query-plan.js';

/** One alternative as a `tsquery` literal. */
export function alternativeQuery({ lexemes }: Alternative): string {
  const phrase = lexemes.map(quoteLexeme).join(' <-> ');
  return lexemes.length > 1 ? `(${phrase})` : phrase;
}

/** Any alternative of a term. */
export const groupQuery = ({ alternatives }: TermGroup): string =>
  `(${[...new Set(alternatives.map(alternativeQuery))].join(' | ')})`;

/** Every term of the plan, or with `any` at least one. */
export const textQuery = (plan: QueryPlan, any: boolean): string =>
  plan.groups.map(groupQuery).join(any ? ' | ' : ' & ');

const anyOf = (lexemes: readonly string[]): string | undefined =>
  lexemes.length > 0 ? lexemes.map(quoteLexeme).join(' | ') : undefined;

/** The thing's type or category has one of these head nouns. */
export const typeHeadQuery = (heads: readonly string[]): string | undefined => anyOf(heads.map(headLexeme));

/** The thing's name ends in one of these head nouns. */
export const nameHeadQuery = (heads: readonly string[]): string | undefined => anyOf(heads.map(nameHeadLexeme));

/** The thing is exactly of one of these types. */
export const exactTypeQuery = (types: readonly string[]): string | undefined => anyOf(types.map(typeLexeme));

/** The typed words next to each other. */
export const phraseQuery = (plan: QueryPlan): string | undefined =>
  plan.phrase.length > 1 ? plan.phrase.map(quoteLexeme).join(' <-> ') : undefined;

/** An alternative found in the title, brand, model or type. Weights make PostgreSQL look at the row, so only for scoring. */
export function prominentQuery({ lexemes }: Alternative): string {
  return lexemes.map((lexeme) => `${quoteLexeme(lexeme)}:AB`).join(' <-> ');
}
