import { z } from 'zod';

/**
 * Exact decimals as strings, as they travel in JSON and in PostgreSQL's `numeric(19,6)`: at most 13 digits before the
 * point and 6 after it. Arithmetic runs on BigInt; a float would lose cents silently.
 */
export type DecimalString = string;

interface Decimal {
  units: bigint;
  scale: number;
}

const DECIMAL = /^(-?)(\d+)(?:\.(\d+))?$/;
const STORABLE = /^(?:0|[1-9]\d{0,12})(?:\.\d{1,6})?$/;
const WORDING =
  'Write the number as a string of plain digits, for example "12.50": at most 13 digits before the point and 6 after it, no sign, no thousands separators';

/** A non-negative decimal that `numeric(19,6)` holds without loss. */
export const decimalSchema = z.string({ error: WORDING }).regex(STORABLE, { error: WORDING, abort: true });

/** Like {@link decimalSchema}, but above zero. */
export const positiveDecimalSchema = decimalSchema.refine((value) => /[1-9]/.test(value), {
  error: 'Give a number above zero, for example "1"',
});

/**
 * @throws RangeError when `text` is not a plain decimal (exponents, separators and blanks are not)
 */
function parse(text: DecimalString): Decimal {
  const match = DECIMAL.exec(text);
  if (!match) throw new RangeError(`"${text}" is not a plain decimal number`);
  const [, sign, whole, fraction = ''] = match;
  const magnitude = BigInt(`${whole}${fraction}`);
  return { units: sign ? -magnitude : magnitude, scale: fraction.length };
}

function format({ units, scale }: Decimal): DecimalString {
  const sign = units < 0n ? '-' : '';
  const digits = (units < 0n ? -units : units).toString().padStart(scale + 1, '0');
  return scale === 0 ? `${sign}${digits}` : `${sign}${digits.slice(0, -scale)}.${digits.slice(-scale)}`;
}

function align(left: Decimal, right: Decimal): [bigint, bigint, number] {
  const scale = Math.max(left.scale, right.scale);
  return [left.units * 10n ** BigInt(scale - left.scale), right.units * 10n ** BigInt(scale - right.scale), scale];
}

/** Integer division rounded half away from zero. */
function divideHalfUp(numerator: bigint, denominator: bigint): bigint {
  const negative = numerator < 0n !== denominator < 0n;
  const n = numerator < 0n ? -numerator : numerator;
  const d = denominator < 0n ? -denominator : denominator;
  const quotient = (n * 2n + d) / (d * 2n);
  return negative ? -quotient : quotient;
}

/** −1, 0 or 1 by value: `"1.0"` equals `"1"`. */
export function compareDecimals(left: DecimalString, right: DecimalString): -1 | 0 | 1 {
  const [a, b] = align(parse(left), parse(right));
  return a < b ? -1 : a > b ? 1 : 0;
}

/**
 * The quotient rounded half up to `scale` decimals.
 * @throws RangeError on division by zero
 */
export function divideDecimals(left: DecimalString, right: DecimalString, scale = 6): DecimalString {
  const [a, b] = align(parse(left), parse(right));
  if (b === 0n) throw new RangeError('Division by zero');
  return format({ units: divideHalfUp(a * 10n ** BigInt(scale), b), scale });
}

/** The shortest spelling of the same value: PostgreSQL's `"12.500000"` becomes `"12.5"`, `"-0.0"` becomes `"0"`. */
export function trimDecimal(value: DecimalString): DecimalString {
  const text = format(parse(value));
  return text.includes('.') ? text.replace(/\.?0+$/, '') : text;
}
