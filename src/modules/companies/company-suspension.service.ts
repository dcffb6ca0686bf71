import { Injectable } from '@nestjs/common';
import { AuditLog } from '../../platform/audit/audit-log.js';
import { Clock } from '../../platform/clock/clock.js';
import type { Tx } from '../../platform/database/database.js';
import { platformError } from '../../platform/errors/platform-errors.js';
import { EventBus } from '../../platform/events/event-bus.js';
import { type Actor, actorKind } from '../identity/index.js';
import { CompaniesRepository } from './companies.repository.js';
import { companyError } from './companies.errors.js';
import { companyReinstated, companySuspended } from './companies.events.js';
import type { Company } from './company.entity.js';
import { companyVerification } from './company.verification.js';

/**
 * Hides a company and everything of it, and lets it be seen again. Its people can sign in and read meanwhile, but publish nothing.
 * A verification is put on hold with it.
 */
@Injectable()
export class CompanySuspension {
  constructor(
    private readonly companies: CompaniesRepository,
    private readonly events: EventBus,
    private readonly audit: AuditLog,
    private readonly clock: Clock,
  ) {}

  /**
   * @param note goes to the company
   * @throws DomainError `company_not_found` (404), `forbidden` (403) for anybody but an officer, `illegal_transition` (409) when it is suspended
   */
  async suspend(tx: Tx, officer: Actor, companyId: string, reasonCode: string, note?: string): Promise<void> {
    const company = await this.lock(tx, officer, companyId);
    if (company.suspendedAt) throw platformError('illegal_transition', { detail: 'The company is suspended already.' });
    const { verificationState: state } = company;
    const onHold = companyVerification.can(state, 'suspend', 'officer');
    const now = this.clock.now();
    await this.companies.update(
      tx,
      company,
      {
        suspendedAt: now,
        suspensionReasonCode: reasonCode,
        suspensionNote: note ?? null,
        ...(onHold && { verificationState: companyVerification.next(state, 'suspend', 'officer', reasonCode) }),
      },
      now,
    );
    await this.record(tx, officer, companyId, 'company.suspend', ['active', 'suspended'], reasonCode, note);
    if (onHold)
      await this.record(tx, officer, companyId, 'company.verification.suspend', [state, 'suspended'], reasonCode);
    await this.events.publish(tx, companySuspended, { companyId });
  }

  /** @throws DomainError `company_not_found` (404), `forbidden` (403), `illegal_transition` (409) when it is not suspended */
  async reinstate(tx: Tx, officer: Actor, companyId: string, reasonCode?: string, note?: string): Promise<void> {
    const company = await this.lock(tx, officer, companyId);
    if (!company.suspendedAt) throw platformError('illegal_transition', { detail: 'The company is not suspended.' });
    const { verificationState: state } = company;
    const wasOnHold = companyVerification.can(state, 'reinstate', 'officer');
    await this.companies.update(
      tx,
      company,
      {
        suspendedAt: null,
        suspensionReasonCode: null,
        suspensionNote: null,
        ...(wasOnHold && { verificationState: companyVerification.next(state, 'reinstate', 'officer') }),
      },
      this.clock.now(),
    );
    await this.record(tx, officer, companyId, 'company.reinstate', ['suspended', 'active'], reasonCode, note);
    if (wasOnHold)
      await this.record(tx, officer, companyId, 'company.verification.reinstate', [state, 'verified'], reasonCode);
    await this.events.publish(tx, companyReinstated, { companyId });
  }

  private async lock(tx: Tx, officer: Actor, companyId: string): Promise<Company> {
    if (officer.role !== 'OFFICER') throw platformError('forbidden');
    const company = await this.companies.lock(tx, companyId);
    if (!company) throw companyError('company_not_found');
    return company;
  }

  private record(
    tx: Tx,
    officer: Actor,
    companyId: string,
    action: string,
    [fromState, toState]: [string, string],
    reasonCode?: string,
    note?: string,
  ): Promise<void> {
    return this.audit.record(tx, {
      actorId: officer.userId,
      actorKind: actorKind(officer),
      action,
      subjectType: 'company',
      subjectId: companyId,
      fromState,
      toState,
      ...(reasonCode !== undefined && { reasonCode }),
      ...(note !== undefined && { note }),
    });
  }
}
