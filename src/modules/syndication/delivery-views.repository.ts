import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database.js';
import { rowsToRead, SqlFilter } from '../../platform/database/sql-filter.js';
import type { DeliveryQuery, DeliveryResponse, OfferCopy, OfficerDelivery, Trouble } from './deliveries.dto.js';

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

  /** Where an offer stands, as far as the sites have confirmed it. */
  async copiesOf(offerId: string): Promise<OfferCopy[]> {
    return this.database.query<OfferCopy>(
      `SELECT s.name AS site, d.remote_url AS url FROM delivery d JOIN affiliated_site s ON s.id = d.site_id AND s.status = 'active'
       WHERE d.subject_type = 'offer' AND d.subject_id = $1 AND d.desired_state = 'live' AND d.acked_rev IS NOT NULL ORDER BY s.name`,
      [offerId],
    );
  }

  /** What a site has refused, or has failed more than once, of a company's offers. */
  async troubles(companyId: string): Promise<Trouble[]> {
    return this.database.query<Trouble>(
      `SELECT d.subject_id AS "offerId", s.name AS site, d.status, d.last_error AS "lastError", to_char(d.next_attempt_at, ${UTC}) AS "nextAttemptAt"
       FROM syndicated_subject w JOIN delivery d ON d.subject_type = w.subject_type AND d.subject_id = w.subject_id
       JOIN affiliated_site s ON s.id = d.site_id AND s.status = 'active'
       WHERE w.company_id = $1 AND w.subject_type = 'offer' AND (d.status = 'parked' OR (d.status = 'retrying' AND d.attempts > 1))
       ORDER BY d.updated_at DESC LIMIT 20`,
      [companyId],
    );
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
