import { Injectable } from '@nestjs/common';
import { Database, type Tx } from '../../platform/database/database.js';
import { newId } from '../../platform/ids/ids.js';
import type { Actor } from './access.js';

/** All SQL about the sessions of pages. */
@Injectable()
export class SiteSessionsRepository {
  constructor(private readonly database: Database) {}

  async insert(tx: Tx, row: { userId: string; tokenHash: Buffer; now: Date; expiresAt: Date }): Promise<void> {
    await tx.run(
      `INSERT INTO site_session (id, user_id, token_hash, created_at, last_seen_at, expires_at) VALUES ($1, $2, $3, $4, $4, $5)`,
      [newId(), row.userId, row.tokenHash, row.now, row.expiresAt],
    );
  }

  /** Who is signed in by this session, unless it is over, was idle for too long, or the account is disabled. */
  findActor(tokenHash: Buffer, now: Date, seenAfter: Date): Promise<(Actor & { lastSeenAt: Date }) | undefined> {
    return this.database.one(
      `SELECT u.id AS "userId", u.role, u.company_id AS "companyId", s.last_seen_at AS "lastSeenAt"
       FROM site_session s JOIN app_user u ON u.id = s.user_id
       WHERE s.token_hash = $1 AND s.revoked_at IS NULL AND s.expires_at > $2 AND s.last_seen_at > $3 AND u.disabled_at IS NULL`,
      [tokenHash, now, seenAfter],
    );
  }

  async touch(tx: Tx, tokenHash: Buffer, now: Date): Promise<void> {
    await tx.run(`UPDATE site_session SET last_seen_at = $2 WHERE token_hash = $1 AND last_seen_at < $2`, [
      tokenHash,
      now,
    ]);
  }

  async revoke(tx: Tx, tokenHash: Buffer, now: Date): Promise<void> {
    await tx.run(`UPDATE site_session SET revoked_at = $2 WHERE token_hash = $1 AND revoked_at IS NULL`, [
      tokenHash,
      now,
    ]);
  }

  async revokeAllOf(tx: Tx, userId: string, now: Date): Promise<void> {
    await tx.run(`UPDATE site_session SET revoked_at = $2 WHERE user_id = $1 AND revoked_at IS NULL`, [userId, now]);
  }

  async deleteExpired(tx: Tx): Promise<void> {
    await tx.run(`DELETE FROM site_session WHERE expires_at < now()`);
  }
}
