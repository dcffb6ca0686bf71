import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database.js';

/** What has pages of its own, many of them. */
export type SitemapKind = 'products' | 'companies' | 'offers';

export interface SitemapEntry {
  readonly id: string;
  readonly slug: string;
  readonly updatedAt: Date;
}

/** A part of the sitemap: where it begins, and when anything in it last changed. */
export interface SitemapPart {
  readonly from: string;
  readonly updatedAt: Date;
}

/** Exactly what strangers can open. */
const OPEN: Readonly<Record<SitemapKind, string>> = {
  products: `SELECT p.id, p.slug, p.updated_at FROM product_card p JOIN company_card c ON c.id = p.company_id AND c.visible`,
  companies: `SELECT id, slug, updated_at FROM company_card WHERE visible`,
  offers: `SELECT id, slug, greatest(updated_at, published_at) AS updated_at FROM live_offer`,
};

/** All SQL of the sitemap. Parts begin at an id, so that each is read along the key however many come before it. */
@Injectable()
export class SitemapRepository {
  constructor(private readonly database: Database) {}

  async parts(kind: SitemapKind, size: number): Promise<SitemapPart[]> {
    return this.database.query<SitemapPart>(
      `SELECT (array_agg(id ORDER BY id))[1] AS "from", max(updated_at) AS "updatedAt"
       FROM (SELECT id, updated_at, (row_number() OVER (ORDER BY id) - 1) / $1::int AS part FROM (${OPEN[kind]}) o) numbered
       GROUP BY part ORDER BY part`,
      [size],
    );
  }

  /** @param id the first one's, or one before it */
  async from(kind: SitemapKind, id: string, limit: number): Promise<SitemapEntry[]> {
    return this.entries(kind, '>=', id, limit);
  }

  async after(kind: SitemapKind, id: string, limit: number): Promise<SitemapEntry[]> {
    return this.entries(kind, '>', id, limit);
  }

  private entries(kind: SitemapKind, than: '>' | '>=', id: string, limit: number): Promise<SitemapEntry[]> {
    return this.database.query<SitemapEntry>(
      `SELECT id, slug, updated_at AS "updatedAt" FROM (${OPEN[kind]}) o WHERE id ${than} $1 ORDER BY id LIMIT $2`,
      [id, limit],
    );
  }
}
