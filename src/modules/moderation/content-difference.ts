import { pickText, type LocalizedText } from '../../vocabulary/index.js';
import type { OfferContent } from '../offers/index.js';
import { nearChanges, type Piece, wordDifference } from './text-difference.js';

export type ContentField = keyof OfferContent;

/** How two revisions of an offer differ in one field, or in one language of a text. */
export type Difference =
  | { kind: 'text'; field: ContentField; language: string | null; pieces: Piece[] }
  | { kind: 'images'; field: 'images'; gone: string[]; added: string[]; kept: number };

/** Says a field's value in words, `''` for none. */
export type SayField = (field: ContentField, content: OfferContent) => string;

/**
 * What an officer has to look at, in the order in which the fields are named.
 *
 * @param fields those that differ
 * @param say how values that aren't texts are put into words
 */
export function contentDifferences(
  fields: readonly ContentField[],
  before: OfferContent,
  after: OfferContent,
  say: SayField,
): Difference[] {
  return fields.flatMap((field): Difference[] => {
    if (field === 'title' || field === 'description') return textDifferences(field, before[field], after[field]);
    if (field === 'images') return [imageDifference(before.images ?? [], after.images ?? [])];
    return [{ kind: 'text', field, language: null, pieces: wholeDifference(say(field, before), say(field, after)) }];
  });
}

function textDifferences(field: 'title' | 'description', before: LocalizedText, after: LocalizedText): Difference[] {
  const languages = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  const inLanguage = (text: LocalizedText, language: string) => (language in text ? pickText(text, language) : '');
  return languages
    .map((language) => ({ language, old: inLanguage(before, language), fresh: inLanguage(after, language) }))
    .filter(({ old, fresh }) => old !== fresh)
    .map(({ language, old, fresh }) => ({
      kind: 'text',
      field,
      language,
      pieces: nearChanges(wordDifference(old, fresh, language)),
    }));
}

/** Numbers and terms are read as a whole: half a price that changed would mislead. */
function wholeDifference(before: string, after: string): Piece[] {
  const pieces: Piece[] = [
    { kind: 'gone', text: before },
    { kind: 'new', text: after },
  ];
  return pieces.filter(({ text }) => text !== '');
}

const imageDifference = (before: readonly string[], after: readonly string[]): Difference => ({
  kind: 'images',
  field: 'images',
  gone: before.filter((url) => !after.includes(url)),
  added: after.filter((url) => !before.includes(url)),
  kept: after.filter((url) => before.includes(url)).length,
});
