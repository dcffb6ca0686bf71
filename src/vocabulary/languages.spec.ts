import { describe, expect, it } from '@jest/globals';
import { languageName, languageTagSchema, primaryLanguage, siteLanguages } from './languages.js';

describe('siteLanguages', () => {
  it('are the eight, in the order of the switcher', () => {
    expect(siteLanguages.map(({ code }) => code)).toEqual(['en', 'ko', 'zh', 'es', 'ja', 'fr', 'pt', 'de']);
  });
});

describe('languageTagSchema', () => {
  it.each(['en', 'ko-KR', 'zh-Hant-TW', 'es-419', 'sr-Latn'])('takes %s', (tag) => {
    expect(languageTagSchema.parse(tag)).toBe(tag);
  });

  it.each([
    ['EN', 'Write the language tag as en'],
    ['zh-hant-tw', 'Write the language tag as zh-Hant-TW'],
    ['iw', 'Write the language tag as he'],
    ['en_US', 'Use a BCP 47 language tag, for example en, ko or zh-Hant'],
    ['', 'Use a BCP 47 language tag, for example en, ko or zh-Hant'],
    ['__proto__', 'Use a BCP 47 language tag, for example en, ko or zh-Hant'],
    [null, 'Use a BCP 47 language tag, for example en, ko or zh-Hant'],
  ])('answers %j with the remedy', (input, message) => {
    expect(languageTagSchema.safeParse(input).error?.issues[0].message).toBe(message);
  });
});

it('knows a tag’s primary language and its name', () => {
  expect(primaryLanguage('zh-Hant-TW')).toBe('zh');
  expect(languageName('ko')).toBe('Korean');
});
