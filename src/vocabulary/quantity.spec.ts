import { describe, expect, it } from '@jest/globals';
import { leadTimeDaysSchema, moqSchema, supplyAbilitySchema } from './quantity.js';

it('counts a minimum order in a unit, above zero', () => {
  expect(moqSchema.parse({ quantity: '100', unitCode: 'H87' })).toEqual({ quantity: '100', unitCode: 'H87' });
  expect(moqSchema.safeParse({ quantity: '0', unitCode: 'H87' }).success).toBe(false);
  expect(moqSchema.safeParse({ quantity: 100, unitCode: 'H87' }).success).toBe(false);
  expect(moqSchema.safeParse({ quantity: '100' }).error?.issues[0].path).toEqual(['unitCode']);
});

it('measures supply by the month', () => {
  expect(supplyAbilitySchema.parse({ quantity: '5000', unitCode: 'KGM' }).per).toBe('MONTH');
  expect(supplyAbilitySchema.safeParse({ quantity: '5', unitCode: 'KGM', per: 'DAY' }).error?.issues[0].message).toBe(
    'Give the supply ability per MONTH',
  );
});

describe('leadTimeDaysSchema', () => {
  it.each([0, 14, 730])('takes %i days', (days) => {
    expect(leadTimeDaysSchema.parse(days)).toBe(days);
  });

  it.each([-1, 731, 1.5, '14', NaN, null])('refuses %p', (input) => {
    expect(leadTimeDaysSchema.safeParse(input).error?.issues[0].message).toBe(
      'Give the lead time in whole days, from 0 (in stock) to 730',
    );
  });
});
