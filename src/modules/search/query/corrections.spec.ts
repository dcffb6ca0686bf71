import { describe, expect, it } from '@jest/globals';
import { bestCorrection, correctableGroups, editDistance, withCorrections } from './corrections.js';
import { planQuery } from './plan-query.js';

describe('editDistance', () => {
  it.each([
    ['printer', 'printer', 0],
    ['prnter', 'printer', 1],
    ['pritner', 'printer', 1],
    ['prantre', 'printer', 2],
    ['', 'ab', 2],
  ])('%s → %s: %i', (left, right, edits) => {
    expect(editDistance(left, right, 3)).toBe(edits);
    expect(editDistance(right, left, 3)).toBe(edits);
  });

  it('stops at the limit', () => expect(editDistance('kitten', 'sitting', 1)).toBeGreaterThan(1));
});

describe('bestCorrection', () => {
  it('prefers fewer edits, then the same first letter, then the commoner word', () => {
    expect(
      bestCorrection(
        'printre',
        new Map([
          ['printer', 5],
          ['printed', 900],
        ]),
      ),
    ).toBe('printer');
    expect(
      bestCorrection(
        'cable',
        new Map([
          ['table', 900],
          ['cables', 5],
        ]),
      ),
    ).toBe('cables');
    expect(
      bestCorrection(
        'moniter',
        new Map([
          ['monitor', 9],
          ['monster', 3],
        ]),
      ),
    ).toBe('monitor');
  });

  it('leaves short and distant words', () => {
    expect(bestCorrection('tvs', new Map([['tv', 9]]))).toBeUndefined();
    expect(bestCorrection('cable', new Map([['fable-like', 9]]))).toBeUndefined();
  });
});

describe('withCorrections', () => {
  const plan = planQuery({ scope: 'products', text: 'pritners 2110 usb' });

  it('only looks at plain words that are long enough', () =>
    expect(correctableGroups(plan)).toEqual([{ word: 'pritners', stem: 'pritner' }]));

  it('adds the known word beside the typed one, as a thing looked for too', () => {
    const corrected = withCorrections(planQuery({ scope: 'products', text: 'laser pritners' }), [
      { typed: 'pritners', used: 'printer' },
    ]);
    expect(corrected.groups[1]?.alternatives.map(({ lexemes }) => lexemes[0])).toEqual(
      expect.arrayContaining(['pritner', 'printer']),
    );
    expect(corrected.otherHeads).toContain('printer');
    expect(corrected.otherTypes).toContain('laser printer');
  });
});
