import { Injectable } from '@nestjs/common';
import { Database, type Tx } from '../../platform/database/database.js';
import type { SectorSlug } from '../../vocabulary/index.js';
import type { ProductColumns } from './product.row.js';
import type { ProductResponse } from './products.dto.js';

export interface ProductFilter {
  companyId?: string | undefined;
  sector?: string | undefined;
  /** Category ids, one of which the product must have. */
  categories?: readonly string[] | undefined;
  /** Id of the last product of the page before. */
  after?: string | undefined;
  limit: number;
}

/** What {@link ProductsRepository.upsert} did with one product. */
export interface UpsertResult {
  sku: string;
  id: string;
  outcome: 'created' | 'updated' | 'unchanged';
}

const COLUMN_TYPES = `
  id uuid, sku text, slug text, title jsonb, summary jsonb, description jsonb, brand text, model text, sector text, category_id text, gtin text[],
  hs_code char(6), hs_edition smallint, unspsc char(8), price_min numeric, price_max numeric, price_currency char(3), price_per_quantity numeric,
  price_unit_code text, incoterm jsonb, moq_quantity numeric, moq_unit_code text, supply_ability jsonb, lead_time_days integer, attributes jsonb, content_hash text`;

const COPIED = [
  'title',
  'summary',
  'description',
  'brand',
  'model',
  'sector',
  'category_id',
  'gtin',
  'hs_code',
  'hs_edition',
  'unspsc',
  'price_min',
  'price_max',
  'price_currency',
  'price_per_quantity',
  'price_unit_code',
  'incoterm',
  'moq_quantity',
  'moq_unit_code',
  'supply_ability',
  'lead_time_days',
  'attributes',
];

/** The response shape of a product; `p` is the product, `c` its company's card. Null and empty fields are left out. */
export const PRODUCT_JSON = `
  jsonb_strip_nulls(jsonb_build_object(
    'id', p.id, 'companyId', p.company_id, 'version', p.version, 'sku', p.sku, 'slug', p.slug, 'title', p.title,
    'summary', nullif(p.summary, '{}'), 'description', nullif(p.description, '{}'), 'brand', p.brand, 'model', p.model, 'sector', p.sector,
    'category', p.category_id, 'hsCode', p.hs_code, 'hsEdition', p.hs_edition, 'unspsc', p.unspsc,
    'price', CASE WHEN p.price_currency IS NOT NULL THEN jsonb_build_object('min', trim_scale(p.price_min)::text, 'max', trim_scale(p.price_max)::text,
       'currency', p.price_currency, 'perQuantity', trim_scale(p.price_per_quantity)::text, 'unitCode', p.price_unit_code, 'incoterm', p.incoterm) END,
    'moq', CASE WHEN p.moq_quantity IS NOT NULL THEN jsonb_build_object('quantity', trim_scale(p.moq_quantity)::text, 'unitCode', p.moq_unit_code) END,
    'supplyAbility', p.supply_ability, 'leadTimeDays', p.lead_time_days,
    'createdAt', to_char(p.created_at, 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), 'updatedAt', to_char(p.updated_at, 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
    'company', jsonb_build_object('id', c.id, 'slug', c.slug, 'name', c.name, 'country', c.country, 'verificationLevel', c.verification_level),
    'model3d', (SELECT jsonb_build_object('url', '/media/' || m.file_key, 'size', m.size) FROM product_model m WHERE m.product_id = p.id)
  )) || jsonb_build_object('gtin', p.gtin, 'attributes', p.attributes, 'images', coalesce(
    (SELECT jsonb_agg(jsonb_build_object('id', i.id, 'url', '/media/' || i.file_key, 'width', i.width, 'height', i.height, 'alt', coalesce(i.alt, '')) ORDER BY i.position, i.id)
     FROM product_image i WHERE i.product_id = p.id), '[]'))`;

const VISIBLE = 'p.deleted_at IS NULL AND (c.visible OR p.company_id = $2)';

/** All SQL on products. Reads take the company that asks: it alone sees its products while it is suspended. */
@Injectable()
export class ProductsRepository {
  constructor(private readonly database: Database) {}

  async find(id: string, reader: string | null): Promise<ProductResponse | undefined> {
    return this.readOne('p.id = $1', id, reader);
  }

  /** By the exact slug, or by the end of one that the product had before. */
  async findBySlug(slug: string, reader: string | null): Promise<ProductResponse | undefined> {
    return this.readOne(`right(p.slug, 8) = right($1, 8) ORDER BY p.slug = $1 DESC LIMIT 1`, slug, reader, true);
  }

