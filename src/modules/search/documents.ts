import { categoryPath, findCategory, type LocalizedText, sectorName, type SectorSlug } from '../../vocabulary/index.js';
import type { SearchDocument } from './analyzer/search-document.js';

/** A product as the catalogue's view shows it. */
export interface ProductSource {
  id: string;
  company_id: string;
  title: LocalizedText;
  summary: LocalizedText;
  description: LocalizedText;
  brand: string | null;
  model: string | null;
  sector: SectorSlug;
  category_id: string | null;
  hs_code: string | null;
  attributes: { name: string; value: string }[];
  updated_at: Date;
  priced: boolean;
  pictured: boolean;
  numbered: boolean;
  country: string;
  verification_level: number;
}

/** A live offer. */
export interface OfferSource {
  id: string;
  company_id: string | null;
  direction: 'SELL' | 'BUY';
  content: {
    title: LocalizedText;
    description: LocalizedText;
    language: string;
    sector: SectorSlug;
    categoryId?: string;
    hsCode?: string;
    price?: object;
    moq?: object;
    quantity?: object;
    certifications?: string[];
  };
  valid_through: Date;
  updated_at: Date;
  country: string | null;
  verification_level: number;
  brand: string | null;
  model: string | null;
}

/** A company's public face. */
export interface CompanySource {
  id: string;
  name: string;
  country: string;
  city: string | null;
  sectors: SectorSlug[];
  business_types: string[];
  verification_level: number;
  updated_at: Date;
  description: LocalizedText;
}

/** The main language first. */
const texts = (text: LocalizedText, main = 'en'): string[] =>
  Object.entries(text)
    .sort(([a], [b]) => Number(b === main) - Number(a === main))
    .map(([, value]) => value);

const share = (parts: readonly unknown[]) => parts.filter(Boolean).length / parts.length;

/** Attribute names under which sellers say what kind of thing it is. */
const TYPE_ATTRIBUTES = new Set(['product type', 'type']);

const typeOf = (categoryId: string | null | undefined) => {
  const category = categoryId ? findCategory(categoryId) : undefined;
  return (
    category && {
      type: [category.name],
      headNoun: category.headNoun,
      categoryPath: categoryPath(category.id).map(({ id }) => id),
    }
  );
};

export function productDocument(product: ProductSource): SearchDocument {
  const named = typeOf(product.category_id);
  const given = product.attributes.find(({ name }) => TYPE_ATTRIBUTES.has(name.toLowerCase()))?.value;
  const { summary, description } = product;
  return {
    scope: 'products',
    id: product.id,
    title: texts(product.title),
    brand: product.brand,
    model: product.model,
    ...named,
    ...((named || given) && { type: [...(named?.type ?? []), ...(given ? [given] : [])] }),
    description: [...texts(summary), ...texts(description)],
    attributes: product.attributes.map(({ name, value }) => `${name} ${value}`),
    sector: product.sector,
    country: product.country,
    companyId: product.company_id,
    hsCode: product.hs_code,
    verification: product.verification_level,
    updatedAt: product.updated_at,
    completeness: share([
      product.priced,
      product.pictured,
      product.numbered,
      product.category_id,
      product.hs_code,
      product.brand,
      product.attributes.length > 3,
      Object.keys(summary).length + Object.keys(description).length > 0,
    ]),
  };
}

export function offerDocument(offer: OfferSource): SearchDocument {
  const { content } = offer;
  return {
    scope: offer.direction === 'SELL' ? 'sell-offers' : 'buy-offers',
    id: offer.id,
    title: texts(content.title, content.language),
    brand: offer.brand,
    model: offer.model,
    ...typeOf(content.categoryId),
    description: texts(content.description, content.language),
    attributes: content.certifications ?? [],
    sector: content.sector,
    country: offer.country,
    companyId: offer.company_id,
    hsCode: content.hsCode ?? null,
    verification: offer.verification_level,
    validThrough: offer.valid_through,
    updatedAt: offer.updated_at,
    completeness: share([
      content.price,
      content.moq ?? content.quantity,
      content.categoryId,
      content.hsCode,
      texts(content.description)[0],
    ]),
  };
}

export function companyDocument(company: CompanySource): SearchDocument {
  return {
    scope: 'companies',
    id: company.id,
    title: [company.name],
    type: company.sectors.map((sector) => sectorName(sector)),
    description: texts(company.description),
    attributes: [company.city ?? '', ...company.business_types],
    sector: company.sectors[0] ?? null,
    country: company.country,
    companyId: company.id,
    verification: company.verification_level,
    updatedAt: company.updated_at,
    completeness: share([company.city, Object.keys(company.description).length > 0, company.verification_level > 0]),
  };
}
