import { z } from 'zod';
import { languageTagSchema, primaryLanguage } from './languages.js';

/** One text in several languages: BCP 47 tag → text. */
export type LocalizedText = Record<string, string>;

const MAX_LANGUAGES = 24;
const WORDING = 'Give the text by language, for example {"en": "Green tea"}';

/**
 * A text in at least one and at most 24 languages, trimmed, each 1 to `maxLength` characters.
 * @param maxLength in UTF-16 code units per language
 */
export function localizedText(maxLength: number) {
  const text = z
    .string({ error: 'Write the text as a string' })
    .trim()
    .min(1, { error: 'Write at least one character, or leave this language out' })
    .max(maxLength, { error: `Shorten the text to at most ${maxLength} characters` });
  return z
    .record(languageTagSchema, text, {
      error: (issue) => (issue.code === 'invalid_key' ? (issue.issues[0]?.message ?? WORDING) : WORDING),
    })
    .refine((byLanguage) => Object.keys(byLanguage).length > 0, { error: WORDING })
    .refine((byLanguage) => Object.keys(byLanguage).length <= MAX_LANGUAGES, {
      error: `Give the text in at most ${MAX_LANGUAGES} languages`,
    });
}

/**
 * Which of the text's languages a reader of `locale` should get: the exact tag, the same primary language, the fallback
 * in the same two steps, English, and at last the first one there is. Pages need it for their `lang` attribute.
 * `undefined` only for an empty text.
 */
export function pickLanguage(text: LocalizedText, locale: string, fallback = 'en'): string | undefined {
  const tags = Object.keys(text);
  for (const wanted of [locale, fallback, 'en']) {
    const found =
      tags.find((tag) => tag === wanted) ?? tags.find((tag) => primaryLanguage(tag) === primaryLanguage(wanted));
    if (found) return found;
  }
  return tags[0];
}

/** The text for a reader of `locale`; see {@link pickLanguage}. Empty only for an empty text. */
export function pickText(text: LocalizedText, locale: string, fallback = 'en'): string {
  const language = pickLanguage(text, locale, fallback);
  return language === undefined ? '' : text[language];
}
