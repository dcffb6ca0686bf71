import { ACCESSORY_LEXEME } from '../analyzer/lexemes.js';
import { quoteLexeme } from '../analyzer/tsvector.js';
import type { Alternative, QueryPlan, TermGroup } from '../query/query-plan.js';
import type { SqlParameters } from './sql-parameters.js';
import type { TermStatistics } from './term-statistics.js';
import {
  alternativeQuery,
  exactTypeQuery,
  nameHeadQuery,
  phraseQuery,
  prominentQuery,
  textQuery,
  typeHeadQuery,
} from './tsquery.js';

/** What a match in attributes, description, brand or type, and title is worth: D, C, B, A. */
const WEIGHTS = `'{0.05, 0.3, 0.6, 1}'`;

/** Round numbers on purpose: tuning them to a set of queries fits that set and loses others. */
const TERMS = 1.5;
const PROMINENT = 0.5;
const EVERY_TERM = 0.5;
const TYPE_HEAD = 0.5;
const NAME_HEAD = 0.35;
const EXACT_TYPE = 0.35;
const PHRASE = 0.25;
const ACCESSORY = 0.4;
const LENGTH_SLOPE = 0.25;
const RARITY_POWER = 0.75;
const STATIC_RANK = 0.2;
/** The share of a signal that a synonym's head or type earns. */
const OTHER_WORDS = 0.8;

/**
 * The score of a candidate `c` as an SQL expression. A single term's `ts_rank` is a saturating term frequency already, so
 * weighing it by rarity and length gives a BM25-like sum; the rest says whether the thing is what the query names.
 */
export function scoreSql(plan: QueryPlan, statistics: TermStatistics, parameters: SqlParameters): string {
  const tsquery = (query: string): string => parameters.add(query, 'tsquery');
  const when = (query: string | undefined, worth: number): string =>
    query === undefined ? '0' : `CASE WHEN c.tsv @@ ${tsquery(query)} THEN ${worth} ELSE 0 END`;
  const either = (own: string | undefined, other: string | undefined, worth: number): string =>
    `greatest(${when(own, worth)}, ${when(other, worth * OTHER_WORDS)})`;
  const shares = rarityShares(plan.groups, statistics).map((share) => parameters.add(share, 'float8'));
  const sum = (part: (alternative: Alternative) => string): string =>
    plan.groups
      .map(({ alternatives }, index) => `${shares[index]} * greatest(${alternatives.map(part).join(', ')})`)
      .join(' + ');
  const averageLength = parameters.add(statistics.averageLength, 'float8');
  const lengthNorm = `(${1 - LENGTH_SLOPE} + ${LENGTH_SLOPE} * c.length / ${averageLength})`;
  return [
    `${TERMS} * (${sum((one) => `${one.weight} * ts_rank(${WEIGHTS}, c.tsv, ${tsquery(alternativeQuery(one))})`)}) / ${lengthNorm}`,
    `${PROMINENT} * (${sum((one) => when(prominentQuery(one), one.weight))})`,
    when(textQuery(plan, false), EVERY_TERM),
    either(typeHeadQuery(plan.heads), typeHeadQuery(plan.otherHeads), TYPE_HEAD),
    either(nameHeadQuery(plan.heads), nameHeadQuery(plan.otherHeads), NAME_HEAD),
    either(exactTypeQuery(plan.types), exactTypeQuery(plan.otherTypes), EXACT_TYPE),
    when(phraseQuery(plan), PHRASE),
    plan.wantsAccessory ? '0' : when(quoteLexeme(ACCESSORY_LEXEME), -ACCESSORY),
    `${STATIC_RANK} * c.srank`,
  ].join('\n      + ');
}

/** How much each term counts: inverse document frequency, damped, summing to 1. */
export function rarityShares(groups: readonly TermGroup[], { documents, frequencies }: TermStatistics): number[] {
  const rarities = groups.map(({ alternatives }) => {
    const typed = alternatives.find(({ origin }) => origin === 'correction') ?? alternatives[0];
    const frequency = Math.min(...(typed?.lexemes ?? []).map((lexeme) => frequencies.get(lexeme) ?? 0));
    return (
      Math.log(1 + (Math.max(documents, frequency) - frequency + 0.5) / (Math.max(0, frequency) + 0.5)) ** RARITY_POWER
    );
  });
  const usable = rarities.map((rarity) => (Number.isFinite(rarity) && rarity > 0 ? rarity : 0.01));
  const sum = usable.reduce((total, rarity) => total + rarity, 0);
  return usable.map((rarity) => rarity / sum);
}
