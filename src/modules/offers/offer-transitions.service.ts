import { Injectable } from '@nestjs/common';
import { type ActorKind, AuditLog } from '../../platform/audit/audit-log.js';
import { Clock } from '../../platform/clock/clock.js';
import type { Tx } from '../../platform/database/database.js';
import { EventBus } from '../../platform/events/event-bus.js';
import { type Actor, actorKind } from '../identity/index.js';
import { type OfferAction, offerLifecycle, type OfferState, whyUnpublished } from './offer.lifecycle.js';
import type { LockedOffer, OfferColumns } from './offer.row.js';
import { offerError } from './offers.errors.js';
import { offerPublished, offerSubmitted, offerUnpublished } from './offers.events.js';
import { OffersRepository } from './offers.repository.js';

/** Who acts on an offer, and in what quality. */
export interface Acting {
  kind: ActorKind;
  userId: string | null;
}

export const actingAs = (actor: Actor): Acting => ({ kind: actorKind(actor), userId: actor.userId });

const TIME: Acting = { kind: 'system', userId: null };

/** Why, and what else the audit log should tell. */
export interface TransitionNotes {
  reasonCode?: string;
  note?: string | undefined;
  details?: object;
}

/** The one way in which an offer changes its state: rule, row, audit line and event in one transaction. */
@Injectable()
export class OfferTransitions {
  constructor(
    private readonly offers: OffersRepository,
    private readonly audit: AuditLog,
    private readonly events: EventBus,
    private readonly clock: Clock,
  ) {}

  /**
   * The offer under its lock. One whose validity is over is expired first, so that nobody acts on a state that only the job has missed.
   *
   * @param companyId whose it must be; left out for officers
   * @throws DomainError `offer_not_found` (404)
   */
  async lock(tx: Tx, id: string, companyId?: string): Promise<LockedOffer> {
    const offer = await this.offers.lock(tx, id);
    if (!offer || (companyId !== undefined && offer.company_id !== companyId)) throw offerError('offer_not_found');
    if (!offer.overdue) return offer;
    await this.expire(tx, offer);
    return this.lock(tx, id, companyId);
  }

  async expire(tx: Tx, offer: LockedOffer): Promise<void> {
    await this.apply(tx, offer, 'expire', TIME);
  }

  /**
   * Asks the table before anything is prepared.
   *
   * @throws StateMachineError (409 wrong state, 403 wrong actor)
   */
  assertPossible(offer: LockedOffer, action: OfferAction, acting: Acting): void {
    // Whether a reason is needed and given is for `apply` to say.
    offerLifecycle.next(offer.state, action, acting.kind, 'not asked yet');
  }

  /** The audit line of an offer that has just been written in `state`. */
  async recordCreation(tx: Tx, offerId: string, state: OfferState, acting: Acting): Promise<void> {
    await this.audit.record(tx, {
      actorId: acting.userId,
      actorKind: acting.kind,
      action: 'offer.create',
      subjectType: 'offer',
      subjectId: offerId,
      toState: state,
    });
    if (state === 'pending_review') await this.events.publish(tx, offerSubmitted, { offerId });
  }

  /**
   * Takes `action` on a locked offer and writes `columns` with it. Columns that hand something in (`submitted_at`) or make a
   * revision live (`live_rev`) publish the event that belongs to it.
   *
   * @throws StateMachineError (409 wrong state, 403 wrong actor, 422 missing reason)
   */
  async apply(
    tx: Tx,
    offer: LockedOffer,
    action: OfferAction,
    acting: Acting,
    columns: Partial<OfferColumns> = {},
    notes: TransitionNotes = {},
  ): Promise<void> {
    const to = offerLifecycle.next(offer.state, action, acting.kind, notes.reasonCode);
    const written: Partial<OfferColumns> = { ...columns };
    if (to !== offer.state) written.state = to;
    if (to !== 'published' && to !== 'suspended' && offer.pending_rev !== null) written.pending_rev = null;
    const why = offer.state === 'published' || to === 'removed' ? unpublishedBy(to) : undefined;
    if (why) written.last_rev = offer.last_rev + 1;
    await this.offers.update(tx, offer.id, written, this.clock.now());
    await this.audit.record(tx, {
      actorId: acting.userId,
      actorKind: acting.kind,
      action: `offer.${action.replaceAll('_', '-')}`,
      subjectType: 'offer',
      subjectId: offer.id,
      fromState: offer.state,
      toState: to,
      ...(notes.reasonCode !== undefined && { reasonCode: notes.reasonCode }),
      ...(notes.note !== undefined && { note: notes.note }),
      ...(notes.details && { details: notes.details }),
    });
    if (why) await this.events.publish(tx, offerUnpublished, { offerId: offer.id, rev: offer.last_rev + 1, why });
    if (written.submitted_at) await this.events.publish(tx, offerSubmitted, { offerId: offer.id });
    if (written.live_rev != null) {
      await this.events.publish(tx, offerPublished, { offerId: offer.id, rev: written.live_rev });
    }
  }

  /**
   * Gives the live content a new number, for when the world has to hear of the offer again although its content is the same.
   * A revision that waits beside it is numbered anew too: it must stay the higher one.
   *
   * @returns the columns to write with the transition
   */
  async renumberLive(tx: Tx, offer: LockedOffer, by: string | null): Promise<Partial<OfferColumns>> {
    if (offer.live_rev === null) throw new Error(`Offer ${offer.id} has no live revision`);
    const copy = async (from: number, rev: number) => {
      const { content } = await this.offers.revision(tx, offer.id, from);
      await this.offers.addRevision(tx, offer.id, { rev, content, createdBy: by });
    };
    const live = offer.last_rev + 1;
    await copy(offer.live_rev, live);
    const columns = { live_rev: live, last_rev: live };
    if (offer.pending_rev !== null) {
      await copy(offer.pending_rev, live + 1);
      return { ...columns, pending_rev: live + 1, work_rev: live + 1, last_rev: live + 1 };
    }
    return offer.work_rev === offer.live_rev ? { ...columns, work_rev: live } : columns;
  }
}

const unpublishedBy = (to: string) =>
  to in whyUnpublished ? whyUnpublished[to as keyof typeof whyUnpublished] : undefined;
