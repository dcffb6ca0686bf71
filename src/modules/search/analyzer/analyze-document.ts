import { addField } from './field-terms.js';
import { isAccessoryNoun, isAccessoryPhrase, nounPhrase, type NounPhrase } from './head-noun.js';
import { ACCESSORY_LEXEME, headLexeme, nameHeadLexeme, typeLexeme } from './lexemes.js';
import { normalizeText } from './normalize.js';
import type { AnalyzedDocument, SearchDocument } from './search-document.js';
import { TsvectorBuilder } from './tsvector.js';

/** Raise it with every change to the terms that texts give: documents of an older version are then analysed again. */
export const ANALYZER_VERSION = 1;

const MAX_TITLE = 500;
const MAX_DESCRIPTION = 20_000;
const MAX_ATTRIBUTES = 200;
const MAX_ATTRIBUTE = 300;
const MAX_TITLE_NORM = 160;

/** Turns a document into what the index keeps. Pure, and never throws for any text. */
export function analyzeDocument(document: SearchDocument): AnalyzedDocument {
  const vector = new TsvectorBuilder();
  let length = 0;
  for (const title of document.title) length += addField(vector, title.slice(0, MAX_TITLE), 'A', true);
  for (const text of [document.brand, document.model]) {
    if (text) length += addField(vector, text.slice(0, MAX_TITLE), 'B', true);
  }
  for (const type of document.type ?? []) addField(vector, type.slice(0, MAX_TITLE), 'B', true);
  addHeads(vector, document);
  for (const text of document.description ?? []) length += addField(vector, text.slice(0, MAX_DESCRIPTION), 'C');
  for (const text of (document.attributes ?? []).slice(0, MAX_ATTRIBUTES))
    addField(vector, text.slice(0, MAX_ATTRIBUTE), 'D');
  const [titleNorm = '', ...otherTitles] = new Set(document.title.map(comparableTitle));
  return {
    version: ANALYZER_VERSION,
    tsv: vector.toString(),
    length,
    titleNorm,
    otherTitles: otherTitles.filter(Boolean),
    staticRank: staticRank(document),
  };
}

/** A title as {@link AnalyzedDocument.titleNorm} keeps it; also applied to what the user has typed so far. */
export const comparableTitle = (title: string): string =>
  normalizeText(title.slice(0, 2 * MAX_TITLE_NORM))
    .replace(/[^\p{L}\p{N}\p{M}.]+/gu, ' ')
    .trim()
    .slice(0, MAX_TITLE_NORM)
    .toWellFormed();

function addHeads(vector: TsvectorBuilder, document: SearchDocument): void {
  const types = (document.type ?? []).map(nounPhrase);
  const names = document.title.flatMap((title) => namePhrases(title.slice(0, MAX_TITLE), document.model ?? ''));
  const given = document.headNoun ? nounPhrase(document.headNoun).heads : [];
  for (const head of [...given, ...types.flatMap(({ heads }) => heads)]) vector.mark(headLexeme(head));
  for (const phrase of [...types, ...names].flatMap(({ phrases }) => phrases)) vector.mark(typeLexeme(phrase));
  for (const type of types) for (const head of type.heads) vector.mark(typeLexeme(head));
  for (const head of names.flatMap(({ heads }) => heads)) vector.mark(nameHeadLexeme(head));
  const isAccessory =
    given.length > 0 ? given.some(isAccessoryNoun) : (types.length > 0 ? types : names).some(isAccessoryPhrase);
  if (isAccessory) vector.mark(ACCESSORY_LEXEME);
}

/** Catalogue titles often read "brand, model, what it is, measures": what follows the model then names the thing. */
function namePhrases(title: string, model: string): NounPhrase[] {
  const whole = nounPhrase(title);
  const at = model === '' ? -1 : title.indexOf(model);
  if (at === -1) return [whole];
  const after = title.slice(at + model.length).trim();
  const phrase = after === '' || /^[\d(,]/u.test(after) ? whole : nounPhrase(after);
  return phrase.heads.length === 0 ? [whole] : [phrase, whole];
}

/** Verification counts most, then completeness; a newer listing wins between equals. */
function staticRank(document: SearchDocument): number {
  const verification = Math.min(Math.max(document.verification ?? 0, 0), 3) / 3;
  const completeness = Math.min(Math.max(document.completeness ?? 0, 0), 1);
  const years = Math.max(0, (document.updatedAt.getTime() - Date.UTC(2020, 0)) / 31_557_600_000);
  const freshness = 1 - 1 / (1 + years / 5);
  return 0.5 * verification + 0.35 * completeness + 0.15 * freshness;
}
