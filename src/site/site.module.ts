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
import { DatabaseModule } from '../platform/database/database.module.js';
import { ERROR_PAGE } from '../platform/http/problem.filter.js';
import { BoothPages } from './booth.pages.js';
import { CanonicalPages } from './canonical.pages.js';
import { SiteErrorPage } from './error-page.js';
import { EntrancePages, HomePages } from './home.pages.js';
import { MyTradePages } from './my.pages.js';
import { PageContexts } from './page-contexts.js';
import { PageInterceptor } from './page.interceptor.js';
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
    BoothPages,
    MyTradePages,
    SearchPages,
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
