import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database.js';
import { JobHandler } from '../../platform/jobs/job-handler.decorator.js';
import { OfferTransitions } from './offer-transitions.service.js';
import { OffersRepository } from './offers.repository.js';

/** Offers of one transaction: few enough to keep their locks short. */
const BATCH = 100;

/** What happens to offers by the passing of time. Nobody sees an expired offer even before this has run: the queries look at the clock. */
@Injectable()
export class OfferJobs {
  constructor(
    private readonly database: Database,
    private readonly offers: OffersRepository,
    private readonly transitions: OfferTransitions,
  ) {}

  /** Records the expiry of every published offer whose validity is over, and tells the world. Workers share the work. */
  @JobHandler('offers.expire', { schedule: '* * * * *', policy: 'short' })
  async expire(_: object = {}, context?: { signal: AbortSignal }): Promise<void> {
    let claimed = BATCH;
    while (claimed === BATCH && !context?.signal.aborted) claimed = await this.expireBatch();
  }

  private expireBatch(): Promise<number> {
    return this.database.transaction(async (tx) => {
      const expired = await this.offers.claimExpired(tx, BATCH);
      for (const offer of expired) await this.transitions.expire(tx, offer);
      return expired.length;
    });
  }
}
