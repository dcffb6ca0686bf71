import { Injectable } from '@nestjs/common';
import type { Tx } from '../../platform/database/database.js';
import type { Direction, OfferContent } from './offer.content.js';
import type { OfferState } from './offer.lifecycle.js';
import type { LockedOffer, NewRevision, OfferColumns, OriginParty, RevisionDecision } from './offer.row.js';

const LOCKED = `id, company_id, origin_site, origin_rev, direction, state, live_rev, work_rev, pending_rev, last_rev, valid_from, valid_through,
  published_at, version, state = 'published' AND valid_through <= now() AS overdue`;

/** An offer that is to be written, with its first revision. */
export interface NewOffer {
  id: string;
  companyId: string | null;
  origin: { site: string; id: string; url: string; party: OriginParty | null; rev: number } | null;
  direction: Direction;
  state: OfferState;
  slug: string;
  validFrom: Date;
  validThrough: Date;
  submittedAt: Date | null;
  createdBy: string | null;
  content: OfferContent;
}

/** All SQL that changes offers. Reads are in `offers.queries.ts`. */
@Injectable()
export class OffersRepository {
  /** One statement for both rows: posting is the hot path. */
  async insert(tx: Tx, offer: NewOffer): Promise<void> {
    await tx.run(
      `WITH revision AS (
         INSERT INTO offer_revision (offer_id, rev, content, created_by) VALUES ($1, 1, $14, $13))
       INSERT INTO offer (id, company_id, origin_site, origin_id, origin_url, origin_party, origin_rev, direction, state, slug, valid_from, valid_through,
                          created_by, submitted_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $15)`,
      [
        offer.id,
        offer.companyId,
        offer.origin?.site ?? null,
        offer.origin?.id ?? null,
        offer.origin?.url ?? null,
        offer.origin?.party ? JSON.stringify(offer.origin.party) : null,
        offer.origin?.rev ?? null,
        offer.direction,
        offer.state,
        offer.slug,
        offer.validFrom,
        offer.validThrough,
        offer.createdBy,
        JSON.stringify(offer.content),
        offer.submittedAt,
      ],
    );
  }

  /** The offer under a row lock: whoever comes second sees what the first did. */
  async lock(tx: Tx, id: string): Promise<LockedOffer | undefined> {
    return tx.one<LockedOffer>(`SELECT ${LOCKED} FROM offer WHERE id = $1 FOR UPDATE`, [id]);
  }

  async lockByOrigin(tx: Tx, site: string, originId: string): Promise<LockedOffer | undefined> {
    return tx.one<LockedOffer>(`SELECT ${LOCKED} FROM offer WHERE origin_site = $1 AND origin_id = $2 FOR UPDATE`, [
      site,
      originId,
    ]);
  }

  /** Makes two first messages about one offer of a site wait for each other: there is no row yet that could be locked. */
  async lockOrigin(tx: Tx, site: string, originId: string): Promise<void> {
    await tx.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [`offer\n${site}\n${originId}`]);
  }

  /** Published offers whose validity is over, at most `limit`; those that another worker has are left to it. */
  async claimExpired(tx: Tx, limit: number): Promise<LockedOffer[]> {
    return tx.query<LockedOffer>(
      `SELECT ${LOCKED} FROM offer WHERE state = 'published' AND valid_through <= now() ORDER BY valid_through LIMIT $1 FOR UPDATE SKIP LOCKED`,
      [limit],
    );
  }

  /** Writes the columns of a locked offer and raises its version. */
  async update(tx: Tx, id: string, columns: Partial<OfferColumns>, at: Date): Promise<void> {
    const names = Object.keys(columns);
    const sets = names.map((name, index) => `${name} = $${index + 3}, `).join('');
    await tx.run(`UPDATE offer SET ${sets}version = version + 1, updated_at = $2 WHERE id = $1`, [
      id,
      at,
      ...Object.values(columns),
    ]);
  }

  async addRevision(tx: Tx, offerId: string, revision: NewRevision): Promise<void> {
    await tx.run('INSERT INTO offer_revision (offer_id, rev, content, created_by) VALUES ($1, $2, $3, $4)', [
      offerId,
      revision.rev,
      JSON.stringify(revision.content),
      revision.createdBy,
    ]);
  }

  /** Only for revisions that no officer has seen. */
  async rewriteRevision(tx: Tx, offerId: string, revision: NewRevision): Promise<void> {
    await tx.run(
      'UPDATE offer_revision SET content = $3, created_by = $4 WHERE offer_id = $1 AND rev = $2 AND decision IS NULL',
      [offerId, revision.rev, JSON.stringify(revision.content), revision.createdBy],
    );
  }

  /** A revision's content, and whether an officer has decided about it. */
  async revision(tx: Tx, offerId: string, rev: number): Promise<{ content: OfferContent; decided: boolean }> {
    const found = await tx.one<{ content: OfferContent; decided: boolean }>(
      'SELECT content, decision IS NOT NULL AS decided FROM offer_revision WHERE offer_id = $1 AND rev = $2',
      [offerId, rev],
    );
    if (!found) throw new Error(`Offer ${offerId} has no revision ${rev}`);
    return found;
  }

  async recordDecision(tx: Tx, offerId: string, rev: number, decision: RevisionDecision): Promise<void> {
    await tx.run(
      'UPDATE offer_revision SET decision = $3, decided_by = $4, decided_at = $5, reason_code = $6, note = $7 WHERE offer_id = $1 AND rev = $2',
      [offerId, rev, decision.decision, decision.decidedBy, decision.decidedAt, decision.reasonCode, decision.note],
    );
  }

  /** Whether the product is in the company's catalogue. */
  async hasProduct(tx: Tx, companyId: string, productId: string): Promise<boolean> {
    const found = await tx.one('SELECT 1 FROM product_card WHERE id = $1 AND company_id = $2', [productId, companyId]);
    return found !== undefined;
  }
}
