import { Get, Param, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { Products } from '../../modules/catalogue/index.js';
import { Companies } from '../../modules/companies/index.js';
import { Access, type Actor, MaybeActor } from '../../modules/identity/index.js';
import { OfferReader } from '../../modules/offers/index.js';
import { idParam } from '../../platform/http/request-context.js';
import { href, Page, type PageContext, slugParam } from '../design/page-context.js';
import { moved, SitePages } from '../design/site-pages.js';
import { BoothView } from './booth.view.js';

const boothQuery = z.object({ cursor: z.string().max(1_000).optional() });

const PRODUCTS_A_PAGE = 24;
const MOST_OFFERS = 8;

/** `/{locale}/companies/{slug or id}`: a company's own page, with its products and offers. */
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
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const isId = idParam.safeParse(slug).success;
    const company = await (isId ? this.companies.view(slug, reader) : this.companies.viewBySlug(slug, reader));
    if (company.slug !== slug) return moved(reply, href(page, `/companies/${company.slug}`));
    const companyId = company.id;
    const [products, offers] = await Promise.all([
      this.products.list({ companyId, limit: PRODUCTS_A_PAGE, cursor }, reader),
      this.offers.list({ companyId, mine: false, limit: MOST_OFFERS }, reader),
    ]);
    const isFirst = cursor === undefined;
    return <BoothView page={page} company={company} products={products} offers={offers.items} isFirst={isFirst} />;
  }
}
