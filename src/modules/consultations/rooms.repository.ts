import { Injectable } from '@nestjs/common';
import { Database, type Tx } from '../../platform/database/database.js';
import type { RoomEvent, RoomEventKind, RoomEventPayloads } from './room.protocol.js';

const EVENT = `room_id AS "roomId", seq, kind, actor_id AS "actorId", client_id AS "clientId", payload,
               to_char(at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') AS at`;

/** What became of something said. */
export type Said = { outcome: 'said'; seq: number; at: Date } | { outcome: 'stranger' | 'closed' };

/** All SQL about rooms' logs: append and read, nothing else. */
@Injectable()
export class RoomsRepository {
  constructor(private readonly database: Database) {}

  async create(tx: Tx, roomId: string): Promise<void> {
    await tx.run('INSERT INTO room (id) VALUES ($1) ON CONFLICT DO NOTHING', [roomId]);
  }

  /** Keeps others from appending until the transaction ends. */
  async lock(tx: Tx, roomId: string): Promise<void> {
    await tx.query('SELECT 1 FROM room WHERE id = $1 FOR NO KEY UPDATE', [roomId]);
  }

  /** Appends a line and, with the commit, wakes the nodes that have people in the room. */
  async append<Kind extends RoomEventKind>(
    tx: Tx,
    roomId: string,
    kind: Kind,
    actorId: string | null,
    payload: RoomEventPayloads[Kind],
  ): Promise<number> {
    const sql = `SELECT a.event_seq AS seq, pg_notify('room', $1::uuid::text || ':' || a.event_seq) FROM append_room_event($1::uuid, $2, $3, NULL, $4) a`;
    const line = await tx.one<{ seq: number }>(sql, [roomId, kind, actorId, JSON.stringify(payload)]);
    if (!line) throw new Error(`The log of room ${roomId} took no line`);
    return line.seq;
  }

  /**
   * Appends what somebody says, if they may. The one write without a transaction of its caller's: it is a single statement, which
   * commits by itself in one round trip, and nothing may ever hang on it.
   */
  async say(line: {
    roomId: string;
    actorId: string;
    companyId: string | null;
    clientId: string;
    text: string;
  }): Promise<Said> {
    const said = await this.database.one<{ outcome: Said['outcome']; event_seq: number; event_at: Date }>(
      'SELECT outcome, event_seq, event_at FROM say_in_room($1, $2, $3, $4, $5)',
      [line.roomId, line.actorId, line.companyId, line.clientId, JSON.stringify({ text: line.text })],
    );
    if (!said) throw new Error(`The log of room ${line.roomId} gave no answer`);
    return said.outcome === 'said'
      ? { outcome: 'said', seq: said.event_seq, at: said.event_at }
      : { outcome: said.outcome };
  }

  /** Lines after `after`, in order. */
  read(roomId: string, after: number, limit: number): Promise<RoomEvent[]> {
    return this.database.query(
      `SELECT ${EVENT} FROM room_event WHERE room_id = $1 AND seq > $2 ORDER BY seq LIMIT $3`,
      [roomId, after, limit],
    );
  }

  /** Lines about who was there. */
  readAttendance(roomId: string): Promise<RoomEvent[]> {
    return this.database.query(
      `SELECT ${EVENT} FROM room_event WHERE room_id = $1 AND kind IN ('participant.joined', 'participant.left') ORDER BY seq`,
      [roomId],
    );
  }

  /** Newest number of each of the rooms that exist. */
  heads(roomIds: readonly string[]): Promise<{ roomId: string; head: number }[]> {
    return this.database.query('SELECT id AS "roomId", last_seq AS head FROM room WHERE id = ANY($1::uuid[])', [
      roomIds,
    ]);
  }

  /** Tells other nodes that rooms have something new; `hints` is `<room>:<seq>` joined by commas. */
  async notify(hints: string): Promise<void> {
    await this.database.query(`SELECT pg_notify('room', $1)`, [hints]);
  }

  /** How far somebody has read; it never goes back, nor past the end. */
  async markRead(tx: Tx, roomId: string, userId: string, seq: number): Promise<number> {
    const mark = await tx.one<{ seq: number }>(
      `INSERT INTO room_read (room_id, user_id, seq) SELECT id, $2, least($3, last_seq) FROM room WHERE id = $1
       ON CONFLICT (room_id, user_id) DO UPDATE SET seq = greatest(room_read.seq, EXCLUDED.seq), at = now() RETURNING seq`,
      [roomId, userId, seq],
    );
    return mark?.seq ?? 0;
  }
}
