import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { gtinCheckDigit, gtinSchema, isGtin, normalizeGtin } from './gtin.js';

const bodies = fc
  .constantFrom(7, 11, 12, 13)
  .chain((length) =>
    fc.array(fc.integer({ min: 0, max: 9 }), { minLength: length, maxLength: length }).map((digits) => digits.join('')),
  );
const gtins = bodies.map((body) => `${body}${gtinCheckDigit(body)}`);

describe('gtin', () => {
  it.each(['4006381333931', '0095205603217', '0884420588030', '96385074', '036000291452', '10614141543219'])(
    'knows the printed number %s',
    (gtin) => {
      expect(isGtin(gtin)).toBe(true);
    },
  );

  it('stays valid when padded to 14 digits, and padding twice changes nothing', () => {
    fc.assert(
      fc.property(gtins, (gtin) => {
        const stored = gtinSchema.parse(gtin);
        expect(stored).toHaveLength(14);
        expect(BigInt(stored)).toBe(BigInt(gtin));
        expect(isGtin(stored)).toBe(true);
        expect(normalizeGtin(stored)).toBe(stored);
        expect(gtinSchema.parse(stored)).toBe(stored);
      }),
    );
  });

  it('catches every single wrong digit', () => {
    fc.assert(
      fc.property(gtins, fc.nat(), fc.integer({ min: 1, max: 9 }), (gtin, place, shift) => {
        const at = place % gtin.length;
        const wrong = (Number(gtin[at]) + shift) % 10;
        expect(isGtin(`${gtin.slice(0, at)}${wrong}${gtin.slice(at + 1)}`)).toBe(false);
      }),
    );
  });
});

describe('gtinSchema', () => {
  it('tells the check digit it expected', () => {
    expect(gtinSchema.safeParse('4006381333932').error?.issues.map(({ message }) => message)).toEqual([
      'Check the number: its last digit should be 1, not 2',
    ]);
  });

  it.each(['', '400638133393', '123456789', '12345678901', '400638133393X', '4006-381333931', 4006381333931])(
    'refuses %j once',
    (input) => {
      expect(gtinSchema.safeParse(input).error?.issues).toHaveLength(1);
    },
  );
});
