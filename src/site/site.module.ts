import { Module } from '@nestjs/common';
import { APP_INTERCEPTOR } from '@nestjs/core';
import { CatalogueModule } from '../modules/catalogue/index.js';
import { CompaniesModule } from '../modules/companies/index.js';
import { ConsultationsModule } from '../modules/consultations/index.js';
import { IdentityModule } from '../modules/identity/index.js';
import { MetasearchModule } from '../modules/metasearch/index.js';
import { OffersModule } from '../modules/offers/index.js';
import { SearchModule } from '../modules/search/index.js';
import { SyndicationModule } from '../modules/syndication/index.js';
import { ClockModule } from '../platform/clock/clock.module.js';
import { DatabaseModule } from '../platform/database/database.module.js';
import { ERROR_PAGE } from '../platform/http/problem.filter.js';
import { BoothPages } from './booth/booth.pages.js';
import { CanonicalPages } from './canonical.pages.js';
import { SiteErrorPage } from './error-page.js';
import { EntrancePages, HomePages } from './home/home.pages.js';
import { SectorPages } from './home/sector.pages.js';
import { MyTradePages } from './my.pages.js';
import { MyOfferPages } from './my-offers/my-offers.pages.js';
import { OfferEditorPages } from './my-offers/offer-editor.pages.js';
import { OfferPages } from './offer/offer.pages.js';
import { PageContexts } from './page-contexts.js';
import { PageInterceptor } from './page.interceptor.js';
import { ProductPages } from './product/product.pages.js';
import { AllSitesPages } from './search/all-sites.pages.js';
import { SavedSearchesPages } from './search/saved-searches.pages.js';
import { SearchPages } from './search/search.pages.js';
import { SignInPages } from './sign-in.pages.js';
import { SignUpPages } from './sign-up.pages.js';
import { SiteVisits } from './site-visits.service.js';
import { SitemapController } from './sitemap/sitemap.controller.js';
import { SitemapRepository } from './sitemap/sitemap.repository.js';
import { Sitemap } from './sitemap/sitemap.service.js';

/** The pages that span modules, and what makes pages of what handlers return. */
@Module({
  imports: [
    ClockModule,
    DatabaseModule,
    IdentityModule,
    CompaniesModule,
    CatalogueModule,
    OffersModule,
    SyndicationModule,
    ConsultationsModule,
    SearchModule,
    MetasearchModule,
  ],
  controllers: [
    EntrancePages,
    CanonicalPages,
    HomePages,
    SectorPages,
    ProductPages,
    OfferPages,
    BoothPages,
    MyTradePages,
    OfferEditorPages,
    MyOfferPages,
    SearchPages,
    AllSitesPages,
    SavedSearchesPages,
    SignInPages,
    SignUpPages,
    SitemapController,
  ],
  providers: [
    Sitemap,
    SitemapRepository,
    PageContexts,
    SiteVisits,
    { provide: APP_INTERCEPTOR, useClass: PageInterceptor },
    { provide: ERROR_PAGE, useClass: SiteErrorPage },
  ],
})
export class SiteModule {}
