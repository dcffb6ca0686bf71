import { Module } from '@nestjs/common';
import { AuditModule } from '../../platform/audit/audit.module.js';
import { ClockModule } from '../../platform/clock/clock.module.js';
import { DatabaseModule } from '../../platform/database/database.module.js';
import { HttpModule } from '../../platform/http/http.module.js';
import { CompaniesModule } from '../companies/index.js';
import { IdentityModule } from '../identity/index.js';
import { OffersModule } from '../offers/index.js';
import { AuditTrail } from './audit-trail.service.js';
import { AuditController } from './audit.controller.js';
import { AuditRepository } from './audit.repository.js';
import { CompanyFiles } from './company-files.service.js';
import { CompanyMeasures } from './company-measures.service.js';
import { Decisions } from './decisions.service.js';
import { OfferReviewPages } from './offer-reviews.pages.js';
import { OfficerCompaniesController } from './officer-companies.controller.js';
import { OfficerCompanyPages } from './officer-companies.pages.js';
import { OfficerOffersController } from './officer-offers.controller.js';
import { OfficerReportsController } from './officer-reports.controller.js';
import { ReportFormPages } from './report-form.pages.js';
import { OfficerReportPages } from './officer-reports.pages.js';
import { ReportHandling } from './report-handling.service.js';
import { ReportsController } from './reports.controller.js';
import { ReportsRepository } from './reports.repository.js';
import { Reports } from './reports.service.js';
import { ReviewClaimsRepository } from './review-claims.repository.js';
import { ReviewClaims } from './review-claims.service.js';
import { ReviewPages } from './reviews.pages.js';
import { ReviewsController } from './reviews.controller.js';
import { Reviews } from './reviews.service.js';

/** Moderation: the officers' queues and decisions, reports of users, and the audit log. */
@Module({
  imports: [DatabaseModule, HttpModule, AuditModule, ClockModule, IdentityModule, CompaniesModule, OffersModule],
  controllers: [
    ReviewsController,
    OfficerOffersController,
    OfficerCompaniesController,
    ReportsController,
    OfficerReportsController,
    AuditController,
    ReviewPages,
    OfferReviewPages,
    OfficerCompanyPages,
    OfficerReportPages,
    ReportFormPages,
  ],
  providers: [
    Reviews,
    ReviewClaims,
    ReviewClaimsRepository,
    Decisions,
    CompanyMeasures,
    CompanyFiles,
    Reports,
    ReportHandling,
    ReportsRepository,
    AuditTrail,
    AuditRepository,
  ],
  exports: [Reviews, Decisions, Reports, ReportHandling, AuditTrail],
})
export class ModerationModule {}
