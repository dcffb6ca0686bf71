import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { buildCloudEvent, eventTypes, parseCloudEvent } from './cloud-event.js';
import { readIdentity, readInboundOffer } from './inbound-offer.js';
import { WireError } from './wire.error.js';

const base = {
  '@type': 'Offer',
  '@id': 'https://hanbada.example/offers/HB-1',
  identifier: 'HB-1',
  version: 2,
  name: 'Dried squid',
};

const refusal = (act: () => unknown): WireError => {
  try {
    act();
  } catch (error) {
    if (error instanceof WireError) return error;
    throw error;
  }
  throw new Error('expected a refusal');
};

describe("reading a partner's offer", () => {
  it('needs no more than identity, type and name', () => {
    expect(readInboundOffer(base)).toMatchObject({
      title: 'Dried squid',
      direction: 'SELL',
      description: '',
      images: [],
      ignored: [],
    });
  });

  it('refuses an identity that no index could hold once it is percent-encoded', () => {
    const address = `https://hanbada.example/${'오'.repeat(1_900)}`;
    expect(refusal(() => readIdentity({ ...base, '@id': address })).errors).toEqual([
      expect.objectContaining({ pointer: '/data/@id' }),
    ]);
  });

  it('takes the many shapes in which JSON-LD may come', () => {
    const read = readInboundOffer({
      ...base,
      '@type': ['https://schema.org/Demand'],
      name: [
        { '@language': 'ko', '@value': '오징어' },
        { '@language': 'en', '@value': 'Squid' },
      ],
      identifier: { '@type': 'PropertyValue', '@value': 'HB-1' },
      price: 12.5,
      priceCurrency: 'usd',
      eligibleQuantity: { value: 100, unitCode: 'KGM' },
      buyer: [{ name: 'Hanbada', address: { addressCountry: { name: 'kr' } } }],
      category: 'Seafood',
      itemOffered: [{ gtin13: '4006381333931', image: { url: 'https://hanbada.example/1.jpg' } }],
      validThrough: '2026-05-01',
      hsCode: '0307.43',
    });
    expect(read).toMatchObject({
      direction: 'BUY',
      title: 'Squid',
      identifier: 'HB-1',
      price: { min: '12.5', max: '12.5', currency: 'USD', perQuantity: '1', unitCode: 'C62' },
      moq: { quantity: '100', unitCode: 'KGM' },
      company: { name: 'Hanbada', country: 'KR' },
      category: 'Seafood',
      gtin: '04006381333931',
      hsCode: '030743',
      validThrough: new Date('2026-05-01T00:00:00Z'),
    });
    expect(read.sector).toBeUndefined();
  });

  it('removes markup, bounds lengths and drops addresses that are not the web', () => {
    const read = readInboundOffer({
      ...base,
      name: `<b>Squid</b><script>alert(1)</script>${'x'.repeat(5000)}`,
      description: `&lt;img src=x onerror=alert(1)&gt;${'y'.repeat(500_000)}`,
      url: 'javascript:alert(1)',
      image: [
        'http://hanbada.example/plain.jpg',
        'data:image/png;base64,xx',
        'https://u:p@hanbada.example/',
        'https://ok.example/1.jpg',
      ],
      seller: { name: 'A\u202E\u0000B', url: 'file:///etc/passwd' },
    });
    expect(read.title).toMatch(/^Squid/);
    expect(read.title).not.toContain('<');
    expect(read.title).not.toContain('alert');
    expect(read.title.length).toBeLessThanOrEqual(200);
    expect(read.description).not.toContain('<img');
    expect(read.description.length).toBeLessThanOrEqual(10_000);
    expect(read.url).toBe(base['@id']);
    expect(read.images).toEqual(['https://ok.example/1.jpg']);
    expect(read.company).toEqual({ name: 'AB', country: undefined, url: undefined });
  });

  it('drops a field that makes no sense and says so', () => {
    const read = readInboundOffer({
      ...base,
      price: '1,200.00',
      priceCurrency: 'USD',
      eligibleQuantity: { minValue: -5 },
      validThrough: 'next year',
      deliveryLeadTime: { value: 3, unitCode: 'WEE' },
      itemOffered: { gtin: '123' },
    });
    expect(read.price).toBeUndefined();
    expect(read.moq).toBeUndefined();
    expect(read.gtin).toBeUndefined();
    expect(read.ignored).toEqual(['price', 'moq', 'validThrough', 'deliveryLeadTime']);
  });

  it.each([
    ['no identifier', { identifier: undefined }, '/data/identifier'],
    ['no revision', { version: undefined }, '/data/version'],
    ['a revision of nothing', { version: 0 }, '/data/version'],
    ['a broken revision', { version: 1.5 }, '/data/version'],
    ['a revision as text', { version: '2' }, '/data/version'],
    ['an @id that is no address', { '@id': 'javascript:1' }, '/data/@id'],
    ['no name', { name: '<p></p>' }, '/data/name'],
    ['another type', { '@type': 'Recipe' }, '/data/@type'],
  ])('refuses %s and names the field', (_what, change, pointer) => {
    const error = refusal(() => readInboundOffer({ ...base, ...change }));
    expect(error.code).toBe('bad_content');
    expect(error.errors.map((each) => each.pointer)).toContain(pointer);
  });

  it('reads the identity of a withdrawal, which has no name', () => {
    expect(readIdentity({ ...base, name: undefined })).toEqual({ originId: base['@id'], identifier: 'HB-1', rev: 2 });
  });

  it('survives any JSON whatever with a result or a refusal', () => {
    fc.assert(
      fc.property(
        fc.dictionary(fc.constantFrom(...KEYS), fc.jsonValue({ maxDepth: 4 })),
        fc.boolean(),
        (junk, isBased) => {
          try {
            const read = readInboundOffer(isBased ? { ...junk, ...base } : junk);
            expect(read.title.length).toBeLessThanOrEqual(200);
          } catch (error) {
            expect(error).toBeInstanceOf(WireError);
          }
        },
      ),
      { numRuns: 500 },
    );
  });
});

