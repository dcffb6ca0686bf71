import { describe, expect, it } from '@jest/globals';
import { planQuery } from '../query/plan-query.js';
import { expectedMatches } from './expected-matches.js';

const statistics = {
  documents: 1_000,
  averageLength: 10,
  frequencies: new Map([
    ['cable', 500],
    ['usb', 200],
    ['laptop', 1],
    ['notebook', 300],
  ]),
};
const expected = (text: string, anyWord = false): number =>
  expectedMatches(planQuery({ scope: 'products', text }), anyWord, statistics);

describe('expectedMatches', () => {
  it('multiplies for all words and adds up for any', () => {
    expect(expected('cable')).toBe(500);
    expect(expected('usb cable')).toBe(100);
    expect(expected('usb cable', true)).toBe(600);
  });

  it('takes a term to be as common as its commonest synonym', () => expect(expected('laptop')).toBe(300));

  it('expects everything without words and nothing of unknown ones', () => {
    expect(expected('')).toBe(1_000);
    expect(expected('qwertz')).toBe(0);
    expect(expectedMatches(planQuery({ scope: 'products', text: 'usb' }), false, { ...statistics, documents: 0 })).toBe(
      0,
    );
  });
});
