import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { compareDecimals, decimalSchema, divideDecimals, positiveDecimalSchema, trimDecimal } from './decimal.js';

const wholeDigits = fc.bigInt({ min: 0n, max: 9_999_999_999_999n });
const storable = fc
  .tuple(wholeDigits, fc.integer({ min: 0, max: 999_999 }))
  .map(([whole, micro]) => `${whole}.${String(micro).padStart(6, '0')}`);

/** The value in millionths, computed independently of the code under test. */
const micros = (text: string): bigint => {
  const [whole, fraction = ''] = text.split('.');
  return BigInt(whole + fraction.padEnd(6, '0'));
};

describe('decimalSchema', () => {
  it.each(['0', '1', '0.000001', '9999999999999.999999', '12.50'])('takes %s', (text) => {
    expect(decimalSchema.parse(text)).toBe(text);
  });

  it.each([
    '',
    '-1',
    '+1',
    '01',
    '1.',
    '.5',
    '1e3',
    '1,000',
    ' 1',
    '1 ',
    '1\n',
    'NaN',
    'Infinity',
    '１２',
    '10000000000000',
    '0.0000001',
    12.5,
    null,
    { amount: '1' },
  ])('refuses %j and says how to write it', (input) => {
    expect(decimalSchema.safeParse(input).error?.issues[0].message).toContain('plain digits');
  });

  it('takes exactly what numeric(19,6) holds', () => {
    fc.assert(fc.property(storable, (text) => decimalSchema.safeParse(text).success));
  });
});

describe('positiveDecimalSchema', () => {
  it.each(['0', '0.0', '0.000000'])('refuses %s', (text) => {
    expect(positiveDecimalSchema.safeParse(text).error?.issues[0].message).toContain('above zero');
  });

  it('takes the smallest storable amount', () => {
    expect(positiveDecimalSchema.parse('0.000001')).toBe('0.000001');
  });
});

describe('arithmetic', () => {
  it('orders by value, not by spelling', () => {
    expect(compareDecimals('1.0', '1')).toBe(0);
    expect(compareDecimals('9', '10')).toBe(-1);
    expect(compareDecimals('-1', '-2')).toBe(1);
    fc.assert(
      fc.property(storable, storable, (a, b) => {
        const expected = micros(a) < micros(b) ? -1 : micros(a) > micros(b) ? 1 : 0;
        expect(compareDecimals(a, b)).toBe(expected);
      }),
    );
  });

  it('divides with one rounding at the end', () => {
    expect(divideDecimals('1', '3')).toBe('0.333333');
    expect(divideDecimals('2', '3')).toBe('0.666667');
    expect(divideDecimals('-1', '8', 2)).toBe('-0.13');
    expect(() => divideDecimals('1', '0.00')).toThrow(RangeError);
  });

  it('never strays further than half a unit from the quotient', () => {
    fc.assert(
      fc.property(storable, storable, (a, b) => {
        fc.pre(micros(b) > 0n);
        const error = micros(divideDecimals(a, b)) * micros(b) - micros(a) * 1_000_000n;
        const distance = (error < 0n ? -error : error) * 2n;
        expect(distance <= micros(b)).toBe(true);
      }),
    );
  });

  it.each(['', 'abc', '1e3', '0x1f', '1,5'])('throws on %j instead of guessing', (text) => {
    expect(() => compareDecimals(text, '1')).toThrow(RangeError);
  });
});

describe('trimDecimal', () => {
  it.each([
    ['12.500000', '12.5'],
    ['100', '100'],
    ['100.000000', '100'],
    ['0.000000', '0'],
    ['-0.0', '0'],
  ])('spells %s as %s', (value, expected) => {
    expect(trimDecimal(value)).toBe(expected);
  });
});
