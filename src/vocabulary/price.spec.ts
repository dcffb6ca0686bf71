import { describe, expect, it } from '@jest/globals';
import { pricePerUnit, priceSchema } from './price.js';

const base = { currency: 'USD', unitCode: 'H87' };
const messages = (input: unknown) =>
  priceSchema.safeParse(input).error?.issues.map(({ path, message }) => [path.join('.'), message]);

describe('priceSchema', () => {
  it('is per one unit unless told', () => {
    expect(priceSchema.parse({ ...base, min: '1.20' })).toEqual({ ...base, min: '1.20', perQuantity: '1' });
  });

  it('takes either bound, both, or both the same', () => {
    for (const range of [
      { min: '1' },
      { max: '1' },
      { min: '1', max: '2' },
      { min: '9', max: '10' },
      { min: '1.0', max: '1' },
    ]) {
      expect(priceSchema.safeParse({ ...base, ...range }).success).toBe(true);
    }
  });

  it('wants one bound at least, and the lower one below', () => {
    expect(messages(base)).toEqual([['min', 'Give a lowest price, a highest price, or both']]);
    expect(messages({ ...base, min: '10', max: '9' })).toEqual([['max', 'Raise the highest price to at least 10']]);
  });

  it('does not compare what is no number', () => {
    expect(messages({ ...base, min: 'ten', max: '9' })?.map(([path]) => path)).toEqual(['min']);
  });

  it('is never per nothing', () => {
    expect(messages({ ...base, min: '1', perQuantity: '0' })).toEqual([
      ['perQuantity', 'Give a number above zero, for example "1"'],
    ]);
  });
});

it('comes down to one unit', () => {
  const price = priceSchema.parse({ ...base, min: '4.50', perQuantity: '1000' });
  expect(pricePerUnit(price)).toEqual({ min: '0.004500' });
});
