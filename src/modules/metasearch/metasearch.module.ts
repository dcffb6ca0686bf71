import { Module } from '@nestjs/common';
import { ClockModule } from '../../platform/clock/clock.module.js';
import { DatabaseModule } from '../../platform/database/database.module.js';
import { SearchIndexModule } from '../search/index.js';
import { SyndicationModule } from '../syndication/index.js';
import { MetaSearchController } from './meta-search.controller.js';
import { MetaSearch } from './meta-search.service.js';
import { MetaSearchStreams } from './meta-search.streams.js';
import { OpenSearchProvider } from './opensearch-provider.service.js';
import { OpenSearchController } from './opensearch.controller.js';
import { OwnOffersRepository } from './own-offers.repository.js';
import { OwnOffers } from './own-offers.service.js';
import { PartnerDocuments } from './partner-documents.service.js';
import { PartnerHttp } from './partner-http.js';
import { PartnerSearch } from './partner-search.service.js';
import { SourceHealthRepository } from './source-health.repository.js';
import { SourceHealth } from './source-health.service.js';
import { OwnIndexSource } from './sources/own-index.source.js';

@Module({
  imports: [DatabaseModule, ClockModule, SearchIndexModule, SyndicationModule],
  controllers: [MetaSearchController, OpenSearchController],
  providers: [
    MetaSearch,
    MetaSearchStreams,
    OwnIndexSource,
    OwnOffers,
    OwnOffersRepository,
    PartnerSearch,
    PartnerDocuments,
    PartnerHttp,
    SourceHealth,
    SourceHealthRepository,
    OpenSearchProvider,
  ],
  exports: [MetaSearch, MetaSearchStreams],
})
export class MetasearchModule {}
