import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { Clock } from '../../platform/clock/clock.js';
import type { Tx } from '../../platform/database/database.js';
import { decodeCursor, instantKey, type Page, toPage } from '../../platform/http/paging.js';
import type { Actor } from '../identity/index.js';
import { actingAs, OfferTransitions } from './offer-transitions.service.js';
import { type ContentChange, diffContent, type OfferContent } from './offer.content.js';
import { type OfferAction, type OfferDecision, offerLifecycle } from './offer.lifecycle.js';
import type { LockedOffer, OfferColumns } from './offer.row.js';
import { toOffer } from './offer.view.js';
import type { OfferResponse } from './offers.dto.js';
import { offerError } from './offers.errors.js';
import { OffersQueries } from './offers.queries.js';
import { OffersRepository } from './offers.repository.js';

/** What an officer says about a revision. */
export interface OfferVerdict {
  decision: OfferDecision;
  /** Needed to request changes and to reject. */
  reasonCode?: string | undefined;
  note?: string | undefined;
  /** The revision that the officer looked at; a decision about another one is refused. */
  rev?: number | undefined;
}

/** Why an officer takes an offer off the market or puts it back. */
export interface OfferMeasure {
  reasonCode: string;
  note?: string | undefined;
}

/** An offer in the officers' queue: as it is shown now, and what waits. */
export interface PendingOffer {
  offer: OfferResponse;
  submittedAt: Date;
  waitingRev: number;
  waiting: OfferContent;
  /** What differs from the live revision; empty for an offer that was not published. */
  changes: ContentChange[];
}

const queueKey = z.tuple([instantKey, z.uuid()]);

/** What officers do with offers. Every method runs in the caller's transaction, beside the caller's own records of it. */
@Injectable()
export class OfferReview {
  constructor(
    private readonly offers: OffersRepository,
    private readonly queries: OffersQueries,
    private readonly transitions: OfferTransitions,
    private readonly clock: Clock,
  ) {}

  /** What waits for a decision, longest waiting first. */
  async listPending(page: { limit: number; cursor?: string | undefined }): Promise<Page<PendingOffer>> {
    const rows = await this.queries.listPending(page.limit, decodeCursor(page.cursor, queueKey));
    const since = (row: (typeof rows)[number]) => row.submitted_at ?? row.created_at;
    return toPage(
      rows,
      page.limit,
      (row) => [since(row).toISOString(), row.id],
      (row) => ({
        offer: toOffer(row, true),
        submittedAt: since(row),
        waitingRev: row.waiting_rev,
        waiting: row.waiting_content,
        changes: row.state === 'published' ? diffContent(row.content, row.waiting_content) : [],
      }),
    );
  }

  /** How many offers wait for a decision, and how many of them since before that instant. */
  countPending(before: Date): Promise<{ waiting: number; overdue: number }> {
    return this.queries.countPending(before);
  }

  /**
   * Decides about the revision that waits: of a new offer, or beside a live one (which then stays live whatever is decided).
   *
   * @throws DomainError `offer_not_found` (404), `revision_changed` and `nothing_to_decide` (409) when somebody was quicker,
   *   `validity_over` (409), `inbound_decision` (422); StateMachineError (409 wrong state, 422 missing reason)
   */
  async decide(tx: Tx, officer: Actor, offerId: string, verdict: OfferVerdict): Promise<void> {
    const offer = await this.transitions.lock(tx, offerId);
    const acting = actingAs(officer);
    // A wrong state is told before everything else, so that the second of two officers hears what has happened.
    this.transitions.assertPossible(offer, verdict.decision, acting);
    const rev = offer.state === 'published' ? offer.pending_rev : offer.work_rev;
    if (rev === null) throw offerError('nothing_to_decide');
    if (verdict.rev !== undefined && verdict.rev !== rev) {
      throw offerError('revision_changed', { detail: `You looked at revision ${verdict.rev}, but ${rev} waits now.` });
    }
    if (verdict.decision === 'request_changes' && offer.origin_site !== null) throw offerError('inbound_decision');
    const now = this.clock.now();
    if (verdict.decision === 'publish' && offer.valid_through <= now) throw offerError('validity_over');
    const { decision, reasonCode, note } = verdict;
    await this.transitions.apply(tx, offer, decision, acting, effect(offer, verdict, rev, now), {
      ...(reasonCode !== undefined && { reasonCode }),
      note,
      details: { rev },
    });
    await this.offers.recordDecision(tx, offerId, rev, {
      decision,
      decidedBy: officer.userId,
      decidedAt: now,
      reasonCode: reasonCode ?? null,
      note: note ?? null,
    });
  }

  /** Takes a published offer off the market. @throws DomainError `offer_not_found` (404); IllegalTransition (409) */
  suspend(tx: Tx, officer: Actor, offerId: string, measure: OfferMeasure): Promise<void> {
    return this.measure(tx, officer, offerId, 'suspend', measure);
  }

  /** Puts a suspended offer back, under a new revision number. @throws DomainError `offer_not_found` (404); IllegalTransition (409) */
  reinstate(tx: Tx, officer: Actor, offerId: string, measure: OfferMeasure): Promise<void> {
    return this.measure(tx, officer, offerId, 'reinstate', measure);
  }

  /**
   * Takes an offer off the market for good; a published one is suspended on the way.
   *
   * @throws DomainError `offer_not_found` (404); IllegalTransition (409)
   */
  async remove(tx: Tx, officer: Actor, offerId: string, measure: OfferMeasure): Promise<void> {
    const offer = await this.transitions.lock(tx, offerId);
    if (offerLifecycle.can(offer.state, 'suspend', 'officer')) await this.suspend(tx, officer, offerId, measure);
    await this.measure(tx, officer, offerId, 'remove', measure);
  }

  private async measure(
    tx: Tx,
    officer: Actor,
    offerId: string,
    action: OfferAction,
    measure: OfferMeasure,
  ): Promise<void> {
    const offer = await this.transitions.lock(tx, offerId);
    this.transitions.assertPossible(offer, action, actingAs(officer));
    const columns: Partial<OfferColumns> =
      action === 'reinstate'
        ? { ...(await this.transitions.renumberLive(tx, offer, officer.userId)), reason_code: null, reason_note: null }
        : { reason_code: measure.reasonCode, reason_note: measure.note ?? null };
    await this.transitions.apply(tx, offer, action, actingAs(officer), columns, measure);
  }
}

/** The columns that a decision writes. */
function effect(offer: LockedOffer, verdict: OfferVerdict, rev: number, now: Date): Partial<OfferColumns> {
  const beside = offer.state === 'published';
  if (verdict.decision === 'publish') {
    // What was published once keeps its date while it changes; brought back after a withdrawal it counts as new.
    const published = beside ? {} : { published_at: now };
    return { live_rev: rev, pending_rev: null, submitted_at: null, reason_code: null, reason_note: null, ...published };
  }
  const why = { submitted_at: null, reason_code: verdict.reasonCode ?? null, reason_note: verdict.note ?? null };
  if (!beside) return why;
  // Asked for changes, the company goes on from what it proposed; rejected, from what is live.
  const goOnFrom = verdict.decision === 'reject' && offer.live_rev !== null ? { work_rev: offer.live_rev } : {};
  return { ...why, ...goOnFrom, pending_rev: null };
}
