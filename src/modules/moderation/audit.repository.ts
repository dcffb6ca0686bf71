import { Injectable } from '@nestjs/common';
import type { ActorKind } from '../../platform/audit/audit-log.js';
import { Database } from '../../platform/database/database.js';
import { rowsToRead, SqlFilter } from '../../platform/database/sql-filter.js';
import type { AuditQuery } from './audit.dto.js';

/** A line of the audit log as the database has it; `id` is a bigint. */
export interface AuditRow {
  id: string;
  at: Date;
  actor_id: string | null;
  actor_kind: ActorKind;
  action: string;
  subject_type: string;
  subject_id: string;
  from_state: string | null;
  to_state: string | null;
  reason_code: string | null;
  note: string | null;
  details: Record<string, unknown> | null;
  trace_id: string | null;
}

/** Reading the audit log; nobody writes here. */
@Injectable()
export class AuditRepository {
  constructor(private readonly database: Database) {}

  /** Newest first, at least one more than `limit`. */
  async list(query: AuditQuery, before: string | undefined): Promise<AuditRow[]> {
    const where = new SqlFilter()
      .when(query.subjectType, (value) => `subject_type = ${value}`)
      .when(query.subjectId, (value) => `subject_id = ${value}`)
      .when(query.actorId, (value) => `actor_id = ${value}`)
      .when(query.action, (value) => `action = ${value}`)
      .when(query.from, (value) => `at >= ${value}`)
      .when(query.to, (value) => `at < ${value}`)
      .when(before, (value) => `id < ${value}`);
    return this.database.query<AuditRow>(
      `SELECT id, at, actor_id, actor_kind, action, subject_type, subject_id, from_state, to_state, reason_code, note, details, trace_id
       FROM audit_entry WHERE ${where.sql} ORDER BY id DESC LIMIT ${rowsToRead(query.limit)}`,
      where.parameters,
    );
  }
}
