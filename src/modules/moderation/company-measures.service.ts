import { Injectable } from '@nestjs/common';
import type { Tx } from '../../platform/database/database.js';
import { Companies, CompanySuspension } from '../companies/index.js';
import type { Actor } from '../identity/index.js';
import { moderationError } from './moderation.errors.js';
import { ReportsRepository } from './reports.repository.js';

/** Why a company is suspended or reinstated. */
export interface CompanyMeasure {
  reasonCode: string;
  note?: string | undefined;
}

/** Suspending and reinstating companies, whether an officer does it directly or by resolving a report. */
@Injectable()
export class CompanyMeasures {
  constructor(
    private readonly companies: Companies,
    private readonly suspension: CompanySuspension,
    private readonly reports: ReportsRepository,
  ) {}

  /** Whether the company is suspended now; for deciding before a transaction whether there is anything to do. */
  async isSuspended(companyId: string): Promise<boolean> {
    return (await this.companies.getCard(companyId))?.visible === false;
  }

  /** @throws DomainError `company_not_found` (404), `illegal_transition` (409) when it is suspended */
  suspend(tx: Tx, officer: Actor, companyId: string, { reasonCode, note }: CompanyMeasure): Promise<void> {
    return this.suspension.suspend(tx, officer, companyId, reasonCode, note);
  }

  /**
   * @param overturned the report whose outcome is being undone; any other that ended the company's account still counts
   * @throws DomainError `company_terminated` (409), `company_not_found` (404), `illegal_transition` (409) when it is not suspended
   */
  async reinstate(
    tx: Tx,
    officer: Actor,
    companyId: string,
    { reasonCode, note }: CompanyMeasure,
    overturned: string | null = null,
  ): Promise<void> {
    if (await this.reports.isTerminated(tx, companyId, overturned)) throw moderationError('company_terminated');
    await this.suspension.reinstate(tx, officer, companyId, reasonCode, note);
  }
}
