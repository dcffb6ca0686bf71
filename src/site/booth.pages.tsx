import { Get, Param, Query } from '@nestjs/common';
import { z } from 'zod';
import { Products } from '../modules/catalogue/index.js';
import { Companies } from '../modules/companies/index.js';
import { Access, type Actor, MaybeActor } from '../modules/identity/index.js';
import { OfferReader } from '../modules/offers/index.js';
import { Page, type PageContext, slugParam } from './design/page-context.js';
import { SitePages } from './design/site-pages.js';
import { BoothView } from './views/booth.view.js';

const boothQuery = z.object({ cursor: z.string().max(1_000).optional() });

/** `/{locale}/companies/{slug}`: a company's own page, with its products and offers. */
@SitePages('companies')
export class BoothPages {
  constructor(
    private readonly companies: Companies,
    private readonly products: Products,
    private readonly offers: OfferReader,
  ) {}

  @Get(':slug')
  @Access('public')
  async show(
    @Page() page: PageContext,
    @Param('slug', { schema: slugParam }) slug: string,
    @Query({ schema: boothQuery }) { cursor }: z.output<typeof boothQuery>,
    @MaybeActor() reader: Actor | undefined,
  ) {
    const company = await this.companies.viewBySlug(slug, reader);
    const companyId = company.id;
    const [products, offers] = await Promise.all([
      this.products.list({ companyId, limit: 24, cursor }, reader),
      this.offers.list({ companyId, mine: false, limit: 12 }, reader),
    ]);
    return <BoothView page={page} company={company} products={products} offers={offers.items} />;
  }
}
