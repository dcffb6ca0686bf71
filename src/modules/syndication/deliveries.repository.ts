import { Injectable } from '@nestjs/common';
import { Database, type Tx } from '../../platform/database/database.js';
import { newId } from '../../platform/ids/ids.js';
import type { DeliveryResponse } from './deliveries.dto.js';
import { stateOn } from './posting.repository.js';

export type SubjectType = 'offer' | 'company';
export type WireState = 'live' | 'withdrawn';

/** What the world outside should know about an offer or a company. */
export interface Subject {
  subject_type: SubjectType;
  subject_id: string;
  company_id: string;
  source_rev: number;
  wire_rev: number;
  state: WireState;
  direction: 'SELL' | 'BUY' | null;
  changed_at: Date;
}

/** One subject on one site, with what a worker needs. */
export interface DeliveryRow {
  id: string;
  subject_type: SubjectType;
  subject_id: string;
  site_id: string;
  desired_rev: number;
  desired_state: WireState;
  sent_rev: number | null;
  acked_rev: number | null;
  status: DeliveryResponse['status'];
  attempts: number;
  next_attempt_at: Date | null;
}

const COLUMNS =
  'id, subject_type, subject_id, site_id, desired_rev, desired_state, sent_rev, acked_rev, status, attempts, next_attempt_at';

/** All SQL on deliveries and their ledger. */
@Injectable()
export class DeliveriesRepository {
  constructor(private readonly database: Database) {}

