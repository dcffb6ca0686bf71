import type { WireOffer } from './wire-offer.js';

/** A sell offer with every field filled in, for specs. */
export const sellOffer: WireOffer = {
  id: '0198c0de-0000-7000-8000-000000000001',
  rev: 3,
  url: 'https://silkgate.example/offers/0198c0de-0000-7000-8000-000000000001',
  direction: 'SELL',
  title: 'Red pepper powder <"fine" & hot>',
  description: 'Sun-dried 고추 from Yeongyang.\nASTA 120.',
  language: 'en',
  sector: 'agricultural-food',
  categories: ['Spices', 'Chilli'],
  company: {
    id: '0198c0de-0000-7000-8000-0000000000aa',
    url: 'https://silkgate.example/companies/yeongyang-farms',
    name: 'Yeongyang Farms Co., Ltd.',
    country: 'KR',
  },
  price: {
    min: '3.25',
    max: '4.1',
    currency: 'USD',
    perQuantity: '1',
    unitCode: 'KGM',
    incoterm: { code: 'FOB', version: 2020, namedPlace: 'Busan' },
  },
  moq: { quantity: '500', unitCode: 'KGM' },
  supplyAbility: { quantity: '20', unitCode: 'TNE', per: 'MONTH' },
  leadTimeDays: 14,
  paymentTerms: [{ code: 'TT_DEPOSIT', percent: 30 }, { code: 'LC_USANCE', days: 90 }, { code: 'ESCROW' }],
  hsCode: '090422',
  gtin: '08801234567893',
  mpn: 'YP-120',
  originCountry: 'KR',
  images: ['https://silkgate.example/files/1.webp'],
  validFrom: new Date('2026-03-01T00:00:00Z'),
  validThrough: new Date('2026-03-31T00:00:00Z'),
  publishedAt: new Date('2026-03-01T08:00:00Z'),
  updatedAt: new Date('2026-03-02T08:00:00Z'),
};

/** A buy offer with only what is indispensable. */
export const buyOffer: WireOffer = {
  id: '0198c0de-0000-7000-8000-000000000002',
  rev: 1,
  url: 'https://silkgate.example/offers/0198c0de-0000-7000-8000-000000000002',
  direction: 'BUY',
  title: 'Wanted: LED panels',
  description: '600 × 600 mm',
  language: 'en',
  sector: 'electrical-electronics',
  company: {
    id: '0198c0de-0000-7000-8000-0000000000bb',
    url: 'https://silkgate.example/companies/lumen-gmbh',
    name: 'Lumen GmbH',
    country: 'DE',
  },
  price: { max: '20', currency: 'EUR', perQuantity: '10', unitCode: 'H87' },
  validFrom: new Date('2026-03-01T00:00:00Z'),
  validThrough: new Date('2026-03-31T00:00:00Z'),
  publishedAt: new Date('2026-03-01T08:00:00Z'),
  updatedAt: new Date('2026-03-01T08:00:00Z'),
};
