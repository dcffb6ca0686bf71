import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.js';
import type { Tx } from '../../platform/database/database.js';
import { newId } from '../../platform/ids/ids.js';
import { DEFAULT_VALIDITY_DAYS, MAX_VALIDITY_DAYS } from '../../vocabulary/index.js';
import { type Acting, OfferTransitions } from './offer-transitions.service.js';
import { diffContent, type Direction, type OfferContent } from './offer.content.js';
import { offerLifecycle } from './offer.lifecycle.js';
import type { LockedOffer, OfferColumns, OriginParty } from './offer.row.js';
import { offerSlug } from './offer.slug.js';
import { OffersRepository } from './offers.repository.js';

/** One revision of an affiliated site's offer, as its message told it. */
export interface InboundRevision {
  /** Id of the affiliated site. */
  originSite: string;
  /** What the site calls the offer. */
  originId: string;
  /** The offer's own page there. */
  originUrl: string;
  direction: Direction;
  /** Parsed by `offerContentSchema`; products and images of ours don't belong in it. */
  content: OfferContent;
  /** Who offers it there. */
  party?: OriginParty | undefined;
  /** 30 days from now when the site said nothing; cut at 180. */
  validThrough?: Date | undefined;
  /** The site's own revision; only a higher one than before is taken. */
  rev: number;
}

/** What became of a message. `stale`: we knew that revision or a newer one. `refused`: the offer is gone here for good. */
export type InboundOutcome = 'received' | 'updated' | 'unchanged' | 'stale' | 'refused';

const DAY_MS = 86_400_000;
const SITE: Acting = { kind: 'site', userId: null };

/** Offers of affiliated sites. They wait in quarantine until an officer publishes them, and so does each change of theirs. */
@Injectable()
export class InboundOffers {
  constructor(
    private readonly offers: OffersRepository,
    private readonly transitions: OfferTransitions,
    private readonly clock: Clock,
  ) {}

  /** Takes in a new offer or a change of one. Safe to repeat: the revision decides, not the order of arrival. */
  async receiveInbound(tx: Tx, revision: InboundRevision): Promise<{ offerId: string; outcome: InboundOutcome }> {
    await this.offers.lockOrigin(tx, revision.originSite, revision.originId);
    const known = await this.offers.lockByOrigin(tx, revision.originSite, revision.originId);
    if (!known) return { offerId: await this.quarantine(tx, revision), outcome: 'received' };
    if (Number(known.origin_rev) >= revision.rev) return { offerId: known.id, outcome: 'stale' };
    const offer = await this.transitions.lock(tx, known.id);
    if (!offerLifecycle.can(offer.state, 'receive', 'site')) return { offerId: offer.id, outcome: 'refused' };
    return { offerId: offer.id, outcome: await this.update(tx, offer, revision) };
  }

  /** The site withdrew its offer. An offer that we never heard of is nothing to withdraw: `refused`. */
  async withdrawInbound(
    tx: Tx,
    withdrawal: { originSite: string; originId: string; rev: number },
  ): Promise<{ offerId: string | null; outcome: 'withdrawn' | 'stale' | 'refused' }> {
    await this.offers.lockOrigin(tx, withdrawal.originSite, withdrawal.originId);
    const known = await this.offers.lockByOrigin(tx, withdrawal.originSite, withdrawal.originId);
    if (!known) return { offerId: null, outcome: 'refused' };
    if (Number(known.origin_rev) >= withdrawal.rev) return { offerId: known.id, outcome: 'stale' };
    const offer = await this.transitions.lock(tx, known.id);
    if (!offerLifecycle.can(offer.state, 'retract', 'site')) return { offerId: offer.id, outcome: 'refused' };
    await this.transitions.apply(tx, offer, 'retract', SITE, { origin_rev: withdrawal.rev }, { details: withdrawal });
    return { offerId: offer.id, outcome: 'withdrawn' };
  }

  private async quarantine(tx: Tx, revision: InboundRevision): Promise<string> {
    const now = this.clock.now();
    const id = newId(now.getTime());
    await this.offers.insert(tx, {
      id,
      companyId: null,
      origin: {
        site: revision.originSite,
        id: revision.originId,
        url: revision.originUrl,
        party: revision.party ?? null,
        rev: revision.rev,
      },
      direction: revision.direction,
      state: 'pending_review',
      slug: offerSlug(revision.content, id),
      validFrom: now,
      validThrough: endOf(revision, now),
      submittedAt: now,
      createdBy: null,
      content: revision.content,
    });
    await this.transitions.recordCreation(tx, id, 'pending_review', SITE);
    return id;
  }

  private async update(tx: Tx, offer: LockedOffer, revision: InboundRevision): Promise<InboundOutcome> {
    const now = this.clock.now();
    const work = await this.offers.revision(tx, offer.id, offer.work_rev);
    const changes = diffContent(work.content, revision.content).map(({ field }) => field);
    const end = endOf(revision, now);
    const moved = revision.validThrough !== undefined && end.getTime() !== offer.valid_through.getTime();
    const back = offer.state === 'rejected' || offer.state === 'expired';
    const columns: Partial<OfferColumns> = {
      origin_rev: revision.rev,
      origin_url: revision.originUrl,
      origin_party: revision.party ? JSON.stringify(revision.party) : null,
    };
    if (moved || back)
      Object.assign(columns, { valid_through: end, ...(offer.valid_from >= end && { valid_from: now }) });
    if (moved && offer.state === 'published')
      Object.assign(columns, await this.transitions.renumberLive(tx, offer, null));
    if (changes.length > 0 || back) {
      const rev = (columns.last_rev ?? offer.last_rev) + 1;
      await this.offers.addRevision(tx, offer.id, { rev, content: revision.content, createdBy: null });
      Object.assign(columns, { work_rev: rev, last_rev: rev, submitted_at: now });
      if (offer.state === 'published' || offer.state === 'suspended') columns.pending_rev = rev;
    }
    const details = { originRev: revision.rev, changed: changes };
    await this.transitions.apply(tx, offer, 'receive', SITE, columns, { details });
    return changes.length > 0 || moved || back ? 'updated' : 'unchanged';
  }
}

/** An affiliated site can't keep an offer up for longer than our own companies can. */
function endOf({ validThrough }: InboundRevision, now: Date): Date {
  const days = validThrough === undefined ? DEFAULT_VALIDITY_DAYS : MAX_VALIDITY_DAYS;
  const latest = now.getTime() + days * DAY_MS;
  // An end that is over already makes an offer that nobody will see, not a message that fails for ever.
  return new Date(
    validThrough === undefined ? latest : Math.min(Math.max(validThrough.getTime(), now.getTime() + 1), latest),
  );
}
