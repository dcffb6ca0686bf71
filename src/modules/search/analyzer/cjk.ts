/** Scripts that are written without spaces, or whose spaces say little: matched by pairs of characters. */
const UNSPACED =
  '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Hangul}\\p{Script=Thai}\\p{Script=Lao}\\p{Script=Khmer}\\p{Script=Myanmar}ー々〆';

/** A run of such characters. Scripts have signs, too (a radical shown by itself, ⺀): only what is written with counts. */
export const CJK_RUN = `(?:(?=[\\p{L}\\p{N}\\p{M}ー々〆])[${UNSPACED}])+`;

const LONG_VOWEL = /(?<=\p{Script=Katakana})ー/gu;

/** `コンピューター` and `コンピュータ` are one word: the katakana long vowel mark is left out. */
export const foldLongVowels = (text: string): string => text.replace(LONG_VOWEL, '');

/** `노트북` → `노트`, `트북`; a single character gives itself. */
export function bigrams(run: string): string[] {
  const characters = [...run];
  if (characters.length < 2) return characters;
  return characters.slice(1).map((character, index) => `${characters[index]}${character}`);
}

/** The last 2, 3 … `longest` characters of a run: in these scripts a compound's head is its end. */
export function suffixes(run: string, longest = 5): string[] {
  const characters = [...run];
  const found: string[] = [];
  for (let length = 2; length <= Math.min(longest, characters.length); length += 1)
    found.push(characters.slice(-length).join(''));
  return found.length > 0 ? found : characters;
}

const JAPANESE_PARTS = /\p{Script=Han}+|[\p{Script=Katakana}ー]+|\p{Script=Hiragana}+/gu;
const HAS_KANA = /[\p{Script=Hiragana}\p{Script=Katakana}]/u;
const ONLY_HIRAGANA = /^\p{Script=Hiragana}+$/u;

/**
 * What a typed run looks for. Japanese is cut where its scripts change, and the particles between are dropped
 * (`日本製の自動車部品` → `日本製`, `自動車部品`); other scripts stay whole.
 */
export function searchableParts(run: string): string[] {
  if (!HAS_KANA.test(run)) return [run];
  const parts = run.match(JAPANESE_PARTS) ?? [run];
  const kept = parts.filter((part) => !(ONLY_HIRAGANA.test(part) && part.length <= 2));
  return kept.length > 0 ? kept : [run];
}
