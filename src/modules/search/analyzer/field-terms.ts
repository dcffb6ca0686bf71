import { bigrams } from './cjk.js';
import { joinedLexeme } from './lexemes.js';
import { stemPlural } from './plural-stem.js';
import { tokenize, type WordToken } from './tokenizer.js';
import type { TsvectorBuilder, Weight } from './tsvector.js';

const MAX_JOINED = 32;
/** Letters then digits or the other way round, both long enough to be looked for alone: `tn2110` → `tn`, `2110`. */
const CODE = /^(?:(\p{L}{2,})(\p{N}{2,})|(\p{N}{2,})(\p{L}{2,}))$/u;

/** The parts of a model code that is written as one word, or nothing. */
export function codeParts(word: string): string[] {
  const match = CODE.exec(word);
  return match ? match.slice(1).filter((part) => part !== undefined) : [];
}

/** The single word that several parts make when written together, or `undefined` when it would be too long to be one. */
export function joinParts(parts: readonly string[]): string | undefined {
  const joined = parts.join('').replaceAll('.', '');
  return parts.length > 1 && joined.length <= MAX_JOINED ? joined : undefined;
}

/**
 * Writes one field's terms into the vector: stems, model codes and hyphenated words joined beside split, pairs of characters
 * for scripts without spaces.
 *
 * @param joinNeighbours also `smart watch` → `j:smartwatch`; for short fields only, since it doubles them
 * @returns how many words there were, the field's length for scoring
 */
export function addField(vector: TsvectorBuilder, text: string, weight: Weight, joinNeighbours = false): number {
  const start = vector.position;
  let before: { word: string; position: number } | undefined;
  for (const token of tokenize(text)) {
    if (vector.isFull) break;
    if (token.kind === 'cjk') {
      addUnspaced(vector, token.words, weight);
      before = undefined;
      continue;
    }
    const first = vector.position + 1;
    addWord(vector, token, weight);
    if (!joinNeighbours) continue;
    const [word = ''] = token.parts;
    const pair = before && joinParts([before.word, stemPlural(word)]);
    if (before && pair !== undefined) vector.add(joinedLexeme(pair), before.position, weight);
    before = { word: token.parts.at(-1) ?? '', position: first };
  }
  const length = vector.position - start;
  if (length > 0) vector.endField();
  return length;
}

function addWord(vector: TsvectorBuilder, { parts }: WordToken, weight: Weight): void {
  const first = vector.position + 1;
  for (const part of parts) {
    const position = vector.advance();
    vector.add(stemPlural(part), position, weight);
    for (const piece of codeParts(part)) vector.add(piece, position, weight);
  }
  const joined = joinParts([...parts.slice(0, -1), stemPlural(parts.at(-1) ?? '')]);
  if (joined !== undefined) vector.add(joined, first, weight);
}

function addUnspaced(vector: TsvectorBuilder, words: readonly string[], weight: Weight): void {
  const run = words.join('');
  const start = vector.position + 1;
  const pairs = bigrams(run);
  for (const pair of pairs) vector.add(pair, vector.advance(), weight);
  let offset = 0;
  for (const word of words) {
    const { length } = [...word];
    if (length === 1 && pairs.length > 0) vector.add(word, start + Math.min(offset, pairs.length - 1), weight);
    offset += length;
  }
}
