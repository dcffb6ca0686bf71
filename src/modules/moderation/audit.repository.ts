import { Injectable } from '@nestjs/common';
import type { ActorKind } from '../../platform/audit/audit-log.js';
import { Database } from '../../platform/database/database.js';
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

  /** Newest first, one more than `limit`. */
  async list(query: AuditQuery, before: string | undefined): Promise<AuditRow[]> {
    return this.database.query<AuditRow>(
      `SELECT id, at, actor_id, actor_kind, action, subject_type, subject_id, from_state, to_state, reason_code, note, details, trace_id
       FROM audit_entry
       WHERE ($1::text IS NULL OR subject_type = $1) AND ($2::text IS NULL OR subject_id = $2) AND ($3::uuid IS NULL OR actor_id = $3)
         AND ($4::text IS NULL OR action = $4) AND ($5::timestamptz IS NULL OR at >= $5) AND ($6::timestamptz IS NULL OR at < $6)
         AND ($7::bigint IS NULL OR id < $7)
       ORDER BY id DESC LIMIT $8`,
      [
        query.subjectType ?? null,
        query.subjectId ?? null,
        query.actorId ?? null,
        query.action ?? null,
        query.from ?? null,
        query.to ?? null,
        before ?? null,
        query.limit + 1,
      ],
    );
  }
}
