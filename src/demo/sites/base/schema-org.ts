import type { CompanyProfile, IncomingListing, Listing } from './listing.js';

// Reads schema.org JSON-LD generously (a value may be a string, a list, or an object around it) and writes it plainly.

type Node = Record<string, unknown>;

const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null && !Array.isArray(value);

/** The first value of a property as an object; an empty one if there is none. */
function node(value: unknown): Node {
  const first: unknown = Array.isArray(value) ? value[0] : value;
  return isNode(first) ? first : {};
}

/** The first value of a property as text, English preferred among several languages. */
function text(value: unknown): string | undefined {
  if (typeof value === 'string') return value.trim() || undefined;
  if (typeof value === 'number') return String(value);
  if (Array.isArray(value)) {
    const english = value.find((each) => isNode(each) && each['@language'] === 'en') as unknown;
    return text(english ?? value[0]);
  }
  return isNode(value) ? text(value['@value'] ?? value['name'] ?? value['@id']) : undefined;
}

/** Reads an `Offer` or `Demand`; without a name it is nothing to show, so the answer is undefined. */
export function readOffer(data: Node): IncomingListing | undefined {
  const item = node(data['itemOffered']);
  const title = text(data['name']) ?? text(item['name']);
  if (title === undefined) return undefined;
  const party = node(data['seller'] ?? data['offeredBy'] ?? data['buyer'] ?? data['customer'] ?? data['provider']);
  const pricing = node(data['priceSpecification']);
  const amount = text(data['price'] ?? pricing['price'] ?? pricing['minPrice']);
  const currency = text(data['priceCurrency'] ?? pricing['priceCurrency']);
  const least = node(data['eligibleQuantity']);
  const quantity = text(least['minValue'] ?? least['value']);
  const gtins = ['gtin', 'gtin14', 'gtin13', 'gtin12', 'gtin8'].map((key) => text(item[key]) ?? text(data[key]));
  return {
    title,
    summary: text(data['description']) ?? text(item['description']) ?? '',
    direction: data['@type'] === 'Demand' ? 'BUY' : 'SELL',
    sector: text(data['category']) ?? text(item['category']) ?? 'others',
    company: text(party['name']) ?? '',
    country: countryOf(party) ?? text(item['countryOfOrigin']) ?? '',
    ...(amount !== undefined && currency !== undefined
      ? { price: { amount, currency, unitCode: text(pricing['unitCode']) } }
      : {}),
    ...(quantity !== undefined ? { moq: { quantity, unitCode: text(least['unitCode']) } } : {}),
    hsCode: text(data['hsCode']) ?? hsCodeOf(item),
    gtin: gtins.find((gtin) => gtin !== undefined),
    validThrough: text(data['validThrough']) ?? text(data['availabilityEnds']),
  };
}

/** Reads an `Organization`; undefined without a name. */
export function readCompany(data: Node): CompanyProfile | undefined {
  const name = text(data['name']) ?? text(data['legalName']);
  if (name === undefined) return undefined;
  const url = text(data['url']) ?? text(data['@id']);
  return { name, country: countryOf(data) ?? '', description: text(data['description']) ?? '', url };
}

function countryOf(party: Node): string | undefined {
  return text(node(party['address'])['addressCountry']) ?? text(party['addressCountry']);
}

function hsCodeOf(item: Node): string | undefined {
  const properties: unknown[] = [item['additionalProperty']].flat();
  const hs = properties.find((each) => isNode(each) && /^hs/i.test(text(each['propertyID'] ?? each['name']) ?? ''));
  return isNode(hs) ? text(hs['value']) : undefined;
}

/** Writes one of the site's own offers. `Demand` has no `price` of its own, so a price goes into a specification. */
export function writeOffer(listing: Listing, identity: { url: string; identifier: string; version: number }): Node {
  const isSell = listing.direction === 'SELL';
  const company = {
    '@type': 'Organization',
    name: listing.company,
    address: { '@type': 'PostalAddress', addressCountry: listing.country },
  };
  return {
    '@context': 'https://schema.org',
    '@type': isSell ? 'Offer' : 'Demand',
    '@id': identity.url,
    url: identity.url,
    identifier: identity.identifier,
    version: identity.version,
    name: listing.title,
    description: listing.summary,
    inLanguage: 'en',
    category: listing.sector,
    availability: 'https://schema.org/InStock',
    validFrom: listing.publishedAt,
    validThrough: listing.validThrough,
    ...(isSell ? { seller: company } : { buyer: company }),
    itemOffered: {
      '@type': 'Product',
      name: listing.title,
      category: listing.sector,
      gtin: listing.gtin,
      additionalProperty: listing.hsCode
        ? [{ '@type': 'PropertyValue', propertyID: 'hsCode', value: listing.hsCode }]
        : undefined,
    },
    priceSpecification: listing.price && {
      '@type': 'UnitPriceSpecification',
      price: listing.price.amount,
      priceCurrency: listing.price.currency,
      unitCode: listing.price.unitCode,
    },
    eligibleQuantity: listing.moq && {
      '@type': 'QuantitativeValue',
      minValue: listing.moq.quantity,
      unitCode: listing.moq.unitCode,
    },
  };
}
