import type { Actor } from '../identity/index.js';
import type { ReportActorKind } from './report.lifecycle.js';
import type { ReportRow } from './report.row.js';
import type { ReportResponse } from './reports.dto.js';

/**
 * In what quality somebody has to do with a report; `null` when it is none of their business. The company that it is about
 * learns of it when something was decided against it.
 */
export function partOf(report: ReportRow, actor: Actor): ReportActorKind | null {
  if (actor.role === 'OFFICER') return 'officer';
  if (actor.userId === report.reporter_id) return 'reporter';
  const decided = report.outcome !== null && report.outcome !== 'dismissed';
  return decided && actor.companyId === report.company_id ? 'accused' : null;
}

/** The report as `part` may see it: who reported stays unknown to the company that it is about. */
export function toReport(report: ReportRow, part: ReportActorKind): ReportResponse {
  const accused = part === 'accused';
  const decision = (reasonCode: string | null, note: string | null, at: Date | null) =>
    reasonCode === null || at === null ? null : { reasonCode, note, at: at.toISOString() };
  return {
    id: report.id,
    state: report.state,
    version: report.version,
    target: { type: report.target_type, id: report.target_id, title: report.target_title },
    companyId: report.company_id,
    reasonCode: report.reason_code,
    description: accused ? null : report.description,
    reporter: accused ? null : { id: report.reporter_id },
    outcome: report.outcome,
    resolution: decision(report.resolution_code, report.resolution_note, report.resolved_at),
    appeal:
      report.appeal === null || report.appealed_at === null
        ? null
        : { text: report.appeal, at: report.appealed_at.toISOString() },
    appealDecision: decision(report.closing_code, report.closing_note, report.closed_at),
    createdAt: report.created_at.toISOString(),
    updatedAt: report.updated_at.toISOString(),
  };
}
