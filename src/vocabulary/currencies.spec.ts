import { describe, expect, it } from '@jest/globals';
import { currencyCodes, currencyName, currencySchema } from './currencies.js';

describe('currencies', () => {
  it('are listed once, in order, and all known to ICU', () => {
    expect(new Set(currencyCodes).size).toBe(currencyCodes.length);
    expect([...currencyCodes].sort()).toEqual(currencyCodes);
    expect(currencyCodes.length).toBeGreaterThan(150);
    const known = new Set(Intl.supportedValuesOf('currency'));
    // ISO lists the bolívar twice; ICU knows it by its other code only.
    expect(currencyCodes.filter((code) => !known.has(code))).toEqual(['VED']);
  });

  it('have names in the reader’s language', () => {
    expect(currencyName('KRW')).toBe('South Korean Won');
    expect(currencyName('USD', 'de')).toBe('US-Dollar');
  });
});

describe('currencySchema', () => {
  it.each([
    ['usd', 'Use USD instead of usd'],
    ['DEM', 'Use EUR instead of DEM'],
    ['RMB', 'Use CNY instead of RMB'],
    ['XAU', 'Use a three-letter ISO 4217 currency code in capitals, for example USD'],
    ['$', 'Use a three-letter ISO 4217 currency code in capitals, for example USD'],
    [undefined, 'Use a three-letter ISO 4217 currency code in capitals, for example USD'],
    [840, 'Use a three-letter ISO 4217 currency code in capitals, for example USD'],
    ['constructor', 'Use a three-letter ISO 4217 currency code in capitals, for example USD'],
  ])('answers %j with the remedy', (input, message) => {
    expect(currencySchema.safeParse(input).error?.issues.map((issue) => issue.message)).toEqual([message]);
  });
});
