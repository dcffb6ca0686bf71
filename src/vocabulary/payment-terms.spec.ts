import { describe, expect, it } from '@jest/globals';
import { acceptedPaymentTermsSchema, paymentTermsCodes, paymentTermsSchema } from './payment-terms.js';

const messages = (input: unknown) =>
  paymentTermsSchema.safeParse(input).error?.issues.map(({ path, message }) => [path.join('.'), message]);

describe('paymentTermsSchema', () => {
  it.each([
    { code: 'TT_ADVANCE' },
    { code: 'TT_DEPOSIT', percent: 30 },
    { code: 'LC_SIGHT' },
    { code: 'LC_USANCE', days: 90 },
    { code: 'DP' },
    { code: 'DA', days: 60 },
    { code: 'OPEN_ACCOUNT', days: 30 },
    { code: 'ESCROW' },
  ])('takes %j', (input) => {
    expect(paymentTermsSchema.parse(input)).toEqual(input);
  });

  it('names what is missing or too much for the kind', () => {
    expect(messages({ code: 'TT_DEPOSIT' })).toEqual([
      ['percent', 'Give the deposit in whole percent of the total, from 1 to 99'],
    ]);
    expect(messages({ code: 'DA', days: 0 })).toEqual([
      ['days', 'Give the days of credit as a whole number from 1 to 360'],
    ]);
    expect(messages({ code: 'LC_SIGHT', days: 30 })).toEqual([
      ['', 'Remove the unknown field "days"; LC_SIGHT payment has only code'],
    ]);
  });

  it('lists the kinds', () => {
    for (const input of [{ code: 'CASH' }, {}, 'LC_SIGHT', null]) {
      expect(messages(input)?.[0][1]).toBe(
        `Set the payment terms' code to ${paymentTermsCodes.slice(0, -1).join(', ')} or ESCROW`,
      );
    }
  });
});

it('accepts each kind once', () => {
  const sight = { code: 'LC_SIGHT' };
  expect(acceptedPaymentTermsSchema.parse([sight, { code: 'DP' }])).toHaveLength(2);
  expect(acceptedPaymentTermsSchema.safeParse([]).success).toBe(false);
  expect(acceptedPaymentTermsSchema.safeParse([sight, sight]).error?.issues[0].message).toContain('only once');
});
