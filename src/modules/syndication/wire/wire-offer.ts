import { createHash } from 'node:crypto';
import type { Incoterm, Moq, PaymentTerms, Price, SectorSlug, SupplyAbility } from '../../../vocabulary/index.js';

/** A company as partners see it. */
export interface WireCompany {
  readonly id: string;
  /** The company's canonical page. */
  readonly url: string;
  readonly name: string;
  readonly country: string;
}

/** One live revision of an offer, as a plain record: all that leaves this house about it. */
export interface WireOffer {
  readonly id: string;
  readonly rev: number;
  /** Canonical URL; the JSON-LD `@id`. */
  readonly url: string;
  readonly direction: 'SELL' | 'BUY';
  readonly title: string;
  readonly description: string;
  /** BCP 47, of title and description. */
  readonly language: string;
  readonly sector: SectorSlug;
  /** The path of category names below the sector. */
  readonly categories?: readonly string[];
  readonly company: WireCompany;
  readonly price?: Price;
  readonly moq?: Moq;
  readonly supplyAbility?: SupplyAbility;
  readonly leadTimeDays?: number;
  readonly paymentTerms?: readonly PaymentTerms[];
  readonly hsCode?: string;
  readonly gtin?: string;
  readonly mpn?: string;
  readonly originCountry?: string;
  readonly images?: readonly string[];
  readonly validFrom: Date;
  readonly validThrough: Date;
  readonly publishedAt: Date;
  readonly updatedAt: Date;
}

/** An offer that is no longer live. */
export interface WireTombstone {
  readonly id: string;
  /** Higher than every revision that was published. */
  readonly rev: number;
  readonly url: string;
  readonly direction: 'SELL' | 'BUY';
  readonly deletedAt: Date;
}

/** A company's profile, as registered on affiliated sites. */
export interface WireProfile extends WireCompany {
  readonly rev: number;
  readonly description: string;
  readonly language: string;
  readonly sectors: readonly SectorSlug[];
  readonly website?: string;
  readonly email?: string;
  readonly telephone?: string;
  readonly foundedYear?: number;
  readonly employees?: number;
  readonly logo?: string;
}

/** The Incoterm as it travels in one text: `FOB Busan` (always Incoterms 2020). */
export const writeIncoterm = ({ code, namedPlace }: Incoterm): string => `${code} ${namedPlace}`;

/**
 * What an offer says, in sixteen hexadecimal digits: equal for equal content whatever the order of fields, so that
 * reconciliation sees drift without comparing texts. Times of publishing don't count.
 */
export function hashOffer(offer: WireOffer): string {
  const content = { ...offer, publishedAt: undefined, updatedAt: undefined, rev: undefined };
  return createHash('sha256').update(canonicalJson(content)).digest('hex').slice(0, 16);
}

function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_key, each: unknown) =>
    typeof each === 'object' && each !== null && !Array.isArray(each)
      ? Object.fromEntries(Object.entries(each).sort(([left], [right]) => (left < right ? -1 : 1)))
      : each,
  );
}
