import type { QueryPlan, TermGroup } from './query-plan.js';

/** A known word that an unknown one was probably meant to be. */
export interface Correction {
  readonly typed: string;
  readonly used: string;
}

const CORRECTION_WEIGHT = 0.9;
/** Shorter words differ by one letter from too many others. */
const SHORTEST = 4;

/** Edits (insert, delete, replace, swap neighbours) that a word of this length may be away from what was meant. */
export const allowedEdits = (word: string): number => (word.length < SHORTEST ? 0 : word.length < 8 ? 1 : 2);

/** A word of the query that could be misspelt: a plain one, long enough, without digits. */
export const correctableGroups = (plan: QueryPlan): { word: string; stem: string }[] =>
  plan.groups
    .map((group) => ({ word: group.word, stem: stemOf(group) }))
    .filter(({ stem }) => stem.length >= SHORTEST && /^\p{L}+$/u.test(stem));

const stemOf = ({ word, alternatives }: TermGroup): string => alternatives[0]?.lexemes[0] ?? word;

/**
 * The likeliest of several known words, by edits first and then by how common it is.
 *
 * @param candidates word → number of documents that have it
 */
export function bestCorrection(word: string, candidates: ReadonlyMap<string, number>): string | undefined {
  const limit = allowedEdits(word);
  let best: { candidate: string; edits: number; frequency: number } | undefined;
  for (const [candidate, frequency] of candidates) {
    const edits = editDistance(word, candidate, limit);
    if (edits === 0 || edits > limit) continue;
    // A wrong first letter is rare.
    const cost = edits + (candidate[0] === word[0] ? 0 : 0.5);
    if (!best || cost < best.edits || (cost === best.edits && frequency > best.frequency))
      best = { candidate, edits: cost, frequency };
  }
  return best?.candidate;
}

/** The plan with a correction beside each misspelt word; what was typed stays an alternative. */
export function withCorrections(plan: QueryPlan, corrections: readonly Correction[]): QueryPlan {
  const byWord = new Map(corrections.map(({ typed, used }) => [typed, used]));
  const known = new Map(plan.groups.map((group) => [stemOf(group), byWord.get(group.word)]));
  const replace = (text: string): string =>
    text
      .split(' ')
      .map((word) => known.get(word) ?? word)
      .join(' ');
  const changed = (texts: readonly string[]): string[] => texts.map(replace).filter((text) => !texts.includes(text));
  return {
    ...plan,
    groups: plan.groups.map((group) => correctGroup(group, byWord)),
    otherHeads: [...plan.otherHeads, ...changed(plan.heads)],
    otherTypes: [...plan.otherTypes, ...changed(plan.types)],
    phrase: plan.phrase.map(replace),
  };
}

function correctGroup(group: TermGroup, known: ReadonlyMap<string, string>): TermGroup {
  const used = known.get(group.word);
  if (used === undefined) return group;
  return {
    ...group,
    alternatives: [...group.alternatives, { lexemes: [used], weight: CORRECTION_WEIGHT, origin: 'correction' }],
  };
}

/** Damerau–Levenshtein distance (neighbours may swap), or anything above `limit` as soon as it is certain to be above. */
export function editDistance(left: string, right: string, limit: number): number {
  const [a, b] = [[...left], [...right]];
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const replaced = at(last, j - 1) + (a[i - 1] === b[j - 1] ? 0 : 1);
      let edits = Math.min(at(last, j) + 1, at(row, j - 1) + 1, replaced);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        edits = Math.min(edits, at(beforeLast, j - 2) + 1);
      row.push(edits);
    }
    if (Math.min(...row) > limit) return limit + 1;
    [beforeLast, last] = [last, row];
  }
  return at(last, b.length);
}

const at = (row: readonly number[], index: number): number => row[index] ?? Number.POSITIVE_INFINITY;
