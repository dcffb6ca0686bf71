import { Injectable } from '@nestjs/common';
import { Database, type Tx, violatedConstraint } from '../../platform/database/database.js';
import { EventBus } from '../../platform/events/event-bus.js';
import { Idempotency } from '../../platform/http/idempotency.js';
import { decodeCursor, type Page, toPage } from '../../platform/http/paging.js';
import { assertVersion, type RetryKey } from '../../platform/http/request-context.js';
import { categoryIdsWithin, type SectorSlug } from '../../vocabulary/index.js';
import { Companies } from '../companies/index.js';
import type { Actor, CompanyActor } from '../identity/index.js';
import { catalogueError } from './catalogue.errors.js';
import { productsChanged, productsDeleted } from './catalogue.events.js';
import { contentOf } from './product.content.js';
import { productCursor, type ProductQuery, type ProductResponse } from './products.dto.js';
import type { ProductContent, ProductPatch } from './product.schema.js';
import { toColumns } from './product.row.js';
import { ProductsRepository, type UpsertResult } from './products.repository.js';

/** A company's products, one at a time. */
@Injectable()
export class Products {
  constructor(
    private readonly database: Database,
    private readonly products: ProductsRepository,
    private readonly companies: Companies,
    private readonly events: EventBus,
    private readonly idempotency: Idempotency,
  ) {}

  async list(query: ProductQuery, reader: Actor | undefined): Promise<Page<ProductResponse>> {
    const after = decodeCursor(query.cursor, productCursor)?.[0];
    const rows = await this.products.list(
      {
        companyId: query.companyId,
        sector: query.sector,
        categories: query.category === undefined ? undefined : categoryIdsWithin(query.category),
        after,
        limit: query.limit + 1,
      },
      reader?.companyId ?? null,
    );
    return toPage(
      rows,
      query.limit,
      (row) => [row.id],
      (row) => row as ProductResponse,
    );
  }

  /** @throws DomainError `product_not_found` (404) */
  async get(id: string, reader: Actor | undefined): Promise<ProductResponse> {
    const product = await this.products.find(id, reader?.companyId ?? null);
    if (!product) throw catalogueError('product_not_found');
    return product as ProductResponse;
  }

  /** A product that everybody may see, or `undefined`. */
  async findVisible(id: string): Promise<ProductResponse | undefined> {
    return (await this.products.find(id, null)) as ProductResponse | undefined;
  }

  /** By its slug, also by one that it had before. */
  async getBySlug(slug: string, reader: Actor | undefined): Promise<ProductResponse> {
    const product = await this.products.findBySlug(slug, reader?.companyId ?? null);
    if (!product) throw catalogueError('product_not_found');
    return product as ProductResponse;
  }

  /** Others of its kind that everybody may see, first those of other companies. */
  similarTo(product: ProductResponse, limit: number): Promise<ProductResponse[]> {
    return this.products.similar(product, limit);
  }

  /** @throws DomainError `sku_taken` (409) */
  async create(actor: CompanyActor, content: ProductContent, retry: RetryKey): Promise<ProductResponse> {
    return this.idempotency.once(retry, async (tx) => {
      const [result] = await this.save(tx, actor.companyId, [content], 'create');
      if (!result) throw new Error('Nothing came back from saving a product');
      return (await this.products.read(tx, result.id)) as ProductResponse;
    });
  }

  /** @throws DomainError `product_not_found` (404), `version_conflict`, `sku_taken` (409), `validation_failed` (422) */
  async change(
    actor: CompanyActor,
    id: string,
    patch: ProductPatch,
    expected: number | undefined,
  ): Promise<ProductResponse> {
    return this.database.transaction(async (tx) => {
      await this.companies.assertActive(tx, actor.companyId);
      const before = await this.products.lock(tx, id, actor.companyId);
      if (!before) throw catalogueError('product_not_found');
      assertVersion(expected, before.version);
      const content = contentOf(before.product as ProductResponse, patch);
      const columns = toColumns(content, (before.product as ProductResponse).sector as SectorSlug, id);
      try {
        await this.products.replace(tx, columns);
      } catch (error) {
        if (violatedConstraint(error) === 'product_sku') throw skuTaken(content.sku);
        throw error;
      }
      await this.events.publish(tx, productsChanged, { companyId: actor.companyId, productIds: [id] });
      return (await this.products.read(tx, id)) as ProductResponse;
    });
  }

  /** @throws DomainError `product_not_found` (404), `version_conflict` (409) */
  async remove(actor: CompanyActor, id: string, expected: number | undefined): Promise<void> {
    await this.database.transaction(async (tx) => {
      const before = await this.products.lock(tx, id, actor.companyId);
      if (!before) throw catalogueError('product_not_found');
      assertVersion(expected, before.version);
      await this.products.markDeleted(tx, id);
      await this.events.publish(tx, productsDeleted, { companyId: actor.companyId, productIds: [id] });
    });
  }

  /**
   * Saves many products of one company by their SKUs and tells the world about those that changed.
   *
   * @param contents with distinct SKUs, at most 500
   * @param mode `create` refuses an SKU that is already there
   * @throws DomainError `sku_taken` (409)
   */
  async save(
    tx: Tx,
    companyId: string,
    contents: ProductContent[],
    mode: 'create' | 'upsert' = 'upsert',
  ): Promise<UpsertResult[]> {
    const fallback = await this.fallbackSector(tx, companyId);
    const columns = contents.map((content) => toColumns(content, fallback));
    if (mode === 'create') {
      const taken = (await this.products.compareLive(tx, companyId, columns))[0];
      if (taken) throw skuTaken(taken);
    }
    const results = await this.products.upsert(tx, companyId, columns);
    const changed = results.filter(({ outcome }) => outcome !== 'unchanged').map(({ id }) => id);
    if (changed.length > 0) await this.events.publish(tx, productsChanged, { companyId, productIds: changed });
    return results;
  }

  /** What {@link save} would do, without doing it. */
  async preview(tx: Tx, companyId: string, contents: ProductContent[]): Promise<UpsertResult[]> {
    const fallback = await this.fallbackSector(tx, companyId);
    return this.products.compare(
      tx,
      companyId,
      contents.map((content) => toColumns(content, fallback)),
    );
  }

  /** Where a product belongs that names neither a sector nor a category. */
  private async fallbackSector(tx: Tx, companyId: string): Promise<SectorSlug> {
    await this.companies.assertActive(tx, companyId);
    return this.products.firstSector(tx, companyId);
  }
}

const skuTaken = (sku: string) =>
  catalogueError('sku_taken', { errors: [{ pointer: '/sku', detail: `You have a product ${sku} already` }] });
