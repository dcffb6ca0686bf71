import type { PaymentTerms, Price } from '../../../vocabulary/index.js';
import { type WireOffer, type WireProfile, type WireTombstone, writeIncoterm } from './wire-offer.js';

/** A node of JSON-LD; `undefined` members vanish when it is written. */
export type JsonLd = Readonly<Record<string, unknown>>;

const SCHEMA_ORG = 'https://schema.org';

const property = (propertyID: string, value: string | number | undefined): JsonLd | undefined =>
  value === undefined ? undefined : { '@type': 'PropertyValue', propertyID, value };

/** `Demand` has no `price`, so prices of both directions travel as a `UnitPriceSpecification`. */
function priceSpecification({ min, max, currency, perQuantity, unitCode }: Price): JsonLd {
  return {
    '@type': 'UnitPriceSpecification',
    ...(min === max ? { price: min } : { minPrice: min, maxPrice: max }),
    priceCurrency: currency,
    unitCode,
    referenceQuantity: { '@type': 'QuantitativeValue', value: perQuantity, unitCode },
  };
}

/** `TT_DEPOSIT:30`, `LC_USANCE:90`, `ESCROW`: the code and, where it has one, its number. */
export function writePaymentTerms(terms: PaymentTerms): string {
  const number = 'percent' in terms ? terms.percent : 'days' in terms ? terms.days : undefined;
  return number === undefined ? terms.code : `${terms.code}:${number}`;
}

/** Our live offer as schema.org `Offer` (sell) or `Demand` (buy). */
export function offerToJsonLd(offer: WireOffer): JsonLd {
  const isSell = offer.direction === 'SELL';
  const { company, price, moq, supplyAbility, leadTimeDays } = offer;
  const party = {
    '@type': 'Organization',
    '@id': company.url,
    identifier: company.id,
    name: company.name,
    url: company.url,
    address: { '@type': 'PostalAddress', addressCountry: company.country },
  };
  return {
    '@context': SCHEMA_ORG,
    '@type': isSell ? 'Offer' : 'Demand',
    '@id': offer.url,
    url: offer.url,
    identifier: offer.id,
    version: offer.rev,
    name: offer.title,
    description: offer.description,
    inLanguage: offer.language,
    category: offer.sector,
    availability: `${SCHEMA_ORG}/InStock`,
    validFrom: offer.validFrom.toISOString(),
    validThrough: offer.validThrough.toISOString(),
    datePublished: offer.publishedAt.toISOString(),
    dateModified: offer.updatedAt.toISOString(),
    [isSell ? 'seller' : 'buyer']: party,
    image: offer.images?.length ? offer.images : undefined,
    itemOffered: {
      '@type': 'Product',
      name: offer.title,
      category: offer.categories?.length ? offer.categories.join(' > ') : offer.sector,
      gtin: offer.gtin,
      mpn: offer.mpn,
      countryOfOrigin: offer.originCountry,
      additionalProperty: offer.hsCode && [property('hsCode', offer.hsCode)],
    },
    priceSpecification: price && priceSpecification(price),
    eligibleQuantity: moq && { '@type': 'QuantitativeValue', minValue: moq.quantity, unitCode: moq.unitCode },
    deliveryLeadTime:
      leadTimeDays === undefined ? undefined : { '@type': 'QuantitativeValue', value: leadTimeDays, unitCode: 'DAY' },
    additionalProperty: [
      property('incoterm', price?.incoterm && writeIncoterm(price.incoterm)),
      property('supplyAbilityPerMonth', supplyAbility && `${supplyAbility.quantity} ${supplyAbility.unitCode}`),
      ...(offer.paymentTerms ?? []).map((terms) => property('paymentTerms', writePaymentTerms(terms))),
    ].filter((each) => each !== undefined),
  };
}

/** What a withdrawal carries: which offer, the revision that ends it, and nothing else. */
export function tombstoneToJsonLd(tombstone: WireTombstone): JsonLd {
  return {
    '@context': SCHEMA_ORG,
    '@type': tombstone.direction === 'SELL' ? 'Offer' : 'Demand',
    '@id': tombstone.url,
    identifier: tombstone.id,
    version: tombstone.rev,
    availability: `${SCHEMA_ORG}/Discontinued`,
    dateModified: tombstone.deletedAt.toISOString(),
  };
}

/** A company's profile as schema.org `Organization`. */
export function profileToJsonLd(profile: WireProfile): JsonLd {
  const contact = profile.email ?? profile.telephone;
  return {
    '@context': SCHEMA_ORG,
    '@type': 'Organization',
    '@id': profile.url,
    url: profile.website ?? profile.url,
    mainEntityOfPage: profile.url,
    identifier: profile.id,
    version: profile.rev,
    name: profile.name,
    description: profile.description,
    inLanguage: profile.language,
    knowsAbout: profile.sectors,
    logo: profile.logo,
    foundingDate: profile.foundedYear === undefined ? undefined : String(profile.foundedYear),
    numberOfEmployees:
      profile.employees === undefined ? undefined : { '@type': 'QuantitativeValue', value: profile.employees },
    address: { '@type': 'PostalAddress', addressCountry: profile.country },
    contactPoint: contact && {
      '@type': 'ContactPoint',
      contactType: 'sales',
      email: profile.email,
      telephone: profile.telephone,
    },
  };
}
