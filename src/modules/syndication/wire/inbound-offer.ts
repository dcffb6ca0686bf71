import { z } from 'zod';
import {
  type Incoterm,
  type Moq,
  type PaymentTerms,
  type Price,
  type SectorSlug,
  countrySchema,
  gtinSchema,
  incotermSchema,
  isSector,
  moqSchema,
  paymentTermsSchema,
  priceSchema,
} from '../../../vocabulary/index.js';
import { additionalOf, addressOf, dateOf, type Node, nodeOf, textOf, typesOf, valuesOf } from './jsonld.reader.js';
import { WireError } from './wire.error.js';

/** A partner's offer, made safe but not yet believed: it goes into quarantine for an officer to judge. */
export interface InboundOffer {
  /** The partner's canonical URL of it, the JSON-LD `@id`. */
  readonly originId: string;
  /** The partner's own identifier. */
  readonly identifier: string;
  readonly rev: number;
  readonly direction: 'SELL' | 'BUY';
  readonly title: string;
  readonly description: string;
  readonly language?: string;
  readonly url: string;
  readonly sector?: SectorSlug;
  /** What the partner calls the category when it is none of our sectors. */
  readonly category?: string;
  readonly company: { readonly name?: string; readonly country?: string; readonly url?: string };
  readonly price?: Price;
  readonly moq?: Moq;
  readonly leadTimeDays?: number;
  readonly paymentTerms: readonly PaymentTerms[];
  readonly hsCode?: string;
  readonly gtin?: string;
  readonly mpn?: string;
  readonly originCountry?: string;
  readonly images: readonly string[];
  readonly validFrom?: Date;
  readonly validThrough?: Date;
  /** Fields that were there but made no sense, for the officer to see. */
  readonly ignored: readonly string[];
}

/** Which offer a message is about, and its revision. */
export interface InboundIdentity {
  readonly originId: string;
  readonly identifier: string;
  readonly rev: number;
}

const DECIMAL = /^\d{1,13}(?:\.\d{1,6})?$/;
const identitySchema = z.object({
  identifier: z.string().min(1).max(200),
  rev: z.int({ error: 'Must be a whole number from 1' }).positive().max(2_147_483_647),
});

const optional = <T>(schema: z.ZodType<T>, value: unknown): T | undefined => {
  const parsed = schema.safeParse(value);
  return parsed.success ? parsed.data : undefined;
};

/** The shortest plain decimal of what a partner wrote as a number or text, so `12.50` and `012.5` arrive alike. */
function decimalOf(value: unknown): string | undefined {
  const text = textOf(value, 40);
  if (text === undefined || !DECIMAL.test(text)) return undefined;
  return text.replace(/^0+(?=\d)/, '');
}

/**
 * Reads which offer is meant; enough for a withdrawal.
 *
 * @throws WireError `bad_content`
 */
export function readIdentity(data: Node): InboundIdentity {
  const originId = addressOf(data['@id']);
  const parsed = identitySchema.safeParse({ identifier: textOf(data['identifier'], 201), rev: data['version'] });
  const errors = parsed.success
    ? []
    : parsed.error.issues.map((issue) => ({
        pointer: issue.path[0] === 'rev' ? '/data/version' : '/data/identifier',
        detail: issue.message,
      }));
  if (originId === undefined) errors.push({ pointer: '/data/@id', detail: 'Must be the web address of the offer' });
  if (!parsed.success || originId === undefined)
    throw new WireError('bad_content', "The offer can't be identified", errors);
  return { originId, ...parsed.data };
}

function readIncoterm(data: Node): Incoterm | undefined {
  const [said] = additionalOf(data, 'incoterm');
  const [, code, namedPlace] = /^([A-Za-z]{3})\s+(.{1,120})$/.exec(said ?? '') ?? [];
  return optional(incotermSchema, { code: code?.toUpperCase(), namedPlace });
}

function readPrice(data: Node): Price | undefined {
  const pricing = nodeOf(data['priceSpecification']);
  const reference = nodeOf(pricing['referenceQuantity']);
  const price = decimalOf(data['price']) ?? decimalOf(pricing['price']);
  return optional(priceSchema, {
    min: price ?? decimalOf(pricing['minPrice']),
    max: price ?? decimalOf(pricing['maxPrice']),
    currency: textOf(data['priceCurrency'] ?? pricing['priceCurrency'], 10)?.toUpperCase(),
    perQuantity: decimalOf(reference['value']) ?? '1',
    unitCode: textOf(pricing['unitCode'] ?? reference['unitCode'], 10) ?? 'C62',
    incoterm: readIncoterm(data),
  });
}

function readPaymentTerms(data: Node): PaymentTerms[] {
  return additionalOf(data, 'paymentTerms')
    .slice(0, 8)
    .flatMap((said) => {
      const [code, number] = said.split(':');
      const amount =
        number === undefined ? {} : code === 'TT_DEPOSIT' ? { percent: Number(number) } : { days: Number(number) };
      return optional(paymentTermsSchema, { code, ...amount }) ?? [];
    });
}

