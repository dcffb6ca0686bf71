import { Get } from '@nestjs/common';
import { CatalogueImports } from '../modules/catalogue/index.js';
import { Companies } from '../modules/companies/index.js';
import { Consultations } from '../modules/consultations/index.js';
import { Access, type CompanyActor, CurrentCompanyActor } from '../modules/identity/index.js';
import { OfferDesk } from '../modules/offers/index.js';
import { Deliveries } from '../modules/syndication/index.js';
import { Clock } from '../platform/clock/clock.js';
import { Page, type PageContext } from './design/page-context.js';
import { SitePages } from './design/site-pages.js';
import { tasksOf } from './today/today.js';
import { TodayView } from './today/today.view.js';

/** As many of the newest as could need anybody. */
const NEWEST_CONSULTATIONS = 50;
const NEWEST_IMPORTS = 5;

/** `/{locale}/my`: what needs a company's people today. */
@SitePages('my')
export class MyTradePages {
  constructor(
    private readonly offers: OfferDesk,
    private readonly deliveries: Deliveries,
    private readonly consultations: Consultations,
    private readonly companies: Companies,
    private readonly imports: CatalogueImports,
    private readonly clock: Clock,
  ) {}

  @Get()
  @Access('company-member')
  async today(@Page() page: PageContext, @CurrentCompanyActor() actor: CompanyActor) {
    const [company, consultations, offers, troubles, imports] = await Promise.all([
      this.companies.view(actor.companyId, actor),
      this.consultations.list(actor, { limit: NEWEST_CONSULTATIONS }),
      this.offers.toDo(actor),
      this.deliveries.troubles(actor),
      this.imports.list(actor, { limit: NEWEST_IMPORTS }),
    ]);
    const troubled = await this.offers.named(
      actor,
      troubles.map(({ offerId }) => offerId),
    );
    const groups = tasksOf(page, {
      now: this.clock.now(),
      company,
      consultations: consultations.items,
      offers,
      troubles,
      troubled,
      imports: imports.items,
    });
    return <TodayView page={page} company={company} groups={groups} />;
  }
}
