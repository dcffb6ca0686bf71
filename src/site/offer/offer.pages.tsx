import { Get, Param, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { Products } from '../../modules/catalogue/index.js';
import { Access, type Actor, MaybeActor } from '../../modules/identity/index.js';
import { type OfferDetailResponse, OfferReader, type OfferResponse } from '../../modules/offers/index.js';
import { Deliveries } from '../../modules/syndication/index.js';
import { DomainError } from '../../platform/errors/domain-error.js';
import { idParam } from '../../platform/http/request-context.js';
import { localized, Page, type PageContext, slugParam } from '../design/page-context.js';
import { moved, SitePages } from '../design/site-pages.js';
import { GoneOfferView } from './gone-offer.view.js';
import { OfferView } from './offer.view.js';

const MOST_SIMILAR = 8;

/** `/{locale}/offers/{slug or id}`; a slug that the offer had before leads on to the present one. */
@SitePages('offers')
export class OfferPages {
  constructor(
    private readonly offers: OfferReader,
    private readonly products: Products,
    private readonly deliveries: Deliveries,
  ) {}

  @Get(':slug')
  @Access('public')
  async show(
    @Page() page: PageContext,
    @Param('slug', { schema: slugParam }) slug: string,
    @MaybeActor() reader: Actor | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const isId = idParam.safeParse(slug).success;
    try {
      const offer = await (isId ? this.offers.get(slug, reader) : this.offers.getBySlug(slug, reader));
      const address = localized(page, offer.links.html);
      return page.url.pathname === address ? await this.offer(page, offer) : moved(reply, address);
    } catch (error) {
      if (error instanceof DomainError && error.code === 'offer_gone' && !isId)
        return this.gone(page, slug, reply, error);
      throw error;
    }
  }

  private async offer(page: PageContext, offer: OfferDetailResponse) {
    const [product, copies, similar] = await Promise.all([
      offer.productId === undefined ? undefined : this.products.findVisible(offer.productId),
      offer.company === null ? [] : this.deliveries.copiesOf(offer.id),
      this.like(offer),
    ]);
    const others = similar.filter(({ id }) => id !== offer.id).slice(0, MOST_SIMILAR);
    return <OfferView page={page} offer={offer} product={product} copies={copies} similar={others} />;
  }

  /** It was here and has left the market: 410, so that search engines forget it, with what there is instead. */
  private async gone(page: PageContext, slug: string, reply: FastifyReply, error: DomainError) {
    const place = await this.offers.placeOfGone(slug);
    if (!place) throw error;
    const similar = (await this.like(place)).slice(0, MOST_SIMILAR);
    void reply.status(410);
    return <GoneOfferView page={page} place={place} similar={similar} />;
  }

  /** The newest of the same direction and sector. */
  private async like({ direction, sector }: Pick<OfferResponse, 'direction' | 'sector'>): Promise<OfferResponse[]> {
    const { items } = await this.offers.list({ direction, sector, mine: false, limit: MOST_SIMILAR + 1 }, undefined);
    return items;
  }
}
