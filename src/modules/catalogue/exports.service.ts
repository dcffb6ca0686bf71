import { Injectable } from '@nestjs/common';
import { Companies } from '../companies/index.js';
import type { Actor } from '../identity/index.js';
import type { CatalogueFormat } from './catalogue-export.js';
import { ProductsRepository } from './products.repository.js';

const BATCH = 200;

/** Writes whole catalogues, however long, in bounded memory. */
@Injectable()
export class CatalogueExports {
  constructor(
    private readonly products: ProductsRepository,
    private readonly companies: Companies,
  ) {}

  /** Name for the file, without its ending. @throws DomainError `company_not_found` (404), also for a suspended company that isn't the reader's */
  async fileName(companyId: string, reader: Actor | undefined): Promise<string> {
    const company = await this.companies.view(companyId, reader);
    return `${company.slug}-catalogue`;
  }

  async *write(companyId: string, format: CatalogueFormat): AsyncIterable<string> {
    yield format.before;
    let after: string | null = null;
    for (;;) {
      const products = await this.products.page(companyId, after, BATCH);
      yield format.batch(products, after === null);
      after = products.at(-1)?.id ?? null;
      if (products.length < BATCH) break;
    }
    yield format.after;
  }
}
