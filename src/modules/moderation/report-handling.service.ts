import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.js';
import { Database, type Tx } from '../../platform/database/database.js';
import type { Actor } from '../identity/index.js';
import { OfferReview } from '../offers/index.js';
import { CompanyMeasures } from './company-measures.service.js';
import { moderationError } from './moderation.errors.js';
import { effectOf, type ReportAction, reportLifecycle } from './report.lifecycle.js';
import type { ReportColumns, ReportRow } from './report.row.js';
import { toReport } from './report.view.js';
import type { AppealDecision, ReportResponse, ResolveRequest } from './reports.dto.js';
import { ReportsRepository } from './reports.repository.js';
import { Reports } from './reports.service.js';
import { ReviewClaims } from './review-claims.service.js';

/** What goes into the record with a step. */
interface Said {
  reasonCode?: string;
  note?: string | undefined;
  details?: object;
}

/** What officers do with reports. Resolving one does what its outcome says in the same transaction. */
@Injectable()
export class ReportHandling {
  constructor(
    private readonly database: Database,
    private readonly reports: Reports,
    private readonly repository: ReportsRepository,
    private readonly claims: ReviewClaims,
    private readonly offers: OfferReview,
    private readonly companies: CompanyMeasures,
    private readonly clock: Clock,
  ) {}

  /** The first look: it is worth an officer's time. @throws as {@link resolve}, but for the outcome */
  triage(officer: Actor, id: string, note?: string): Promise<ReportResponse> {
    return this.act(officer, id, 'triage', { note });
  }

  /** An officer looks into it. @throws as {@link resolve}, but for the outcome */
  investigate(officer: Actor, id: string, note?: string): Promise<ReportResponse> {
    return this.act(officer, id, 'investigate', { note });
  }

  /**
   * Ends a report and does what follows from it: removes the offer, or suspends the company. A company that is suspended already
   * stays so.
   *
   * @throws DomainError `report_not_found` (404), `review_claimed` (409), `outcome_impossible` (422);
   *   IllegalTransition (409) of the report or of the offer that would be removed
   */
  async resolve(officer: Actor, id: string, { outcome, reasonCode, note }: ResolveRequest): Promise<ReportResponse> {
    const target = await this.repository.find(id);
    const suspended = target?.company_id != null && (await this.companies.isSuspended(target.company_id));
    return this.act(officer, id, 'resolve', { reasonCode, note, details: { outcome } }, async (tx, report, now) => {
      const result = effectOf(outcome, report.target_type, report.company_id);
      if ('refused' in result) {
        throw moderationError('outcome_impossible', {
          detail: result.refused,
          errors: [{ pointer: '/outcome', detail: result.refused }],
        });
      }
      if (result.effect === 'remove-offer')
        await this.offers.remove(tx, officer, report.target_id, { reasonCode, note });
      if (result.effect === 'suspend-company' && report.company_id !== null && !suspended) {
        await this.companies.suspend(tx, officer, report.company_id, { reasonCode, note });
      }
      return {
        outcome,
        resolved_by: officer.userId,
        resolved_at: now,
        resolution_code: reasonCode,
        resolution_note: note ?? null,
        waiting_since: null,
      };
    });
  }

  /** The decision stands. @throws as {@link overturn} */
  uphold(officer: Actor, id: string, decision: AppealDecision): Promise<ReportResponse> {
    return this.act(officer, id, 'uphold', decision, (_, report, now) =>
      Promise.resolve(closing(officer, report, decision, now)),
    );
  }

  /**
   * The decision was wrong: a company that it suspended comes back. A removed offer stays removed; its company can post it anew.
   *
   * @throws DomainError `report_not_found` (404), `other_officer_needed` (403), `review_claimed` and `company_terminated` (409);
   *   IllegalTransition (409)
   */
  async overturn(officer: Actor, id: string, decision: AppealDecision): Promise<ReportResponse> {
    const target = await this.repository.find(id);
    const suspended = target?.company_id != null && (await this.companies.isSuspended(target.company_id));
    return this.act(officer, id, 'overturn', decision, async (tx, report, now) => {
      const undone = report.outcome === 'suspended' || report.outcome === 'terminated';
      if (undone && report.company_id !== null && suspended) {
        const measure = { reasonCode: 'overturned', note: decision.note };
        await this.companies.reinstate(tx, officer, report.company_id, measure, report.id);
      }
      return closing(officer, report, decision, now);
    });
  }

  private async act(
    officer: Actor,
    id: string,
    action: ReportAction,
    said: Said,
    effect: (tx: Tx, report: ReportRow, now: Date) => Promise<ReportColumns> = () => Promise.resolve({}),
  ): Promise<ReportResponse> {
    await this.claims.assertFree(officer, 'reports', id);
    return this.database.transaction(async (tx) => {
      const report = await this.repository.lock(tx, id);
      if (!report) throw moderationError('report_not_found');
      // Asked before the effect, so that a report in the wrong state moves nothing else.
      reportLifecycle.next(report.state, action, 'officer', said.reasonCode);
      const columns = await effect(tx, report, this.clock.now());
      await this.reports.step(tx, report, action, { actor: officer, part: 'officer', ...said }, columns);
      if (columns.waiting_since === null) await this.claims.done(tx, 'reports', id);
      return toReport({ ...report, ...(await this.repository.find(id, tx)) }, 'officer');
    });
  }
}

/** @throws DomainError `other_officer_needed` (403) */
function closing(officer: Actor, report: ReportRow, decision: AppealDecision, now: Date): ReportColumns {
  if (report.resolved_by === officer.userId) throw moderationError('other_officer_needed');
  return {
    closed_by: officer.userId,
    closed_at: now,
    closing_code: decision.reasonCode,
    closing_note: decision.note ?? null,
    waiting_since: null,
  };
}
