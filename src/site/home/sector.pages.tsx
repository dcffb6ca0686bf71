import { Get, Param } from '@nestjs/common';
import { Products, SectorsService } from '../../modules/catalogue/index.js';
import { Companies } from '../../modules/companies/index.js';
import { Access } from '../../modules/identity/index.js';
import { OfferReader } from '../../modules/offers/index.js';
import { platformError } from '../../platform/errors/platform-errors.js';
import { isSector } from '../../vocabulary/index.js';
import { Page, type PageContext, slugParam } from '../design/page-context.js';
import { SitePages } from '../design/site-pages.js';
import { SectorView } from './sector.view.js';

const NEWEST = 6;
const MOST_PRODUCTS = 8;
const MOST_COMPANIES = 8;

/** `/{locale}/sectors/{slug}`: what there is in a sector, and its categories. */
@SitePages('sectors')
export class SectorPages {
  constructor(
    private readonly sectors: SectorsService,
    private readonly products: Products,
    private readonly offers: OfferReader,
    private readonly companies: Companies,
  ) {}

  @Get(':slug')
  @Access('public')
  async show(@Page() page: PageContext, @Param('slug', { schema: slugParam }) sector: string) {
    if (!isSector(sector)) throw platformError('not_found');
    const newest = (direction: 'SELL' | 'BUY') =>
      this.offers.list({ direction, sector, mine: false, limit: NEWEST }, undefined).then(({ items }) => items);
    const [categories, sell, buy, products, companies] = await Promise.all([
      this.sectors.categories(sector),
      newest('SELL'),
      newest('BUY'),
      this.products.list({ sector, limit: MOST_PRODUCTS }, undefined),
      this.companies.directory({ sector, limit: MOST_COMPANIES }),
    ]);
    return (
      <SectorView
        page={page}
        sector={sector}
        categories={categories}
        sell={sell}
        buy={buy}
        products={products.items}
        companies={companies.items}
      />
    );
  }
}
