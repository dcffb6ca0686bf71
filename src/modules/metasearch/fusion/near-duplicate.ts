/** A 64-bit SimHash as two unsigned halves; BigInt would cost ten times as much. */
export interface SimHash {
  readonly high: number;
  readonly low: number;
}

const SHINGLE = 3;
const MOST_WORDS = 400;

// Scripts written without spaces: every character counts as a word, so that shingles exist at all.
const WORD =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]|[[\p{L}\p{N}]--[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]]+/gv;

/** The words of a text without case, accents and punctuation. */
export function wordsOf(text: string): string[] {
  const folded = text.normalize('NFKD').replace(/\p{M}/gu, '').normalize('NFC').toLowerCase();
  return (folded.match(WORD) ?? []).slice(0, MOST_WORDS);
}

/** 64 bits of a string by two runs of murmur-like mixing (cyrb53's mixer with both halves kept). */
function hash64(text: string): SimHash {
  let high = 0xdeadbeef;
  let low = 0x41c6ce57;
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    high = Math.imul(high ^ code, 2654435761);
    low = Math.imul(low ^ code, 1597334677);
  }
  high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909);
  low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909);
  return { high: high >>> 0, low: low >>> 0 };
}

/** SimHash over the word 3-shingles: texts that differ in few words differ in few bits. */
export function simHash(words: readonly string[]): SimHash {
  const counts = new Int32Array(64);
  const last = Math.max(words.length - SHINGLE, 0);
  for (let start = 0; start <= last; start++) {
    const { high, low } = hash64(words.slice(start, start + SHINGLE).join(' '));
    for (let bit = 0; bit < 32; bit++) {
      counts[bit]! += (low >>> bit) & 1 ? 1 : -1;
      counts[32 + bit]! += (high >>> bit) & 1 ? 1 : -1;
    }
  }
  let high = 0;
  let low = 0;
  for (let bit = 0; bit < 32; bit++) {
    if (counts[bit]! > 0) low |= 1 << bit;
    if (counts[32 + bit]! > 0) high |= 1 << bit;
  }
  return { high: high >>> 0, low: low >>> 0 };
}

function bitsIn(word: number): number {
  let bits = word - ((word >>> 1) & 0x55555555);
  bits = (bits & 0x33333333) + ((bits >>> 2) & 0x33333333);
  return Math.imul((bits + (bits >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

/** In how many of the 64 bits two hashes differ. */
export const hammingDistance = (one: SimHash, other: SimHash): number =>
  bitsIn(one.high ^ other.high) + bitsIn(one.low ^ other.low);

/** The letter trigrams of a text, each word padded as `pg_trgm` pads it. */
export function trigramsOf(words: readonly string[]): ReadonlySet<string> {
  const trigrams = new Set<string>();
  for (const word of words) {
    const padded = `  ${word} `;
    for (let start = 0; start + 3 <= padded.length; start++) trigrams.add(padded.slice(start, start + 3));
  }
  return trigrams;
}

/** `pg_trgm`'s similarity: shared trigrams over all trigrams, 0 to 1. */
export function trigramSimilarity(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  if (one.size === 0 || other.size === 0) return 0;
  let shared = 0;
  for (const trigram of one) if (other.has(trigram)) shared++;
  return shared / (one.size + other.size - shared);
}
