import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { decodeCursor, type Page, toPage } from '../../platform/http/paging.js';
import { Users } from '../identity/index.js';
import type { AuditQuery, AuditResponse } from './audit.dto.js';
import { AuditRepository } from './audit.repository.js';

const key = z.tuple([z.string().regex(/^\d{1,18}$/)]);

/** The audit log as officers read it: who did what to what, when and why. */
@Injectable()
export class AuditTrail {
  constructor(
    private readonly audit: AuditRepository,
    private readonly users: Users,
  ) {}

  async list(query: AuditQuery): Promise<Page<AuditResponse>> {
    const rows = await this.audit.list(query, decodeCursor(query.cursor, key)?.[0]);
    const ids = [...new Set(rows.flatMap(({ actor_id }) => actor_id ?? []))];
    const names = new Map((await this.users.findByIds(ids)).map(({ id, name }) => [id, name]));
    return toPage(
      rows,
      query.limit,
      (row) => [row.id],
      (row) => ({
        id: row.id,
        at: row.at.toISOString(),
        actor: row.actor_id === null ? null : { id: row.actor_id, name: names.get(row.actor_id) ?? '' },
        actorKind: row.actor_kind,
        action: row.action,
        subject: { type: row.subject_type, id: row.subject_id },
        fromState: row.from_state,
        toState: row.to_state,
        reasonCode: row.reason_code,
        note: row.note,
        details: row.details,
        traceId: row.trace_id,
      }),
    );
  }
}
