import { Injectable } from '@nestjs/common';
import { AuditLog } from '../../platform/audit/audit-log.js';
import { Database } from '../../platform/database/database.js';
import { JobQueue } from '../../platform/jobs/job-queue.js';
import type { Actor } from '../identity/index.js';
import { type SiteRow, SitesRepository } from './sites.repository.js';
import { syndicationError } from './syndication.errors.js';

/** @internal Compares what one site shows with what it should show. */
export const RECONCILE_SITE = 'syndication.reconcile-site';

/** Whether there is anything to compare: a site that takes our offers and says what it shows. */
export const isComparable = (site: SiteRow): site is SiteRow & { offers_feed_url: string } =>
  site.status === 'active' && site.offers_feed_url !== null;

/** Orders comparisons of sites; {@link RECONCILE_SITE} makes them. */
@Injectable()
export class Reconciliation {
  constructor(
    private readonly database: Database,
    private readonly sites: SitesRepository,
    private readonly jobs: JobQueue,
    private readonly audit: AuditLog,
  ) {}

  /**
   * On an officer's demand. What came of it stands in the site's `reconciliation`.
   *
   * @throws DomainError `site_not_found` (404), `site_not_comparable` (409)
   */
  async demand(officer: Actor, siteId: string): Promise<void> {
    await this.database.transaction(async (tx) => {
      const site = await this.sites.lock(tx, siteId);
      if (!site) throw syndicationError('site_not_found');
      if (!isComparable(site)) throw syndicationError('site_not_comparable');
      await this.jobs.send(tx, RECONCILE_SITE, { siteId }, { key: siteId });
      await this.audit.record(tx, {
        actorId: officer.userId,
        actorKind: 'officer',
        action: 'site.reconcile',
        subjectType: 'site',
        subjectId: siteId,
      });
    });
  }

  /** Every site that can be compared. */
  async demandAll(): Promise<void> {
    const comparable = (await this.sites.all()).filter(isComparable);
    await this.database.transaction(async (tx) => {
      for (const { id: siteId } of comparable) await this.jobs.send(tx, RECONCILE_SITE, { siteId }, { key: siteId });
    });
  }
}