function readParty(data: Node): InboundOffer['company'] & { country?: string } {
  const party = nodeOf(data['seller'] ?? data['buyer'] ?? data['offeredBy'] ?? data['customer'] ?? data['provider']);
  const address = nodeOf(party['address']);
  const country = textOf(address['addressCountry'] ?? party['addressCountry'], 60)?.toUpperCase();
  return {
    name: textOf(party['name'] ?? party['legalName'], 200),
    country: optional(countrySchema, country),
    url: addressOf(party['url'] ?? party['@id']),
  };
}

function readCodes(data: Node, item: Node): Pick<InboundOffer, 'hsCode' | 'gtin' | 'mpn'> {
  const hsCode = textOf(data['hsCode'], 20) ?? additionalOf(item, 'hsCode')[0] ?? additionalOf(data, 'hsCode')[0];
  const digits = hsCode?.replace(/[.\s]/g, '').slice(0, 6);
  const gtins = ['gtin', 'gtin14', 'gtin13', 'gtin12', 'gtin8'].map((key) => textOf(item[key] ?? data[key], 20));
  return {
    hsCode: digits && /^\d{6}$/.test(digits) ? digits : undefined,
    gtin: gtins.map((gtin) => optional(gtinSchema, gtin)).find((gtin) => gtin !== undefined),
    mpn: textOf(item['mpn'] ?? data['mpn'], 70),
  };
}

function readLeadTime(data: Node): number | undefined {
  const lead = nodeOf(data['deliveryLeadTime']);
  const days = Number(textOf(lead['value'] ?? lead['maxValue'], 10) ?? NaN);
  const unit = textOf(lead['unitCode'], 10) ?? 'DAY';
  return unit === 'DAY' && Number.isInteger(days) && days >= 0 && days <= 730 ? days : undefined;
}

/**
 * Reads a partner's schema.org `Offer` or `Demand` generously: values may be lists, objects or numbers, unknown ones are
 * dropped, markup is removed, lengths are bounded. Only identity, type and a name are indispensable.
 *
 * @throws WireError `bad_content`
 */
export function readInboundOffer(data: Node): InboundOffer {
  const identity = readIdentity(data);
  const types = typesOf(data);
  const direction = types.includes('Demand') ? 'BUY' : types.includes('Offer') ? 'SELL' : undefined;
  const item = nodeOf(data['itemOffered']);
  const title = textOf(data['name'], 200) ?? textOf(item['name'], 200);
  if (!direction || !title) {
    throw new WireError('bad_content', 'An offer needs a type and a name', [
      ...(direction ? [] : [{ pointer: '/data/@type', detail: 'Must be Offer or Demand' }]),
      ...(title ? [] : [{ pointer: '/data/name', detail: 'Must be a text' }]),
    ]);
  }
  const least = nodeOf(data['eligibleQuantity']);
  const quantity = decimalOf(least['minValue'] ?? least['value']);
  const category = textOf(data['category'] ?? item['category'], 200);
  const language = textOf(data['inLanguage'], 35);
  const read = {
    price: readPrice(data),
    moq: optional(moqSchema, { quantity, unitCode: textOf(least['unitCode'], 10) ?? 'C62' }),
    validFrom: dateOf(data['validFrom'] ?? data['availabilityStarts']),
    validThrough: dateOf(data['validThrough'] ?? data['availabilityEnds']),
    deliveryLeadTime: readLeadTime(data),
  };
  const given: Record<keyof typeof read, unknown> = {
    price: data['price'] ?? data['priceSpecification'],
    moq: data['eligibleQuantity'],
    validFrom: data['validFrom'] ?? data['availabilityStarts'],
    validThrough: data['validThrough'] ?? data['availabilityEnds'],
    deliveryLeadTime: data['deliveryLeadTime'],
  };
  return {
    ...identity,
    direction,
    title,
    description: textOf(data['description'], 10_000) ?? textOf(item['description'], 10_000) ?? '',
    language: language && /^[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/.test(language) ? language : undefined,
    url: addressOf(data['url']) ?? identity.originId,
    sector: category !== undefined && isSector(category) ? category : undefined,
    category: category !== undefined && !isSector(category) ? category : undefined,
    company: readParty(data),
    price: read.price,
    moq: read.moq,
    leadTimeDays: read.deliveryLeadTime,
    paymentTerms: readPaymentTerms(data),
    ...readCodes(data, item),
    originCountry: optional(countrySchema, textOf(item['countryOfOrigin'], 60)?.toUpperCase()),
    images: valuesOf(data['image'] ?? item['image'], 10).flatMap((image) => {
      const address = addressOf(image);
      return address?.startsWith('https:') ? address : [];
    }),
    validFrom: read.validFrom,
    validThrough: read.validThrough,
    ignored: Object.entries(given).flatMap(([field, value]) =>
      value !== undefined && value !== null && read[field as keyof typeof read] === undefined ? field : [],
    ),
  };
}
