import { Injectable } from '@nestjs/common';
import { type JobContext, JobHandler } from '../../platform/jobs/job-handler.decorator.js';
import { CompanyVerification } from './company-verification.service.js';

const BATCH = 200;

/** What companies do by the clock. */
@Injectable()
export class CompaniesJobs {
  constructor(private readonly verification: CompanyVerification) {}

  @JobHandler('companies.record-lapsed-verifications', { schedule: '*/10 * * * *' })
  async recordLapsed(_: object, context: JobContext): Promise<void> {
    while (!context.signal.aborted) {
      if ((await this.verification.recordLapsed(BATCH)) < BATCH) return;
    }
  }
}
