import { Injectable } from '@nestjs/common';
import { Database, type Tx } from '../../platform/database/database.js';
import { Companies, companyError, CompanyVerification } from '../companies/index.js';
import type { Actor } from '../identity/index.js';
import { type OfferDetailResponse, OfferReader, OfferReview } from '../offers/index.js';
import { CompanyMeasures } from './company-measures.service.js';
import { ReviewClaims } from './review-claims.service.js';
import type {
  CompanyMeasureRequest,
  OfferDecisionRequest,
  OfferMeasureRequest,
  OfficerCompany,
  VerificationDecisionRequest,
} from './reviews.dto.js';

/** What officers decide about offers and companies. The other modules own the rules; here the claim ends with the decision. */
@Injectable()
export class Decisions {
  constructor(
    private readonly database: Database,
    private readonly claims: ReviewClaims,
    private readonly offers: OfferReview,
    private readonly offerReader: OfferReader,
    private readonly companies: Companies,
    private readonly verification: CompanyVerification,
    private readonly measures: CompanyMeasures,
  ) {}

  /** @throws DomainError `review_claimed` (409), and as `OfferReview.decide` */
  async decideOffer(officer: Actor, id: string, decision: OfferDecisionRequest): Promise<OfferDetailResponse> {
    await this.claims.assertFree(officer, 'offers', id);
    return this.onOffer(officer, id, async (tx) => {
      await this.offers.decide(tx, officer, id, decision);
      await this.claims.done(tx, 'offers', id);
    });
  }

  /** @throws as `OfferReview.suspend` */
  suspendOffer(officer: Actor, id: string, measure: OfferMeasureRequest): Promise<OfferDetailResponse> {
    return this.onOffer(officer, id, (tx) => this.offers.suspend(tx, officer, id, measure));
  }

  /** @throws as `OfferReview.reinstate` */
  reinstateOffer(officer: Actor, id: string, measure: OfferMeasureRequest): Promise<OfferDetailResponse> {
    return this.onOffer(officer, id, (tx) => this.offers.reinstate(tx, officer, id, measure));
  }

  /** @throws as `OfferReview.remove` */
  removeOffer(officer: Actor, id: string, measure: OfferMeasureRequest): Promise<OfferDetailResponse> {
    return this.onOffer(officer, id, async (tx) => {
      await this.offers.remove(tx, officer, id, measure);
      await this.claims.done(tx, 'offers', id);
    });
  }

  /** Who may decide what about an application is for the companies' module to say: level 3 needs another officer than the one who claimed it. */
  async decideVerification(officer: Actor, id: string, request: VerificationDecisionRequest): Promise<OfficerCompany> {
    return this.onCompany(id, async (tx) => {
      const { decision, ...rest } = request;
      await this.verification.decideVerification(
        tx,
        officer,
        id,
        'level' in rest
          ? { outcome: 'verify', ...rest, validUntil: new Date(rest.validUntil) }
          : { outcome: decision === 'reject' ? 'reject' : 'more_info', ...rest },
      );
      await this.claims.done(tx, 'companies', id);
    });
  }

  /** Ends for good the verification of a suspended company. @throws as `CompanyVerification.revokeVerification` */
  revokeVerification(officer: Actor, id: string, measure: CompanyMeasureRequest): Promise<OfficerCompany> {
    return this.onCompany(id, (tx) =>
      this.verification.revokeVerification(tx, officer, id, measure.reasonCode, measure.note),
    );
  }

  /** @throws as `CompanyMeasures.suspend` */
  suspendCompany(officer: Actor, id: string, measure: CompanyMeasureRequest): Promise<OfficerCompany> {
    return this.onCompany(id, (tx) => this.measures.suspend(tx, officer, id, measure));
  }

  /** @throws as `CompanyMeasures.reinstate` */
  reinstateCompany(officer: Actor, id: string, measure: CompanyMeasureRequest): Promise<OfficerCompany> {
    return this.onCompany(id, (tx) => this.measures.reinstate(tx, officer, id, measure));
  }

  private onOffer(officer: Actor, id: string, work: (tx: Tx) => Promise<void>): Promise<OfferDetailResponse> {
    return this.database.transaction(async (tx) => {
      await work(tx);
      return this.offerReader.getWithin(tx, id, officer);
    });
  }

  private async onCompany(id: string, work: (tx: Tx) => Promise<void>): Promise<OfficerCompany> {
    await this.database.transaction(work);
    const card = await this.companies.getCard(id);
    if (!card) throw companyError('company_not_found');
    const { visible, logoKey: _, ...summary } = card;
    return { ...summary, suspended: !visible };
  }
}
