import { describe, expect, it } from '@jest/globals';
import { bigrams, foldLongVowels, searchableParts, suffixes } from './cjk.js';

describe('scripts without spaces', () => {
  it('gives pairs of characters, and a single one for itself', () => {
    expect(bigrams('노트북')).toEqual(['노트', '트북']);
    expect(bigrams('茶')).toEqual(['茶']);
    expect(bigrams('𠮷野家')).toEqual(['𠮷野', '野家']);
  });

  it('folds the long vowel after katakana only', () => {
    expect(foldLongVowels('コンピューター')).toBe('コンピュタ');
    expect(foldLongVowels('コンピュータ')).toBe('コンピュタ');
    expect(foldLongVowels('あー')).toBe('あー');
  });

  it('takes the end of a run for its head', () => {
    expect(suffixes('게이밍노트북')).toEqual(['트북', '노트북', '밍노트북', '이밍노트북']);
    expect(suffixes('차')).toEqual(['차']);
  });

  it('cuts Japanese where its scripts change and drops particles', () => {
    expect(searchableParts('日本製の自動車部品')).toEqual(['日本製', '自動車部品']);
    expect(searchableParts('ノートパソコン')).toEqual(['ノートパソコン']);
    expect(searchableParts('の')).toEqual(['の']);
    expect(searchableParts('太陽能電池')).toEqual(['太陽能電池']);
  });
});