  /** Locks the subject; the first to ask makes its row. */
  async lockSubject(tx: Tx, type: SubjectType, id: string): Promise<Subject | undefined> {
    await tx.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 1))', [`${type} ${id}`]);
    return tx.one<Subject>('SELECT * FROM syndicated_subject WHERE subject_type = $1 AND subject_id = $2 FOR UPDATE', [
      type,
      id,
    ]);
  }

  /** Writes what is wanted now, and puts it at the head of the feed. */
  async saveSubject(tx: Tx, subject: Omit<Subject, 'changed_at'>): Promise<void> {
    await tx.run(
      `INSERT INTO syndicated_subject (subject_type, subject_id, company_id, source_rev, wire_rev, state, direction) VALUES ($1, $2, $3, $4, $5, $6, $7)
       ON CONFLICT (subject_type, subject_id) DO UPDATE SET source_rev = excluded.source_rev, wire_rev = excluded.wire_rev, state = excluded.state,
         changed_at = now(), seq = nextval('syndication_seq')`,
      [
        subject.subject_type,
        subject.subject_id,
        subject.company_id,
        subject.source_rev,
        subject.wire_rev,
        subject.state,
        subject.direction,
      ],
    );
  }

  async subject(type: SubjectType, id: string): Promise<Subject | undefined> {
    return this.database.one<Subject>('SELECT * FROM syndicated_subject WHERE subject_type = $1 AND subject_id = $2', [
      type,
      id,
    ]);
  }

  /** What one site should know about it. */
  async subjectOn(siteId: string, type: SubjectType, id: string): Promise<Subject | undefined> {
    return this.database.one<Subject>(
      `SELECT subject_type, subject_id, company_id, source_rev, wire_rev, ${stateOn('w', '$3')} AS state, direction, changed_at
       FROM syndicated_subject w WHERE subject_type = $1 AND subject_id = $2`,
      [type, id, siteId],
    );
  }

  /** Offers of a company that the world outside knows of. */
  async offersOf(tx: Tx, companyId: string): Promise<string[]> {
    const rows = await tx.query<{ id: string }>(
      `SELECT subject_id AS id FROM syndicated_subject WHERE subject_type = 'offer' AND company_id = $1 ORDER BY subject_id`,
      [companyId],
    );
    return rows.map(({ id }) => id);
  }

  /** Everything that should stand on a site, and what was withdrawn while it was paused, in the order of change. */
  async subjectsFor(
    tx: Tx,
    siteId: string,
    after: string | null,
    limit: number,
  ): Promise<(Pick<Subject, 'subject_type' | 'subject_id' | 'wire_rev' | 'state'> & { seq: string })[]> {
    return tx.query(
      `SELECT subject_type, subject_id, wire_rev, ${stateOn('w', '$3')} AS state, seq::text FROM syndicated_subject w
       WHERE (${stateOn('w', '$3')} = 'live' OR EXISTS (SELECT 1 FROM delivery d WHERE d.subject_type = w.subject_type AND d.subject_id = w.subject_id
                AND d.site_id = $3 AND d.desired_state = 'live'))
         AND ($1::bigint IS NULL OR seq > $1) ORDER BY w.seq LIMIT $2`,
      [after, limit, siteId],
    );
  }

  /**
   * Raises what is wanted on a site. A subject that the site never heard of needs no withdrawal.
   *
   * @returns the delivery's id, or `undefined` when nothing is to be done
   */
  async want(
    tx: Tx,
    subject: Pick<Subject, 'subject_type' | 'subject_id' | 'wire_rev' | 'state'>,
    siteId: string,
  ): Promise<string | undefined> {
    const row = await tx.one<{ id: string }>(
      `INSERT INTO delivery AS d (id, subject_type, subject_id, site_id, desired_rev, desired_state, status, next_attempt_at)
       SELECT $1, $2, $3, $4, $5, $6, 'pending', now() WHERE $6 = 'live' OR EXISTS (SELECT 1 FROM delivery WHERE subject_type = $2 AND subject_id = $3 AND site_id = $4)
       ON CONFLICT (subject_type, subject_id, site_id) DO UPDATE SET desired_rev = excluded.desired_rev, desired_state = excluded.desired_state,
         status = 'pending', attempts = 0, next_attempt_at = now(), last_error = NULL, updated_at = now()
       WHERE d.desired_rev < excluded.desired_rev RETURNING d.id`,
      [newId(), subject.subject_type, subject.subject_id, siteId, subject.wire_rev, subject.state],
    );
    if (row) await this.note(tx, row.id, 'wanted', subject.wire_rev, subject.state);
    return row?.id;
  }

  async lock(tx: Tx, id: string): Promise<DeliveryRow | undefined> {
    return tx.one<DeliveryRow>(`SELECT ${COLUMNS} FROM delivery WHERE id = $1 FOR UPDATE`, [id]);
  }

  /** Before the call: from now on the site may know the revision, whatever becomes of us. */
  async markSending(tx: Tx, id: string, rev: number): Promise<void> {
    await tx.run('UPDATE delivery SET sent_rev = greatest(sent_rev, $2), updated_at = now() WHERE id = $1', [id, rev]);
  }

  async postpone(tx: Tx, id: string, until: Date): Promise<void> {
    await tx.run('UPDATE delivery SET next_attempt_at = $2, updated_at = now() WHERE id = $1', [id, until]);
  }

  async markAccepted(
    tx: Tx,
    id: string,
    rev: number,
    receipt: { remoteId?: string | undefined; remoteUrl?: string | undefined },
  ): Promise<void> {
    await tx.run(
      `UPDATE delivery SET acked_rev = greatest(acked_rev, $2), remote_id = coalesce($3, remote_id), remote_url = coalesce($4, remote_url),
         status = CASE WHEN desired_rev > $2 THEN status WHEN desired_state = 'withdrawn' THEN 'withdrawn' ELSE 'delivered' END,
         attempts = CASE WHEN desired_rev > $2 THEN attempts ELSE 0 END,
         next_attempt_at = CASE WHEN desired_rev > $2 THEN now() END, last_error = NULL, updated_at = now()
       WHERE id = $1`,
      [id, rev, receipt.remoteId ?? null, receipt.remoteUrl ?? null],
    );
  }

  /** @param attempts how many the site has failed by now; those that we didn't live to see the end of don't count against it */
  async markFailed(tx: Tx, id: string, error: string, attempts: number, next: Date | null): Promise<void> {
    await tx.run(
      `UPDATE delivery SET status = CASE WHEN $4::timestamptz IS NULL THEN 'parked' ELSE 'retrying' END, attempts = $3, next_attempt_at = $4, last_error = $2,
         updated_at = now() WHERE id = $1`,
      [id, error, attempts, next],
    );
  }

  /** Nothing was ever sent, so there is nothing to take back. */
  async markNeverSent(tx: Tx, id: string): Promise<void> {
    await tx.run(
      `UPDATE delivery SET status = 'withdrawn', acked_rev = desired_rev, next_attempt_at = NULL, updated_at = now() WHERE id = $1`,
      [id],
    );
  }

  async redrive(tx: Tx, id: string): Promise<void> {
    await tx.run(
      `UPDATE delivery SET status = 'pending', attempts = 0, next_attempt_at = now(), updated_at = now() WHERE id = $1`,
      [id],
    );
  }

  /** Marks what a site has just pulled. */
  async markPulled(tx: Tx, siteId: string, subjects: { id: string; rev: number }[]): Promise<void> {
    const rows = await tx.query<{ id: string; rev: number }>(
      `UPDATE delivery d SET sent_rev = p.rev, acked_rev = p.rev, status = CASE WHEN d.desired_state = 'withdrawn' THEN 'withdrawn' ELSE 'delivered' END,
         next_attempt_at = NULL, last_error = NULL, updated_at = now()
       FROM jsonb_to_recordset($2::jsonb) AS p (id uuid, rev int)
       WHERE d.site_id = $1 AND d.subject_type = 'offer' AND d.subject_id = p.id AND d.desired_rev = p.rev AND d.acked_rev IS DISTINCT FROM p.rev
       RETURNING d.id, p.rev`,
      [siteId, JSON.stringify(subjects)],
    );
    if (rows.length === 0) return;
    await tx.run(
      `INSERT INTO syndication_event (delivery_id, kind, rev) SELECT id, 'pulled', rev FROM jsonb_to_recordset($1::jsonb) AS e (id uuid, rev int)`,
      [JSON.stringify(rows)],
    );
  }

  /** Deliveries of push sites whose time has come, for the case that their job was lost. */
  async overdue(limit: number): Promise<{ id: string; site_id: string }[]> {
    return this.database.query(
      `SELECT d.id, d.site_id FROM delivery d JOIN affiliated_site s ON s.id = d.site_id AND s.kind = 'webhook' AND s.status = 'active'
       WHERE d.status IN ('pending', 'retrying') AND d.next_attempt_at < now() - interval '30 seconds' ORDER BY d.next_attempt_at LIMIT $1`,
      [limit],
    );
  }

  async note(tx: Tx, deliveryId: string, kind: string, rev: number, detail: string | null = null): Promise<void> {
    await tx.run('INSERT INTO syndication_event (delivery_id, kind, rev, detail) VALUES ($1, $2, $3, $4)', [
      deliveryId,
      kind,
      rev,
      detail,
    ]);
  }
}
