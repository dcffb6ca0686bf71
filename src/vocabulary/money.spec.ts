import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { currencyCodes, minorUnits } from './currencies.js';
import { CurrencyMismatch, addMoney, compareMoney, moneySchema, multiplyMoney, roundToMinorUnits } from './money.js';

const usd = (amount: string) => ({ amount, currency: 'USD' });

describe('moneySchema', () => {
  it('keeps the amount as it was written', () => {
    expect(moneySchema.parse({ amount: '0.004500', currency: 'USD' })).toEqual({ amount: '0.004500', currency: 'USD' });
  });

  it('names every fault at its field', () => {
    const { error } = moneySchema.safeParse({ amount: 12.5, currency: 'usd', tax: 1 });
    expect(error?.issues.map(({ path, message }) => [path.join('.'), message])).toEqual([
      ['amount', expect.stringContaining('plain digits')],
      ['currency', 'Use USD instead of usd'],
      ['', 'Remove the unknown field "tax"; an amount of money has only amount and currency'],
    ]);
  });

  it.each([null, 'USD 5', 5, ['5', 'USD']])('refuses %j where an object belongs', (input) => {
    expect(moneySchema.safeParse(input).error?.issues[0].message).toBe(
      'Give an amount of money as an object with amount and currency',
    );
  });
});

describe('roundToMinorUnits', () => {
  it.each([
    ['12.345', 'USD', '12.35'],
    ['1234.5', 'KRW', '1235'],
    ['1234.4999', 'JPY', '1234'],
    ['1.2345', 'KWD', '1.235'],
    ['7', 'EUR', '7.00'],
  ])('settles %s %s as %s', (amount, currency, expected) => {
    expect(roundToMinorUnits(amount, currency)).toBe(expected);
  });

  it('gives every currency exactly its own decimals', () => {
    fc.assert(
      fc.property(fc.constantFrom(...currencyCodes), fc.integer({ min: 0, max: 1e9 }), (currency, whole) => {
        const [, fraction = ''] = roundToMinorUnits(`${whole}.123456`, currency).split('.');
        expect(fraction).toHaveLength(minorUnits(currency));
      }),
    );
  });

  it('does not round in a currency it does not know', () => {
    expect(() => roundToMinorUnits('1', 'XXX')).toThrow(RangeError);
  });
});

describe('arithmetic with money', () => {
  it('compares, adds and multiplies within one currency', () => {
    expect(compareMoney(usd('1.50'), usd('1.5'))).toBe(0);
    expect(compareMoney(usd('9'), usd('10'))).toBe(-1);
    expect(addMoney(usd('0.1'), usd('0.2'))).toEqual(usd('0.3'));
    expect(multiplyMoney(usd('0.0045'), '100000')).toEqual(usd('450.0000'));
  });

  it('refuses to mix currencies', () => {
    const won = { amount: '1000', currency: 'KRW' };
    expect(() => compareMoney(usd('1'), won)).toThrow(CurrencyMismatch);
    expect(() => addMoney(usd('1'), won)).toThrow("USD and KRW can't be combined");
  });
});
