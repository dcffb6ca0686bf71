import { Inject, Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database.js';
import { JobQueue } from '../../platform/jobs/job-queue.js';
import { companyDocument, offerDocument, productDocument } from './documents.js';
import { DocumentsRepository } from './documents.repository.js';
import { SEARCH_INDEX, type SearchIndex } from './search-index.port.js';

/** @internal */
export const REFRESH_STATISTICS = 'search.refresh-statistics';

const CHUNK = 250;
const STATISTICS_AFTER_MS = 3_000;

/** Brings the index in line with the truth: what can be seen is in it, what can't isn't. May be repeated at will. */
@Injectable()
export class Indexing {
  constructor(
    private readonly database: Database,
    private readonly documents: DocumentsRepository,
    private readonly jobs: JobQueue,
    @Inject(SEARCH_INDEX) private readonly index: SearchIndex,
  ) {}

  async products(companyId: string, ids: readonly string[]): Promise<void> {
    await this.database.transaction(async (tx) => {
      await this.documents.lock(tx, 'products', companyId);
      const found = (await this.documents.products(tx, ids)).map(productDocument);
      await this.index.upsert(tx, found);
      await this.index.delete(
        tx,
        without(ids, found).map((id) => ({ scope: 'products', id })),
      );
      await this.jobs.send(
        tx,
        REFRESH_STATISTICS,
        {},
        { key: 'all', startAfter: new Date(Date.now() + STATISTICS_AFTER_MS) },
      );
    });
  }

  async offers(companyId: string | null, ids: readonly string[]): Promise<void> {
    await this.database.transaction(async (tx) => {
      await this.documents.lock(tx, 'offers', companyId);
      const found = (await this.documents.offers(tx, ids)).map(offerDocument);
      await this.index.upsert(tx, found);
      const gone = without(ids, found);
      await this.index.delete(
        tx,
        gone.flatMap((id) => [
          { scope: 'sell-offers', id },
          { scope: 'buy-offers', id },
        ]),
      );
      await this.jobs.send(
        tx,
        REFRESH_STATISTICS,
        {},
        { key: 'all', startAfter: new Date(Date.now() + STATISTICS_AFTER_MS) },
      );
    });
  }

  async company(companyId: string): Promise<void> {
    await this.database.transaction(async (tx) => {
      await this.documents.lock(tx, 'companies', companyId);
      const found = (await this.documents.companies(tx, [companyId])).map(companyDocument);
      await this.index.upsert(tx, found);
      if (found.length === 0) await this.index.delete(tx, [{ scope: 'companies', id: companyId }]);
    });
  }

  /** Everything of a company: its verification and country stand in each of its documents, and its suspension hides them all. */
  async everythingOf(companyId: string): Promise<void> {
    await this.company(companyId);
    await this.walk('products', companyId, (ids) => this.products(companyId, ids));
    await this.walk('offers', companyId, (ids) => this.offers(companyId, ids));
  }

  /** Makes the whole index anew while it is being searched, and drops what nothing stands behind any more. */
  async rebuild(): Promise<void> {
    const version = await this.index.startRebuild();
    await this.walk('companies', null, async (ids) => {
      for (const id of ids) await this.everythingOf(id);
    });
    await this.walk('offers', null, (ids) => this.offers(null, ids));
    await this.index.swap(version);
  }

  private async walk(
    kind: 'products' | 'offers' | 'companies',
    companyId: string | null,
    work: (ids: string[]) => Promise<void>,
  ): Promise<void> {
    for (let after: string | null = null; ;) {
      const ids: string[] = await this.documents.ids(kind, companyId, after, CHUNK);
      if (ids.length > 0) await work(ids);
      if (ids.length < CHUNK) return;
      after = ids.at(-1) ?? null;
    }
  }
}

const without = (ids: readonly string[], found: readonly { id: string }[]): string[] => {
  const present = new Set(found.map(({ id }) => id));
  return ids.filter((id) => !present.has(id));
};
