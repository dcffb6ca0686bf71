import { describe, expect, it } from '@jest/globals';
import { findUnit, unitCodeSchema, units } from './unit-codes.js';

describe('units', () => {
  it('are at least sixty, each code once, each complete', () => {
    expect(units.length).toBeGreaterThanOrEqual(60);
    expect(new Set(units.map(({ code }) => code)).size).toBe(units.length);
    for (const unit of units) {
      expect(unit.code).toMatch(/^[A-Z0-9]{2,3}$/);
      expect(unit.symbol).toMatch(/^\S.*\S$|^\S$/);
      expect(unit.name).toMatch(/^\S.*\S$/);
    }
  });

  it.each([
    ['C62', 'one'],
    ['H87', 'piece'],
    ['KGM', 'kilogram'],
    ['TNE', 'tonne'],
    ['MTR', 'metre'],
    ['MTK', 'square metre'],
    ['LTR', 'litre'],
    ['SET', 'set'],
  ])('%s is %s', (code, name) => {
    expect(findUnit(code)?.name).toBe(name);
  });
});

describe('unitCodeSchema', () => {
  it.each([
    ['kg', 'Use KGM instead of kg'],
    ['pieces', 'Use H87 instead of pieces'],
    ['pcs', 'Use H87 instead of pcs'],
    ['kgm', 'Use KGM instead of kgm'],
    ['bushel', 'Use a UN/CEFACT Recommendation 20 unit code, for example H87 for piece or KGM for kilogram'],
    [7, 'Use a UN/CEFACT Recommendation 20 unit code, for example H87 for piece or KGM for kilogram'],
  ])('answers %j with the remedy', (input, message) => {
    expect(unitCodeSchema.safeParse(input).error?.issues.map((issue) => issue.message)).toEqual([message]);
  });
});
