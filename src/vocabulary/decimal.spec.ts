import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  addDecimals,
  compareDecimals,
  decimalSchema,
  divideDecimals,
  multiplyDecimals,
  positiveDecimalSchema,
  roundDecimal,
  subtractDecimals,
  trimDecimal,
} from './decimal.js';

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
  it('does not know the error of floats', () => {
    expect(addDecimals('0.1', '0.2')).toBe('0.3');
    expect(multiplyDecimals('1.005', '100')).toBe('100.500');
    expect(multiplyDecimals('9999999999999.999999', '9999999999999.999999')).toBe(
      '99999999999999999980000000.000000000001',
    );
  });

  it('adds and subtracts exactly', () => {
    fc.assert(
      fc.property(storable, storable, (a, b) => {
        expect(micros(addDecimals(a, b))).toBe(micros(a) + micros(b));
        expect(compareDecimals(subtractDecimals(addDecimals(a, b), b), a)).toBe(0);
      }),
    );
  });

  it('multiplies exactly, in either order', () => {
    fc.assert(
      fc.property(storable, storable, (a, b) => {
        const product = multiplyDecimals(a, b);
        expect(BigInt(product.replace('.', ''))).toBe(micros(a) * micros(b));
        expect(multiplyDecimals(b, a)).toBe(product);
      }),
    );
  });

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
    expect(() => addDecimals(text, '1')).toThrow(RangeError);
  });
});

describe('roundDecimal', () => {
  it.each([
    ['2.344', 2, '2.34'],
    ['2.345', 2, '2.35'],
    ['-2.345', 2, '-2.35'],
    ['2', 2, '2.00'],
    ['0.5', 0, '1'],
    ['0.4999999', 0, '0'],
    ['999.995', 2, '1000.00'],
    ['-0.001', 2, '0.00'],
  ])('rounds %s to %i decimals as %s', (value, scale, expected) => {
    expect(roundDecimal(value, scale)).toBe(expected);
  });

  it('changes nothing the second time', () => {
    fc.assert(
      fc.property(storable, fc.integer({ min: 0, max: 4 }), (value, scale) => {
        const once = roundDecimal(value, scale);
        expect(roundDecimal(once, scale)).toBe(once);
      }),
    );
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
