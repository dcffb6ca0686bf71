import { Injectable } from '@nestjs/common';
import { Database, type Tx } from '../../platform/database/database.js';
import { rowsToRead, SqlFilter } from '../../platform/database/sql-filter.js';
import type { Direction, OfferContent } from './offer.content.js';
import type { OfferState } from './offer.lifecycle.js';
import type { OfferRow } from './offer.row.js';
import { SLUG_END } from './offer.slug.js';

/** `live` repeats the rule of the view `live_offer`, for readers who may see other offers too. */
const COLUMNS = `o.id, o.direction, o.state, o.slug, r.rev, o.live_rev, o.work_rev, o.pending_rev, o.version, o.valid_from, o.valid_through,
  o.submitted_at, o.published_at, o.created_at, o.updated_at, o.reason_code, o.reason_note, o.company_id, o.origin_site, o.origin_url, o.origin_party,
  r.content, p.image_key, o.state = 'published' AND o.valid_through <= now() AS overdue,
  o.state = 'published' AND o.valid_from <= now() AND o.valid_through > now() AND (o.company_id IS NULL OR c.visible) AS live,
  CASE WHEN c.id IS NOT NULL THEN jsonb_build_object('id', c.id, 'slug', c.slug, 'name', c.name, 'country', c.country,
    'verificationLevel', c.verification_level) END AS company`;

const JOINS = `
  JOIN offer_revision r ON r.offer_id = o.id AND r.rev = CASE WHEN o.state IN ('published', 'suspended') THEN o.live_rev ELSE o.work_rev END
  LEFT JOIN company_card c ON c.id = o.company_id
  LEFT JOIN product_card p ON p.id = (r.content->>'productId')::uuid`;

const LIVE = `o.state = 'published' AND o.valid_from <= now() AND o.valid_through > now() AND (o.company_id IS NULL OR c.visible)`;

/** The state as people are told it. */
export const STATE_NOW = `CASE WHEN o.state = 'published' AND o.valid_through <= now() THEN 'expired' ELSE o.state END`;

export interface LiveFilter {
  direction?: Direction | undefined;
  sector?: string | undefined;
  country?: string | undefined;
  companyId?: string | undefined;
  productId?: string | undefined;
  /** Sort key of the last offer of the page before. */
  after?: readonly [publishedAt: string, id: string] | undefined;
  limit: number;
}

export interface OwnFilter {
  direction?: Direction | undefined;
  sector?: string | undefined;
  /** Any of these; one whose time is over counts as expired, whether the job has noticed or not. */
  states?: readonly OfferState[] | undefined;
  after?: string | undefined;
  limit: number;
}

/** An offer's revision that waits for an officer. */
export interface PendingRow extends OfferRow {
  waiting_rev: number;
  waiting_content: OfferContent;
}

/** Reads of offers, by hand-written SQL. Lists return at least one row more than `limit`, so that the caller sees whether there is a next page. */
@Injectable()
export class OffersQueries {
  constructor(private readonly database: Database) {}

  async find(id: string, tx?: Tx): Promise<OfferRow | undefined> {
    return (tx ?? this.database).one<OfferRow>(`SELECT ${COLUMNS} FROM offer o ${JOINS} WHERE o.id = $1`, [id]);
  }

  /** By the end of the slug, which stays when the title changes. */
  async findBySlug(slug: string): Promise<OfferRow | undefined> {
    return this.database.one<OfferRow>(
      `SELECT ${COLUMNS} FROM offer o ${JOINS} WHERE right(o.slug, ${SLUG_END}) = right($1, ${SLUG_END}) ORDER BY o.slug = $1 DESC LIMIT 1`,
      [slug],
    );
  }

  /** What the world sees, newest first. */
  async listLive(filter: LiveFilter): Promise<OfferRow[]> {
    const where = new SqlFilter(LIVE)
      .when(filter.direction, (value) => `o.direction = ${value}`)
      .when(filter.sector, (value) => `r.content->>'sector' = ${value}`)
      .when(filter.country, (value) => `coalesce(c.country, o.origin_party->>'country') = ${value}`)
      .when(filter.companyId, (value) => `o.company_id = ${value}`)
      .when(filter.productId, (value) => `r.content->>'productId' = ${value}`)
      .after(filter.after, (at, id) => `(o.published_at, o.id) < (${at}::timestamptz, ${id}::uuid)`);
    return this.database.query<OfferRow>(
      `SELECT ${COLUMNS} FROM offer o ${JOINS} WHERE ${where.sql} ORDER BY o.published_at DESC, o.id DESC LIMIT ${rowsToRead(filter.limit)}`,
      where.parameters,
    );
  }

