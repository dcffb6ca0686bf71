import { describe, expect, it } from '@jest/globals';
import { applyPatch, diffContent, directionFaults, type OfferContent, offerContentSchema } from './offer.content.js';

const input = {
  title: 'Ultrasonic flow meter',
  description: { en: 'DN 15 to DN 600.', ko: '초음파 유량계' },
  sector: 'machinery-equipment',
  price: { min: '120.5', currency: 'USD', unitCode: 'H87', incoterm: { code: 'FOB', namedPlace: 'Busan' } },
  moq: { quantity: '10', unitCode: 'H87' },
  paymentTerms: [{ code: 'TT_DEPOSIT', percent: 30 }],
};

const parsed = (): OfferContent => offerContentSchema.parse(input);
const faults = (change: object) =>
  offerContentSchema
    .safeParse({ ...input, ...change })
    .error?.issues.map((issue) => [issue.path.join('.'), issue.message]) ?? [];

describe('offer content', () => {
  it('takes a plain text as one in the main language', () => {
    expect(parsed().title).toEqual({ en: 'Ultrasonic flow meter' });
    expect(offerContentSchema.parse({ ...input, title: '유량계', language: 'ko' }).title).toEqual({ ko: '유량계' });
  });

  it('reads back what it wrote', () => {
    expect(offerContentSchema.parse(parsed())).toEqual(parsed());
  });

  it.each([
    ['an unknown field', { colour: 'red' }, ''],
    ['a title that is no text', { title: 7 }, 'title'],
    ['a title of another language', { title: { ko: '유량계' } }, 'language'],
    ['no sector', { sector: undefined }, 'sector'],
    [
      'a retired Incoterm',
      { price: { ...input.price, incoterm: { code: 'DAT', namedPlace: 'Busan' } } },
      'price.incoterm.code',
    ],
    ['a price as a number', { price: { ...input.price, min: 12 } }, 'price.min'],
    ['a range upside down', { price: { ...input.price, max: '1' } }, 'price.max'],
    ['images without their product', { images: ['/media/a.webp'] }, 'images'],
    ['a category of another sector', { categoryId: 'computers-telecommunications/notebooks' }, 'sector'],
    ['the same payment terms twice', { paymentTerms: [{ code: 'DP' }, { code: 'DP' }] }, 'paymentTerms'],
  ])('refuses %s', (_, change, field) => {
    expect(faults(change).map(([path]) => path)).toContain(field);
  });

  it('keeps what only a seller has out of buy offers', () => {
    expect(directionFaults('SELL', parsed())).toEqual([]);
    expect(directionFaults('BUY', parsed()).map(({ field }) => field)).toEqual(['moq']);
  });

  it('changes what is given, clears what is null and leaves the rest', () => {
    const after = applyPatch(parsed(), { moq: null, leadTimeDays: 14, title: 'Flow meter' });
    expect(offerContentSchema.parse(after)).toEqual({
      ...offerContentSchema.parse({ ...input, moq: undefined }),
      leadTimeDays: 14,
      title: { en: 'Flow meter' },
    });
  });

  it('lets a plain text replace only its own language', () => {
    const after = applyPatch(parsed(), { description: 'DN 15 to DN 800.' });
    expect(after).toHaveProperty('description', { en: 'DN 15 to DN 800.', ko: '초음파 유량계' });
  });

  it('finds what differs, whatever the order of keys', () => {
    const reordered = offerContentSchema.parse(Object.fromEntries(Object.entries(input).reverse()));
    expect(diffContent(parsed(), reordered)).toEqual([]);
    expect(diffContent(parsed(), { ...parsed(), leadTimeDays: 3, moq: undefined })).toEqual([
      { field: 'moq', before: { quantity: '10', unitCode: 'H87' }, after: null },
      { field: 'leadTimeDays', before: null, after: 3 },
    ]);
  });
});
