import { Injectable } from '@nestjs/common';
import { Database, type Tx } from '../../platform/database/database.js';
import type { SearchScope } from './analyzer/search-document.js';
import type { CompanySource, OfferSource, ProductSource } from './documents.js';

/** Reads what is to be indexed through the other modules' views. */
@Injectable()
export class DocumentsRepository {
  constructor(private readonly database: Database) {}

  /**
   * One writer at a time for a company's documents of a scope: of two changes right after each other the later read is written last.
   * Offers of affiliated sites, which have no company, share one lock.
   */
  async lock(tx: Tx, scope: SearchScope | 'offers', companyId: string | null): Promise<void> {
    await tx.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 2))', [`${scope} ${companyId ?? ''}`]);
  }

  async products(tx: Tx, ids: readonly string[]): Promise<ProductSource[]> {
    return tx.query<ProductSource>(
      `SELECT p.id, p.company_id, p.title, p.summary, p.description, p.brand, p.model, p.sector, p.category_id, p.hs_code, p.attributes, p.updated_at,
         p.price_currency IS NOT NULL AS priced, p.image_key IS NOT NULL AS pictured, cardinality(p.gtin) > 0 AS numbered, c.country, c.verification_level
       FROM product_card p JOIN company_card c ON c.id = p.company_id WHERE p.id = ANY($1) AND c.visible`,
      [ids],
    );
  }

  async offers(tx: Tx, ids: readonly string[]): Promise<OfferSource[]> {
    return tx.query<OfferSource>(
      `SELECT o.id, o.company_id, o.direction, o.content, o.valid_through, o.updated_at, coalesce(c.country, o.origin_party->>'country') AS country,
         coalesce(c.verification_level, 0) AS verification_level, p.brand, p.model
       FROM live_offer o LEFT JOIN company_card c ON c.id = o.company_id LEFT JOIN product_card p ON p.id = (o.content->>'productId')::uuid WHERE o.id = ANY($1)`,
      [ids],
    );
  }

  async companies(tx: Tx, ids: readonly string[]): Promise<CompanySource[]> {
    return tx.query<CompanySource>(
      `SELECT id, name, country, city, sectors, business_types, verification_level, updated_at, description FROM company_card WHERE id = ANY($1) AND visible`,
      [ids],
    );
  }

  /** Ids of a scope in their order, for walking through all; with `companyId` only that company's. */
  async ids(
    kind: 'products' | 'offers' | 'companies',
    companyId: string | null,
    after: string | null,
    limit: number,
  ): Promise<string[]> {
    const from = { products: 'product_card', offers: 'live_offer', companies: 'company_card' }[kind];
    const own = kind === 'companies' ? 'id' : 'company_id';
    const rows = await this.database.query<{ id: string }>(
      `SELECT id FROM ${from} WHERE ($1::uuid IS NULL OR ${own} = $1) AND ($2::uuid IS NULL OR id > $2) ORDER BY id LIMIT $3`,
      [companyId, after, limit],
    );
    return rows.map(({ id }) => id);
  }
}
