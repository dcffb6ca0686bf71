import { Injectable } from '@nestjs/common';
import { InjectPinoLogger, type PinoLogger } from 'nestjs-pino';
import { JobHandler } from '../../platform/jobs/job-handler.decorator.js';
import { AffiliatedSites } from './sites.service.js';

/** Upkeep of the affiliated sites. */
@Injectable()
export class SiteJobs {
  constructor(
    private readonly sites: AffiliatedSites,
    @InjectPinoLogger(SiteJobs.name) private readonly log: PinoLogger,
  ) {}

  /** At night and not at the start: while processes are replaced one by one, the old ones don't have the newest key yet. */
  @JobHandler('syndication.reseal-secrets', { schedule: '50 3 * * *' })
  async resealSecrets(): Promise<void> {
    const count = await this.sites.resealSecrets();
    if (count > 0) this.log.info({ count }, 'secrets of sites sealed with the newest key');
  }
}
