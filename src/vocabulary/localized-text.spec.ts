import { describe, expect, it } from '@jest/globals';
import { localizedText, pickLanguage, pickText } from './localized-text.js';

const schema = localizedText(10);
const messages = (input: unknown) =>
  schema.safeParse(input).error?.issues.map(({ path, message }) => [path.join('.'), message]);

describe('localizedText', () => {
  it('takes any language and trims', () => {
    expect(schema.parse({ en: ' Green tea ', ko: '녹차', 'zh-Hant': '綠茶' })).toEqual({
      en: 'Green tea',
      ko: '녹차',
      'zh-Hant': '綠茶',
    });
  });

  it('wants at least one language', () => {
    expect(messages({})).toEqual([['', 'Give the text by language, for example {"en": "Green tea"}']]);
    expect(messages('Green tea')).toEqual([['', 'Give the text by language, for example {"en": "Green tea"}']]);
    expect(messages(['Green tea'])).toEqual([['', 'Give the text by language, for example {"en": "Green tea"}']]);
  });

  it('names the language at fault', () => {
    expect(messages({ en: 'Green tea in bags' })).toEqual([['en', 'Shorten the text to at most 10 characters']]);
    expect(messages({ ko: '   ' })).toEqual([['ko', 'Write at least one character, or leave this language out']]);
    expect(messages({ ko: 5 })).toEqual([['ko', 'Write the text as a string']]);
    expect(messages({ EN: 'Tea' })).toEqual([['EN', 'Write the language tag as en']]);
    expect(messages({ english: 'Tea', 'x y': 'Tea' })?.at(-1)).toEqual([
      'x y',
      'Use a BCP 47 language tag, for example en, ko or zh-Hant',
    ]);
  });

  it('is no way to the prototype', () => {
    const input: unknown = JSON.parse('{"__proto__": "Tea"}');
    expect(schema.safeParse(input).success).toBe(false);
  });

  it('has room for 24 languages', () => {
    const tags = Array.from({ length: 25 }, (_, index) => `a${String.fromCharCode(97 + index)}`);
    const texts = (count: number) => Object.fromEntries(tags.slice(0, count).map((tag) => [tag, 'Tea']));
    expect(schema.safeParse(texts(24)).success).toBe(true);
    expect(messages(texts(25))?.[0][1]).toBe('Give the text in at most 24 languages');
  });
});

describe('pickText', () => {
  const text = { ko: '녹차', 'zh-Hant': '綠茶', en: 'Green tea', fr: 'Thé vert' };

  it.each([
    ['fr', undefined, 'fr'],
    ['zh-Hant', undefined, 'zh-Hant'],
    ['zh', undefined, 'zh-Hant'],
    ['ko-KR', undefined, 'ko'],
    ['de', undefined, 'en'],
    ['de', 'fr', 'fr'],
    ['de', 'it', 'en'],
  ])('gives a reader of %s, falling back to %s, the %s text', (locale, fallback, expected) => {
    expect(pickLanguage(text, locale, fallback)).toBe(expected);
    expect(pickText(text, locale, fallback)).toBe(text[expected as keyof typeof text]);
  });

  it('prefers the exact tag to a relative that stands before it', () => {
    expect(pickText({ 'pt-BR': 'ônibus', pt: 'autocarro' }, 'pt')).toBe('autocarro');
  });

  it('gives what there is, and nothing only when there is nothing', () => {
    expect(pickText({ ja: '緑茶' }, 'de')).toBe('緑茶');
    expect(pickText({}, 'de')).toBe('');
    expect(pickLanguage({}, 'de')).toBeUndefined();
  });
});
