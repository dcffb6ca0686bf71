import { stringify } from 'csv-stringify/sync';
import { disarm } from './disarm.js';
import { writtenFields } from './product.content.js';
import type { ProductResponse } from './products.dto.js';

/** A company's catalogue in one format, piece by piece: text before, a text for each batch of products, text after. */
export interface CatalogueFormat {
  contentType: string;
  before: string;
  /** `first` is true for the batch at the beginning. */
  batch(products: ProductResponse[], first: boolean): string;
  after: string;
}

/** `publicUrl` is the origin that links are made with. */
export const catalogueFormats = {
  ndjson: (): CatalogueFormat => ({
    contentType: 'application/x-ndjson; charset=utf-8',
    before: '',
    batch: (products) => products.map((product) => `${JSON.stringify(writtenFields(product))}\n`).join(''),
    after: '',
  }),
  csv: (): CatalogueFormat => ({
    contentType: 'text/csv; charset=utf-8; header=present',
    // The mark makes spreadsheets read UTF-8.
    before: `\uFEFF${stringify([COLUMNS])}`,
    batch: (products) => stringify(products.map(toCells)),
    after: '',
  }),
  jsonld: (publicUrl: string): CatalogueFormat => ({
    contentType: 'application/ld+json; charset=utf-8',
    before: '{"@context":"https://schema.org","@graph":[',
    batch: (products, first) =>
      `${first || products.length === 0 ? '' : ','}${products.map((product) => JSON.stringify(toJsonLd(product, publicUrl))).join(',')}`,
    after: ']}\n',
  }),
} as const;

const COLUMNS = [
  'sku',
  'title.en',
  'title.ko',
  'title.zh',
  'title.es',
  'title.ja',
  'title.fr',
  'title.pt',
  'title.de',
  'summary.en',
  'summary.ko',
  'description.en',
  'description.ko',
  'brand',
  'model',
  'sector',
  'category',
  'gtin',
  'hsCode',
  'unspsc',
  'price.min',
  'price.max',
  'price.currency',
  'price.perQuantity',
  'price.unitCode',
  'price.incoterm.code',
  'price.incoterm.namedPlace',
  'price.incoterm.locode',
  'moq.quantity',
  'moq.unitCode',
  'supplyAbility.quantity',
  'supplyAbility.unitCode',
  'leadTimeDays',
  'attributes',
];

function toCells(product: ProductResponse): string[] {
  const fields = writtenFields(product);
  return COLUMNS.map((column) => {
    if (column === 'gtin') return product.gtin.join('|');
    if (column === 'attributes') return product.attributes.length > 0 ? JSON.stringify(product.attributes) : '';
    const value = column
      .split('.')
      .reduce<unknown>(
        (place, key) =>
          typeof place === 'object' && place !== null ? (place as Record<string, unknown>)[key] : undefined,
        fields,
      );
    return value === undefined || value === null ? '' : disarm(String(value));
  });
}

/** schema.org Product. Texts are tagged with their languages; the price is a specification, because it is negotiated. */
export function toJsonLd(product: ProductResponse, publicUrl: string): object {
  const tagged = (text: Record<string, string> | undefined) =>
    text && Object.entries(text).map(([language, value]) => ({ '@language': language, '@value': value }));
  const { price } = product;
  return {
    '@type': 'Product',
    '@id': `${publicUrl}/products/${product.id}`,
    url: `${publicUrl}/en/products/${product.slug}`,
    identifier: product.id,
    sku: product.sku,
    name: tagged(product.title),
    description: tagged(product.description ?? product.summary),
    brand: product.brand && { '@type': 'Brand', name: product.brand },
    model: product.model,
    category: product.category ?? product.sector,
    gtin: product.gtin[0],
    image: product.images.map(({ url }) => `${publicUrl}${url}`),
    manufacturer: {
      '@type': 'Organization',
      '@id': `${publicUrl}/companies/${product.company.id}`,
      name: product.company.name,
    },
    additionalProperty: [
      ...product.attributes.map(({ name, value, unit }) => ({ '@type': 'PropertyValue', name, value, unitText: unit })),
      ...(product.hsCode
        ? [{ '@type': 'PropertyValue', propertyID: 'HS', name: 'HS code', value: product.hsCode }]
        : []),
    ],
    offers: price && {
      '@type': 'Offer',
      priceSpecification: {
        '@type': 'UnitPriceSpecification',
        minPrice: price.min,
        maxPrice: price.max,
        priceCurrency: price.currency,
        unitCode: price.unitCode,
        referenceQuantity: { '@type': 'QuantitativeValue', value: price.perQuantity, unitCode: price.unitCode },
      },
      eligibleQuantity: product.moq && {
        '@type': 'QuantitativeValue',
        minValue: product.moq.quantity,
        unitCode: product.moq.unitCode,
      },
    },
  };
}
