import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database.js';
import type { SearchScope } from './analyzer/search-document.js';
import type { SearchItem } from './search.dto.js';

const UTC = `'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'`;
const COMPANY = `jsonb_build_object('id', c.id, 'slug', c.slug, 'name', c.name, 'country', c.country, 'verificationLevel', c.verification_level)`;

const PRODUCTS = `
  SELECT p.id, jsonb_strip_nulls(jsonb_build_object('title', p.title, 'summary', nullif(p.summary, '{}'), 'slug', p.slug, 'url', '/en/products/' || p.slug,
    'sector', p.sector, 'category', p.category_id, 'image', '/media/' || p.image_key, 'country', c.country, 'updatedAt', to_char(p.updated_at, ${UTC}), 'company', ${COMPANY},
    'price', CASE WHEN p.price_currency IS NOT NULL THEN jsonb_build_object('min', trim_scale(p.price_min)::text, 'max', trim_scale(p.price_max)::text,
      'currency', p.price_currency, 'perQuantity', trim_scale(p.price_per_quantity)::text, 'unitCode', p.price_unit_code, 'incoterm', p.incoterm) END,
    'moq', CASE WHEN p.moq_quantity IS NOT NULL THEN jsonb_build_object('quantity', trim_scale(p.moq_quantity)::text, 'unitCode', p.moq_unit_code) END)) AS item
  FROM product_card p JOIN company_card c ON c.id = p.company_id WHERE p.id = ANY($1) AND c.visible`;

const OFFERS = `
  SELECT o.id, jsonb_strip_nulls(jsonb_build_object('title', o.content->'title', 'summary', o.content->'description', 'slug', o.slug, 'url', '/en/offers/' || o.slug,
    'direction', o.direction, 'sector', o.content->'sector', 'category', o.content->'categoryId', 'price', o.content->'price', 'moq', o.content->'moq',
    'image', coalesce(o.content#>>'{images,0}', '/media/' || p.image_key), 'country', coalesce(c.country, o.origin_party->>'country'),
    'origin', CASE WHEN o.origin_site IS NOT NULL THEN jsonb_build_object('site', o.origin_site, 'url', o.origin_url) END,
    'validThrough', to_char(o.valid_through, ${UTC}), 'updatedAt', to_char(o.updated_at, ${UTC}))) || jsonb_build_object('company', CASE WHEN c.id IS NOT NULL THEN ${COMPANY} END) AS item
  FROM live_offer o LEFT JOIN company_card c ON c.id = o.company_id LEFT JOIN product_card p ON p.id = (o.content->>'productId')::uuid WHERE o.id = ANY($1)`;

const COMPANIES = `
  SELECT c.id, jsonb_build_object('title', jsonb_build_object('en', c.name), 'slug', c.slug, 'url', '/en/companies/' || c.slug, 'country', c.country,
    'updatedAt', to_char(c.updated_at, ${UTC}), 'company', ${COMPANY}) AS item
  FROM company_card c WHERE c.id = ANY($1) AND c.visible`;

const BY_SCOPE: Readonly<Record<SearchScope, string>> = {
  products: PRODUCTS,
  'sell-offers': OFFERS,
  'buy-offers': OFFERS,
  companies: COMPANIES,
};

/** What is shown of results, read from the truth: what the index still has but nobody may see any more is left out. */
@Injectable()
export class SearchItemsRepository {
  constructor(private readonly database: Database) {}

  async read(
    scope: SearchScope,
    ids: readonly string[],
  ): Promise<Map<string, Omit<SearchItem, 'id' | 'scope' | 'score'>>> {
    if (ids.length === 0) return new Map();
    const rows = await this.database.query<{ id: string; item: Omit<SearchItem, 'id' | 'scope' | 'score'> }>(
      BY_SCOPE[scope],
      [ids],
    );
    return new Map(rows.map(({ id, item }) => [id, item]));
  }
}
