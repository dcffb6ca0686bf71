import type { QueryPlan, TermGroup } from '../query/query-plan.js';
import type { TermStatistics } from './term-statistics.js';

/**
 * How many documents a plan's words are expected to match, from term frequencies alone and as if words were independent:
 * good enough to choose how to count, not to be shown.
 */
export function expectedMatches({ groups }: QueryPlan, anyWord: boolean, statistics: TermStatistics): number {
  const { documents } = statistics;
  if (groups.length === 0 || documents === 0) return documents;
  const shares = groups.map((group) => groupFrequency(group, statistics) / documents);
  const share = anyWord
    ? 1 - shares.reduce((none, one) => none * (1 - one), 1)
    : shares.reduce((all, one) => all * one, 1);
  return Math.round(documents * share);
}

/** The commonest alternative of a term is at least how common the term is. */
function groupFrequency({ alternatives }: TermGroup, { documents, frequencies }: TermStatistics): number {
  const each = alternatives.map(({ lexemes }) => Math.min(...lexemes.map((lexeme) => frequencies.get(lexeme) ?? 0)));
  return Math.min(documents, Math.max(0, ...each));
}
