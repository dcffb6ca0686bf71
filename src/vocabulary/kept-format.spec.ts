import { describe, expect, it } from '@jest/globals';
import { keptFormat } from './kept-format.js';

describe('keptFormat', () => {
  it('makes a format once for each key', () => {
    const make = () => new Intl.NumberFormat('en');
    expect(keptFormat('spec en', make)).toBe(keptFormat('spec en', make));
    expect(keptFormat('spec ko', make)).not.toBe(keptFormat('spec en', make));
  });

  it('keeps only so many', () => {
    const first = keptFormat('spec first', () => ({}));
    for (let count = 0; count < 400; count += 1) keptFormat(`spec ${count}`, () => ({}));
    expect(keptFormat('spec first', () => ({}))).not.toBe(first);
  });
});
