import { describe, expect, it } from '@jest/globals';
import { readFile } from 'node:fs/promises';
import { productContentSchema } from '../../modules/catalogue/index.js';
import {
  countrySchema,
  findCategory,
  isLeaf,
  localizedText,
  phoneSchema,
  sectorSchema,
  sectorSlugs,
} from '../../vocabulary/index.js';
import { demoCompanies, demoProducts, shipCatalogue } from './index.js';
import { toNdjson } from './ship-catalogue.js';

const now = new Date('2026-03-01T09:00:00Z');
const companies = demoCompanies(now);
const products = demoProducts(now);
const shipped = shipCatalogue();
const contents = [...products.map(({ content }) => content), ...shipped];

function repeated(values: readonly string[]): string[] {
  return values.filter((value, index) => values.indexOf(value) !== index);
}

describe('the demo companies', () => {
  it('are at least sixty in twelve countries, over all sectors, mostly Korean exporters', () => {
    expect(companies.length).toBeGreaterThanOrEqual(60);
    expect(new Set(companies.map(({ country }) => country)).size).toBeGreaterThanOrEqual(12);
    for (const type of ['EXPORTER', 'BUYER'] as const) {
      const sectors = companies
        .filter(({ businessTypes }) => businessTypes.includes(type))
        .flatMap((company) => company.sectors);
      expect([type, sectorSlugs.filter((slug) => !sectors.includes(slug))]).toEqual([type, []]);
    }
    expect(companies.filter(({ country }) => country === 'KR').length).toBeGreaterThan(companies.length / 2);
  });

  it('have slugs, names, owners and contacts of their own', () => {
    expect(repeated(companies.map(({ slug }) => slug))).toEqual([]);
    expect(repeated(companies.map(({ name }) => name))).toEqual([]);
    expect(repeated(companies.map(({ owner }) => owner))).toEqual([]);
    expect(repeated(companies.flatMap(({ contacts }) => contacts.map(({ email }) => email)))).toEqual([]);
  });

  it.each(companies)('$slug is written in full', (company) => {
    expect(countrySchema.safeParse(company.country).success).toBe(true);
    expect(company.slug).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
    expect(company.sectors.every((slug) => sectorSchema.safeParse(slug).success)).toBe(true);
    expect(localizedText(4_000).safeParse(company.description).success).toBe(true);
    expect(company.description.en.split(/[.!?](?: |$)/).length - 1).toBeGreaterThanOrEqual(2);
    if (company.country === 'KR') expect(company.description.ko).toMatch(/[가-힣]/);
    expect(company.address).toMatch(/\d/);
    expect(company.contacts.length).toBeGreaterThan(0);
    for (const { name, title, email, phone } of company.contacts) {
      expect(`${name} ${title}`).not.toContain('undefined');
      expect(email).toMatch(/^[a-z.]+@[a-z0-9-]+\.example$/);
      expect(phoneSchema.parse(phone)).toBe(phone);
    }
    for (const { validFrom, validThrough } of company.certificates) {
      expect(validFrom < '2026-03-01' && '2026-03-01' < validThrough).toBe(true);
    }
  });

  it('give the demo accounts a Korean electronics exporter and a buyer abroad', () => {
    const owned = (owner: string) => companies.find((company) => company.owner === owner);
    expect(owned('exporter@silkgate.example')).toMatchObject({ country: 'KR', businessTypes: ['EXPORTER'] });
    expect(owned('buyer@silkgate.example')).toMatchObject({ city: 'Rotterdam', businessTypes: ['BUYER'] });
  });
});

describe('the demo products', () => {
  it('are at least 1,200, of at least six families in every sector', () => {
    expect(products.length).toBeGreaterThanOrEqual(1_200);
    for (const sector of sectorSlugs) {
      const families = new Map<string, number>();
      for (const { content } of products.filter(({ content: { category } }) => category.startsWith(`${sector}/`))) {
        const code = content.sku.split('-')[0];
        families.set(code, (families.get(code) ?? 0) + 1);
      }
      expect([sector, families.size >= 6]).toEqual([sector, true]);
      expect([...families].filter(([, variants]) => variants < 10 || variants > 15)).toEqual([]);
    }
  });

  it('belong to exporters, each of which has at least five', () => {
    for (const { slug, businessTypes } of companies) {
      const own = products.filter(({ companySlug }) => companySlug === slug).length;
      expect([slug, businessTypes.includes('EXPORTER') ? own >= 5 : own === 0]).toEqual([slug, true]);
    }
    expect(products.filter(({ companySlug }) => !companies.some(({ slug }) => slug === companySlug))).toEqual([]);
  });

  it('name what to draw', () => {
    for (const { drawing } of products) {
      expect(drawing.motif).toMatch(/^[a-z]+$/);
      expect(drawing.hue).toBeGreaterThanOrEqual(0);
      expect(drawing.hue).toBeLessThan(360);
    }
  });

  it('are the same each time', () => {
    expect(demoProducts(now)).toEqual(products);
  });
});

describe('every product, in the marketplace and in the shipped catalogue', () => {
  it('passes the schema of a catalogue import', () => {
    const faults = contents.flatMap(
      (content) => productContentSchema.safeParse(content).error?.issues.map((issue) => [content.sku, issue]) ?? [],
    );
    expect(faults).toEqual([]);
  });

  it('stands in a leaf category and has an article number, a title and a GTIN of its own', () => {
    expect(contents.filter(({ category }) => !findCategory(category) || !isLeaf(category))).toEqual([]);
    expect(repeated(contents.map(({ sku }) => sku))).toEqual([]);
    expect(repeated(contents.flatMap(({ gtin }) => gtin ?? []))).toEqual([]);
    for (const list of [products.map((product) => product.content), shipped]) {
      expect(repeated(list.map(({ title }) => title.en))).toEqual([]);
    }
  });

  it('reads like something a person wrote', () => {
    for (const { sku, title, summary, description, attributes } of contents) {
      const text = [...Object.values(title), summary, description, ...attributes.map(({ value }) => value)].join('\n');
      expect([
        sku,
        /[{}@~]|undefined|NaN|\s{2}|(?<!\d )\b[Aa] [aeioAEIO]\w+|\b[Aa]n [b-dgj-kp-qt-zB-DGJ-KP-QT-Z]|\ban? an? /.exec(
          text,
        )?.[0],
      ]).toEqual([sku, undefined]);
      expect([sku, description.split(/[.!?](?: |$)/).length - 1 >= 2]).toEqual([sku, true]);
    }
  });
});

describe('demo/catalogue.ndjson', () => {
  it('is what the generator writes', async () => {
    expect(shipped.length).toBeGreaterThanOrEqual(550);
    expect(await readFile('demo/catalogue.ndjson', 'utf8')).toBe(toNdjson(shipped));
  });
});
