import { describe, expect, it } from '@jest/globals';
import { normalizeText } from './normalize.js';

describe('normalizeText', () => {
  it.each([
    ['Café CRÈME', 'cafe creme'],
    ['Łódź Straße Ærø', 'lodz strasse aero'],
    ['ＦＵＬＬ　ｗｉｄｔｈ', 'full width'],
    ['ﾉｰﾄﾊﾟｿｺﾝ', 'ノートパソコン'],
    ['Ελλάδα', 'ελλαδα'],
    ['İstanbul', 'istanbul'],
  ])('%s → %s', (text, normal) => expect(normalizeText(text)).toBe(normal));

  it('keeps the marks that make another letter', () => {
    expect(normalizeText('がぎ')).toBe('がぎ');
    expect(normalizeText('йод')).toBe('йод');
    expect(normalizeText('노트북')).toBe('노트북');
    expect(normalizeText('นํ้า')).toBe('นํ้า'.normalize('NFKC'));
  });

  it('is done after one pass', () => {
    for (const text of ['Café', 'ﬁne', 'Ǆ', '㎏', 'がノ', '\ud800x']) {
      const once = normalizeText(text);
      expect(normalizeText(once)).toBe(once);
    }
  });
});
