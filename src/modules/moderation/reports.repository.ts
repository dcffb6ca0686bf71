import { Injectable } from '@nestjs/common';
import { Database, type Tx } from '../../platform/database/database.js';
import { rowsToRead, SqlFilter } from '../../platform/database/sql-filter.js';
import type { ReportTarget } from './report.lifecycle.js';
import type { NewReport, ReportColumns, ReportRow, TargetRow } from './report.row.js';

/** Only what can be seen can be reported. */
const TARGET: Record<ReportTarget, string> = {
  OFFER: `SELECT company_id AS "companyId", content->'title'->>(content->>'language') AS title FROM live_offer WHERE id = $1`,
  COMPANY: `SELECT id AS "companyId", name AS title FROM company_card WHERE id = $1 AND visible`,
  PRODUCT: `SELECT p.company_id AS "companyId", coalesce(p.title->>'en', p.sku) AS title
            FROM product_card p JOIN company_card c ON c.id = p.company_id WHERE p.id = $1 AND c.visible`,
};

/** All SQL on reports. */
@Injectable()
export class ReportsRepository {
  constructor(private readonly database: Database) {}

  async findTarget(type: ReportTarget, id: string, tx?: Tx): Promise<TargetRow | undefined> {
    return (tx ?? this.database).one<TargetRow>(TARGET[type], [id]);
  }

  async insert(tx: Tx, report: NewReport): Promise<void> {
    await tx.run(
      `INSERT INTO moderation_report (id, reporter_id, target_type, target_id, target_title, company_id, reason_code, description, state, waiting_since, created_at, updated_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, 'open', $9, $9, $9)`,
      [
        report.id,
        report.reporter_id,
        report.target_type,
        report.target_id,
        report.target_title,
        report.company_id,
        report.reason_code,
        report.description,
        report.created_at,
      ],
    );
  }

  async find(id: string, tx?: Tx): Promise<ReportRow | undefined> {
    return (tx ?? this.database).one<ReportRow>('SELECT * FROM moderation_report WHERE id = $1', [id]);
  }

  async lock(tx: Tx, id: string): Promise<ReportRow | undefined> {
    return tx.one<ReportRow>('SELECT * FROM moderation_report WHERE id = $1 FOR UPDATE', [id]);
  }

  /** Writes the columns of a locked report and raises its version. */
  async update(tx: Tx, id: string, columns: ReportColumns, at: Date): Promise<void> {
    const sets = Object.keys(columns)
      .map((name, index) => `${name} = $${index + 3}, `)
      .join('');
    await tx.run(`UPDATE moderation_report SET ${sets}version = version + 1, updated_at = $2 WHERE id = $1`, [
      id,
      at,
      ...Object.values(columns),
    ]);
  }

  /** Reports that wait for officers, longest waiting first; at least one more than `limit`. */
  async listWaiting(limit: number, after?: readonly [waitingSince: string, id: string]): Promise<ReportRow[]> {
    const where = new SqlFilter('waiting_since IS NOT NULL').after(
      after,
      (at, id) => `(waiting_since, id) > (${at}::timestamptz, ${id}::uuid)`,
    );
    return this.database.query<ReportRow>(
      `SELECT * FROM moderation_report WHERE ${where.sql} ORDER BY waiting_since, id LIMIT ${rowsToRead(limit)}`,
      where.parameters,
    );
  }

  async countWaiting(before: Date): Promise<{ waiting: number; overdue: number }> {
    const counts = await this.database.one<{ waiting: number; overdue: number }>(
      `SELECT count(*)::int AS waiting, count(*) FILTER (WHERE waiting_since < $1)::int AS overdue
       FROM moderation_report WHERE waiting_since IS NOT NULL`,
      [before],
    );
    return counts ?? { waiting: 0, overdue: 0 };
  }

  /** Whether a report other than `but` has ended the company's account and was not overturned. */
  async isTerminated(tx: Tx, companyId: string, but: string | null): Promise<boolean> {
    const found = await tx.one(
      `SELECT 1 FROM moderation_report WHERE company_id = $1 AND outcome = 'terminated' AND state <> 'overturned' AND id IS DISTINCT FROM $2 LIMIT 1`,
      [companyId, but],
    );
    return found !== undefined;
  }
}