const KEYS = [
  '@type',
  '@id',
  'identifier',
  'version',
  'name',
  'description',
  'price',
  'priceCurrency',
  'priceSpecification',
  'seller',
  'image',
  'itemOffered',
  'eligibleQuantity',
  'additionalProperty',
  'validFrom',
  'category',
  'inLanguage',
  '__proto__',
];

describe('the CloudEvents envelope', () => {
  const event = {
    id: 'msg_1',
    source: 'https://silkgate.example',
    type: eventTypes.offerPublished,
    subject: 'o-1',
    time: new Date('2026-03-01T00:00:00Z'),
    data: { '@type': 'Offer', name: 'x' },
  };
  const type = 'application/cloudevents+json; charset=utf-8';

  it('is written the same every time and read back', () => {
    const body = buildCloudEvent(event);
    expect(buildCloudEvent(event)).toBe(body);
    expect(parseCloudEvent(body, type, 'msg_1')).toEqual({
      ...event,
      specversion: '1.0',
      time: '2026-03-01T00:00:00.000Z',
      datacontenttype: 'application/ld+json',
    });
  });

  it('drops extension attributes that nobody agreed on', () => {
    const body = JSON.stringify({ ...(JSON.parse(buildCloudEvent(event)) as object), traceparent: '00-1', evil: 1 });
    expect(parseCloudEvent(body, type, 'msg_1')).not.toHaveProperty('evil');
  });

  it.each([
    ['another content type', buildCloudEvent(event), 'application/json', 'msg_1'],
    ['no content type', buildCloudEvent(event), undefined, 'msg_1'],
    ['no JSON', 'hello', type, 'msg_1'],
    ['a list', '[]', type, 'msg_1'],
    ['another id', buildCloudEvent(event), type, 'msg_2'],
    ['another version', buildCloudEvent(event).replace('"1.0"', '"0.3"'), type, 'msg_1'],
    ['an unknown type', buildCloudEvent(event).replace('published', 'exploded'), type, 'msg_1'],
    ['data that is a list', buildCloudEvent(event).replace('"data":{', '"data":[],"x":{'), type, 'msg_1'],
  ])('refuses %s', (_what, body, contentType, webhookId) => {
    expect(refusal(() => parseCloudEvent(body, contentType, webhookId)).code).toBe('bad_message');
  });

  it('names the fields at fault', () => {
    const error = refusal(() => parseCloudEvent('{"specversion":"1.0"}', type, 'msg_1'));
    expect(error.errors.map((each) => each.pointer)).toEqual(
      expect.arrayContaining(['/id', '/source', '/type', '/data']),
    );
  });
});
