import { Injectable } from '@nestjs/common';
import { Database, type Tx } from '../../platform/database/database.js';
import type { Subject, WireState } from './deliveries.repository.js';

/**
 * SQL for what should be known of a subject on one site: its state, or `withdrawn` where its company doesn't want it.
 *
 * @param subject alias of a row of `syndicated_subject`
 * @param site expression for the site's id; where it is null the state is everybody's
 */
export const stateOn = (subject: string, site: string): string =>
  `CASE WHEN EXISTS (SELECT 1 FROM offer_posting p WHERE p.offer_id = ${subject}.subject_id AND NOT ${site} = ANY(p.sites))
     THEN 'withdrawn' ELSE ${subject}.state END`;

/** All SQL on where companies want their offers. */
@Injectable()
export class PostingRepository {
  constructor(private readonly database: Database) {}

  /** Ids of the chosen sites; `null` when the offer goes to all, also to those that join later. */
  async chosen(offerId: string, through: Pick<Tx, 'one'> = this.database): Promise<string[] | null> {
    const row = await through.one<{ sites: string[] }>('SELECT sites FROM offer_posting WHERE offer_id = $1', [
      offerId,
    ]);
    return row?.sites ?? null;
  }

  /** Makes choices for one offer wait for each other, also before there is a row. */
  async lock(tx: Tx, offerId: string): Promise<void> {
    await tx.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 2))', [offerId]);
  }

  async choose(tx: Tx, offerId: string, sites: readonly string[] | null, by: string): Promise<void> {
    if (sites === null) await tx.run('DELETE FROM offer_posting WHERE offer_id = $1', [offerId]);
    else
      await tx.run(
        `INSERT INTO offer_posting (offer_id, sites, chosen_by) VALUES ($1, $2, $3)
         ON CONFLICT (offer_id) DO UPDATE SET sites = excluded.sites, chosen_by = excluded.chosen_by, chosen_at = now()`,
        [offerId, sites, by],
      );
  }

  /** What should be known of a subject on one site. */
  async stateOn(tx: Tx, subject: Subject, siteId: string): Promise<WireState> {
    const only = await this.chosen(subject.subject_id, tx);
    return only && !only.includes(siteId) ? 'withdrawn' : subject.state;
  }

  /** Whether the subject should stand on the site now. */
  async isWanted(tx: Tx, subject: Pick<Subject, 'subject_type' | 'subject_id'>, siteId: string): Promise<boolean> {
    const row = await tx.one(
      `SELECT 1 FROM delivery WHERE subject_type = $1 AND subject_id = $2 AND site_id = $3 AND desired_state = 'live'`,
      [subject.subject_type, subject.subject_id, siteId],
    );
    return row !== undefined;
  }
}
