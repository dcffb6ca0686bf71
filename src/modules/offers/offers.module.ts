import { Module } from '@nestjs/common';
import { AuditModule } from '../../platform/audit/audit.module.js';
import { ClockModule } from '../../platform/clock/clock.module.js';
import { DatabaseModule } from '../../platform/database/database.module.js';
import { HttpModule } from '../../platform/http/http.module.js';
import { JobsModule } from '../../platform/jobs/jobs.module.js';
import { CatalogueModule } from '../catalogue/index.js';
import { CompaniesModule } from '../companies/index.js';
import { InboundOffers } from './inbound-offers.service.js';
import { OfferAdmission } from './offer-admission.service.js';
import { OfferDrafts } from './offer-drafts.service.js';
import { OfferReview } from './offer-review.service.js';
import { OfferTransitions } from './offer-transitions.service.js';
import { OfferDeskQueries } from './offer-desk.queries.js';
import { OfferDesk } from './offer-desk.service.js';
import { OffersController } from './offers.controller.js';
import { OfferJobs } from './offers.jobs.js';
import { OffersQueries } from './offers.queries.js';
import { OfferReader } from './offers.reader.js';
import { OffersRepository } from './offers.repository.js';
import { Offers } from './offers.service.js';

/** Offers: trade leads of our companies and of affiliated sites, from draft to the end of their validity. */
@Module({
  imports: [DatabaseModule, HttpModule, JobsModule, AuditModule, ClockModule, CompaniesModule, CatalogueModule],
  controllers: [OffersController],
  providers: [
    Offers,
    OfferDrafts,
    OfferReader,
    OfferReview,
    InboundOffers,
    OfferAdmission,
    OfferTransitions,
    OfferJobs,
    OffersRepository,
    OffersQueries,
    OfferDesk,
    OfferDeskQueries,
  ],
  exports: [Offers, OfferDesk, OfferDrafts, OfferReader, OfferReview, InboundOffers],
})
export class OffersModule {}
