import { z } from 'zod';
import { keptFormat } from './kept-format.js';

/** The languages of the site's own words, in the order of the switcher, each by its own name. */
export const siteLanguages = [
  { code: 'en', name: 'English' },
  { code: 'ko', name: '한국어' },
  { code: 'zh', name: '中文' },
  { code: 'es', name: 'Español' },
  { code: 'ja', name: '日本語' },
  { code: 'fr', name: 'Français' },
  { code: 'pt', name: 'Português' },
  { code: 'de', name: 'Deutsch' },
] as const;

/** `undefined` for anything that is not a well-formed BCP 47 tag. */
function canonical(tag: string): string | undefined {
  try {
    return Intl.getCanonicalLocales(tag)[0];
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

function wrongTag(input: unknown): string {
  const meant = typeof input === 'string' ? canonical(input) : undefined;
  return meant ? `Write the language tag as ${meant}` : 'Use a BCP 47 language tag, for example en, ko or zh-Hant';
}

/**
 * A BCP 47 tag in its canonical spelling, at most 35 characters (RFC 5646 §4.4.1). Content may be in any language, not
 * only the site's. Only one spelling is taken, so that `en` and `EN` can't both be keys of one text.
 */
export const languageTagSchema = z
  .string({ error: (issue) => wrongTag(issue.input) })
  .max(35, { error: 'Use a BCP 47 language tag of at most 35 characters' })
  .refine((tag) => canonical(tag) === tag, { error: (issue) => wrongTag(issue.input) })
  .meta({ description: 'BCP 47 language tag', examples: ['en', 'zh-Hant'] });

/** The primary language of a tag: `zh` of `zh-Hant-TW`. */
export function primaryLanguage(tag: string): string {
  return tag.split('-', 1)[0].toLowerCase();
}

/** The language's name in `locale`, for example `Korean`. */
export function languageName(tag: string, locale = 'en'): string {
  return keptFormat(`language ${locale}`, () => new Intl.DisplayNames([locale], { type: 'language' })).of(tag) ?? tag;
}
