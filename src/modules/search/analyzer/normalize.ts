const LETTERS: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ł: 'l',
  ħ: 'h',
  ı: 'i',
};
const FOLDED = new RegExp(`[${Object.keys(LETTERS).join('')}]`, 'gu');
const ACCENTED = /[\p{Script=Latin}\p{Script=Greek}]\p{Mn}+/gu;

/**
 * The form in which texts are compared: NFKC, lower case, accents of Latin and Greek letters folded.
 * Marks of other scripts stay, because there they make another letter (が is not か, й is not и).
 * Unpaired surrogates become U+FFFD, which no token contains.
 */
export function normalizeText(text: string): string {
  const lower = text.toWellFormed().normalize('NFKC').toLowerCase();
  return lower
    .normalize('NFD')
    .replace(ACCENTED, (letter) => String.fromCodePoint(letter.codePointAt(0) ?? 0))
    .normalize('NFC')
    .replace(FOLDED, (letter) => LETTERS[letter] ?? letter);
}
