import { z } from 'zod';
import { listWords, namedObject } from './messages.js';

const PERCENT = 'Give the deposit in whole percent of the total, from 1 to 99';
const DAYS = 'Give the days of credit as a whole number from 1 to 360';

const percent = z.int({ error: PERCENT }).min(1, { error: PERCENT }).max(99, { error: PERCENT });
const days = z.int({ error: DAYS }).min(1, { error: DAYS }).max(360, { error: DAYS });

function term<Code extends string, Shape extends z.ZodRawShape>(code: Code, shape: Shape) {
  return namedObject(`${code} payment`, { code: z.literal(code), ...shape });
}

export const paymentTermsCodes = [
  'TT_ADVANCE',
  'TT_DEPOSIT',
  'LC_SIGHT',
  'LC_USANCE',
  'DP',
  'DA',
  'OPEN_ACCOUNT',
  'ESCROW',
] as const;

/**
 * How the buyer pays, told apart by `code`: `TT_ADVANCE`, `TT_DEPOSIT{percent}`, `LC_SIGHT`, `LC_USANCE{days}`, `DP`,
 * `DA{days}`, `OPEN_ACCOUNT{days}`, `ESCROW`.
 */
export const paymentTermsSchema = z.discriminatedUnion(
  'code',
  [
    term('TT_ADVANCE', {}),
    term('TT_DEPOSIT', { percent }),
    term('LC_SIGHT', {}),
    term('LC_USANCE', { days }),
    term('DP', {}),
    term('DA', { days }),
    term('OPEN_ACCOUNT', { days }),
    term('ESCROW', {}),
  ],
  { error: `Set the payment terms' code to ${listWords(paymentTermsCodes, 'or')}` },
);
export type PaymentTerms = z.infer<typeof paymentTermsSchema>;

/** The terms a company accepts, in its order of preference: 1 to 8, each code once. */
export const acceptedPaymentTermsSchema = z
  .array(paymentTermsSchema, { error: 'Give the accepted payment terms as a list' })
  .min(1, { error: 'Give at least one kind of payment terms' })
  .max(paymentTermsCodes.length, { error: 'Give each kind of payment terms only once' })
  .refine((terms) => new Set(terms.map(({ code }) => code)).size === terms.length, {
    error: 'Give each kind of payment terms only once',
  });
