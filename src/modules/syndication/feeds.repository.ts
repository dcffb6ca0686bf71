import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database.js';
import type { Subject } from './deliveries.repository.js';

/** A line of the feed: an offer that appeared, changed or went. */
export type FeedLine = Subject & { seq: string };

/** How long a tombstone stays in the feed; who didn't pull for so long begins anew. */
const TOMBSTONE_DAYS = 60;

const IN_FEED = `subject_type = 'offer' AND (state = 'live' OR changed_at > now() - interval '${TOMBSTONE_DAYS} days')`;

/** All SQL on the feed of offers. */
@Injectable()
export class FeedsRepository {
  constructor(private readonly database: Database) {}

  /** The newest changes first. `before` is the last position of the page before. */
  async page(before: string | null, limit: number): Promise<FeedLine[]> {
    return this.database.query<FeedLine>(
      `SELECT *, seq::text AS seq FROM syndicated_subject WHERE ${IN_FEED} AND ($1::bigint IS NULL OR seq < $1) ORDER BY syndicated_subject.seq DESC LIMIT $2`,
      [before, limit],
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
