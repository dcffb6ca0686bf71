import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database.js';
import type { LocalizedText } from '../../vocabulary/index.js';
import type { Direction } from './offer.content.js';
import type { OfferState } from './offer.lifecycle.js';
import { STATE_NOW } from './offers.queries.js';

/** An offer that its company should look at, and why. */
export interface OfferToDo {
  id: string;
  /** `revision_refused`: the offer is live, but what was to change in it was not agreed to. */
  why: 'changes_requested' | 'rejected' | 'revision_refused' | 'expiring' | 'draft';
  direction: Direction;
  title: LocalizedText;
  language: string;
  validThrough: Date;
  updatedAt: Date;
  reasonCode: string | null;
  /** The officer's words. */
  note: string | null;
}

/** How long before its end a company is reminded of an offer, and how long after a refusal. */
const EXPIRING_DAYS = 7;
const REFUSED_DAYS = 30;

const WHY = `CASE WHEN o.state IN ('changes_requested', 'rejected', 'draft') THEN o.state
  WHEN o.valid_through <= now() + interval '${EXPIRING_DAYS} days' THEN 'expiring' ELSE 'revision_refused' END`;

/** What companies ask about their own offers as a whole. */
@Injectable()
export class OfferDeskQueries {
  constructor(private readonly database: Database) {}

  /** How many offers a company has, by state. */
  async counts(companyId: string, direction: Direction | undefined): Promise<ReadonlyMap<OfferState, number>> {
    const rows = await this.database.query<{ state: OfferState; count: number }>(
      `SELECT ${STATE_NOW} AS state, count(*)::int AS count FROM offer o
       WHERE o.company_id = $1 AND ($2::text IS NULL OR o.direction = $2) GROUP BY 1`,
      [companyId, direction ?? null],
    );
    return new Map(rows.map(({ state, count }) => [state, count]));
  }

  /** Offers that wait for their company: refused ones first, then those that end soon, then drafts, the newest of each first. */
  async toDo(companyId: string, limit: number): Promise<OfferToDo[]> {
    return this.database.query<OfferToDo>(
      `SELECT id, why, direction, content->'title' AS title, content->>'language' AS language, valid_through AS "validThrough",
              updated_at AS "updatedAt", reason_code AS "reasonCode", reason_note AS note
       FROM (
         SELECT o.*, r.content, ${WHY} AS why FROM offer o JOIN offer_revision r ON r.offer_id = o.id AND r.rev = o.work_rev
         WHERE o.company_id = $1 AND (
           o.state IN ('draft', 'changes_requested')
           OR (o.state = 'rejected' AND o.updated_at > now() - interval '${REFUSED_DAYS} days')
           OR (o.state = 'published' AND o.valid_through > now() AND (
             o.valid_through <= now() + interval '${EXPIRING_DAYS} days'
             OR (o.reason_code IS NOT NULL AND o.pending_rev IS NULL AND o.updated_at > now() - interval '${REFUSED_DAYS} days'))))
       ) own
       ORDER BY array_position(ARRAY['changes_requested', 'rejected', 'revision_refused', 'expiring', 'draft'], why), updated_at DESC, id LIMIT $2`,
      [companyId, limit],
    );
  }
}
