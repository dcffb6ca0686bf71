import { Injectable } from '@nestjs/common';
import { InjectPinoLogger, type PinoLogger } from 'nestjs-pino';
import { Database } from '../../platform/database/database.js';
import { type JobContext, JobHandler } from '../../platform/jobs/job-handler.decorator.js';
import { PartnerFeeds, type Shown, UnreadableFeed } from './partner-feeds.service.js';
import { ReconciliationRepository, type SettledDelivery } from './reconciliation.repository.js';
import { isComparable, RECONCILE_SITE, Reconciliation } from './reconciliation.service.js';
import type { ReconciliationReport } from './sites.dto.js';
import { SitesRepository } from './sites.repository.js';
import { Syndication } from './syndication.service.js';
import { differenceOf } from './wire/index.js';

const CHUNK = 500;

/** Finds and repairs what went apart behind the backs of the deliveries: a site restored a backup, or lost something. */
@Injectable()
export class ReconciliationJobs {
  constructor(
    private readonly database: Database,
    private readonly reconciliation: Reconciliation,
    private readonly settled: ReconciliationRepository,
    private readonly sites: SitesRepository,
    private readonly syndication: Syndication,
    private readonly feeds: PartnerFeeds,
    @InjectPinoLogger(ReconciliationJobs.name) private readonly log: PinoLogger,
  ) {}

  @JobHandler('syndication.reconcile-sites', { schedule: '20 3 * * *' })
  async reconcileAll(): Promise<void> {
    await this.reconciliation.demandAll();
  }

  /** Reads the site's feed to its end, compares, and posts anew what differs. */
  @JobHandler<{ siteId: string }>(RECONCILE_SITE, { policy: 'stately', expireInSeconds: 1_800 })
  async reconcile({ siteId }: { siteId: string }, { signal }: JobContext): Promise<void> {
    const site = await this.sites.find(siteId);
    if (!site || !isComparable(site)) return;
    // What is confirmed while the feed is read may stand on a page that was read before.
    const began = await this.settled.now();
    const counts = { missing: 0, outdated: 0, unwanted: 0 };
    let shown: Shown = { offers: new Map(), isWhole: false };
    let failure: string | null = null;
    try {
      shown = await this.feeds.read(site.offers_feed_url, signal);
    } catch (error) {
      if (!(error instanceof UnreadableFeed)) throw error;
      failure = error.message;
    }
    if (failure === null) {
      let after: string | null = null;
      for (;;) {
        signal.throwIfAborted();
        const chunk: SettledDelivery[] = await this.settled.settled(siteId, began, after, CHUNK);
        for (const delivery of chunk) {
          const wanted = { state: delivery.state, rev: delivery.desired_rev };
          const difference = differenceOf(wanted, shown.offers.get(delivery.offer_id), shown.isWhole);
          if (!difference) continue;
          const isRepaired = await this.database.transaction((tx) =>
            this.syndication.repeat(tx, delivery, site, difference),
          );
          if (isRepaired) counts[difference] += 1;
        }
        after = chunk.at(-1)?.offer_id ?? null;
        if (after === null) break;
      }
    }
    const { isWhole, offers } = shown;
    const report = { at: began.toISOString(), shown: offers.size, isWhole, ...counts, failure };
    this.report(siteId, report);
    await this.database.transaction((tx) => this.sites.saveReconciliation(tx, siteId, report));
  }

  private report(siteId: string, report: ReconciliationReport): void {
    const { missing, outdated, unwanted, failure } = report;
    const isFine = failure === null && missing + outdated + unwanted === 0;
    this.log[isFine ? 'debug' : 'warn']({ siteId, ...report }, 'site compared');
  }
}
