import { Injectable } from '@nestjs/common';
import type { Tx } from '../database/database.js';
import { currentTraceId } from '../logging/trace.js';

/** In what quality somebody acted. `site` is an affiliated site, `system` the passing of time. */
export type ActorKind = 'owner' | 'member' | 'officer' | 'system' | 'site';

/** Who did what to what, and why. `action` is a verb of the field: `offer.approve`, `company.suspend`. */
export interface AuditEntry {
  actorId: string | null;
  actorKind: ActorKind;
  action: string;
  subjectType: string;
  subjectId: string;
  fromState?: string;
  toState?: string;
  reasonCode?: string;
  note?: string;
  details?: object;
}

/** The append-only record of officer actions and state transitions; the database refuses to change or delete a line. */
@Injectable()
export class AuditLog {
  async record(tx: Tx, entry: AuditEntry): Promise<void> {
    await tx.run(
      `INSERT INTO audit_entry (actor_id, actor_kind, action, subject_type, subject_id, from_state, to_state, reason_code, note, details, trace_id)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
      [
        entry.actorId,
        entry.actorKind,
        entry.action,
        entry.subjectType,
        entry.subjectId,
        entry.fromState ?? null,
        entry.toState ?? null,
        entry.reasonCode ?? null,
        entry.note ?? null,
        entry.details ? JSON.stringify(entry.details) : null,
        currentTraceId() ?? null,
      ],
    );
  }
}
