import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { TradeInfo } from '../../modules/trade-info/index.js';
import { Database } from '../../platform/database/database.js';
import { demoCompanies, demoExhibitions, demoOffers, demoProducts, demoReports } from '../content/index.js';

import type { DemoSite } from '../start-demo.js';
import { loadCompanies } from './load-companies.js';
import { loadOffers } from './load-offers.js';
import { loadOfficers } from './load-officers.js';
import { loadProducts } from './load-products.js';
import { connectSites } from './load-sites.js';

/**
 * Fills an empty marketplace through the same use cases as everybody's data. Each part may be repeated, so a load that was cut off
 * is simply run again; the exhibitions come last and say that everything is there.
 */
export async function loadMarketplace(app: NestFastifyApplication, sites: readonly DemoSite[]): Promise<void> {
  await connectSites(app, sites);
  if (await isLoaded(app)) return;
  const now = new Date();
  process.stdout.write('Loading the demo marketplace …\n');
  const officers = await loadOfficers(app);
  const companies = await loadCompanies(app, demoCompanies(now), officers);
  const products = await loadProducts(app, demoProducts(now), companies);
  await loadOffers(app, demoOffers(now), { companies, products, officer: officers.first });
  await loadNews(app, now);
}

async function isLoaded(app: NestFastifyApplication): Promise<boolean> {
  const { items } = await app.get(TradeInfo, { strict: false }).exhibitions({ past: 'true', limit: 1 });
  return items.length > 0;
}

async function loadNews(app: NestFastifyApplication, now: Date): Promise<void> {
  const tradeInfo = app.get(TradeInfo, { strict: false });
  await app.get(Database, { strict: false }).transaction(async (tx) => {
    for (const report of demoReports(now)) await tradeInfo.publishReport(tx, report);
    for (const exhibition of demoExhibitions(now)) await tradeInfo.announceExhibition(tx, exhibition);
  });
}
