import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { MAX_TOKEN_CHARACTERS, tokenize } from './tokenizer.js';

const flat = (text: string): readonly (readonly string[])[] =>
  tokenize(text).map((token) => (token.kind === 'word' ? token.parts : token.words));

describe('tokenize', () => {
  it.each([
    ['Brother TN-2110 toner', [['brother'], ['tn', '2110'], ['toner']]],
    ['43.2 cm (17")', [['43.2'], ['cm'], ['17']]],
    ['1,5 m', [['1.5'], ['m']]],
    ["men's T-shirt", [['men'], ['t', 'shirt']]],
    [
      'AC/DC, R&D',
      [
        ['ac', 'dc'],
        ['r', 'd'],
      ],
    ],
    ['노트북 컴퓨터 USB', [['노트북', '컴퓨터'], ['usb']]],
    ['Samsung갤럭시', [['samsung'], ['갤럭시']]],
    ['コンピューター', [['コンピュタ']]],
    ['', []],
    [`'"\\ :*&|!<->() \0 \ud800`, []],
  ])('%s', (text, expected) => expect(flat(text)).toEqual(expected));

  it('cuts very long tokens between characters', () => {
    expect(flat('x'.repeat(5_000))).toEqual([['x'.repeat(MAX_TOKEN_CHARACTERS)]]);
    const [[long = ''] = []] = flat('𝔘'.repeat(100).concat('𐐷'.repeat(100)));
    expect([...long].length).toBeLessThanOrEqual(MAX_TOKEN_CHARACTERS);
    expect(long.isWellFormed()).toBe(true);
  });

  it('leaves out the signs of a script', () => {
    expect(flat('⺀鋼材')).toEqual(flat('鋼材'));
  });

  it('gives only letters, digits, marks and decimal points for any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        for (const part of flat(text).flat()) expect(part).toMatch(/^[\p{L}\p{N}\p{M}ー々〆.]+$/u);
      }),
    );
  });
});
