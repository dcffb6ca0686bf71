import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AuditModule } from '../../platform/audit/audit.module.js';
import { ClockModule } from '../../platform/clock/clock.module.js';
import { DatabaseModule } from '../../platform/database/database.module.js';
import { JobsModule } from '../../platform/jobs/jobs.module.js';
import { StorageModule } from '../../platform/storage/storage.module.js';
import { IdentityModule } from '../identity/index.js';
import { CompaniesController } from './companies.controller.js';
import { CompaniesJobs } from './companies.jobs.js';
import { CompaniesRepository } from './companies.repository.js';
import { Companies } from './companies.service.js';
import { CompanyDeskPages } from './company-desk.pages.js';
import { CompanyDocuments } from './company-documents.service.js';
import { CompanyMembers } from './company-members.service.js';
import { CompanySuspension } from './company-suspension.service.js';
import { CompanyVerification } from './company-verification.service.js';
import { CompanyVerificationPages } from './company-verification.pages.js';
import { Company } from './company.entity.js';
import { MembersController } from './members.controller.js';
import { Registration } from './registration.service.js';
import { VerificationController } from './verification.controller.js';
import { VerificationRepository } from './verification.repository.js';

/** Companies: their profiles, people, verification and suspension. */
@Module({
  imports: [
    StorageModule,
    TypeOrmModule.forFeature([Company]),
    DatabaseModule,
    JobsModule,
    AuditModule,
    ClockModule,
    IdentityModule,
  ],
  controllers: [
    CompaniesController,
    MembersController,
    VerificationController,
    CompanyDeskPages,
    CompanyVerificationPages,
  ],
  providers: [
    Companies,
    Registration,
    CompanyVerification,
    CompanySuspension,
    CompanyDocuments,
    CompanyMembers,
    CompaniesRepository,
    VerificationRepository,
    CompaniesJobs,
  ],
  exports: [Companies, Registration, CompanyVerification, CompanySuspension, CompanyDocuments, CompanyMembers],
})
export class CompaniesModule {}
