import { Injectable } from '@nestjs/common';
import { Database, type Tx } from '../../platform/database/database.js';
import type { ParticipantRole } from './consultation.row.js';

/** One socket of somebody on one node. */
export interface Connection {
  connectionId: string;
  nodeId: string;
  userId: string;
  companyId: string | null;
}

/** Somebody who takes part, with what is known of them now. */
export interface ParticipantRow {
  userId: string;
  role: ParticipantRole;
  companyId: string | null;
  presence: 'absent' | 'connected' | 'reconnecting';
  readSeq: number;
}

/** A connection that broke may come back for so long before the person counts as gone. */
const GRACE = `interval '20 seconds'`;
/** A connection whose node has not refreshed it for so long is gone with its node. */
const STALE = `interval '45 seconds'`;

/** All SQL about who is in which room now. */
@Injectable()
export class PresenceRepository {
  constructor(private readonly database: Database) {}

  /** @returns whether the person was not in the room before */
  async enter(tx: Tx, roomId: string, connection: Connection): Promise<boolean> {
    const { connectionId, nodeId, userId, companyId } = connection;
    const before = await tx.query('SELECT 1 FROM room_presence WHERE room_id = $1 AND user_id = $2 LIMIT 1', [
      roomId,
      userId,
    ]);
    await tx.run(
      `INSERT INTO room_presence (room_id, connection_id, user_id, company_id, node_id) VALUES ($1, $2, $3, $4, $5)
       ON CONFLICT (room_id, connection_id) DO UPDATE SET seen_at = now(), gone_at = NULL`,
      [roomId, connectionId, userId, companyId, nodeId],
    );
    // The connection that this one replaces needs no grace any more.
    await tx.run('DELETE FROM room_presence WHERE room_id = $1 AND user_id = $2 AND gone_at IS NOT NULL', [
      roomId,
      userId,
    ]);
    return before.length === 0;
  }

  /** How many of these companies have somebody in the room. */
  async companiesPresent(tx: Tx, roomId: string, companyIds: readonly string[]): Promise<number> {
    const found = await tx.one<{ count: number }>(
      `SELECT count(DISTINCT company_id)::int AS count FROM room_presence
       WHERE room_id = $1 AND company_id = ANY($2::uuid[]) AND gone_at IS NULL`,
      [roomId, companyIds],
    );
    return found?.count ?? 0;
  }

  /** @returns whether that was the person's last connection to the room */
  async leave(tx: Tx, roomId: string, connectionId: string, userId: string): Promise<boolean> {
    const removed = await tx.run('DELETE FROM room_presence WHERE room_id = $1 AND connection_id = $2', [
      roomId,
      connectionId,
    ]);
    if (removed === 0) return false;
    const others = await tx.query('SELECT 1 FROM room_presence WHERE room_id = $1 AND user_id = $2 LIMIT 1', [
      roomId,
      userId,
    ]);
    return others.length === 0;
  }

  /** The connection broke; whoever it was may come back. */
  async markGone(tx: Tx, connectionId: string): Promise<void> {
    await tx.run('UPDATE room_presence SET gone_at = now() WHERE connection_id = $1 AND gone_at IS NULL', [
      connectionId,
    ]);
  }

  /** Empties a room, or takes one person out of it, and gives those who were there, each with the moment they were last seen. */
  clear(tx: Tx, roomId: string, userId?: string): Promise<{ userId: string; lastSeen: Date }[]> {
    return tx.query(
      `WITH gone AS (DELETE FROM room_presence WHERE room_id = $1 AND ($2::uuid IS NULL OR user_id = $2) RETURNING user_id, gone_at)
       SELECT user_id AS "userId", CASE WHEN bool_or(gone_at IS NULL) THEN now() ELSE max(gone_at) END AS "lastSeen"
       FROM gone GROUP BY user_id ORDER BY 1`,
      [roomId, userId ?? null],
    );
  }

  /** Whether nobody is in the room, nor anybody came or went within so many minutes. */
  async isEmpty(tx: Tx, roomId: string, minutes: number): Promise<boolean> {
    const found = await tx.one<{ empty: boolean }>(
      `SELECT NOT EXISTS (SELECT 1 FROM room_presence WHERE room_id = $1)
          AND NOT EXISTS (SELECT 1 FROM room_event WHERE room_id = $1 AND at > now() - make_interval(mins => $2)
                            AND kind IN ('participant.joined', 'participant.left')) AS empty`,
      [roomId, minutes],
    );
    return found?.empty ?? false;
  }

  /** Rooms in which a connection has broken and not come back, or has died with its node. */
  async findStaleRooms(): Promise<string[]> {
    const rows = await this.database.query<{ room_id: string }>(
      `SELECT DISTINCT room_id FROM room_presence WHERE gone_at < now() - ${GRACE} OR seen_at < now() - ${STALE}`,
    );
    return rows.map((row) => row.room_id);
  }

  /** Removes such connections of a locked room, and gives the people who are no longer in it. */
  removeStale(tx: Tx, roomId: string): Promise<{ userId: string; lastSeen: Date }[]> {
    return tx.query(
      `WITH gone AS (DELETE FROM room_presence WHERE room_id = $1 AND (gone_at < now() - ${GRACE} OR seen_at < now() - ${STALE})
                     RETURNING connection_id, user_id, coalesce(gone_at, seen_at) AS last_seen)
       SELECT user_id AS "userId", max(last_seen) AS "lastSeen" FROM gone
       WHERE NOT EXISTS (SELECT 1 FROM room_presence p WHERE p.room_id = $1 AND p.user_id = gone.user_id
                           AND p.connection_id NOT IN (SELECT connection_id FROM gone))
       GROUP BY user_id ORDER BY 1`,
      [roomId],
    );
  }

  /** Says that this node still lives. */
  async refresh(tx: Tx, nodeId: string): Promise<void> {
    await tx.run('UPDATE room_presence SET seen_at = now() WHERE node_id = $1', [nodeId]);
  }

  /** Everybody who takes part or did, in the order in which they came to it. */
  participants(consultationId: string): Promise<ParticipantRow[]> {
    return this.database.query(
      `SELECT p.user_id AS "userId", p.role, p.company_id AS "companyId", coalesce(r.seq, 0) AS "readSeq",
              CASE WHEN count(n.connection_id) FILTER (WHERE n.gone_at IS NULL) > 0 THEN 'connected'
                   WHEN count(n.connection_id) > 0 THEN 'reconnecting' ELSE 'absent' END AS presence
       FROM consultation_participant p
       LEFT JOIN room_presence n ON n.room_id = p.consultation_id AND n.user_id = p.user_id
       LEFT JOIN room_read r ON r.room_id = p.consultation_id AND r.user_id = p.user_id
       WHERE p.consultation_id = $1
       GROUP BY p.user_id, p.role, p.company_id, p.added_at, r.seq ORDER BY p.added_at, p.user_id`,
      [consultationId],
    );
  }
}
