import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { analyzeDocument, comparableTitle } from './analyze-document.js';
import type { SearchDocument } from './search-document.js';

const document = (over: Partial<SearchDocument>): SearchDocument => ({
  scope: 'products',
  id: '01890000-0000-7000-8000-000000000001',
  title: ['Thing'],
  updatedAt: new Date('2026-01-01T00:00:00Z'),
  ...over,
});
const tsvOf = (over: Partial<SearchDocument>): string => analyzeDocument(document(over)).tsv;

/** What a tsvector literal of ours looks like; PostgreSQL itself is asked in the integration tests. */
const LITERAL = /^(?:'(?:[^'\\]|''|\\\\)+'(?::\d{1,4}[ABCD](?:,\d{1,4}[ABCD])*)?(?: |$))*$/u;

describe('analyzeDocument', () => {
  it('weighs title, brand and model, description and attributes', () => {
    const tsv = tsvOf({
      title: ['Drill'],
      brand: 'Bosan',
      model: 'X9',
      description: ['strong'],
      attributes: ['Colour red'],
    });
    for (const pattern of [/'drill':1A/, /'bosan':\d+B/, /'x9':\d+B/, /'strong':\d+C/, /'red':\d+D/])
      expect(tsv).toMatch(pattern);
  });

  it('joins model codes and compounds beside split', () => {
    const tsv = tsvOf({ title: ['TN-2110 smart watches'] });
    for (const lexeme of ["'tn':", "'2110':", "'tn2110':", "'smart':", "'watch':", "'j:smartwatch':"])
      expect(tsv).toContain(lexeme);
    expect(tsvOf({ title: ['TN2110'] })).toMatch(/'tn':1A.*'2110':1A/);
  });

  it('joins what only the space divides in Korean', () => {
    expect(tsvOf({ title: ['노트북 컴퓨터'] })).toContain("'북컴'");
    expect(tsvOf({ title: ['녹 차'] })).toContain("'차':1A");
  });

  it('says what the thing is', () => {
    const tsv = tsvOf({ title: ['Bag for laptops'], type: ['Laptop Bags'], headNoun: 'bag' });
    for (const lexeme of ["'h:bag'", "'n:bag'", "'t:laptop bag'", "'x:accessory'"]) expect(tsv).toContain(lexeme);
    expect(tsvOf({ title: ['ノートパソコン'] })).toContain("'n:パソコン'");
    expect(tsvOf({ title: ['Acme X5 laptop'], type: ['Laptops'] })).not.toContain('x:accessory');
  });

  it('takes what follows the model for the type', () =>
    expect(tsvOf({ title: ['Acme L15 Projector lamp 120 W'], model: 'L15' })).toContain("'n:lamp'"));

  it('analyses every language of a title', () => {
    const tsv = tsvOf({ title: ['Green tea', '녹차', '绿茶'] });
    for (const lexeme of ["'tea'", "'녹차'", "'绿茶'"]) expect(tsv).toContain(lexeme);
  });

  it('ranks verified and complete listings higher, within 0 and 1', () => {
    const rank = (over: Partial<SearchDocument>): number => analyzeDocument(document(over)).staticRank;
    expect(rank({ verification: 3 })).toBeGreaterThan(rank({ verification: 1 }));
    expect(rank({ completeness: 1 })).toBeGreaterThan(rank({ completeness: 0.2 }));
    expect(rank({ updatedAt: new Date('2026-06-01') })).toBeGreaterThan(rank({}));
    expect(rank({ verification: 99, completeness: 99 })).toBeLessThanOrEqual(1);
    expect(rank({ verification: -1, updatedAt: new Date(0) })).toBeGreaterThanOrEqual(0);
  });

  it('makes a well-formed, bounded literal of any text', () => {
    const text = fc.string({ unit: 'binary', maxLength: 300 });
    fc.assert(
      fc.property(text, text, (one, two) => {
        const { tsv, titleNorm } = analyzeDocument(
          document({ title: [one], brand: two, type: [two], description: [one + two] }),
        );
        expect(tsv).toMatch(LITERAL);
        expect(tsv.isWellFormed() && titleNorm.isWellFormed()).toBe(true);
        expect(tsv + titleNorm).not.toContain('\0');
      }),
    );
    const huge = tsvOf({ description: Array.from({ length: 20 }, (_, n) => `${n} ${'żółw 漢字'.repeat(5_000)}`) });
    expect(Buffer.byteLength(huge)).toBeLessThan(1_000_000);
    expect(huge).toMatch(LITERAL);
  });
});

describe('comparableTitle', () => {
  it('is what a prefix is compared with', () => {
    expect(comparableTitle('  Café-Crème, 5" “XL” ')).toBe('cafe creme 5 xl');
    expect(comparableTitle('x'.repeat(1_000))).toHaveLength(160);
  });
});
