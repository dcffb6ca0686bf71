import { Injectable } from '@nestjs/common';
import { JobHandler, OnEvent } from '../../platform/jobs/job-handler.decorator.js';
import { companySuspended } from '../companies/index.js';
import { RoomClosing } from './room-closing.service.js';

/** What happens to consultations by the clock and because of others. */
@Injectable()
export class ConsultationJobs {
  constructor(private readonly closing: RoomClosing) {}

  @JobHandler('consultations.close-overdue', { schedule: '* * * * *', policy: 'short' })
  async closeOverdue(): Promise<void> {
    await this.closing.closeOverdue();
  }

  @OnEvent(companySuspended, 'consultations.close-of-suspended-company')
  async closeOfSuspended({ companyId }: { companyId: string }): Promise<void> {
    await this.closing.closeAllOf(companyId);
  }
}
