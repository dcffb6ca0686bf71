import { Get, Query } from '@nestjs/common';
import { Page, type PageContext } from '../../site/design/page-context.js';
import { SitePages } from '../../site/design/site-pages.js';
import { Access, type CompanyActor, CurrentCompanyActor } from '../identity/index.js';
import { MOST_PRINTED, type PrintQuery, printQuery } from './own-catalogue.dto.js';
import { OwnCatalogue } from './own-catalogue.service.js';
import { PrintChoiceView } from './views/print-choice.view.js';
import { PrintedCatalogueView } from './views/printed-catalogue.view.js';

/** `/{locale}/my/catalogue/print`: what a printed catalogue is to hold, and the catalogue itself. */
@SitePages('my/catalogue/print')
export class CataloguePrintPages {
  constructor(private readonly catalogue: OwnCatalogue) {}

  @Get()
  @Access('company-member')
  async choice(
    @Page() page: PageContext,
    @CurrentCompanyActor() actor: CompanyActor,
    @Query({ schema: printQuery }) query: PrintQuery,
  ) {
    const [products, sectors] = await Promise.all([
      this.catalogue.choose(actor, { product: [], sector: undefined }, MOST_PRINTED),
      this.catalogue.sectors(actor),
    ]);
    return <PrintChoiceView page={page} query={query} products={products} sectors={sectors} />;
  }

  @Get('sheets')
  @Access('company-member')
  async sheets(
    @Page() page: PageContext,
    @CurrentCompanyActor() actor: CompanyActor,
    @Query({ schema: printQuery }) query: PrintQuery,
  ) {
    const products = await this.catalogue.choose(actor, query, MOST_PRINTED);
    return <PrintedCatalogueView page={page} query={query} products={products} />;
  }
}