  async list(filter: ProductFilter, reader: string | null): Promise<ProductResponse[]> {
    const rows = await this.database.query<{ product: ProductResponse }>(
      `SELECT ${PRODUCT_JSON} AS product FROM product p JOIN company_card c ON c.id = p.company_id
       WHERE ($1::uuid IS NULL OR p.company_id = $1) AND ${VISIBLE} AND ($3::text IS NULL OR p.sector = $3)
         AND ($4::text[] IS NULL OR p.category_id = ANY($4)) AND ($5::uuid IS NULL OR p.id < $5)
       ORDER BY p.id DESC LIMIT $6`,
      [
        filter.companyId ?? null,
        reader,
        filter.sector ?? null,
        filter.categories ?? null,
        filter.after ?? null,
        filter.limit,
      ],
    );
    return rows.map((row) => row.product);
  }

  /** The first sector that the company trades in. */
  async firstSector(tx: Tx, companyId: string): Promise<SectorSlug> {
    const row = await tx.one<{ sector: SectorSlug | null }>(
      'SELECT sectors[1] AS sector FROM company_card WHERE id = $1',
      [companyId],
    );
    return row?.sector ?? 'others';
  }

  /** Live products of visible companies by sector. */
  async countBySector(): Promise<Map<string, number>> {
    const rows = await this.database.query<{ sector: string; count: number }>(
      `SELECT p.sector, count(*)::int AS count FROM product p JOIN company_card c ON c.id = p.company_id WHERE p.deleted_at IS NULL AND c.visible GROUP BY p.sector`,
    );
    return new Map(rows.map(({ sector, count }) => [sector, count]));
  }

  /** Live products of visible companies in a sector, by category id; those of no category under the empty text. */
  async countByCategory(sector: string): Promise<Map<string, number>> {
    const rows = await this.database.query<{ category: string; count: number }>(
      `SELECT coalesce(p.category_id, '') AS category, count(*)::int AS count FROM product p JOIN company_card c ON c.id = p.company_id
       WHERE p.sector = $1 AND p.deleted_at IS NULL AND c.visible GROUP BY 1`,
      [sector],
    );
    return new Map(rows.map(({ category, count }) => [category, count]));
  }

  /** Others of the same category, those of other companies first; chosen among the newest, so that it stays quick however many there are. */
  async similar(product: ProductResponse, limit: number): Promise<ProductResponse[]> {
    const place = product.category === undefined ? 'sector = $1 AND category_id IS NULL' : 'category_id = $1';
    const rows = await this.database.query<{ product: ProductResponse }>(
      `SELECT ${PRODUCT_JSON} AS product
       FROM (SELECT * FROM product WHERE ${place} AND id <> $2 AND deleted_at IS NULL ORDER BY id DESC LIMIT 200) p
       JOIN company_card c ON c.id = p.company_id WHERE c.visible
       ORDER BY p.company_id = $3, p.id DESC LIMIT $4`,
      [product.category ?? product.sector, product.id, product.companyId, limit],
    );
    return rows.map((row) => row.product);
  }

  /** A company's products in the order of their ids, for exports. */
  async page(companyId: string, after: string | null, limit: number): Promise<ProductResponse[]> {
    return this.list({ companyId, after: after ?? undefined, limit }, companyId);
  }

  /** Locks the product and says its version, if it is the company's. */
  async lock(
    tx: Tx,
    id: string,
    companyId: string,
  ): Promise<{ version: number; product: ProductResponse } | undefined> {
    const locked = await tx.one<{ version: number }>(
      'SELECT version FROM product WHERE id = $1 AND company_id = $2 AND deleted_at IS NULL FOR UPDATE',
      [id, companyId],
    );
    if (!locked) return undefined;
    const row = await tx.one<{ product: ProductResponse }>(
      `SELECT ${PRODUCT_JSON} AS product FROM product p JOIN company_card c ON c.id = p.company_id WHERE p.id = $1`,
      [id],
    );
    return row && { version: locked.version, product: row.product };
  }

  async read(tx: Tx, id: string): Promise<ProductResponse> {
    const row = await tx.one<{ product: ProductResponse }>(
      `SELECT ${PRODUCT_JSON} AS product FROM product p JOIN company_card c ON c.id = p.company_id WHERE p.id = $1`,
      [id],
    );
    if (!row) throw new Error(`Product ${id} vanished inside its own transaction`);
    return row.product;
  }

