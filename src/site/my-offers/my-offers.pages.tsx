import { Get, Param, Post, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { Access, type CompanyActor, CurrentCompanyActor } from '../../modules/identity/index.js';
import { OfferDesk, type OfferPile, offerError, offerPiles, OfferReader, Offers } from '../../modules/offers/index.js';
import { Deliveries, Posting } from '../../modules/syndication/index.js';
import { idParam } from '../../platform/http/request-context.js';
import { href, type MessageKey, Page, type PageContext } from '../design/page-context.js';
import { seeOther, SitePages } from '../design/site-pages.js';
import { OfferListView } from './offer-list.view.js';
import { OwnOfferView } from './own-offer.view.js';

const PAGE_SIZE = 20;

/** A list's address may be an old bookmark: what isn't known is left out. */
const listQuery = z.object({
  pile: z
    .enum(Object.keys(offerPiles) as [OfferPile, ...OfferPile[]])
    .optional()
    .catch(undefined),
  direction: z.enum(['SELL', 'BUY']).optional().catch(undefined),
  cursor: z.string().max(1_000).optional(),
});
export type OfferListState = z.output<typeof listQuery>;

const DONE = {
  submit: 'offer.done.submitted',
  reopen: 'offer.done.reopened',
  withdraw: 'offer.done.withdrawn',
  close: 'offer.done.closed',
} as const satisfies Record<string, MessageKey>;

/** A company's offers: the list, and one with its way to the affiliated sites. */
@SitePages('my/offers')
export class MyOfferPages {
  constructor(
    private readonly desk: OfferDesk,
    private readonly offers: Offers,
    private readonly reader: OfferReader,
    private readonly deliveries: Deliveries,
    private readonly posting: Posting,
  ) {}

  @Get()
  @Access('company-member')
  async list(
    @Page() page: PageContext,
    @CurrentCompanyActor() actor: CompanyActor,
    @Query({ schema: listQuery }) state: OfferListState,
  ) {
    const [offers, counts] = await Promise.all([
      this.desk.list(actor, { ...state, limit: PAGE_SIZE }),
      this.desk.counts(actor, state.direction),
    ]);
    return <OfferListView page={page} state={state} offers={offers} counts={counts} />;
  }

  @Get(':id')
  @Access('company-member')
  async show(
    @Page() page: PageContext,
    @CurrentCompanyActor() actor: CompanyActor,
    @Param('id', { schema: idParam }) id: string,
  ) {
    const offer = await this.reader.get(id, actor);
    if (offer.company?.id !== actor.companyId) throw offerError('offer_not_found');
    const [deliveries, posting] = await Promise.all([this.deliveries.ofOffer(actor, id), this.posting.of(actor, id)]);
    return <OwnOfferView page={page} offer={offer} deliveries={deliveries} sites={posting.items} />;
  }

  @Post(':id/submit')
  @Access('company-member')
  submit(
    @Page() page: PageContext,
    @CurrentCompanyActor() actor: CompanyActor,
    @Param('id', { schema: idParam }) id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return this.act('submit', page, actor, id, reply);
  }

  @Post(':id/reopen')
  @Access('company-member')
  reopen(
    @Page() page: PageContext,
    @CurrentCompanyActor() actor: CompanyActor,
    @Param('id', { schema: idParam }) id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return this.act('reopen', page, actor, id, reply);
  }

  @Post(':id/withdraw')
  @Access('company-owner')
  withdraw(
    @Page() page: PageContext,
    @CurrentCompanyActor() actor: CompanyActor,
    @Param('id', { schema: idParam }) id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return this.act('withdraw', page, actor, id, reply);
  }

  @Post(':id/close')
  @Access('company-owner')
  close(
    @Page() page: PageContext,
    @CurrentCompanyActor() actor: CompanyActor,
    @Param('id', { schema: idParam }) id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return this.act('close', page, actor, id, reply);
  }

  @Post(':id/deliveries/:deliveryId/retry')
  @Access('company-member')
  async retry(
    @Page() page: PageContext,
    @CurrentCompanyActor() actor: CompanyActor,
    @Param('id', { schema: idParam }) id: string,
    @Param('deliveryId', { schema: idParam }) deliveryId: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    await this.deliveries.retry(actor, id, deliveryId);
    return seeOther(reply, href(page, `/my/offers/${id}`), 'offer.done.retried');
  }

  private async act(
    action: keyof typeof DONE,
    page: PageContext,
    actor: CompanyActor,
    id: string,
    reply: FastifyReply,
  ) {
    await this.offers[action](actor, id);
    return seeOther(reply, href(page, `/my/offers/${id}`), DONE[action]);
  }
}
