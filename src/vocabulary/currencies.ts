import { z } from 'zod';

/** The active codes of ISO 4217 by their number of minor-unit digits; codes that nobody pays in (gold, SDR, funds, tests) are left out. */
const BY_MINOR_UNITS: Readonly<Record<number, string>> = {
  0: 'BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX VND VUV XAF XOF XPF',
  2: `AED AFN ALL AMD AOA ARS AUD AWG AZN BAM BBD BDT BMD BND BOB BRL BSD BTN BWP BYN BZD CAD CDF CHF CNY
    COP CRC CUP CVE CZK DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GTQ GYD HKD HNL HTG HUF IDR ILS INR
    IRR JMD KES KGS KHR KPW KYD KZT LAK LBP LKR LRD LSL MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MYR MZN NAD
    NGN NIO NOK NPR NZD PAB PEN PGK PHP PKR PLN QAR RON RSD RUB SAR SBD SCR SDG SEK SGD SHP SLE SOS SRD SSP STN SVC SYP
    SZL THB TJS TMT TOP TRY TTD TWD TZS UAH USD UYU UZS VED VES WST XCD XCG YER ZAR ZMW ZWG`,
  3: 'BHD IQD JOD KWD LYD OMR TND',
};

const minorUnitsByCode: ReadonlyMap<string, number> = new Map(
  Object.entries(BY_MINOR_UNITS)
    .flatMap(([digits, codes]) => codes.split(/\s+/).map((code): [string, number] => [code, Number(digits)]))
    .sort(([a], [b]) => a.localeCompare(b)),
);

/** ISO 4217 codes in alphabetical order. */
export const currencyCodes: readonly string[] = [...minorUnitsByCode.keys()];

/** Currencies that left ISO 4217 within living memory, so that the answer can name what replaced them. */
const REPLACED: Readonly<Record<string, string>> = {
  ANG: 'XCG',
  BGN: 'EUR',
  CUC: 'CUP',
  DEM: 'EUR',
  ESP: 'EUR',
  FRF: 'EUR',
  HRK: 'EUR',
  ITL: 'EUR',
  RMB: 'CNY',
  SLL: 'SLE',
  VEF: 'VES',
  ZWL: 'ZWG',
};

function unknownCurrency(input: unknown): string {
  const code = typeof input === 'string' ? input.toUpperCase() : '';
  const successor = minorUnitsByCode.has(code) ? code : REPLACED[code];
  return successor
    ? `Use ${successor} instead of ${String(input)}`
    : 'Use a three-letter ISO 4217 currency code in capitals, for example USD';
}

/** ISO 4217 alphabetic code, for example `USD`. */
export const currencySchema = z
  .string({ error: (issue) => unknownCurrency(issue.input) })
  .refine(isCurrency, { error: (issue) => unknownCurrency(issue.input) })
  .meta({ description: 'ISO 4217 currency code', pattern: '^[A-Z]{3}$', examples: ['USD', 'KRW'] });

export function isCurrency(code: string): boolean {
  return minorUnitsByCode.has(code);
}

/**
 * Digits after the point in which totals are settled: KRW 0, USD 2, KWD 3.
 * @throws RangeError for a code that is not an active ISO 4217 currency
 */
export function minorUnits(currency: string): number {
  const digits = minorUnitsByCode.get(currency);
  if (digits === undefined) throw new RangeError(`${currency} is not an active ISO 4217 currency`);
  return digits;
}

/** The currency's name in `locale`, for example `South Korean Won`. */
export function currencyName(currency: string, locale = 'en'): string {
  return new Intl.DisplayNames([locale], { type: 'currency' }).of(currency) ?? currency;
}
