import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { AuditLog } from '../../platform/audit/audit-log.js';
import { Clock } from '../../platform/clock/clock.js';
import { Database, type Tx } from '../../platform/database/database.js';
import { EventBus } from '../../platform/events/event-bus.js';
import { decodeCursor, instantKey, type Page, toPage } from '../../platform/http/paging.js';
import { type Actor, actorKind, type CompanyActor } from '../identity/index.js';
import { CompaniesRepository, type CompanyChange } from './companies.repository.js';
import { companyError } from './companies.errors.js';
import { companyChanged } from './companies.events.js';
import type { Company } from './company.entity.js';
import { companyVerification, missingFor } from './company.verification.js';
import { assertMayDecide, type VerificationDecision } from './verification-decision.js';
import type { SubmittedCompany } from './company.types.js';
import { VerificationRepository } from './verification.repository.js';

/** A claim that is older than this may be taken over: its officer may be ill. */
const CLAIM_HOLDS_MS = 86_400_000;

const queueKey = z.tuple([instantKey, z.uuid()]);

type Action = Parameters<typeof companyVerification.next>[1];

/** What one step says about itself in the audit log. */
interface Step {
  action: Action;
  reasonCode?: string | undefined;
  note?: string | undefined;
  details?: object;
}

/** The way of a company from its application to the decision of an officer. */
@Injectable()
export class CompanyVerification {
  constructor(
    private readonly database: Database,
    private readonly companies: CompaniesRepository,
    private readonly repository: VerificationRepository,
    private readonly events: EventBus,
    private readonly audit: AuditLog,
    private readonly clock: Clock,
  ) {}

  /**
   * The owner applies for a level, or renews the one the company has.
   *
   * @throws DomainError `company_not_found` (404), `company_suspended` (403), `level_held` (409),
   *   `verification_incomplete` (422) with a line for each missing field and document; IllegalTransition (409)
   */
  async submit(actor: CompanyActor, companyId: string, level: 1 | 2 | 3): Promise<void> {
    if (actor.companyId !== companyId) throw companyError('company_not_found');
    await this.database.transaction(async (tx) => {
      const company = await this.lock(tx, companyId);
      if (company.suspendedAt) throw companyError('company_suspended');
      if (level < company.verificationLevel) {
        throw companyError('level_held', {
          detail: `The company is verified to level ${company.verificationLevel} already.`,
        });
      }
      // The state is asked first: who has applied already should hear that, not what the application lacks.
      companyVerification.next(company.verificationState, 'submit', 'owner');
      assertComplete(level, company, await this.repository.kindsOf(tx, companyId));
      await this.step(
        tx,
        actor,
        company,
        { action: 'submit', details: { level } },
        {
          requestedLevel: level,
          verificationSubmittedAt: this.clock.now(),
          verificationClaimedBy: null,
          verificationClaimedAt: null,
          verificationVisitedBy: null,
          verificationVisitedOn: null,
          verificationReasonCode: null,
          verificationNote: null,
        },
      );
    });
  }

  /** Applications that wait for officers, oldest first, those that are claimed included. */
  async listSubmitted(page: { limit: number; cursor?: string | undefined }): Promise<Page<SubmittedCompany>> {
    const rows = await this.repository.findSubmitted(page.limit, decodeCursor(page.cursor, queueKey));
    return toPage(
      rows,
      page.limit,
      (row) => [row.submittedAt.toISOString(), row.companyId],
      (row) => row,
    );
  }

  /** How many applications wait for officers, and how many of them since before that instant. */
  countSubmitted(before: Date): Promise<{ waiting: number; overdue: number }> {
    return this.repository.countSubmitted(before);
  }

  /**
   * An officer takes an application to work on. Claiming it again changes nothing; another's claim can be taken over after a day.
   *
   * @throws DomainError `company_not_found` (404), `claimed_by_another` (409); IllegalTransition (409), WrongActor (403)
   */
  async claimVerification(tx: Tx, officer: Actor, companyId: string): Promise<void> {
    const company = await this.lock(tx, companyId);
    const claim = { verificationClaimedBy: officer.userId, verificationClaimedAt: this.clock.now() };
    if (company.verificationState !== 'in_review') return this.step(tx, officer, company, { action: 'claim' }, claim);
    if (company.verificationClaimedBy === officer.userId) return;
    if (this.isClaimed(company)) throw companyError('claimed_by_another');
    await this.step(tx, officer, company, { action: 'release', note: 'The claim was a day old' }, {});
    await this.step(tx, officer, company, { action: 'claim' }, claim);
  }

  /**
   * The officer who claimed an application gives it back to the queue.
   *
   * @throws as {@link claimVerification}
   */
  async releaseVerification(tx: Tx, officer: Actor, companyId: string): Promise<void> {
    const company = await this.lock(tx, companyId);
    if (company.verificationClaimedBy !== officer.userId && this.isClaimed(company))
      throw companyError('claimed_by_another');
    await this.step(
      tx,
      officer,
      company,
      { action: 'release' },
      { verificationClaimedBy: null, verificationClaimedAt: null },
    );
  }

