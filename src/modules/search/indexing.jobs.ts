import { Inject, Injectable } from '@nestjs/common';
import { JobHandler, OnEvent } from '../../platform/jobs/job-handler.decorator.js';
import { productsChanged, productsDeleted } from '../catalogue/index.js';
import { companyChanged, companyRegistered, companyReinstated, companySuspended } from '../companies/index.js';
import { offerPublished, offerUnpublished } from '../offers/index.js';
import { Indexing, REFRESH_STATISTICS } from './indexing.service.js';
import { SEARCH_INDEX, type SearchIndex } from './search-index.port.js';

/** What the index does because of something elsewhere. */
@Injectable()
export class IndexingJobs {
  constructor(
    private readonly indexing: Indexing,
    @Inject(SEARCH_INDEX) private readonly index: SearchIndex,
  ) {}

  @OnEvent(productsChanged, 'search.index-products', { concurrency: 2 })
  async productsChanged({ companyId, productIds }: { companyId: string; productIds: string[] }): Promise<void> {
    await this.indexing.products(companyId, productIds);
  }

  @OnEvent(productsDeleted, 'search.remove-products')
  async productsDeleted({ companyId, productIds }: { companyId: string; productIds: string[] }): Promise<void> {
    await this.indexing.products(companyId, productIds);
  }

  @OnEvent(offerPublished, 'search.index-offer', { concurrency: 2 })
  async offerPublished({ offerId }: { offerId: string }): Promise<void> {
    await this.indexing.offers(null, [offerId]);
  }

  @OnEvent(offerUnpublished, 'search.remove-offer')
  async offerUnpublished({ offerId }: { offerId: string }): Promise<void> {
    await this.indexing.offers(null, [offerId]);
  }

  @OnEvent(companyRegistered, 'search.index-company')
  async companyRegistered({ companyId }: { companyId: string }): Promise<void> {
    await this.indexing.company(companyId);
  }

  @OnEvent(companyChanged, 'search.reindex-company', { expireInSeconds: 900 })
  async companyChanged({ companyId }: { companyId: string }): Promise<void> {
    await this.indexing.everythingOf(companyId);
  }

  @OnEvent(companySuspended, 'search.hide-company', { expireInSeconds: 900 })
  async companySuspended({ companyId }: { companyId: string }): Promise<void> {
    await this.indexing.everythingOf(companyId);
  }

  @OnEvent(companyReinstated, 'search.show-company', { expireInSeconds: 900 })
  async companyReinstated({ companyId }: { companyId: string }): Promise<void> {
    await this.indexing.everythingOf(companyId);
  }

  /** Sent by every change; one that waits already stands for all of them. */
  @JobHandler(REFRESH_STATISTICS, { policy: 'short', pollSeconds: 2 })
  async refreshStatistics(): Promise<void> {
    await this.index.refreshStatistics();
  }

  @JobHandler('search.rebuild', { schedule: '40 2 * * *', expireInSeconds: 7_200 })
  async rebuild(): Promise<void> {
    await this.indexing.rebuild();
  }
}
