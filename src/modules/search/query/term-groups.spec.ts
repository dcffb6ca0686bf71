import { describe, expect, it } from '@jest/globals';
import { MAX_GROUPS, termGroups, typedPhrase } from './term-groups.js';

const typed = (text: string): string[][] =>
  termGroups(text).map(({ alternatives }) => [...(alternatives[0]?.lexemes ?? [])]);
const ways = (text: string, group: number): string[] =>
  (termGroups(text)[group]?.alternatives ?? []).map(({ lexemes }) => lexemes.join(' '));

describe('termGroups', () => {
  it('stems words and drops stop words, unless there is nothing else', () => {
    expect(typed('the batteries for cameras')).toEqual([['battery'], ['camera']]);
    expect(typed('The The')).toEqual([['the'], ['the']]);
    expect(typed('')).toEqual([]);
    expect(typed(`' \\ & | ! : * \0 \ud800`)).toEqual([]);
  });

  it('joins codes and neighbours', () => {
    expect(ways('TN-2110', 0)).toContain('tn2110');
    expect(ways('TN-2110', 1)).toContain('tn2110');
    expect(ways('smart watches', 0)).toContain('smartwatch');
    expect(ways('smartwatches', 0)).toContain('j:smartwatch');
  });

  it('knows synonyms of words and of phrases, worth less than what was typed', () => {
    expect(ways('laptops', 0)).toContain('notebook');
    expect(ways('power banks', 1)).toContain('portable charger');
    for (const { weight, origin } of termGroups('laptop')[0]?.alternatives ?? [])
      expect(origin === 'typed' ? weight === 1 : weight < 1).toBe(true);
  });

  it('looks for short runs as a phrase of pairs and for long ones pair by pair', () => {
    expect(typed('노트북 가방')).toEqual([['노트', '트북'], ['가방']]);
    expect(typed('太陽光発電装置')).toHaveLength(6);
    expect(typed('日本製の茶')).toEqual([['日本', '本製'], ['茶']]);
  });

  it('is bounded', () => expect(termGroups('word '.repeat(100))).toHaveLength(MAX_GROUPS));
});

describe('typedPhrase', () => {
  it('is what was typed without a gap', () => {
    expect(typedPhrase('toner cartridges')).toEqual(['toner', 'cartridge']);
    expect(typedPhrase('toner')).toEqual([]);
    expect(typedPhrase('노트북 가방')).toEqual([]);
  });
});