  /**
   * Inserts or updates by the company's own SKU; what says the same as before is left untouched.
   *
   * @param products with distinct SKUs
   */
  async upsert(tx: Tx, companyId: string, products: ProductColumns[]): Promise<UpsertResult[]> {
    const rows = await tx.query<{ sku: string; id: string; inserted: boolean }>(
      `INSERT INTO product AS p (company_id, id, sku, slug, content_hash, ${COPIED.join(', ')})
       SELECT $1, id, sku, slug, decode(content_hash, 'hex'), ${COPIED.join(', ')} FROM jsonb_to_recordset($2::jsonb) AS new (${COLUMN_TYPES})
       ON CONFLICT ON CONSTRAINT product_sku DO UPDATE SET
         ${COPIED.map((column) => `${column} = excluded.${column}`).join(', ')}, content_hash = excluded.content_hash,
         slug = left(excluded.slug, -8) || right(p.slug, 8), version = p.version + 1, updated_at = now(), deleted_at = NULL
       WHERE p.content_hash <> excluded.content_hash OR p.deleted_at IS NOT NULL
       RETURNING p.sku, p.id, p.version = 1 AS inserted`,
      [companyId, JSON.stringify(products)],
    );
    const changed = new Map(rows.map((row) => [row.sku, row]));
    const same = products.filter(({ sku }) => !changed.has(sku)).map(({ sku }) => sku);
    const known = same.length > 0 ? await this.idsBySku(tx, companyId, same) : new Map<string, string>();
    return products.map(({ sku }) => {
      const row = changed.get(sku);
      if (row) return { sku, id: row.id, outcome: row.inserted ? 'created' : 'updated' };
      return { sku, id: known.get(sku) ?? '', outcome: 'unchanged' };
    });
  }

  /** Those of the SKUs that a product has which is not deleted. A racing insert is caught by the constraint, as an update. */
  async compareLive(tx: Tx, companyId: string, products: ProductColumns[]): Promise<string[]> {
    const rows = await tx.query<{ sku: string }>(
      'SELECT sku FROM product WHERE company_id = $1 AND sku = ANY($2) AND deleted_at IS NULL FOR UPDATE',
      [companyId, products.map(({ sku }) => sku)],
    );
    return rows.map(({ sku }) => sku);
  }

  /** What {@link upsert} would do, without doing it. */
  async compare(tx: Tx, companyId: string, products: ProductColumns[]): Promise<UpsertResult[]> {
    const rows = await tx.query<{ sku: string; id: string; hash: string; deleted: boolean }>(
      `SELECT sku, id, encode(content_hash, 'hex') AS hash, deleted_at IS NOT NULL AS deleted FROM product WHERE company_id = $1 AND sku = ANY($2)`,
      [companyId, products.map(({ sku }) => sku)],
    );
    const known = new Map(rows.map((row) => [row.sku, row]));
    return products.map(({ sku, content_hash }) => {
      const row = known.get(sku);
      if (!row) return { sku, id: '', outcome: 'created' };
      return { sku, id: row.id, outcome: row.hash === content_hash && !row.deleted ? 'unchanged' : 'updated' };
    });
  }

  /** Replaces a product's whole content. */
  async replace(tx: Tx, product: ProductColumns): Promise<void> {
    await tx.run(
      `UPDATE product p SET sku = new.sku, slug = new.slug, content_hash = decode(new.content_hash, 'hex'),
         ${COPIED.map((column) => `${column} = new.${column}`).join(', ')}, version = p.version + 1, updated_at = now()
       FROM jsonb_to_recordset($1::jsonb) AS new (${COLUMN_TYPES}) WHERE p.id = new.id`,
      [JSON.stringify([product])],
    );
  }

  /** Raises the version after something beside the content changed, such as an image. */
  async touch(tx: Tx, id: string): Promise<void> {
    await tx.run('UPDATE product SET version = version + 1, updated_at = now() WHERE id = $1', [id]);
  }

  /** The row stays, so that its SKU can come back with the same address. */
  async markDeleted(tx: Tx, id: string): Promise<void> {
    await tx.run('UPDATE product SET deleted_at = now(), version = version + 1, updated_at = now() WHERE id = $1', [
      id,
    ]);
  }

  private async idsBySku(tx: Tx, companyId: string, skus: string[]): Promise<Map<string, string>> {
    const rows = await tx.query<{ sku: string; id: string }>(
      'SELECT sku, id FROM product WHERE company_id = $1 AND sku = ANY($2)',
      [companyId, skus],
    );
    return new Map(rows.map(({ sku, id }) => [sku, id]));
  }

  private async readOne(
    where: string,
    value: string,
    reader: string | null,
    whereEnds = false,
  ): Promise<ProductResponse | undefined> {
    const condition = whereEnds ? `${VISIBLE} AND ${where}` : `${where} AND ${VISIBLE}`;
    const row = await this.database.one<{ product: ProductResponse }>(
      `SELECT ${PRODUCT_JSON} AS product FROM product p JOIN company_card c ON c.id = p.company_id WHERE ${condition}`,
      [value, reader],
    );
    return row?.product;
  }
}
