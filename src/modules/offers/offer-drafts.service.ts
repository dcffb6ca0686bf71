import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.js';
import { Database, type Tx } from '../../platform/database/database.js';
import { fieldErrors } from '../../platform/http/field-errors.js';
import { Idempotency } from '../../platform/http/idempotency.js';
import { assertVersion, type RetryKey } from '../../platform/http/request-context.js';
import { newId } from '../../platform/ids/ids.js';
import type { CompanyActor } from '../identity/index.js';
import { OfferAdmission } from './offer-admission.service.js';
import { actingAs, OfferTransitions } from './offer-transitions.service.js';
import {
  applyPatch,
  type ContentPatch,
  diffContent,
  directionFaults,
  type OfferContent,
  offerContentSchema,
} from './offer.content.js';
import type { LockedOffer, OfferColumns } from './offer.row.js';
import { offerSlug } from './offer.slug.js';
import { changedValidity, validityOf } from './offer.validity.js';
import type { ChangeOffer, CreateOffer, OfferDetailResponse } from './offers.dto.js';
import { offerError } from './offers.errors.js';
import { OfferReader } from './offers.reader.js';
import { OffersRepository } from './offers.repository.js';

/** Writing offers: new drafts, and changes of drafts and of published offers. */
@Injectable()
export class OfferDrafts {
  constructor(
    private readonly database: Database,
    private readonly idempotency: Idempotency,
    private readonly offers: OffersRepository,
    private readonly admission: OfferAdmission,
    private readonly transitions: OfferTransitions,
    private readonly reader: OfferReader,
    private readonly clock: Clock,
  ) {}

  /**
   * A new draft of the actor's company.
   *
   * @param input checked by `createOfferSchema`
   * @throws DomainError `company_suspended` (403), `validity_invalid` or `offer_invalid` (422)
   */
  async create(actor: CompanyActor, input: CreateOffer, retry: RetryKey): Promise<OfferDetailResponse> {
    const { direction, validFrom, validThrough, ...content } = input;
    const now = this.clock.now();
    const validity = validityOf({ validFrom, validThrough }, now);
    await this.admission.assertImagesOf(actor, content);
    return this.idempotency.once(retry, async (tx) => {
      await this.admission.assertActive(tx, actor.companyId);
      await this.admission.assertOwnProduct(tx, actor.companyId, content.productId);
      const id = newId(now.getTime());
      await this.offers.insert(tx, {
        id,
        companyId: actor.companyId,
        origin: null,
        direction,
        state: 'draft',
        slug: offerSlug(content, id),
        ...validity,
        submittedAt: null,
        createdBy: actor.userId,
        content,
      });
      await this.transitions.recordCreation(tx, id, 'draft', actingAs(actor));
      return this.reader.getWithin(tx, id, actor);
    });
  }

