import { Module } from '@nestjs/common';
import { AuditModule } from '../../platform/audit/audit.module.js';
import { ClockModule } from '../../platform/clock/clock.module.js';
import { DatabaseModule } from '../../platform/database/database.module.js';
import { JobsModule } from '../../platform/jobs/jobs.module.js';
import { CatalogueModule } from '../catalogue/index.js';
import { CompaniesModule } from '../companies/index.js';
import { OffersModule } from '../offers/index.js';
import { DeliveriesController } from './deliveries.controller.js';
import { DeliveryJobs } from './deliveries.jobs.js';
import { DeliveriesRepository } from './deliveries.repository.js';
import { Deliveries } from './deliveries.service.js';
import { DeliveryViewsRepository } from './delivery-views.repository.js';
import { FeedsController } from './feeds.controller.js';
import { FeedsRepository } from './feeds.repository.js';
import { OfferFeeds } from './feeds.service.js';
import { InboundController } from './inbound.controller.js';
import { InboundRepository } from './inbound.repository.js';
import { Inbound } from './inbound.service.js';
import { OutgoingHttpLifetime, outgoingHttpProvider } from './outgoing-http.provider.js';
import { PartnerFeeds } from './partner-feeds.service.js';
import { PostingController } from './posting.controller.js';
import { PostingRepository } from './posting.repository.js';
import { Posting } from './posting.service.js';
import { ReconciliationJobs } from './reconciliation.jobs.js';
import { ReconciliationRepository } from './reconciliation.repository.js';
import { Reconciliation } from './reconciliation.service.js';
import { SitesController } from './sites.controller.js';
import { SiteJobs } from './sites.jobs.js';
import { SitesRepository } from './sites.repository.js';
import { AffiliatedSites } from './sites.service.js';
import { SyndicationReactions } from './syndication.reactions.js';
import { Syndication } from './syndication.service.js';
import { WireContent } from './wire-content.service.js';

@Module({
  imports: [DatabaseModule, JobsModule, AuditModule, ClockModule, CompaniesModule, CatalogueModule, OffersModule],
  controllers: [SitesController, DeliveriesController, PostingController, FeedsController, InboundController],
  providers: [
    outgoingHttpProvider,
    OutgoingHttpLifetime,
    AffiliatedSites,
    SitesRepository,
    SiteJobs,
    Syndication,
    SyndicationReactions,
    Deliveries,
    DeliveriesRepository,
    DeliveryViewsRepository,
    Posting,
    PostingRepository,
    DeliveryJobs,
    WireContent,
    OfferFeeds,
    FeedsRepository,
    PartnerFeeds,
    Reconciliation,
    ReconciliationJobs,
    ReconciliationRepository,
    Inbound,
    InboundRepository,
  ],
  exports: [AffiliatedSites, Deliveries, Posting],
})
export class SyndicationModule {}