  /** A company's own offers in every state, newest first. */
  async listOwn(companyId: string, filter: OwnFilter): Promise<OfferRow[]> {
    const where = new SqlFilter()
      .when(companyId, (value) => `o.company_id = ${value}`)
      .when(filter.direction, (value) => `o.direction = ${value}`)
      .when(filter.sector, (value) => `r.content->>'sector' = ${value}`)
      .when(filter.states, (value) => `${STATE_NOW} = ANY(${value}::text[])`)
      .when(filter.after, (value) => `o.id < ${value}`);
    return this.database.query<OfferRow>(
      `SELECT ${COLUMNS} FROM offer o ${JOINS} WHERE ${where.sql} ORDER BY o.id DESC LIMIT ${rowsToRead(filter.limit)}`,
      where.parameters,
    );
  }

  /** Of the given offers those that belong to the company, in no order. */
  async ownAmong(companyId: string, ids: readonly string[]): Promise<OfferRow[]> {
    return this.database.query<OfferRow>(
      `SELECT ${COLUMNS} FROM offer o ${JOINS} WHERE o.id = ANY($1::uuid[]) AND o.company_id = $2`,
      [ids, companyId],
    );
  }

  /** What waits for an officer, longest waiting first. */
  async listPending(limit: number, after?: readonly [submittedAt: string, id: string]): Promise<PendingRow[]> {
    const where = new SqlFilter(
      `(o.state = 'pending_review' OR (o.state = 'published' AND o.pending_rev IS NOT NULL))`,
    ).after(after, (at, id) => `(o.submitted_at, o.id) > (${at}::timestamptz, ${id}::uuid)`);
    return this.database.query<PendingRow>(
      `SELECT ${COLUMNS}, w.rev AS waiting_rev, w.content AS waiting_content FROM offer o ${JOINS}
       JOIN offer_revision w ON w.offer_id = o.id AND w.rev = coalesce(o.pending_rev, o.work_rev)
       WHERE ${where.sql} ORDER BY o.submitted_at, o.id LIMIT ${rowsToRead(limit)}`,
      where.parameters,
    );
  }

  /** How many offers wait for an officer, and how many of them since before that instant. */
  async countPending(before: Date): Promise<{ waiting: number; overdue: number }> {
    const counts = await this.database.one<{ waiting: number; overdue: number }>(
      `SELECT count(*)::int AS waiting, count(*) FILTER (WHERE submitted_at < $1)::int AS overdue
       FROM offer WHERE state = 'pending_review' OR (state = 'published' AND pending_rev IS NOT NULL)`,
      [before],
    );
    return counts ?? { waiting: 0, overdue: 0 };
  }

  async content(offerId: string, rev: number, tx?: Tx): Promise<OfferContent | undefined> {
    const found = await (tx ?? this.database).one<{ content: OfferContent }>(
      'SELECT content FROM offer_revision WHERE offer_id = $1 AND rev = $2',
      [offerId, rev],
    );
    return found?.content;
  }

  /** Of the given offers those that are live, in no order. */
  async liveAmong(ids: readonly string[]): Promise<OfferRow[]> {
    return this.database.query<OfferRow>(
      `SELECT ${COLUMNS} FROM offer o ${JOINS} WHERE o.id = ANY($1::uuid[]) AND ${LIVE}`,
      [ids],
    );
  }

  /** A live offer of which nobody can change the state before the transaction ends. */
  async lockLive(tx: Tx, id: string): Promise<OfferRow | undefined> {
    await tx.query('SELECT 1 FROM offer WHERE id = $1 FOR SHARE', [id]);
    return tx.one<OfferRow>(`SELECT ${COLUMNS} FROM offer o ${JOINS} WHERE o.id = $1 AND ${LIVE}`, [id]);
  }
}
