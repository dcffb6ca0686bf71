import { z } from 'zod';
import { keptFormat } from './kept-format.js';

/** The active codes of ISO 4217; codes that nobody pays in (gold, SDR, funds, tests) are left out. */
const CODES = `AED AFN ALL AMD AOA ARS AUD AWG AZN BAM BBD BDT BHD BIF BMD BND BOB BRL BSD BTN BWP BYN BZD CAD CDF CHF CLP CNY
  COP CRC CUP CVE CZK DJF DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GNF GTQ GYD HKD HNL HTG HUF IDR ILS INR
  IQD IRR ISK JMD JOD JPY KES KGS KHR KMF KPW KRW KWD KYD KZT LAK LBP LKR LRD LSL LYD MAD MDL MGA MKD MMK MNT MOP MRU MUR
  MVR MWK MXN MYR MZN NAD NGN NIO NOK NPR NZD OMR PAB PEN PGK PHP PKR PLN PYG QAR RON RSD RUB RWF SAR SBD SCR SDG SEK SGD
  SHP SLE SOS SRD SSP STN SVC SYP SZL THB TJS TMT TND TOP TRY TTD TWD TZS UAH UGX USD UYU UZS VED VES VND VUV WST XAF XCD
  XCG XOF XPF YER ZAR ZMW ZWG`;

/** ISO 4217 codes in alphabetical order. */
export const currencyCodes: readonly string[] = CODES.split(/\s+/);

const known: ReadonlySet<string> = new Set(currencyCodes);

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
  const successor = known.has(code) ? code : REPLACED[code];
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
  return known.has(code);
}

/** The currency's name in `locale`, for example `South Korean Won`. */
export function currencyName(currency: string, locale = 'en'): string {
  return (
    keptFormat(`currency ${locale}`, () => new Intl.DisplayNames([locale], { type: 'currency' })).of(currency) ??
    currency
  );
}
