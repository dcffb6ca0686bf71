import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database.js';
import type { CatalogueState } from './own-catalogue.dto.js';
import type { ProductResponse } from './products.dto.js';
import { PRODUCT_JSON } from './products.repository.js';

export interface OwnProductFilter {
  /** Part of the article number, model, brand, GTIN, or title in any language. */
  words: string;
  sector: string | undefined;
  state: CatalogueState | undefined;
}

const STATES: Readonly<Record<CatalogueState, string>> = {
  'no-image': 'NOT EXISTS (SELECT FROM product_image i WHERE i.product_id = p.id)',
  'no-price': 'p.price_currency IS NULL',
  'no-hs-code': 'p.hs_code IS NULL',
  'with-model': 'EXISTS (SELECT FROM product_model m WHERE m.product_id = p.id)',
};

/** `%` and `_` are signs like any other to who searches. */
const pattern = (words: string) => `%${words.replaceAll(/[\\%_]/g, '\\$&')}%`;

const MATCHES = `p.company_id = $1 AND p.deleted_at IS NULL AND ($2::text IS NULL OR p.sector = $2)
  AND ($3 = '%%' OR p.sku ILIKE $3 OR p.model ILIKE $3 OR p.brand ILIKE $3 OR array_to_string(p.gtin, ' ') LIKE $3
       OR EXISTS (SELECT FROM jsonb_each_text(p.title) t WHERE t.value ILIKE $3))`;

const conditionOf = ({ state }: OwnProductFilter) =>
  state === undefined ? MATCHES : `${MATCHES} AND ${STATES[state]}`;

/** A company's own catalogue, as its people work through it. */
@Injectable()
export class OwnCatalogueRepository {
  constructor(private readonly database: Database) {}

  /** Newest first. */
  async list(
    companyId: string,
    filter: OwnProductFilter,
    after: string | null,
    limit: number,
  ): Promise<ProductResponse[]> {
    const rows = await this.database.query<{ product: ProductResponse }>(
      `SELECT ${PRODUCT_JSON} AS product FROM product p JOIN company_card c ON c.id = p.company_id
       WHERE ${conditionOf(filter)} AND ($4::uuid IS NULL OR p.id < $4) ORDER BY p.id DESC LIMIT $5`,
      [...this.#parameters(companyId, filter), after, limit],
    );
    return rows.map(({ product }) => product);
  }

  async count(companyId: string, filter: OwnProductFilter): Promise<number> {
    const row = await this.database.one<{ count: number }>(
      `SELECT count(*)::int AS count FROM product p WHERE ${conditionOf(filter)}`,
      this.#parameters(companyId, filter),
    );
    return row?.count ?? 0;
  }

  /** The chosen products in the order of sector and article number; all of the catalogue when none are named. */
  async choose(
    companyId: string,
    choice: { ids: readonly string[]; sector: string | undefined },
    limit: number,
  ): Promise<ProductResponse[]> {
    const rows = await this.database.query<{ product: ProductResponse }>(
      `SELECT ${PRODUCT_JSON} AS product FROM product p JOIN company_card c ON c.id = p.company_id
       WHERE p.company_id = $1 AND p.deleted_at IS NULL AND ($2::text IS NULL OR p.sector = $2)
         AND (cardinality($3::uuid[]) = 0 OR p.id = ANY($3)) ORDER BY p.sector, p.category_id NULLS LAST, p.sku LIMIT $4`,
      [companyId, choice.sector ?? null, choice.ids, limit],
    );
    return rows.map(({ product }) => product);
  }

  /** The sectors that the catalogue has products in. */
  async sectors(companyId: string): Promise<string[]> {
    const rows = await this.database.query<{ sector: string }>(
      'SELECT DISTINCT sector FROM product WHERE company_id = $1 AND deleted_at IS NULL ORDER BY sector',
      [companyId],
    );
    return rows.map(({ sector }) => sector);
  }

  #parameters(companyId: string, { sector, words }: OwnProductFilter) {
    return [companyId, sector ?? null, pattern(words)];
  }
}
