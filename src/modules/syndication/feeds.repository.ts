import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database.js';
import type { Subject } from './deliveries.repository.js';
import { stateOn } from './posting.repository.js';

/** A line of the feed: an offer that appeared, changed or went. */
export type FeedLine = Subject & { seq: string };

/** How long a tombstone stays in the feed; who didn't pull for so long begins anew. */
const TOMBSTONE_DAYS = 60;

const IN_FEED = `subject_type = 'offer' AND (state = 'live' OR changed_at > now() - interval '${TOMBSTONE_DAYS} days')`;

/** All SQL on the feed of offers. */
@Injectable()
export class FeedsRepository {
  constructor(private readonly database: Database) {}

  /**
   * The newest changes first.
   *
   * @param before the last position of the page before
   * @param siteId whose own feed it is: without what isn't meant for it, and with a tombstone for what no longer is
   */
  async page(before: string | null, limit: number, siteId: string | null): Promise<FeedLine[]> {
    return this.database.query<FeedLine>(
      `SELECT subject_type, subject_id, company_id, source_rev, wire_rev, ${stateOn('w', '$3::text')} AS state, direction, changed_at, seq::text AS seq
       FROM syndicated_subject w WHERE ${IN_FEED} AND ($1::bigint IS NULL OR w.seq < $1)
         AND (${stateOn('w', '$3::text')} = w.state OR EXISTS (SELECT 1 FROM delivery d
           WHERE d.subject_type = w.subject_type AND d.subject_id = w.subject_id AND d.site_id = $3))
       ORDER BY w.seq DESC LIMIT $2`,
      [before, limit, siteId],
    );
  }

  /** Changes whenever anything in the feed does, also what was committed late with an earlier position. */
  async fingerprint(): Promise<string> {
    const row = await this.database.one<{ fingerprint: string }>(
      `SELECT md5(concat_ws(' ', max(seq), count(*), sum(wire_rev))) AS fingerprint FROM syndicated_subject WHERE ${IN_FEED}`,
    );
    return row?.fingerprint ?? 'empty';
  }
}
