import { type DynamicModule, Module } from '@nestjs/common';
import { CatalogueModule } from './modules/catalogue/index.js';
import { CompaniesModule } from './modules/companies/index.js';
import { ConsultationsModule } from './modules/consultations/index.js';
import { IdentityModule } from './modules/identity/index.js';
import { MetasearchModule } from './modules/metasearch/index.js';
import { ModerationModule } from './modules/moderation/index.js';
import { OffersModule } from './modules/offers/index.js';
import { SearchModule } from './modules/search/index.js';
import { SyndicationModule } from './modules/syndication/index.js';
import { TradeInfoModule } from './modules/trade-info/index.js';
import type { RunningConfig } from './platform/config/config.module.js';
import { PlatformModule } from './platform/platform.module.js';
import { SiteModule } from './site/site.module.js';

@Module({})
export class AppModule {
  static with(config: RunningConfig): DynamicModule {
    return {
      module: AppModule,
      imports: [
        PlatformModule.with(config),
        IdentityModule,
        CompaniesModule,
        CatalogueModule,
        OffersModule,
        SearchModule,
        SyndicationModule,
        MetasearchModule,
        ConsultationsModule,
        ModerationModule,
        TradeInfoModule,
        SiteModule,
      ],
    };
  }
}
