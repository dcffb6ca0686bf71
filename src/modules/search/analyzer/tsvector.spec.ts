import { describe, expect, it } from '@jest/globals';
import { MAX_POSITION, quoteLexeme, TsvectorBuilder } from './tsvector.js';

describe('TsvectorBuilder', () => {
  it('writes lexemes with places and weights, and marks without', () => {
    const vector = new TsvectorBuilder();
    vector.add('laptop', vector.advance(), 'A');
    vector.add('bag', vector.advance(), 'A');
    vector.add('laptop', vector.advance(), 'C');
    vector.mark('h:bag');
    expect(vector.toString()).toBe(`'laptop':1A,3C 'bag':2A 'h:bag'`);
  });

  it('keeps a place once', () => {
    const vector = new TsvectorBuilder();
    vector.add('a', 1, 'A');
    vector.add('a', 1, 'A');
    expect(vector.toString()).toBe(`'a':1A`);
  });

  it('quotes what would end a lexeme', () => expect(quoteLexeme(`a'b\\c`)).toBe(`'a''b\\\\c'`));

  it('leaves out what PostgreSQL would refuse', () => {
    const vector = new TsvectorBuilder();
    for (const lexeme of ['', 'a\0b', 'x'.repeat(3_000)]) vector.add(lexeme, 1, 'A');
    expect(vector.toString()).toBe('');
  });

  it('is bounded in places, in places of one lexeme, and in bytes', () => {
    const one = new TsvectorBuilder();
    for (let place = 1; place <= 20_000; place += 1) one.add('again', place, 'C');
    expect(one.toString().split(',').length).toBeLessThanOrEqual(256);
    const many = new TsvectorBuilder();
    while (!many.isFull) {
      const place = many.advance();
      many.add(`${place}`.padStart(200, 'w'), place, 'C');
    }
    expect(many.position).toBeLessThanOrEqual(MAX_POSITION);
    expect(Buffer.byteLength(many.toString())).toBeLessThan(500_000);
  });

  it('lets no phrase reach into the next field', () => {
    const vector = new TsvectorBuilder();
    const first = vector.advance();
    vector.endField();
    expect(vector.advance()).toBeGreaterThan(first + 1);
  });
});
