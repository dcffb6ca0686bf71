import { toPlainText } from '../../../platform/text/index.js';
import { countrySchema, decimalSchema, gtinSchema, isCurrency, isSector } from '../../../vocabulary/index.js';
import type { MetaHit } from '../fusion/index.js';

/** What a reader found in one item, before anything is believed. */
export interface RawHit {
  readonly id?: string;
  readonly url?: string;
  readonly title?: string;
  readonly summary?: string;
  readonly companyName?: string;
  readonly country?: string;
  readonly sectors?: readonly string[];
  readonly direction?: string;
  readonly price?: string;
  readonly currency?: string;
  readonly gtin?: string;
  readonly mpn?: string;
  readonly originId?: string;
  readonly updatedAt?: string;
  readonly image?: string;
}

/** The most an item may weigh, in characters of everything that was read from it. */
export const LARGEST_ITEM = 8 * 1024;

function webAddress(address: string | undefined, base: string): string | undefined {
  const url = address === undefined || address.length > 2000 ? null : URL.parse(address.trim(), base);
  const isWeb = url !== null && /^https?:$/.test(url.protocol) && !url.username && !url.password;
  return isWeb ? url.href : undefined;
}

function parsed<T>(
  schema: { safeParse(value: unknown): { success: boolean; data?: T } },
  value: unknown,
): T | undefined {
  const result = schema.safeParse(value);
  return result.success ? result.data : undefined;
}

function directionOf(text: string | undefined): MetaHit['direction'] {
  if (/^(?:buy|demand)$/i.test(text?.trim() ?? '')) return 'BUY';
  return /^(?:sell|offer)$/i.test(text?.trim() ?? '') ? 'SELL' : undefined;
}

function priceOf(hit: RawHit): Pick<MetaHit, 'price' | 'currency'> {
  const price = parsed(decimalSchema, hit.price?.trim());
  const currency = hit.currency?.trim().toUpperCase();
  return price !== undefined && currency !== undefined && isCurrency(currency) ? { price, currency } : {};
}

const optionalText = (text: string | undefined, most: number): string | undefined =>
  toPlainText(text ?? '', most) || undefined;

/**
 * Makes one item safe and uniform. Doubtful fields are dropped, not guessed.
 *
 * @param base the address of the answer, against which relative links are resolved
 * @returns `undefined` for an item without a title or a web address to go to, or one that is too big
 */
export function normalizeHit(raw: RawHit, sourceId: string, rank: number, base: string): MetaHit | undefined {
  const weight = Object.values(raw).reduce<number>(
    (sum, value) => sum + (typeof value === 'string' ? value.length : 0),
    0,
  );
  const url = webAddress(raw.url, base);
  const title = toPlainText(raw.title ?? '', 200);
  if (weight > LARGEST_ITEM || !url || !title) return undefined;
  const updatedAt = new Date(raw.updatedAt ?? NaN);
  const hit: MetaHit = {
    sourceId,
    rank,
    id: optionalText(raw.id, 300) ?? url,
    url,
    title,
    summary: toPlainText(raw.summary ?? '', 600),
    companyName: optionalText(raw.companyName, 200),
    country: parsed(countrySchema, raw.country?.trim().toUpperCase()),
    sector: raw.sectors?.find(isSector),
    direction: directionOf(raw.direction),
    ...priceOf(raw),
    gtin: parsed(gtinSchema, raw.gtin),
    mpn: optionalText(raw.mpn, 70),
    originId: webAddress(raw.originId, base),
    updatedAt: Number.isNaN(updatedAt.getTime()) ? undefined : updatedAt,
    image: webAddress(raw.image, base)?.replace(/^http:.*/, '') || undefined,
  };
  return Object.fromEntries(Object.entries(hit).filter(([, value]) => value !== undefined)) as unknown as MetaHit;
}
