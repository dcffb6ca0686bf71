import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { AffiliatedSites } from '../../modules/syndication/index.js';
import { Database } from '../../platform/database/database.js';
import type { DemoSite } from '../start-demo.js';

/** Makes the simulators known, or tells where they are now. */
export async function connectSites(app: NestFastifyApplication, sites: readonly DemoSite[]): Promise<void> {
  const affiliated = app.get(AffiliatedSites, { strict: false });
  const known = new Map((await affiliated.list()).map((site) => [site.id, site]));
  for (const site of sites) {
    const before = known.get(site.id);
    const addresses = {
      homeUrl: site.url,
      webhookUrl: site.webhookUrl ?? null,
      openSearchUrl: site.openSearchUrl,
      offersFeedUrl: site.offersFeedUrl,
    };
    await app.get(Database, { strict: false }).transaction(async (tx) => {
      if (!before) {
        const { id, name, kind, secrets } = site;
        await affiliated.insert(tx, null, {
          id,
          name,
          kind,
          ...addresses,
          outboundSecret: secrets.outbound,
          inboundSecret: secrets.inbound,
        });
      } else if (before.homeUrl !== site.url || before.openSearchUrl !== site.openSearchUrl) {
        await affiliated.update(tx, null, site.id, addresses);
      }
    });
  }
}
