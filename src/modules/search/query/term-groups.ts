import { bigrams, searchableParts } from '../analyzer/cjk.js';
import { joinParts } from '../analyzer/field-terms.js';
import { joinedLexeme } from '../analyzer/lexemes.js';
import { stemPlural } from '../analyzer/plural-stem.js';
import { tokenize } from '../analyzer/tokenizer.js';
import type { Alternative, TermGroup } from './query-plan.js';
import { LONGEST_SYNONYM, synonymsOf } from './synonyms.js';

/** More words than this are not looked at. */
export const MAX_GROUPS = 12;

const JOINED_WEIGHT = 0.9;
const SYNONYM_WEIGHT = 0.8;
/** Runs up to this long are looked for as one; longer ones pair by pair, so that one differing character isn't fatal. */
const LONGEST_RUN = 4;

const STOP_WORDS = new Set(
  `a an and are as at be by de der die das el en et for from i in is la le les of on or our s the to und we with y`.split(
    ' ',
  ),
);

/** A term on its way into a group. */
interface Term {
  /** As typed; what joins with its neighbours. */
  readonly typed: string;
  readonly lexemes: readonly string[];
  /** Which token it came from: parts of one word belong together more closely than neighbours. */
  readonly token: number;
  readonly isWord: boolean;
}

const typedAs = (lexemes: readonly string[]): Alternative => ({ lexemes, weight: 1, origin: 'typed' });
const joinedAs = (lexeme: string): Alternative => ({ lexemes: [lexeme], weight: JOINED_WEIGHT, origin: 'joined' });

/** The terms of a typed text with every way to satisfy each; stop words only when there is nothing else. */
export function termGroups(text: string): TermGroup[] {
  const all = typedTerms(text);
  const telling = all.filter(({ typed, isWord }) => !(isWord && STOP_WORDS.has(typed)));
  const terms = (telling.length > 0 ? telling : all).slice(0, MAX_GROUPS);
  const alternatives = terms.map(({ lexemes, typed, isWord }) => {
    const own = [typedAs(lexemes)];
    if (isWord && typed.length >= 4) own.push(joinedAs(joinedLexeme(stemPlural(typed))));
    return own;
  });
  addJoined(terms, alternatives);
  addSynonyms(terms, alternatives);
  return terms.map(({ typed }, index) => ({ word: typed, alternatives: alternatives[index] ?? [] }));
}

/** The typed lexemes in order when nothing was left out between them, for the phrase signal; else none. */
export function typedPhrase(text: string): string[] {
  const terms = typedTerms(text);
  if (terms.length < 2 || terms.length > MAX_GROUPS || terms.some(({ isWord }) => !isWord)) return [];
  return terms.flatMap(({ lexemes }) => lexemes);
}

function typedTerms(text: string): Term[] {
  return tokenize(text).flatMap((token, index): Term[] => {
    if (token.kind === 'word')
      return token.parts.map((part) => ({ typed: part, lexemes: [stemPlural(part)], token: index, isWord: true }));
    return token.words.flatMap(searchableParts).flatMap((run) => {
      const pairs = bigrams(run);
      const wanted = [...run].length <= LONGEST_RUN ? [pairs] : pairs.map((pair) => [pair]);
      return wanted.map((lexemes) => ({ typed: run, lexemes, token: index, isWord: false }));
    });
  });
}

/** `smart watch` is also satisfied by `smartwatch`, `TN-2110` and `TN 2110` by `tn2110`. */
function addJoined(terms: readonly Term[], alternatives: Alternative[][]): void {
  for (let start = 0; start < terms.length - 1; start += 1) {
    const sameToken = terms.filter(({ token }, index) => index >= start && token === terms[start]?.token);
    for (const length of new Set([2, sameToken.length])) {
      const span = terms.slice(start, start + length);
      if (span.length < 2 || span.some(({ isWord }) => !isWord)) continue;
      const written = span.map(({ typed }, index) => (index === span.length - 1 ? stemPlural(typed) : typed));
      const joined = joinParts(written);
      if (joined === undefined) continue;
      for (let index = start; index < start + length; index += 1)
        alternatives[index]?.push(joinedAs(joined), joinedAs(joinedLexeme(joined)));
    }
  }
}

function addSynonyms(terms: readonly Term[], alternatives: Alternative[][]): void {
  for (let start = 0; start < terms.length; start += 1) {
    for (let length = 1; length <= Math.min(LONGEST_SYNONYM, terms.length - start); length += 1) {
      const span = terms.slice(start, start + length);
      for (const words of synonymsOf(span.flatMap(({ lexemes }) => lexemes))) {
        for (let index = start; index < start + length; index += 1)
          alternatives[index]?.push({ lexemes: words, weight: SYNONYM_WEIGHT, origin: 'synonym' });
      }
    }
  }
}
