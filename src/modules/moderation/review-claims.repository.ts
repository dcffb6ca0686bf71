import { Injectable } from '@nestjs/common';
import { Database, type Tx } from '../../platform/database/database.js';
import type { ReviewKind } from './review.deadlines.js';

/** Who works on something, and until when nobody else may. */
export interface ClaimRow {
  subject_id: string;
  officer_id: string;
  expires_at: Date;
}

/** All SQL on claims. Only the database's clock decides whether one has run out. */
@Injectable()
export class ReviewClaimsRepository {
  constructor(private readonly database: Database) {}

  /** Takes the claim, or prolongs the officer's own. @returns `undefined` while another officer has it */
  async take(
    tx: Tx,
    kind: ReviewKind,
    subjectId: string,
    officerId: string,
    minutes: number,
  ): Promise<ClaimRow | undefined> {
    return tx.one<ClaimRow>(
      `INSERT INTO review_claim AS c (kind, subject_id, officer_id, expires_at) VALUES ($1, $2, $3, now() + make_interval(mins => $4))
       ON CONFLICT (kind, subject_id) DO UPDATE SET officer_id = excluded.officer_id, claimed_at = now(), expires_at = excluded.expires_at
       WHERE c.officer_id = excluded.officer_id OR c.expires_at <= now()
       RETURNING subject_id, officer_id, expires_at`,
      [kind, subjectId, officerId, minutes],
    );
  }

  /** @returns whether the officer had it */
  async release(tx: Tx, kind: ReviewKind, subjectId: string, officerId: string): Promise<boolean> {
    const released = await tx.run(
      'DELETE FROM review_claim WHERE kind = $1 AND subject_id = $2 AND officer_id = $3 AND expires_at > now()',
      [kind, subjectId, officerId],
    );
    return released > 0;
  }

  /** Ends whatever claim there is: the work is done. */
  async clear(tx: Tx, kind: ReviewKind, subjectId: string): Promise<void> {
    await tx.run('DELETE FROM review_claim WHERE kind = $1 AND subject_id = $2', [kind, subjectId]);
  }

  async find(kind: ReviewKind, subjectIds: readonly string[], tx?: Tx): Promise<ClaimRow[]> {
    return (tx ?? this.database).query<ClaimRow>(
      'SELECT subject_id, officer_id, expires_at FROM review_claim WHERE kind = $1 AND subject_id = ANY($2::uuid[]) AND expires_at > now()',
      [kind, subjectIds],
    );
  }
}
