import { describe, expect, it } from '@jest/globals';
import { gtinSchema, priceSchema } from '../../../vocabulary/index.js';
import { readInboundOffer } from './inbound-offer.js';
import { offerToJsonLd, profileToJsonLd, tombstoneToJsonLd } from './offer.jsonld.js';
import { hashOffer } from './wire-offer.js';
import { buyOffer, sellOffer } from './wire.fixtures.js';

/** What a partner gets: the written JSON, read again. */
const travelled = (value: unknown) => JSON.parse(JSON.stringify(value)) as Record<string, unknown>;

describe('offers as schema.org', () => {
  it('uses fixtures that our own vocabulary accepts', () => {
    expect(gtinSchema.parse(sellOffer.gtin)).toBe(sellOffer.gtin);
    expect(priceSchema.parse(sellOffer.price)).toEqual(sellOffer.price);
  });

  it('writes a sell offer as Offer with a seller, a buy offer as Demand with a buyer and no price of its own', () => {
    const offer = travelled(offerToJsonLd(sellOffer));
    expect(offer).toMatchObject({
      '@context': 'https://schema.org',
      '@type': 'Offer',
      '@id': sellOffer.url,
      identifier: sellOffer.id,
      version: 3,
      seller: { '@type': 'Organization', name: 'Yeongyang Farms Co., Ltd.', address: { addressCountry: 'KR' } },
      priceSpecification: { '@type': 'UnitPriceSpecification', minPrice: '3.25', maxPrice: '4.1', unitCode: 'KGM' },
    });
    const demand = travelled(offerToJsonLd(buyOffer));
    expect(demand).toMatchObject({
      '@type': 'Demand',
      buyer: { name: 'Lumen GmbH' },
      priceSpecification: { maxPrice: '20' },
    });
    expect(demand).not.toHaveProperty('price');
    expect(demand).not.toHaveProperty('seller');
  });

  it.each([sellOffer, buyOffer])('reads back everything that it wrote ($direction)', (offer) => {
    const read = readInboundOffer(travelled(offerToJsonLd(offer)));
    expect(read).toMatchObject({
      originId: offer.url,
      identifier: offer.id,
      rev: offer.rev,
      direction: offer.direction,
      description: offer.description,
      language: 'en',
      sector: offer.sector,
      company: { name: offer.company.name, country: offer.company.country, url: offer.company.url },
      price: offer.price,
      paymentTerms: offer.paymentTerms ?? [],
      images: offer.images ?? [],
      validFrom: offer.validFrom,
      validThrough: offer.validThrough,
      ignored: [],
    });
    const { moq, leadTimeDays, hsCode, gtin, mpn, originCountry } = read;
    expect({ moq, leadTimeDays, hsCode, gtin, mpn, originCountry }).toEqual({
      moq: offer.moq,
      leadTimeDays: offer.leadTimeDays,
      hsCode: offer.hsCode,
      gtin: offer.gtin,
      mpn: offer.mpn,
      originCountry: offer.originCountry,
    });
  });

  it('says of a withdrawn offer which one it is and nothing else', () => {
    const { id, url, direction } = sellOffer;
    expect(travelled(tombstoneToJsonLd({ id, url, direction, rev: 4, deletedAt: new Date(0) }))).toEqual({
      '@context': 'https://schema.org',
      '@type': 'Offer',
      '@id': url,
      identifier: id,
      version: 4,
      availability: 'https://schema.org/Discontinued',
      dateModified: '1970-01-01T00:00:00.000Z',
    });
  });

  it('writes a company as Organization and leaves out what is not known', () => {
    const profile = profileToJsonLd({
      ...sellOffer.company,
      rev: 2,
      description: 'Growers',
      language: 'en',
      sectors: ['agricultural-food'],
      foundedYear: 1998,
      email: 'export@yeongyang.example',
    });
    expect(travelled(profile)).toMatchObject({
      '@type': 'Organization',
      '@id': sellOffer.company.url,
      identifier: sellOffer.company.id,
      version: 2,
      foundingDate: '1998',
      contactPoint: { email: 'export@yeongyang.example' },
    });
    expect(travelled(profile)).not.toHaveProperty('numberOfEmployees');
  });
});

describe('hashOffer', () => {
  it('follows the content, not the order of fields, the revision or the times', () => {
    const reordered = Object.fromEntries(Object.entries(sellOffer).reverse()) as unknown as typeof sellOffer;
    expect(hashOffer({ ...reordered, rev: 9, updatedAt: new Date() })).toBe(hashOffer(sellOffer));
    expect(hashOffer({ ...sellOffer, leadTimeDays: 15 })).not.toBe(hashOffer(sellOffer));
    expect(hashOffer({ ...sellOffer, price: { ...sellOffer.price!, min: '3.26' } })).not.toBe(hashOffer(sellOffer));
  });
});
