import { describe, expect, it } from '@jest/globals';
import { createOfferSchema } from '../../../modules/offers/index.js';
import { sectorSlugs } from '../../../vocabulary/index.js';
import { demoCompanies, demoOffers, demoProducts } from '../index.js';
import { OCCASIONS } from './occasions.js';

const now = new Date('2026-03-01T09:00:00Z');
const offers = demoOffers(now);
const live = offers.filter(({ state = 'published' }) => state === 'published');
const selling = live.filter(({ direction }) => direction === 'SELL');
const buying = live.filter(({ direction }) => direction === 'BUY');
const companies = new Map(demoCompanies(now).map((company) => [company.slug, company]));

const repeated = (values: readonly string[]) => values.filter((value, index) => values.indexOf(value) !== index);

describe('the demo offers', () => {
  it('are at least 170 to sell and 80 to buy, live, each over all sectors', () => {
    expect(selling.length).toBeGreaterThanOrEqual(170);
    expect(buying.length).toBeGreaterThanOrEqual(80);
    for (const list of [selling, buying]) {
      for (const sector of sectorSlugs) {
        const count = list.filter(({ content }) => content.sector === sector).length;
        expect([sector, count >= 5]).toEqual([sector, true]);
      }
    }
  });

  it('leave officers and companies something to do', () => {
    const inState = (wanted: string) => offers.filter(({ state }) => state === wanted).length;
    expect(inState('pending_review')).toBeGreaterThanOrEqual(8);
    expect(inState('changes_requested')).toBeGreaterThanOrEqual(1);
    expect(inState('draft')).toBeGreaterThanOrEqual(1);
  });

  it('pass the schema with which companies post them', () => {
    const faults = offers.flatMap(({ direction, content, productSku, validDays }) => {
      const offer = {
        direction,
        ...content,
        ...(productSku && { productId: '01890a5d-ac96-774b-bcce-b302099a8057' }),
        validThrough: new Date(now.getTime() + validDays * 86_400_000).toISOString(),
      };
      return createOfferSchema.safeParse(offer).error?.issues.map((issue) => [content.title.en, issue]) ?? [];
    });
    expect(faults).toEqual([]);
    expect(offers.filter(({ validDays }) => validDays < 1 || validDays > 180)).toEqual([]);
  });

  it('sell what the company has in its catalogue', () => {
    const products = new Map(
      demoProducts(now).map(({ companySlug, content }) => [`${companySlug} ${content.sku}`, content]),
    );
    for (const { companySlug, productSku, content } of offers.filter(({ direction }) => direction === 'SELL')) {
      expect(companies.get(companySlug)?.businessTypes).toContain('EXPORTER');
      const product = products.get(`${companySlug} ${productSku}`);
      expect([productSku, product?.category]).toEqual([productSku, content.categoryId]);
      expect(content.title.en).toContain(product?.title.en);
    }
  });

  it('look for goods in the name of buyers, in their own sectors', () => {
    for (const { companySlug, productSku, content } of buying) {
      expect(companies.get(companySlug)?.businessTypes).toContain('BUYER');
      expect([companySlug, companies.get(companySlug)?.sectors]).toEqual([
        companySlug,
        expect.arrayContaining([content.sector]),
      ]);
      expect(productSku).toBeUndefined();
      expect(content.quantity).toBeDefined();
      expect(content.destination).toBeDefined();
    }
  });

  it('say things once and in many ways', () => {
    expect(repeated(offers.map(({ companySlug, content }) => `${companySlug} ${content.title.en}`))).toEqual([]);
    expect(repeated(offers.map(({ content }) => content.description.en ?? ''))).toEqual([]);
    expect(repeated(buying.map(({ content }) => content.title.en ?? ''))).toEqual([]);
    for (const { title } of OCCASIONS) {
      const [before = '', after = ''] = title.split('{goods}').map((part) => part.split('{')[0] ?? '');
      const told = offers.some(
        ({
          content: {
            title: { en = '' },
          },
        }) => en.startsWith(before) && en.includes(after),
      );
      expect([title, told]).toEqual([title, true]);
    }
  });

  it('have a Korean title for at least a third of the Korean firms', () => {
    const korean = [...companies.values()].filter(({ country }) => country === 'KR');
    const withTitle = korean.filter(({ slug }) =>
      offers.some(({ companySlug, content }) => companySlug === slug && content.title.ko),
    );
    expect(withTitle.length).toBeGreaterThanOrEqual(korean.length / 3);
  });

  it('read like something a person wrote', () => {
    for (const { content } of offers) {
      const text = [...Object.values(content.title), ...Object.values(content.description)].join('\n');
      expect([content.title.en, /[{}@]|undefined|NaN|[^\S\n]{2}|(?<!\.)\.\.(?!\.)/.exec(text)?.[0]]).toEqual([
        content.title.en,
        undefined,
      ]);
      expect((content.description.en ?? '').split(/[.!?](?: |$)/).length - 1).toBeGreaterThanOrEqual(2);
    }
  });

  it('are the same each time', () => {
    expect(demoOffers(now)).toEqual(offers);
  });
});
