import { Injectable } from '@nestjs/common';
import { AuditLog } from '../../platform/audit/audit-log.js';
import { Database, type Tx } from '../../platform/database/database.js';
import { type Actor, Users } from '../identity/index.js';
import { moderationError } from './moderation.errors.js';
import { ReviewClaimsRepository } from './review-claims.repository.js';
import { CLAIM_MINUTES, type ReviewKind } from './review.deadlines.js';

/** A claim as the API shows it. */
export interface Claim {
  officer: { id: string; name: string };
  expiresAt: string;
}

/** Keeps two officers from doing the same work. A claim runs out by itself, so that nothing waits for somebody who has gone home. */
@Injectable()
export class ReviewClaims {
  constructor(
    private readonly database: Database,
    private readonly claims: ReviewClaimsRepository,
    private readonly users: Users,
    private readonly audit: AuditLog,
  ) {}

  /**
   * Takes something to work on; claiming one's own again prolongs it.
   *
   * @param within runs in the same transaction
   * @throws DomainError `review_claimed` (409) with the name of the officer who has it
   */
  async claim(officer: Actor, kind: ReviewKind, id: string, within?: (tx: Tx) => Promise<void>): Promise<Claim> {
    const taken = await this.database.transaction(async (tx) => {
      const claim = await this.claims.take(tx, kind, id, officer.userId, CLAIM_MINUTES[kind]);
      if (!claim) return undefined;
      await within?.(tx);
      await this.record(tx, officer, kind, id, 'review.claim');
      return claim;
    });
    if (!taken) {
      const holder = (await this.of(kind, [id])).get(id);
      throw claimed(holder);
    }
    const names = await this.namesOf([officer.userId]);
    return toClaim(taken.officer_id, names, taken.expires_at);
  }

  /** @throws DomainError `not_claimed` (409) */
  async release(officer: Actor, kind: ReviewKind, id: string, within?: (tx: Tx) => Promise<void>): Promise<void> {
    await this.database.transaction(async (tx) => {
      if (!(await this.claims.release(tx, kind, id, officer.userId))) throw moderationError('not_claimed');
      await within?.(tx);
      await this.record(tx, officer, kind, id, 'review.release');
    });
  }

  /** The claims that hold now, by what they are on. */
  async of(kind: ReviewKind, ids: readonly string[]): Promise<Map<string, Claim>> {
    if (ids.length === 0) return new Map();
    const rows = await this.claims.find(kind, ids);
    const names = await this.namesOf(rows.map((row) => row.officer_id));
    return new Map(rows.map((row) => [row.subject_id, toClaim(row.officer_id, names, row.expires_at)]));
  }

  /**
   * Refuses to go on with what another officer is working on. Who hasn't claimed it may decide it, too: a short queue needs no claims.
   *
   * @throws DomainError `review_claimed` (409)
   */
  async assertFree(officer: Actor, kind: ReviewKind, id: string): Promise<void> {
    const holder = (await this.of(kind, [id])).get(id);
    if (holder && holder.officer.id !== officer.userId) throw claimed(holder);
  }

  /** The work is done: nobody is working on it any more. */
  done(tx: Tx, kind: ReviewKind, id: string): Promise<void> {
    return this.claims.clear(tx, kind, id);
  }

  private async namesOf(ids: readonly string[]): Promise<Map<string, string>> {
    return new Map((await this.users.findByIds(ids)).map(({ id, name }) => [id, name]));
  }

  private record(tx: Tx, officer: Actor, kind: ReviewKind, id: string, action: string): Promise<void> {
    return this.audit.record(tx, {
      actorId: officer.userId,
      actorKind: 'officer',
      action,
      subjectType: SUBJECT[kind],
      subjectId: id,
    });
  }
}

const SUBJECT: Record<ReviewKind, string> = { offers: 'offer', companies: 'company', reports: 'report' };

const toClaim = (officerId: string, names: Map<string, string>, expiresAt: Date): Claim => ({
  officer: { id: officerId, name: names.get(officerId) ?? '' },
  expiresAt: expiresAt.toISOString(),
});

const claimed = (holder: Claim | undefined) =>
  moderationError('review_claimed', {
    // The claim may have ended between the two looks at it.
    detail: holder
      ? `${holder.officer.name} has it until ${holder.expiresAt}, or until they release it.`
      : 'Another officer had it a moment ago; try again.',
  });
