import type { ReportOutcome, ReportState, ReportTarget } from './report.lifecycle.js';

/** A report as the database has it. */
export interface ReportRow {
  id: string;
  reporter_id: string;
  target_type: ReportTarget;
  target_id: string;
  target_title: string;
  company_id: string | null;
  reason_code: string;
  description: string;
  state: ReportState;
  waiting_since: Date | null;
  outcome: ReportOutcome | null;
  resolved_by: string | null;
  resolved_at: Date | null;
  resolution_code: string | null;
  resolution_note: string | null;
  appealed_by: string | null;
  appealed_at: Date | null;
  appeal: string | null;
  closed_by: string | null;
  closed_at: Date | null;
  closing_code: string | null;
  closing_note: string | null;
  version: number;
  created_at: Date;
  updated_at: Date;
}

/** What somebody reports. */
export type NewReport = Pick<
  ReportRow,
  | 'id'
  | 'reporter_id'
  | 'target_type'
  | 'target_id'
  | 'target_title'
  | 'company_id'
  | 'reason_code'
  | 'description'
  | 'created_at'
>;

/** What a step of its life writes. */
export type ReportColumns = Partial<Omit<ReportRow, keyof NewReport | 'version' | 'updated_at'>>;

/** What a report is about: its company and the name that it had when it was reported. */
export interface TargetRow {
  companyId: string | null;
  title: string;
}
