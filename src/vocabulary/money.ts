import type { z } from 'zod';
import { currencySchema, minorUnits } from './currencies.js';
import { addDecimals, compareDecimals, decimalSchema, multiplyDecimals, roundDecimal } from './decimal.js';
import { namedObject } from './messages.js';

/**
 * `{ amount, currency }`: a non-negative decimal string (≤ 13 integer digits, ≤ 6 decimals) and an ISO 4217 code.
 * Unit prices keep all their decimals; only totals are rounded to minor units.
 */
export const moneySchema = namedObject('an amount of money', { amount: decimalSchema, currency: currencySchema });
export type Money = z.infer<typeof moneySchema>;

/** Two amounts in different currencies were compared or added; convert one of them first. */
export class CurrencyMismatch extends Error {
  readonly code = 'CURRENCY_MISMATCH';
  constructor(
    readonly left: string,
    readonly right: string,
  ) {
    super(`${left} and ${right} can't be combined; convert one into the other first`);
    this.name = 'CurrencyMismatch';
  }
}

/**
 * Rounds half up to what the currency settles in: `('12.345', 'USD')` → `"12.35"`, `('1234.5', 'KRW')` → `"1235"`.
 * For totals; never for unit prices.
 * @throws RangeError for an unknown currency or an amount that is no decimal
 */
export function roundToMinorUnits(amount: string, currency: string): string {
  return roundDecimal(amount, minorUnits(currency));
}

/** −1, 0 or 1. @throws CurrencyMismatch */
export function compareMoney(left: Money, right: Money): -1 | 0 | 1 {
  requireSameCurrency(left, right);
  return compareDecimals(left.amount, right.amount);
}

/** The exact sum. @throws CurrencyMismatch */
export function addMoney(left: Money, right: Money): Money {
  requireSameCurrency(left, right);
  return { amount: addDecimals(left.amount, right.amount), currency: left.currency };
}

/** The exact product with a decimal factor (a quantity, a rate); round the total with {@link roundToMinorUnits}. */
export function multiplyMoney(money: Money, factor: string): Money {
  return { amount: multiplyDecimals(money.amount, factor), currency: money.currency };
}

function requireSameCurrency(left: Money, right: Money): void {
  if (left.currency !== right.currency) throw new CurrencyMismatch(left.currency, right.currency);
}
