import { describe, expect, it } from '@jest/globals';
import { countryCodes, countryName, countrySchema } from './countries.js';

describe('countries', () => {
  it('are the 249 of ISO 3166-1, each with an English name', () => {
    expect(new Set(countryCodes).size).toBe(249);
    expect([...countryCodes].sort()).toEqual(countryCodes);
    expect(countryCodes.filter((code) => countryName(code) === code)).toEqual([]);
  });

  it('have names in the reader’s language', () => {
    expect(countryName('KR')).toBe('South Korea');
    expect(countryName('DE', 'fr')).toBe('Allemagne');
  });
});

describe('countrySchema', () => {
  it.each([
    ['kr', 'Use KR instead of kr'],
    ['UK', 'Use GB instead of UK'],
    ['USA', 'Use US instead of USA'],
    ['ZZ', 'Use a two-letter ISO 3166-1 country code in capitals, for example KR'],
    ['__proto__', 'Use a two-letter ISO 3166-1 country code in capitals, for example KR'],
    [410, 'Use a two-letter ISO 3166-1 country code in capitals, for example KR'],
  ])('answers %j with the remedy', (input, message) => {
    expect(countrySchema.safeParse(input).error?.issues.map((issue) => issue.message)).toEqual([message]);
  });
});
