import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database.js';
import { rowsToRead, SqlFilter } from '../../platform/database/sql-filter.js';
import type { DeliveryQuery, DeliveryResponse, OfficerDelivery } from './deliveries.dto.js';

const UTC = `'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'`;
const FIELDS = `'id', d.id, 'site', jsonb_build_object('id', s.id, 'name', s.name, 'kind', s.kind), 'status', d.status,
  'desiredState', d.desired_state, 'desiredRev', d.desired_rev, 'sentRev', d.sent_rev, 'ackedRev', d.acked_rev, 'remoteId', d.remote_id,
  'remoteUrl', d.remote_url, 'attempts', d.attempts, 'nextAttemptAt', to_char(d.next_attempt_at, ${UTC}), 'lastError', d.last_error,
  'updatedAt', to_char(d.updated_at, ${UTC})`;

/** What people read of the deliveries. */
@Injectable()
export class DeliveryViewsRepository {
  constructor(private readonly database: Database) {}

  /** An offer's state on each site with its last twenty ledger lines. */
  async ofOffer(offerId: string): Promise<DeliveryResponse[]> {
    const rows = await this.database.query<{ delivery: DeliveryResponse }>(
      `SELECT jsonb_build_object(${FIELDS}, 'events', coalesce((SELECT jsonb_agg(e.line ORDER BY e.id) FROM (
            SELECT id, jsonb_build_object('at', to_char(at, ${UTC}), 'kind', kind, 'rev', rev, 'detail', detail) AS line
            FROM syndication_event WHERE delivery_id = d.id ORDER BY id DESC LIMIT 20) e), '[]')) AS delivery
       FROM delivery d JOIN affiliated_site s ON s.id = d.site_id WHERE d.subject_type = 'offer' AND d.subject_id = $1 ORDER BY s.id`,
      [offerId],
    );
    return rows.map((row) => row.delivery);
  }

  /** Deliveries of offers and companies, the newest subjects first; at least one more than `limit`. */
  async list(query: DeliveryQuery, before: string | undefined): Promise<OfficerDelivery[]> {
    const where = new SqlFilter()
      .when(query.status, (value) => `d.status = ${value}`)
      .when(query.site, (value) => `d.site_id = ${value}`)
      .when(before, (value) => `d.id < ${value}`);
    const rows = await this.database.query<{ delivery: OfficerDelivery }>(
      `SELECT jsonb_build_object(${FIELDS}, 'subject', jsonb_build_object('type', d.subject_type, 'id', d.subject_id, 'companyId', w.company_id)) AS delivery
       FROM delivery d JOIN affiliated_site s ON s.id = d.site_id
       JOIN syndicated_subject w ON w.subject_type = d.subject_type AND w.subject_id = d.subject_id
       WHERE ${where.sql} ORDER BY d.id DESC LIMIT ${rowsToRead(query.limit)}`,
      where.parameters,
    );
    return rows.map((row) => row.delivery);
  }
}
