import { Injectable } from '@nestjs/common';
import { AuditLog } from '../../platform/audit/audit-log.js';
import { Clock } from '../../platform/clock/clock.js';
import { Database, type Tx, violatedConstraint } from '../../platform/database/database.js';
import { Idempotency } from '../../platform/http/idempotency.js';
import type { RetryKey } from '../../platform/http/request-context.js';
import { newId } from '../../platform/ids/ids.js';
import { type Actor, actorKind } from '../identity/index.js';
import { moderationError } from './moderation.errors.js';
import { type ReportAction, type ReportActorKind, reportLifecycle, type ReportTarget } from './report.lifecycle.js';
import type { ReportColumns, ReportRow } from './report.row.js';
import { partOf, toReport } from './report.view.js';
import type { ReportRequest, ReportResponse } from './reports.dto.js';
import { ReportsRepository } from './reports.repository.js';

/** Reports of users, from the side of those who make them and of those whom they are about. */
@Injectable()
export class Reports {
  constructor(
    private readonly database: Database,
    private readonly idempotency: Idempotency,
    private readonly reports: ReportsRepository,
    private readonly audit: AuditLog,
    private readonly clock: Clock,
  ) {}

  /**
   * Reports an offer, a company or a product that can be seen now; once a user and target.
   *
   * @throws DomainError `report_target_not_found` and `own_target` (422), `already_reported` (409)
   */
  async file(actor: Actor, request: ReportRequest, retry: RetryKey): Promise<ReportResponse> {
    try {
      return await this.idempotency.once(retry, async (tx) => {
        const target = await this.reports.findTarget(request.targetType, request.targetId, tx);
        if (!target)
          throw moderationError('report_target_not_found', {
            errors: [{ pointer: '/targetId', detail: 'Nothing of that kind with this id can be seen' }],
          });
        if (target.companyId !== null && target.companyId === actor.companyId) throw moderationError('own_target');
        const now = this.clock.now();
        const id = newId(now.getTime());
        await this.reports.insert(tx, {
          id,
          reporter_id: actor.userId,
          target_type: request.targetType,
          target_id: request.targetId,
          target_title: target.title,
          company_id: target.companyId,
          reason_code: request.reasonCode,
          description: request.description,
          created_at: now,
        });
        await this.audit.record(tx, {
          actorId: actor.userId,
          actorKind: actorKind(actor),
          action: 'report.create',
          subjectType: 'report',
          subjectId: id,
          toState: 'open',
          reasonCode: request.reasonCode,
          details: { targetType: request.targetType, targetId: request.targetId },
        });
        return this.view(await this.reports.find(id, tx), actor);
      });
    } catch (error) {
      if (violatedConstraint(error) === 'moderation_report_once')
        throw moderationError('already_reported', { cause: error });
      throw error;
    }
  }

  /** What the thing is called that somebody wants to report; `undefined` when it can't be seen. */
  async titleOf(type: ReportTarget, id: string): Promise<string | undefined> {
    return (await this.reports.findTarget(type, id))?.title;
  }

  /** @throws DomainError `report_not_found` (404), also for those who have nothing to do with it */
  async get(id: string, actor: Actor): Promise<ReportResponse> {
    return this.view(await this.reports.find(id), actor);
  }

  /**
   * The reporter, or the company that the report is about, doesn't accept the decision.
   *
   * @throws DomainError `report_not_found` (404); IllegalTransition (409)
   */
  async appeal(id: string, actor: Actor, text: string): Promise<ReportResponse> {
    return this.database.transaction(async (tx) => {
      const report = await this.reports.lock(tx, id);
      const part = report && partOf(report, actor);
      if (!report || !part) throw moderationError('report_not_found');
      const now = this.clock.now();
      const columns = { appealed_by: actor.userId, appealed_at: now, appeal: text, waiting_since: now };
      await this.step(tx, report, 'appeal', { actor, part, reasonCode: 'appeal' }, columns);
      return this.view(await this.reports.find(id, tx), actor);
    });
  }

  /**
   * Takes a locked report one step on, with its audit line.
   *
   * @throws StateMachineError (409, 403, 422)
   */
  async step(
    tx: Tx,
    report: ReportRow,
    action: ReportAction,
    by: { actor: Actor; part: ReportActorKind; reasonCode?: string; note?: string | undefined; details?: object },
    columns: ReportColumns = {},
  ): Promise<void> {
    const to = reportLifecycle.next(report.state, action, by.part, by.reasonCode);
    await this.reports.update(tx, report.id, { ...columns, state: to }, this.clock.now());
    await this.audit.record(tx, {
      actorId: by.actor.userId,
      actorKind: actorKind(by.actor),
      action: `report.${action}`,
      subjectType: 'report',
      subjectId: report.id,
      fromState: report.state,
      toState: to,
      ...(by.reasonCode !== undefined && { reasonCode: by.reasonCode }),
      ...(by.note !== undefined && { note: by.note }),
      ...(by.details && { details: by.details }),
    });
  }

  private view(report: ReportRow | undefined, actor: Actor): ReportResponse {
    const part = report && partOf(report, actor);
    if (!report || !part) throw moderationError('report_not_found');
    return toReport(report, part);
  }
}