  /**
   * Changes an offer. A draft is rewritten; a revision that an officer has judged never is, it gets a successor. A change of a
   * published offer's content waits for an officer while the old revision stays live; a later or earlier end counts at once.
   *
   * @param expected version that the change was made on, if the client said so
   * @throws DomainError `offer_not_found` (404), `version_conflict` (409), `offer_invalid` and `validity_invalid` (422);
   *   IllegalTransition (409) while an officer is deciding and in every state off the market
   */
  async edit(
    actor: CompanyActor,
    id: string,
    patch: ChangeOffer,
    expected: number | undefined,
  ): Promise<OfferDetailResponse> {
    const { validFrom, validThrough, ...fields } = patch;
    if (fields.images?.length) await this.checkImages(actor, id, fields);
    return this.database.transaction(async (tx) => {
      const offer = await this.transitions.lock(tx, id, actor.companyId);
      assertVersion(expected, offer.version);
      this.transitions.assertPossible(offer, 'edit', actingAs(actor));
      await this.admission.assertActive(tx, actor.companyId);
      const work = await this.offers.revision(tx, id, offer.work_rev);
      const content = changed(offer, work.content, fields);
      await this.admission.assertOwnProduct(tx, actor.companyId, fields.productId ?? undefined);
      const now = this.clock.now();
      const before = { validFrom: offer.valid_from, validThrough: offer.valid_through };
      const validity = changedValidity(before, { validFrom, validThrough }, offer.state === 'published', now);
      const changes = diffContent(work.content, content).map(({ field }) => field);
      if (changes.length === 0 && !validity) return this.reader.getWithin(tx, id, actor);

      const columns: Partial<OfferColumns> = {};
      if (validity) Object.assign(columns, { valid_from: validity.validFrom, valid_through: validity.validThrough });
      if (offer.state === 'published') {
        // A new end is known to nobody outside until the live revision gets a new number.
        if (validity) Object.assign(columns, await this.transitions.renumberLive(tx, offer, actor.userId));
        if (changes.length > 0)
          Object.assign(columns, await this.propose(tx, actor, { ...offer, ...columns }, content, now));
      } else if (changes.length > 0) {
        Object.assign(columns, await this.rewrite(tx, actor, offer, work.decided, content));
      }
      const details = { changed: changes, ...(validity && { validThrough: validity.validThrough }) };
      await this.transitions.apply(tx, offer, 'edit', actingAs(actor), columns, { details });
      return this.reader.getWithin(tx, id, actor);
    });
  }

  private async rewrite(
    tx: Tx,
    actor: CompanyActor,
    offer: LockedOffer,
    decided: boolean,
    content: OfferContent,
  ): Promise<Partial<OfferColumns>> {
    // The address follows the title until the world has seen it.
    const slug = offer.published_at === null ? { slug: offerSlug(content, offer.id) } : {};
    if (!decided) {
      await this.offers.rewriteRevision(tx, offer.id, { rev: offer.work_rev, content, createdBy: actor.userId });
      return slug;
    }
    const rev = offer.last_rev + 1;
    await this.offers.addRevision(tx, offer.id, { rev, content, createdBy: actor.userId });
    return { ...slug, work_rev: rev, last_rev: rev };
  }

  /** The revision that waits beside the live one; back to the live content means that nothing waits any more. */
  private async propose(
    tx: Tx,
    actor: CompanyActor,
    offer: LockedOffer,
    content: OfferContent,
    now: Date,
  ): Promise<Partial<OfferColumns>> {
    if (offer.live_rev === null) throw new Error(`Published offer ${offer.id} has no live revision`);
    const live = await this.offers.revision(tx, offer.id, offer.live_rev);
    if (diffContent(live.content, content).length === 0) {
      return { pending_rev: null, work_rev: offer.live_rev, submitted_at: null };
    }
    const rev = offer.last_rev + 1;
    await this.offers.addRevision(tx, offer.id, { rev, content, createdBy: actor.userId });
    return { pending_rev: rev, work_rev: rev, last_rev: rev, submitted_at: now };
  }

  private async checkImages(actor: CompanyActor, id: string, patch: ContentPatch): Promise<void> {
    const productId = patch.productId ?? (await this.reader.get(id, actor)).productId;
    await this.admission.assertImagesOf(actor, { productId, images: patch.images ?? undefined });
  }
}

/** The content after the change, checked as a whole. */
function changed(offer: LockedOffer, before: OfferContent, patch: ContentPatch): OfferContent {
  const parsed = offerContentSchema.safeParse(applyPatch(before, patch));
  const errors = parsed.success
    ? directionFaults(offer.direction, parsed.data).map(({ field, message }) => ({
        pointer: `/${field}`,
        detail: message,
      }))
    : fieldErrors(parsed.error.issues);
  if (parsed.success && errors.length === 0) return parsed.data;
  throw offerError('offer_invalid', { detail: errors[0] && `${errors[0].pointer}: ${errors[0].detail}`, errors });
}
