import { Injectable } from '@nestjs/common';
import type { Tx } from '../../platform/database/database.js';
import { newId } from '../../platform/ids/ids.js';

export interface RefreshTokenRow {
  userId: string;
  familyId: string;
  /** Of the whole family: rotation doesn't prolong it. */
  expiresAt: Date;
}

/** All SQL about refresh tokens. A family is everything that came of one sign-in. */
@Injectable()
export class RefreshTokensRepository {
  async insert(tx: Tx, row: RefreshTokenRow & { tokenHash: Buffer; issuedAt: Date }): Promise<void> {
    await tx.run(
      `INSERT INTO refresh_token (id, family_id, user_id, token_hash, issued_at, expires_at) VALUES ($1, $2, $3, $4, $5, $6)`,
      [newId(), row.familyId, row.userId, row.tokenHash, row.issuedAt, row.expiresAt],
    );
  }

  /** Marks a live token as used; of two who come at the same moment only one gets it. */
  use(tx: Tx, tokenHash: Buffer, now: Date): Promise<RefreshTokenRow | undefined> {
    return tx.one(
      `UPDATE refresh_token SET used_at = $2
       WHERE token_hash = $1 AND used_at IS NULL AND revoked_at IS NULL AND expires_at > $2
       RETURNING user_id AS "userId", family_id AS "familyId", expires_at AS "expiresAt"`,
      [tokenHash, now],
    );
  }

  /** The family of a token that was used before, when the family is not revoked yet. */
  async findReused(tx: Tx, tokenHash: Buffer): Promise<string | undefined> {
    const row = await tx.one<{ familyId: string }>(
      `SELECT family_id AS "familyId" FROM refresh_token WHERE token_hash = $1 AND used_at IS NOT NULL`,
      [tokenHash],
    );
    return row?.familyId;
  }

  async revokeFamily(tx: Tx, familyId: string, now: Date): Promise<void> {
    await tx.run(`UPDATE refresh_token SET revoked_at = $2 WHERE family_id = $1 AND revoked_at IS NULL`, [
      familyId,
      now,
    ]);
  }

  async revokeFamilyOfToken(tx: Tx, tokenHash: Buffer, now: Date): Promise<void> {
    await tx.run(
      `UPDATE refresh_token SET revoked_at = $2
       WHERE revoked_at IS NULL AND family_id = (SELECT family_id FROM refresh_token WHERE token_hash = $1)`,
      [tokenHash, now],
    );
  }

  async revokeAllOf(tx: Tx, userId: string, now: Date): Promise<void> {
    await tx.run(`UPDATE refresh_token SET revoked_at = $2 WHERE user_id = $1 AND revoked_at IS NULL`, [userId, now]);
  }

  async deleteExpired(tx: Tx): Promise<void> {
    await tx.run(`DELETE FROM refresh_token WHERE expires_at < now()`);
  }
}
