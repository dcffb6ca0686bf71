import { Get, Param, Query } from '@nestjs/common';
import { z } from 'zod';
import { Companies } from '../modules/companies/index.js';
import { Consultations } from '../modules/consultations/index.js';
import { Access, type CompanyActor, CurrentCompanyActor } from '../modules/identity/index.js';
import { OfferReader, offerError } from '../modules/offers/index.js';
import { Deliveries } from '../modules/syndication/index.js';
import { idParam } from '../platform/http/request-context.js';
import { Page, type PageContext } from './design/page-context.js';
import { SitePages } from './design/site-pages.js';
import { MyOfferView } from './views/my-offer.view.js';
import { MyTradeView } from './views/my-trade.view.js';

const deskQuery = z.object({ cursor: z.string().max(1_000).optional() });

/** `/{locale}/my`: what a company's people have going on. */
@SitePages('my')
export class MyTradePages {
  constructor(
    private readonly offers: OfferReader,
    private readonly deliveries: Deliveries,
    private readonly consultations: Consultations,
    private readonly companies: Companies,
  ) {}

  @Get()
  @Access('company-member')
  async desk(
    @Page() page: PageContext,
    @CurrentCompanyActor() actor: CompanyActor,
    @Query({ schema: deskQuery }) { cursor }: z.output<typeof deskQuery>,
  ) {
    const [offers, consultations, company] = await Promise.all([
      this.offers.list({ mine: true, limit: 20, cursor }, actor),
      this.consultations.list(actor, { limit: 20 }),
      this.companies.view(actor.companyId, actor),
    ]);
    const waiting = consultations.items.filter(({ actions }) => actions.includes('accept'));
    return <MyTradeView page={page} company={company} offers={offers} waiting={waiting} />;
  }

  @Get('offers/:id')
  @Access('company-member')
  async offer(
    @Page() page: PageContext,
    @CurrentCompanyActor() actor: CompanyActor,
    @Param('id', { schema: idParam }) id: string,
  ) {
    const offer = await this.offers.get(id, actor);
    if (offer.company?.id !== actor.companyId) throw offerError('offer_not_found');
    return <MyOfferView page={page} offer={offer} deliveries={await this.deliveries.ofOffer(actor, id)} />;
  }
}
