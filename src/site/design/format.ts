import {
  countryName,
  findUnit,
  keptFormat,
  type LocalizedText,
  pickLanguage,
  pickText,
} from '../../vocabulary/index.js';
import type { PageContext } from './page-context.js';

type Reader = Pick<PageContext, 'locale' | 'user'>;

/** A price as modules answer it: decimal strings, a unit, perhaps an Incoterm. */
export interface ShownPrice {
  min?: string | undefined;
  max?: string | undefined;
  currency: string;
  perQuantity: string;
  unitCode: string;
  incoterm?: { code: string; namedPlace: string } | undefined;
}

/** `Intl` takes decimal strings as they are; TypeScript's own description asks for this narrower type. */
type Decimal = `${number}`;

/** Currencies are named by their codes, since `$` is the sign of twenty. */
const money = (locale: string, currency: string) =>
  keptFormat(
    `money ${locale} ${currency}`,
    () =>
      new Intl.NumberFormat(locale, { style: 'currency', currency, currencyDisplay: 'code', maximumFractionDigits: 6 }),
  );

/** `USD 3.20` from a decimal string. */
export const amount = ({ locale }: Pick<PageContext, 'locale'>, decimal: string, currency: string): string =>
  money(locale, currency).format(decimal as Decimal);

/** A decimal string with the language's separators. */
export const number = ({ locale }: Reader, decimal: string): string =>
  keptFormat(`number ${locale}`, () => new Intl.NumberFormat(locale, { maximumFractionDigits: 6 })).format(
    decimal as Decimal,
  );

/** `USD 3.20 – 4.00`, without its unit. */
export function priceRange({ locale }: Reader, { min, max, currency }: ShownPrice): string {
  const format = money(locale, currency);
  if (min !== undefined && max !== undefined && min !== max) return format.formatRange(min as Decimal, max as Decimal);
  return format.format((min ?? max ?? '0') as Decimal);
}

/** `/ 100 kg`, `/ pc` */
export function priceUnit(reader: Reader, { perQuantity, unitCode }: ShownPrice): string {
  const quantity = perQuantity === '1' ? '' : `${number(reader, perQuantity)} `;
  return `/ ${quantity}${unitSymbol(unitCode)}`;
}

/** `500 kg` */
export const quantity = (
  reader: Reader,
  { quantity: much, unitCode }: { quantity: string; unitCode: string },
): string => `${number(reader, much)} ${unitSymbol(unitCode)}`;

const unitSymbol = (code: string) => findUnit(code)?.symbol ?? code;

/** A country's name in the page's language. */
export const country = ({ locale }: Reader, code: string): string => countryName(code, locale);

const inZone = (kind: string, locale: string, timeZone = 'UTC', options: Intl.DateTimeFormatOptions) =>
  keptFormat(`${kind} ${locale} ${timeZone}`, () => new Intl.DateTimeFormat(locale, { ...options, timeZone }));

/** A day, in the reader's zone. */
export const date = ({ locale, user }: Reader, instant: string | Date): string =>
  inZone('date', locale, user?.timeZone, { dateStyle: 'medium' }).format(new Date(instant));

/** A day and time with its zone; in the reader's zone unless another is given. */
export const dateTime = ({ locale, user }: Reader, instant: string | Date, timeZone?: string): string =>
  inZone('dateTime', locale, timeZone ?? user?.timeZone, {
    year: 'numeric',
    month: 'short',
    day: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    timeZoneName: 'short',
  }).format(new Date(instant));

/** The time of day, in the reader's zone. */
export const time = ({ locale, user }: Reader, instant: string | Date): string =>
  inZone('time', locale, user?.timeZone, { timeStyle: 'short' }).format(new Date(instant));

/** What a company wrote, for this reader: the text and, when it isn't in the page's language, the `lang` to mark it with. */
export function written({ locale }: Reader, text: LocalizedText, fallback = 'en'): { text: string; lang?: string } {
  const language = pickLanguage(text, locale, fallback);
  return {
    text: pickText(text, locale, fallback),
    ...(language !== undefined && language !== locale && { lang: language }),
  };
}

/** An address that strangers gave, if a browser may follow it: http and https only. */
export function webAddress(address: string): string | undefined {
  const url = URL.canParse(address) ? new URL(address) : null;
  return url?.protocol === 'https:' || url?.protocol === 'http:' ? url.href : undefined;
}
