import { Readable } from 'node:stream';
import { describe, expect, it } from '@jest/globals';
import { catalogueFormats } from './catalogue-export.js';
import { renameFields } from './import-fields.js';
import { openText, readRecords } from './import-file.js';
import { writtenFields } from './product.content.js';
import { productContentSchema } from './product.schema.js';
import type { ProductResponse } from './products.dto.js';

const product: ProductResponse = {
  id: '019aa0c2-0000-7000-8000-000000000001',
  companyId: '019aa0c2-0000-7000-8000-000000000002',
  version: 3,
  sku: 'K-7',
  slug: 'flow-meter-k7f3aaaa',
  title: { en: '=Flow meter; "ultrasonic"', ko: '초음파 유량계' },
  description: { en: 'Measures,\nwithout touching.' },
  sector: 'machinery-equipment',
  gtin: ['04006381333931'],
  hsCode: '902610',
  price: {
    min: '120',
    max: '180.5',
    currency: 'USD',
    perQuantity: '1',
    unitCode: 'C62',
    incoterm: { code: 'FOB', version: 2020, namedPlace: 'Busan' },
  },
  moq: { quantity: '10', unitCode: 'C62' },
  attributes: [{ name: 'Accuracy', value: '±1', unit: '%' }],
  images: [],
  company: {
    id: '019aa0c2-0000-7000-8000-000000000002',
    slug: 'acme',
    name: 'Acme',
    country: 'KR',
    verificationLevel: 1,
  },
  createdAt: '2026-01-01T00:00:00.000Z',
  updatedAt: '2026-01-01T00:00:00.000Z',
};

describe.each(['csv', 'ndjson'] as const)('a catalogue as %s', (name) => {
  it('comes back as it went', async () => {
    const format = catalogueFormats[name]();
    const text = format.before + format.batch([product], true) + format.after;
    const records = [];
    for await (const record of readRecords(await openText(Readable.from([Buffer.from(text)]), text.length), name))
      records.push(record);
    const value = records[0]?.value;
    expect(value && productContentSchema.parse(renameFields(value))).toEqual(
      productContentSchema.parse(withoutUndefined(writtenFields(product))),
    );
  });
});

it('disarms formulas in CSV', () => {
  expect(catalogueFormats.csv().batch([product], true)).toContain(`"'=Flow meter; ""ultrasonic"""`);
});

it('writes one JSON-LD graph over several batches', () => {
  const format = catalogueFormats.jsonld('https://trade.example');
  const graph = JSON.parse(
    format.before +
      format.batch([product], true) +
      format.batch([product], false) +
      format.batch([], false) +
      format.after,
  ) as { '@graph': object[] };
  expect(graph['@graph']).toHaveLength(2);
  expect(graph['@graph'][0]).toMatchObject({
    '@type': 'Product',
    sku: 'K-7',
    gtin: '04006381333931',
    offers: { priceSpecification: { minPrice: '120', priceCurrency: 'USD' } },
  });
});

const withoutUndefined = (value: Record<string, unknown>) =>
  Object.fromEntries(Object.entries(value).filter(([, item]) => item !== undefined));
