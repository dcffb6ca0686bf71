import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.js';
import { Database, type Tx } from '../../platform/database/database.js';
import { assertVersion } from '../../platform/http/request-context.js';
import type { CompanyActor } from '../identity/index.js';
import { OfferAdmission } from './offer-admission.service.js';
import { actingAs, OfferTransitions } from './offer-transitions.service.js';
import type { OfferAction } from './offer.lifecycle.js';
import type { LockedOffer, OfferColumns } from './offer.row.js';
import { renewedValidity } from './offer.validity.js';
import type { OfferDetailResponse } from './offers.dto.js';
import { offerError } from './offers.errors.js';
import { OfferReader } from './offers.reader.js';
import { OffersRepository } from './offers.repository.js';

/** What a company does with its offers: hand in, take off the market, take up again. */
@Injectable()
export class Offers {
  constructor(
    private readonly database: Database,
    private readonly offers: OffersRepository,
    private readonly admission: OfferAdmission,
    private readonly transitions: OfferTransitions,
    private readonly reader: OfferReader,
    private readonly clock: Clock,
  ) {}

  /**
   * Hands a draft, or what was changed as asked, in for review.
   *
   * @throws DomainError `validity_over` (409), `company_suspended` (403)
   */
  submit(actor: CompanyActor, id: string, expected?: number): Promise<OfferDetailResponse> {
    return this.act(actor, id, 'submit', expected, async (tx, offer) => {
      await this.admission.assertActive(tx, actor.companyId);
      if (offer.valid_through <= this.clock.now())
        throw offerError('validity_over', {
          detail: `It ended on ${offer.valid_through.toISOString()}. Choose a later end.`,
        });
      const again = offer.state === 'changes_requested' ? await this.successor(tx, actor, offer) : {};
      return { ...again, submitted_at: this.clock.now(), reason_code: null, reason_note: null };
    });
  }

  /** Takes a published offer off the market; {@link reopen} brings it back. Owners only. */
  withdraw(actor: CompanyActor, id: string, expected?: number): Promise<OfferDetailResponse> {
    return this.act(actor, id, 'withdraw', expected);
  }

  /** Ends a published offer for good: the deal is made. Owners only. */
  close(actor: CompanyActor, id: string, expected?: number): Promise<OfferDetailResponse> {
    return this.act(actor, id, 'close', expected);
  }

  /** Makes a withdrawn, expired or rejected offer a draft again, as a new revision with as long a validity as before from now on. */
  reopen(actor: CompanyActor, id: string, expected?: number): Promise<OfferDetailResponse> {
    return this.act(actor, id, 'reopen', expected, async (tx, offer) => {
      await this.admission.assertActive(tx, actor.companyId);
      const { content } = await this.offers.revision(tx, id, offer.work_rev);
      const validity = renewedValidity(
        { validFrom: offer.valid_from, validThrough: offer.valid_through },
        this.clock.now(),
      );
      return {
        ...(await this.addCopy(tx, actor, offer, content)),
        valid_from: validity.validFrom,
        valid_through: validity.validThrough,
        submitted_at: null,
      };
    });
  }

  /** A revision that was sent back and comes again unchanged gets a number of its own: what an officer judged stays as it was judged. */
  private async successor(tx: Tx, actor: CompanyActor, offer: LockedOffer): Promise<Partial<OfferColumns>> {
    const { content, decided } = await this.offers.revision(tx, offer.id, offer.work_rev);
    return decided ? this.addCopy(tx, actor, offer, content) : {};
  }

  private async addCopy(
    tx: Tx,
    actor: CompanyActor,
    offer: LockedOffer,
    content: Parameters<OffersRepository['addRevision']>[2]['content'],
  ): Promise<Partial<OfferColumns>> {
    const rev = offer.last_rev + 1;
    await this.offers.addRevision(tx, offer.id, { rev, content, createdBy: actor.userId });
    return { work_rev: rev, last_rev: rev };
  }

  private act(
    actor: CompanyActor,
    id: string,
    action: OfferAction,
    expected: number | undefined,
    prepare: (tx: Tx, offer: LockedOffer) => Promise<Partial<OfferColumns>> = () => Promise.resolve({}),
  ): Promise<OfferDetailResponse> {
    return this.database.transaction(async (tx) => {
      const offer = await this.transitions.lock(tx, id, actor.companyId);
      assertVersion(expected, offer.version);
      this.transitions.assertPossible(offer, action, actingAs(actor));
      await this.transitions.apply(tx, offer, action, actingAs(actor), await prepare(tx, offer));
      return this.reader.getWithin(tx, id, actor);
    });
  }
}
