import { Injectable } from '@nestjs/common';
import { decodeCursor, type Page, toPage } from '../../platform/http/paging.js';
import type { CompanyActor } from '../identity/index.js';
import { catalogueError } from './catalogue.errors.js';
import type { CatalogueListQuery, PrintQuery } from './own-catalogue.dto.js';
import { OwnCatalogueRepository } from './own-catalogue.repository.js';
import { productCursor, type ProductResponse } from './products.dto.js';
import { ProductsRepository } from './products.repository.js';

const PAGE = 20;

/** A page of a company's own products, with how many there are in all. */
export interface OwnProducts extends Page<ProductResponse> {
  /** Products that the filter lets through. */
  found: number;
  /** Sectors that the company has products in, whatever the filter. */
  sectors: string[];
}

/** A company's catalogue as its own people see it: also while the company is hidden from everybody else. */
@Injectable()
export class OwnCatalogue {
  constructor(
    private readonly catalogue: OwnCatalogueRepository,
    private readonly products: ProductsRepository,
  ) {}

  async list(actor: CompanyActor, query: CatalogueListQuery): Promise<OwnProducts> {
    const { companyId } = actor;
    const filter = { words: query.q, sector: query.sector, state: query.state };
    const after = decodeCursor(query.cursor, productCursor)?.[0] ?? null;
    const [rows, found, sectors] = await Promise.all([
      this.catalogue.list(companyId, filter, after, PAGE + 1),
      this.catalogue.count(companyId, filter),
      this.catalogue.sectors(companyId),
    ]);
    const page = toPage(
      rows,
      PAGE,
      (row) => [row.id],
      (row) => row,
    );
    return { ...page, found, sectors };
  }

  /** @throws DomainError `product_not_found` (404), also for a product of another company */
  async get(actor: CompanyActor, id: string): Promise<ProductResponse> {
    const product = await this.products.find(id, actor.companyId);
    if (product?.companyId !== actor.companyId) throw catalogueError('product_not_found');
    return product;
  }

  /**
   * The products of a printed catalogue; all of the sector, or of the company, when none are named.
   *
   * @param limit the products beyond are left out
   */
  choose(
    actor: CompanyActor,
    { product, sector }: Pick<PrintQuery, 'product' | 'sector'>,
    limit: number,
  ): Promise<ProductResponse[]> {
    return this.catalogue.choose(actor.companyId, { ids: product, sector }, limit);
  }

  sectors(actor: CompanyActor): Promise<string[]> {
    return this.catalogue.sectors(actor.companyId);
  }
}
