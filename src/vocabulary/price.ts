import { type z } from 'zod';
import { currencySchema } from './currencies.js';
import { compareDecimals, decimalSchema, divideDecimals, positiveDecimalSchema } from './decimal.js';
import { incotermSchema } from './incoterms.js';
import { namedObject } from './messages.js';
import { unitCodeSchema } from './unit-codes.js';

/**
 * `{ min?, max?, currency, perQuantity, unitCode, incoterm? }`: what `perQuantity` units cost, as a range. At least one
 * bound is given, and `min ≤ max`. Amounts are decimal strings and are not rounded.
 */
export const priceSchema = namedObject('a price', {
  min: decimalSchema.optional(),
  max: decimalSchema.optional(),
  currency: currencySchema,
  perQuantity: positiveDecimalSchema.default('1'),
  unitCode: unitCodeSchema,
  incoterm: incotermSchema.optional(),
}).superRefine(({ min, max }, context) => {
  if (min === undefined && max === undefined) {
    context.addIssue({ code: 'custom', path: ['min'], message: 'Give a lowest price, a highest price, or both' });
  } else if (min !== undefined && max !== undefined && compareDecimals(min, max) > 0) {
    context.addIssue({ code: 'custom', path: ['max'], message: `Raise the highest price to at least ${min}` });
  }
});
export type Price = z.infer<typeof priceSchema>;

/** The range for one unit, to six decimals; the missing bound stays missing. */
export function pricePerUnit({ min, max, perQuantity }: Price): { min?: string; max?: string } {
  return {
    ...(min !== undefined && { min: divideDecimals(min, perQuantity) }),
    ...(max !== undefined && { max: divideDecimals(max, perQuantity) }),
  };
}
