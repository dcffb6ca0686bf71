import { suffixes } from './cjk.js';
import { stemPlural } from './plural-stem.js';
import { type Token, tokenize } from './tokenizer.js';

/** Where a name stops saying what the thing is and begins to say what it is for, with or like. */
const CLAUSE =
  /\s(?:for|with|w\/|to|from|in|by|without|incl|including|compatible|pour|avec|para|con|für|mit|com)\s|[,;|(\[{–—]|\s-\s/iu;

/** Said after the noun in catalogue names: colours, finishes, quantities, conditions. */
const AFTER_NOUN = new Set(
  `black white grey gray silver red blue green yellow cyan magenta pink purple orange brown gold beige ivory titanium graphite transparent
  original genuine compatible new refurbished indoor outdoor male female retail bulk oem pack set box piece pc pcs kit size series version edition
  small medium large xl xxl mini wired left right matt matte glossy paper windows android`.split(/\s+/u),
);

/** Things that belong to another thing. A search for the other thing does not want them. */
const ACCESSORIES = new Set(
  `accessory adapter adaptor arm armband backpack bag band battery belt bracket cable cap capsule cartridge case charger cleaner clip coil connector
  cord cover cradle dock filter film foil folio grip guard handle holder holster hook kit lamp lead lid mount pad part paper pen plate plug pouch
  protector rack refill remote ribbon rod shell skin sleeve spare stand stick sticker strap stylus tip toner tool tray trolley warranty wallet`.split(
    /\s+/u,
  ),
);

const DIGIT = /\p{N}/u;
const MAX_TYPE_WORDS = 3;

/** What a name says the thing is. */
export interface NounPhrase {
  /** The stemmed words up to the head; an unspaced run is one word. */
  readonly words: readonly string[];
  /** Possible heads: one stemmed noun, or the last few characters of an unspaced run in several lengths. */
  readonly heads: readonly string[];
  /** The head with the words before it, longest first, two and three words: `toner cartridge`. */
  readonly phrases: readonly string[];
}

const NOTHING: NounPhrase = { words: [], heads: [], phrases: [] };

/**
 * Finds the last noun of a name before *for*, *with*, a comma or a dash, leaving off measures and colours:
 * `Leather sleeve for 13" laptop, black` → `sleeve`.
 */
export function nounPhrase(name: string): NounPhrase {
  const clause = name.split(CLAUSE, 1)[0] ?? name;
  const tokens = tokenize(clause.trim() === '' ? name : clause);
  const last = tokens.at(-1);
  if (last?.kind === 'cjk') {
    const run = last.words.join('');
    return { words: [run], heads: suffixes(run), phrases: [run] };
  }
  const words = beforeMeasures(tokens).flatMap((token) => (token.kind === 'word' ? token.parts.map(stemPlural) : []));
  while (words.length > 1 && (AFTER_NOUN.has(words.at(-1) ?? '') || DIGIT.test(words.at(-1) ?? ''))) words.pop();
  const head = words.at(-1);
  if (head === undefined || DIGIT.test(head)) return NOTHING;
  const phrases: string[] = [];
  for (let length = Math.min(MAX_TYPE_WORDS, words.length); length >= 2; length -= 1)
    phrases.push(words.slice(-length).join(' '));
  return { words, heads: [head], phrases };
}

/** A bare number after the first plain word begins the measures: `toner cartridge 6 pc`, `notebook 43.2 cm`. */
function beforeMeasures(tokens: readonly Token[]): readonly Token[] {
  const isNumber = (token: Token): boolean =>
    token.kind === 'word' && token.parts.length === 1 && /^\d+(?:\.\d+)?$/u.test(token.parts[0] ?? '');
  const isPlain = (token: Token): boolean => token.kind === 'cjk' || !token.parts.some((part) => DIGIT.test(part));
  const firstPlain = tokens.findIndex((token, index) => index > 0 && isPlain(token));
  if (firstPlain === -1) return tokens;
  const measure = tokens.findIndex((token, index) => index > firstPlain && isNumber(token));
  return measure === -1 ? tokens : tokens.slice(0, measure);
}

/** Whether things with this head noun mostly go with another thing. */
export const isAccessoryNoun = (head: string): boolean => ACCESSORIES.has(head);

/** Anywhere among the words before the head, these make it an accessory: `screen protector mobile phone`. */
const TELLTALE = new Set(
  'accessory bag bracket case charger cleansing cover cradle holder holster mount pouch protector replacement skin sleeve spare strap'.split(
    ' ',
  ),
);
const TELLTALE_REACH = 5;

/** Whether a name names an accessory, by its head or by a telltale word shortly before it. */
export const isAccessoryPhrase = ({ heads, words }: NounPhrase): boolean =>
  heads.some(isAccessoryNoun) || words.slice(-TELLTALE_REACH).some((word) => TELLTALE.has(word));
