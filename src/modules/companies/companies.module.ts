import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AuditModule } from '../../platform/audit/audit.module.js';
import { ClockModule } from '../../platform/clock/clock.module.js';
import { DatabaseModule } from '../../platform/database/database.module.js';
import { JobsModule } from '../../platform/jobs/jobs.module.js';
import { IdentityModule } from '../identity/index.js';
import { CompaniesController } from './companies.controller.js';
import { CompaniesRepository } from './companies.repository.js';
import { Companies } from './companies.service.js';
import { Company } from './company.entity.js';
import { Registration } from './registration.service.js';

/** Companies: their profiles, people, verification and suspension. */
@Module({
  imports: [TypeOrmModule.forFeature([Company]), DatabaseModule, JobsModule, AuditModule, ClockModule, IdentityModule],
  controllers: [CompaniesController],
  providers: [Companies, Registration, CompaniesRepository],
  exports: [Companies, Registration],
})
export class CompaniesModule {}