  /**
   * Decides about an application that is in review.
   *
   * Levels 1 and 2 are decided by the officer who claimed it. Level 3 is granted by another officer than the one who claimed it
   * and the one who made the visit.
   *
   * @throws DomainError `company_not_found` (404), `claimed_by_another` (409), `second_officer_needed` (403),
   *   `decision_incomplete` (422); IllegalTransition (409), WrongActor (403), MissingReason (422)
   */
  async decideVerification(tx: Tx, officer: Actor, companyId: string, decision: VerificationDecision): Promise<void> {
    const company = await this.lock(tx, companyId);
    const action: Action = decision.outcome === 'more_info' ? 'ask' : decision.outcome;
    const reasonCode = decision.outcome === 'verify' ? undefined : decision.reasonCode;
    companyVerification.next(company.verificationState, action, as(officer), reasonCode);
    assertMayDecide(decision, officer, company, this.clock.now());
    const step = { action, reasonCode, note: decision.note };
    const said = { verificationReasonCode: reasonCode ?? null, verificationNote: decision.note ?? null };
    if (decision.outcome !== 'verify') return this.step(tx, officer, company, step, said);
    const { level, validUntil, visit } = decision;
    await this.step(
      tx,
      officer,
      company,
      { ...step, details: { level, validUntil, claimedBy: company.verificationClaimedBy, ...(visit && { visit }) } },
      {
        ...said,
        verificationLevel: level,
        verificationValidUntil: validUntil,
        verificationVisitedBy: visit?.by ?? null,
        verificationVisitedOn: visit?.on ?? null,
        requestedLevel: null,
      },
    );
  }

  /**
   * Takes away for good what a suspension has put on hold.
   *
   * @throws DomainError `company_not_found` (404); IllegalTransition (409), WrongActor (403), MissingReason (422)
   */
  async revokeVerification(
    tx: Tx,
    officer: Actor,
    companyId: string,
    reasonCode: string,
    note?: string,
  ): Promise<void> {
    const company = await this.lock(tx, companyId);
    await this.step(
      tx,
      officer,
      company,
      { action: 'revoke', reasonCode, note },
      {
        verificationLevel: 0,
        verificationValidUntil: null,
        verificationReasonCode: reasonCode,
        verificationNote: note ?? null,
      },
    );
  }

  /** Writes down what time has done already: the levels have stopped counting by themselves. @returns how many were found */
  async recordLapsed(limit: number): Promise<number> {
    return this.database.transaction(async (tx) => {
      const lapsed = await this.repository.lockLapsed(tx, limit);
      for (const company of lapsed) {
        const { verificationState: state, verificationLevel: level } = company;
        // While an upgrade is being decided, only the old level ends.
        const toState = state === 'verified' ? companyVerification.next(state, 'expire', 'system') : state;
        const change = { verificationState: toState, verificationLevel: 0 as const, verificationValidUntil: null };
        await this.companies.update(tx, company, change, this.clock.now());
        await this.audit.record(tx, {
          actorId: null,
          actorKind: 'system',
          action: 'company.verification.expire',
          subjectType: 'company',
          subjectId: company.id,
          fromState: state,
          toState,
          details: { fromLevel: level, toLevel: 0 },
        });
        await this.events.publish(tx, companyChanged, { companyId: company.id });
      }
      return lapsed.length;
    });
  }

  private async lock(tx: Tx, companyId: string): Promise<Company> {
    const company = await this.companies.lock(tx, companyId);
    if (!company) throw companyError('company_not_found');
    return company;
  }

  private isClaimed(company: Company): boolean {
    const since = company.verificationClaimedAt?.getTime();
    return since !== undefined && this.clock.now().getTime() - since < CLAIM_HOLDS_MS;
  }

  private async step(tx: Tx, actor: Actor, company: Company, step: Step, change: CompanyChange): Promise<void> {
    const from = company.verificationState;
    const to = companyVerification.next(from, step.action, as(actor), step.reasonCode);
    await this.companies.update(tx, company, { ...change, verificationState: to }, this.clock.now());
    await this.audit.record(tx, {
      actorId: actor.userId,
      actorKind: actorKind(actor),
      action: `company.verification.${step.action}`,
      subjectType: 'company',
      subjectId: company.id,
      fromState: from,
      toState: to,
      ...(step.reasonCode !== undefined && { reasonCode: step.reasonCode }),
      ...(step.note !== undefined && { note: step.note }),
      ...(step.details && { details: step.details }),
    });
    await this.events.publish(tx, companyChanged, { companyId: company.id });
  }
}

const as = (actor: Actor) => (actor.role === 'OFFICER' ? 'officer' : 'owner');

function assertComplete(level: 1 | 2 | 3, company: Company, kinds: Parameters<typeof missingFor>[2]): void {
  const missing = missingFor(level, company, kinds);
  const errors = [
    ...missing.fields.map((field) => ({ pointer: `/${field}`, detail: 'Fill this in in the profile' })),
    ...missing.documents.map((kind) => ({ pointer: '/documents', detail: `Upload a document of the kind ${kind}` })),
  ];
  if (errors.length > 0) {
    throw companyError('verification_incomplete', {
      detail: `Level ${level} needs more; each line says what.`,
      errors,
    });
  }
}
