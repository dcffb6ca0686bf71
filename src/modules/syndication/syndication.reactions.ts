import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database.js';
import { JobHandler, OnEvent } from '../../platform/jobs/job-handler.decorator.js';
import {
  Companies,
  companyChanged,
  companyRegistered,
  companyReinstated,
  companySuspended,
} from '../companies/index.js';
import { OfferReader, offerPublished, offerUnpublished } from '../offers/index.js';
import { DeliveriesRepository } from './deliveries.repository.js';
import { BACKFILL_SITE } from './sites.service.js';
import { SitesRepository } from './sites.repository.js';
import { Syndication } from './syndication.service.js';

const BACKFILL_CHUNK = 500;

/** What happens on the affiliated sites because of something here. */
@Injectable()
export class SyndicationReactions {
  constructor(
    private readonly database: Database,
    private readonly syndication: Syndication,
    private readonly deliveries: DeliveriesRepository,
    private readonly sites: SitesRepository,
    private readonly offers: OfferReader,
    private readonly companies: Companies,
  ) {}

  @OnEvent(offerPublished, 'syndication.follow-published', { concurrency: 4 })
  async offerPublished({ offerId, rev }: { offerId: string; rev: number }): Promise<void> {
    const [offer] = await this.offers.getLive([offerId]);
    // Gone again in the meantime: its own event follows. Another site's offer is not ours to pass on.
    const companyId = offer?.company?.id;
    if (!offer || !companyId) return;
    await this.database.transaction((tx) =>
      this.syndication.follow(tx, {
        type: 'offer',
        id: offerId,
        companyId,
        sourceRev: rev,
        state: 'live',
        direction: offer.direction,
      }),
    );
  }

  @OnEvent(offerUnpublished, 'syndication.follow-unpublished', { concurrency: 2 })
  async offerUnpublished({ offerId, rev }: { offerId: string; rev: number }): Promise<void> {
    const known = await this.deliveries.subject('offer', offerId);
    if (!known) return;
    await this.database.transaction((tx) =>
      this.syndication.follow(tx, {
        type: 'offer',
        id: offerId,
        companyId: known.company_id,
        sourceRev: rev,
        state: 'withdrawn',
        direction: null,
      }),
    );
  }

  @OnEvent(companyRegistered, 'syndication.register-company')
  async companyRegistered({ companyId }: { companyId: string }): Promise<void> {
    await this.followCompany(companyId);
  }

  @OnEvent(companyChanged, 'syndication.follow-company')
  async companyChanged({ companyId }: { companyId: string }): Promise<void> {
    await this.followCompany(companyId);
  }

  /** A suspended company's offers leave the sites with it, although the offers themselves stay published. */
  @OnEvent(companySuspended, 'syndication.hide-company')
  async companySuspended({ companyId }: { companyId: string }): Promise<void> {
    const ids = await this.database.transaction((tx) => this.deliveries.offersOf(tx, companyId));
    for (const id of ids) {
      await this.database.transaction((tx) =>
        this.syndication.follow(tx, {
          type: 'offer',
          id,
          companyId,
          sourceRev: null,
          state: 'withdrawn',
          direction: null,
        }),
      );
    }
  }

  @OnEvent(companyReinstated, 'syndication.show-company')
  async companyReinstated({ companyId }: { companyId: string }): Promise<void> {
    const ids = await this.database.transaction((tx) => this.deliveries.offersOf(tx, companyId));
    for (const { id, direction } of await this.offers.getLive(ids)) {
      await this.database.transaction((tx) =>
        this.syndication.follow(tx, { type: 'offer', id, companyId, sourceRev: null, state: 'live', direction }),
      );
    }
  }

  /** Brings everything that is live onto a site that is new or active again, and takes down what was withdrawn meanwhile. */
  @JobHandler<{ siteId: string }>(BACKFILL_SITE, { expireInSeconds: 900 })
  async backfill({ siteId }: { siteId: string }): Promise<void> {
    const site = await this.sites.find(siteId);
    if (site?.status !== 'active') return;
    let after: string | null = null;
    for (;;) {
      const seen: string | null = await this.database.transaction(async (tx) => {
        const subjects = await this.deliveries.subjectsFor(tx, siteId, after, BACKFILL_CHUNK);
        for (const subject of subjects) {
          if (subject.subject_type === 'offer' || site.kind === 'webhook')
            await this.syndication.wantOn(tx, subject, site);
        }
        return subjects.at(-1)?.seq ?? null;
      });
      if (seen === null) return;
      after = seen;
    }
  }

  private async followCompany(companyId: string): Promise<void> {
    const card = await this.companies.getCard(companyId);
    if (!card?.visible) return;
    const { version } = await this.companies.view(companyId, undefined);
    await this.database.transaction((tx) =>
      this.syndication.follow(tx, {
        type: 'company',
        id: companyId,
        companyId,
        sourceRev: version,
        state: 'live',
        direction: null,
      }),
    );
  }
}
