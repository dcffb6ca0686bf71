import { Injectable } from '@nestjs/common';
import { Database, type Tx } from '../../platform/database/database.js';
import type { SearchCriteria } from './search.dto.js';

/** A kept search. */
export interface SavedSearchRow {
  id: string;
  name: string;
  query: SearchCriteria;
  created_at: Date;
  seen_at: Date;
}

const COLUMNS = 'id, name, query, created_at, seen_at';

/** All SQL on saved searches; each belongs to one person and is seen by nobody else. */
@Injectable()
export class SavedSearchesRepository {
  constructor(private readonly database: Database) {}

  /** One saving at a time for one person, so that counting before inserting is enough. */
  async lock(tx: Tx, userId: string): Promise<void> {
    await tx.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 3))', [userId]);
  }

  async count(tx: Tx, userId: string): Promise<number> {
    const row = await tx.one<{ count: number }>('SELECT count(*)::int AS count FROM saved_search WHERE user_id = $1', [
      userId,
    ]);
    return row?.count ?? 0;
  }

  /** @returns nothing when the person has saved this query before */
  async insert(
    tx: Tx,
    row: { id: string; userId: string; name: string; query: SearchCriteria },
  ): Promise<SavedSearchRow | undefined> {
    return tx.one<SavedSearchRow>(
      `INSERT INTO saved_search (id, user_id, name, query) VALUES ($1, $2, $3, $4)
       ON CONFLICT (user_id, query) DO NOTHING RETURNING ${COLUMNS}`,
      [row.id, row.userId, row.name, JSON.stringify(row.query)],
    );
  }

  /** Newest first; one more than `limit` when there are more. */
  async list(userId: string, after: string | undefined, limit: number): Promise<SavedSearchRow[]> {
    return this.database.query<SavedSearchRow>(
      `SELECT ${COLUMNS} FROM saved_search WHERE user_id = $1 AND ($2::uuid IS NULL OR id < $2) ORDER BY id DESC LIMIT $3`,
      [userId, after ?? null, limit + 1],
    );
  }

  async find(userId: string, query: SearchCriteria): Promise<SavedSearchRow | undefined> {
    return this.database.one<SavedSearchRow>(
      `SELECT ${COLUMNS} FROM saved_search WHERE user_id = $1 AND query = $2::jsonb`,
      [userId, JSON.stringify(query)],
    );
  }

  async markSeen(tx: Tx, userId: string, id: string): Promise<boolean> {
    return (await tx.run('UPDATE saved_search SET seen_at = now() WHERE id = $1 AND user_id = $2', [id, userId])) > 0;
  }

  async delete(tx: Tx, userId: string, id: string): Promise<boolean> {
    return (await tx.run('DELETE FROM saved_search WHERE id = $1 AND user_id = $2', [id, userId])) > 0;
  }
}
