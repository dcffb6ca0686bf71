import { LETTERS } from './letters.js';
import { hsl } from './palette.js';
import { polygon } from './shapes.js';

const SIZE = 256;
const MIDDLE = SIZE / 2;
/** Words that say what kind of company it is, not which. */
const COMMON = /^(?:co|ltd|inc|corp|gmbh|ag|kg|bv|sa|sas|spa|srl|llc|llp|pte|pty|plc|est|the|and|de|da|del|di|y|e)$/i;

/** One or two capitals that stand for a company: the first letters of its first two own words. */
export function monogram(name: string): string {
  const words = name
    .normalize('NFD')
    .replace(/[^A-Za-z\s&-]/g, '')
    .split(/[\s&-]+/)
    .filter((word) => word !== '' && !COMMON.test(word));
  const letters = words.slice(0, 2).map((word) => word[0]?.toUpperCase() ?? '');
  return letters.join('') || 'X';
}

/** A company's mark as a square SVG document: its monogram on one of six shapes, by its name and a hue in degrees. */
export function drawLogo(name: string, hue: number): string {
  const letters = monogram(name);
  const kind = [...name].reduce((sum, char) => (sum * 31 + (char.codePointAt(0) ?? 0)) % 9973, 7) % 6;
  const dark = hsl(hue, 56, 32);
  const mid = hsl(hue, 58, 44);
  const pale = hsl(hue, 48, 93);
  const accent = hsl((hue + 38) % 360, 72, 58);
  const shapes = [
    `<circle cx="128" cy="128" r="104" fill="${mid}"/><path d="M128 24a104 104 0 0 1 0 208z" fill="${dark}"/>`,
    `<rect x="26" y="26" width="204" height="204" rx="56" fill="${mid}"/><path d="M26 196v-22l204-90v90a56 56 0 0 1-56 56H82a56 56 0 0 1-56-34z" fill="${dark}"/>`,
    `${polygon(MIDDLE, MIDDLE, 112, 6, mid, 0)}<path d="M128 128L225 72v112l-97 56z" fill="${dark}"/>`,
    `<path d="M128 14l114 114-114 114L14 128z" fill="${mid}"/><path d="M128 14l114 114H14z" fill="${dark}"/>`,
    `<path d="M128 20c66 0 104 26 104 26v70c0 70-52 106-104 124C76 222 24 186 24 116V46s38-26 104-26z" fill="${mid}"/><path d="M24 172c60-30 140 20 192-6-20 38-54 62-88 74-42-14-84-38-104-68z" fill="${accent}"/>`,
    `<circle cx="128" cy="128" r="104" fill="${dark}"/><path d="M30 150c52-40 84 30 196-14A104 104 0 0 1 30 160z" fill="${accent}"/>`,
  ];
  // The diamond is narrow where the letters end.
  const scale = letters.length === 1 ? 7.2 : kind === 3 ? 4.3 : 5.4;
  const width = letters.length * 10 + (letters.length - 1) * 5;
  const strokes = [...letters]
    .map((letter, index) => `<path transform="translate(${index * 15} 0)" d="${LETTERS[letter] ?? ''}"/>`)
    .join('');
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" width="${SIZE}" height="${SIZE}" viewBox="0 0 ${SIZE} ${SIZE}"><rect width="256" height="256" fill="${pale}"/>${shapes[kind] ?? ''}` +
    `<g transform="translate(${MIDDLE - (width * scale) / 2} ${MIDDLE - 7 * scale}) scale(${scale})" fill="none" stroke="#fff" stroke-width="2.3" stroke-linecap="round" stroke-linejoin="round">${strokes}</g></svg>`
  );
}
