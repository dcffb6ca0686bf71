import { Injectable } from '@nestjs/common';
import { AuditLog } from '../../platform/audit/audit-log.js';
import { Database } from '../../platform/database/database.js';
import { platformError } from '../../platform/errors/platform-errors.js';
import { Companies } from '../companies/index.js';
import { type Actor, actorKind, type CompanyActor } from '../identity/index.js';
import { type OfferDetailResponse, OfferReader } from '../offers/index.js';
import type { PostingResponse } from './posting.dto.js';
import { PostingRepository } from './posting.repository.js';
import { SitesRepository } from './sites.repository.js';
import { syndicationError } from './syndication.errors.js';
import { Syndication } from './syndication.service.js';
import { WireContent } from './wire-content.service.js';

/** Fields of an offer that the wire has no place for; affiliated sites link to our page, where they stand. */
const STAY_HERE = ['quantity', 'packaging', 'portOfLoading', 'destination', 'certifications'] as const;

/** On which affiliated sites a company wants an offer, and what is told there. */
@Injectable()
export class Posting {
  constructor(
    private readonly database: Database,
    private readonly posting: PostingRepository,
    private readonly sites: SitesRepository,
    private readonly syndication: Syndication,
    private readonly offers: OfferReader,
    private readonly companies: Companies,
    private readonly content: WireContent,
    private readonly audit: AuditLog,
  ) {}

  /** For people of the offer's company and for officers. @throws DomainError `offer_not_found` (404) for everybody else */
  async of(actor: Actor, offerId: string): Promise<PostingResponse> {
    const offer = await this.ownOffer(actor, offerId);
    const sites = await this.posting.chosen(offerId);
    return { sites, items: await this.choices(sites), shown: await this.shown(offer) };
  }

  /**
   * All affiliated sites, for who is about to choose.
   *
   * @param sites ids of those that are chosen; `null` for all
   */
  async choices(sites: readonly string[] | null = null): Promise<PostingResponse['items']> {
    return (await this.sites.all()).map(({ id, name, home_url: homeUrl, kind, status }) => ({
      id,
      name,
      homeUrl,
      kind,
      status,
      chosen: sites === null || sites.includes(id),
    }));
  }

  /**
   * Chooses where the offer is to appear. It counts at once, whatever state the offer is in: of a live one the copies on sites
   * that are left out are withdrawn, and new sites get it.
   *
   * @param sites `null` for all, also those that join later
   * @throws DomainError `offer_not_found` (404), `company_suspended` (403), `validation_failed` (422) for a site that isn't there
   */
  async choose(actor: CompanyActor, offerId: string, sites: readonly string[] | null): Promise<PostingResponse> {
    const offer = await this.ownOffer(actor, offerId);
    const known = new Set((await this.sites.all()).map(({ id }) => id));
    const errors = (sites ?? []).flatMap((id, index) =>
      known.has(id) ? [] : [{ pointer: `/sites/${index}`, detail: `There is no affiliated site ${id}` }],
    );
    if (errors.length > 0) throw platformError('validation_failed', { errors });
    await this.database.transaction(async (tx) => {
      await this.companies.assertActive(tx, actor.companyId);
      // Two choices at once wait for each other; the later one counts.
      await this.posting.lock(tx, offerId);
      const before = await this.posting.chosen(offerId, tx);
      if (isSame(before, sites)) return;
      await this.posting.choose(tx, offerId, sites, actor.userId);
      await this.audit.record(tx, {
        actorId: actor.userId,
        actorKind: actorKind(actor),
        action: 'offer.choose-sites',
        subjectType: 'offer',
        subjectId: offerId,
        details: { before, after: sites },
      });
      await this.syndication.followChoice(tx, offerId);
    });
    return { sites: sites && [...sites], items: await this.choices(sites), shown: await this.shown(offer) };
  }

  private async ownOffer(actor: Actor, offerId: string): Promise<OfferDetailResponse> {
    const offer = await this.offers.get(offerId, actor);
    if (!offer.company || (actor.role !== 'OFFICER' && offer.company.id !== actor.companyId))
      throw syndicationError('offer_not_found');
    return offer;
  }

  /** Of the revision that is to be published next, which is what its company wants to know. */
  private async shown(offer: OfferDetailResponse): Promise<PostingResponse['shown']> {
    const next = offer.pending ? { ...offer, ...offer.pending.content, images: offer.images } : offer;
    const { direction, title, description, language, price, moq, images, validThrough } = await this.content.preview(
      next,
      offer.pending?.rev ?? offer.rev,
    );
    const languages = Object.keys(next.title).filter((tag) => tag !== language);
    if (!offer.company) throw syndicationError('offer_not_found');
    return {
      direction,
      title,
      description,
      language,
      company: offer.company,
      price,
      moq,
      images: [...(images ?? [])],
      validThrough: validThrough.toISOString(),
      leftOut: [
        ...STAY_HERE.filter((field) => next[field] !== undefined),
        ...languages.map((language) => `title.${language}`),
      ],
    };
  }
}

const isSame = (one: readonly string[] | null, other: readonly string[] | null) =>
  one === null || other === null
    ? one === other
    : new Set([...one, ...other]).size === one.length && one.length === other.length;
