import { z } from 'zod';

const LENGTH = 'Use 8, 12, 13 or 14 digits without blanks, for example 4006381333931';

/** The GS1 check digit for the digits before it: weights 3 and 1 alternate from the right. */
export function gtinCheckDigit(body: string): number {
  const sum = [...body].reverse().reduce((total, digit, place) => total + Number(digit) * (place % 2 === 0 ? 3 : 1), 0);
  return (10 - (sum % 10)) % 10;
}

/** True for 8, 12, 13 or 14 digits whose last one is the right check digit. */
export function isGtin(text: string): boolean {
  return /^(?:\d{8}|\d{12,14})$/.test(text) && gtinCheckDigit(text.slice(0, -1)) === Number(text.slice(-1));
}

/** The stored form: padded with leading zeros to 14 digits, which leaves the check digit valid. */
export function normalizeGtin(gtin: string): string {
  return gtin.padStart(14, '0');
}

/** A valid GTIN-8, -12, -13 or -14; parses to 14 digits. */
export const gtinSchema = z
  .string({ error: LENGTH })
  .trim()
  .regex(/^(?:\d{8}|\d{12,14})$/, { error: LENGTH, abort: true })
  .refine(isGtin, {
    error: (issue) => {
      const gtin = String(issue.input);
      return `Check the number: its last digit should be ${gtinCheckDigit(gtin.slice(0, -1))}, not ${gtin.slice(-1)}`;
    },
    abort: true,
  })
  .overwrite(normalizeGtin);
