import { CJK_RUN, foldLongVowels } from './cjk.js';
import { normalizeText } from './normalize.js';

/** A word, split where hyphens, slashes or a change between letters and digits divide it. */
export interface WordToken {
  readonly kind: 'word';
  /** One or more; `TN-2110` gives `tn`, `2110`. */
  readonly parts: readonly string[];
}

/** A run of characters written without spaces; `words` are what the writer's own spaces set apart. */
export interface CjkToken {
  readonly kind: 'cjk';
  readonly words: readonly string[];
}

export type Token = WordToken | CjkToken;

/** Longer tokens are cut here on both sides, so they still match; PostgreSQL's own limit is 2,046 bytes. */
export const MAX_TOKEN_CHARACTERS = 48;

const LETTERS = `(?:(?!${CJK_RUN})[\\p{L}\\p{N}\\p{M}])+`;
// Decimals stay one word, as do words joined by hyphens, dots, slashes, ampersands and apostrophes.
const SCAN = new RegExp(
  `(?<cjk>${CJK_RUN}(?:\\s+${CJK_RUN})*)|(?<word>${LETTERS}(?:(?<=\\p{N})[.,](?=\\p{N})${LETTERS}|[-‐‑._/&+'’]${LETTERS})*)`,
  'gu',
);
const DECIMAL = /^\d+[.,]\d+/u;
const POSSESSIVE = /['’]s$/u;
const INNER = /[-‐‑._/&+'’]/u;

/** Cuts a text into tokens. Quotes, control characters and unpaired surrogates never get into one. */
export function tokenize(text: string): Token[] {
  const tokens: Token[] = [];
  for (const match of normalizeText(text).matchAll(SCAN)) {
    const { cjk, word } = match.groups ?? {};
    if (cjk !== undefined) tokens.push({ kind: 'cjk', words: foldLongVowels(cjk).split(/\s+/u).filter(Boolean) });
    else if (word !== undefined) tokens.push({ kind: 'word', parts: splitWord(word) });
  }
  return tokens;
}

function splitWord(word: string): string[] {
  const decimal = DECIMAL.exec(word)?.[0];
  if (decimal !== undefined) {
    const rest = word.slice(decimal.length).split(INNER).filter(Boolean);
    return [decimal.replace(',', '.'), ...rest].map(shorten);
  }
  return word.replace(POSSESSIVE, '').split(INNER).filter(Boolean).map(shorten);
}

function shorten(part: string): string {
  if (part.length <= MAX_TOKEN_CHARACTERS) return part;
  return [...part].slice(0, MAX_TOKEN_CHARACTERS).join('');
}
