import { Injectable } from '@nestjs/common';
import { Database, type Tx } from '../../platform/database/database.js';
import { newId } from '../../platform/ids/ids.js';
import { type ConsultationState, FINISHED } from './consultation.lifecycle.js';
import type {
  ConsultationChange,
  ConsultationRow,
  LockedConsultation,
  NewConsultation,
  ParticipantRole,
} from './consultation.row.js';

const LOCKED = `id, requester_company_id, host_company_id, proposed_by_company_id, state, slot_round, starts_at, duration_minutes, version`;

const COMPANY = (alias: string) =>
  `jsonb_build_object('id', ${alias}.id, 'slug', ${alias}.slug, 'name', ${alias}.name, 'country', ${alias}.country)`;

/** `$1` is the reader, `$2` the reader's company. */
const READ = `
  SELECT c.id, ${COMPANY('r')} AS requester, ${COMPANY('h')} AS host, c.proposed_by_company_id, c.requested_by, c.offer_id, c.product_id, c.subject,
         c.message, c.duration_minutes, c.time_zone, c.state, c.starts_at, c.live_at, c.ended_at, c.note, c.version, c.created_at, c.updated_at,
         consultation_role(c.id, $1, $2) AS role,
         (SELECT jsonb_agg(jsonb_build_object('id', s.id, 'startsAt', to_char(s.starts_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')) ORDER BY s.starts_at)
          FROM consultation_slot s WHERE s.consultation_id = c.id AND s.round = c.slot_round) AS slots
  FROM consultation c JOIN company_card r ON r.id = c.requester_company_id JOIN company_card h ON h.id = c.host_company_id`;

export interface ListFilter {
  state?: ConsultationState | undefined;
  role?: ParticipantRole | undefined;
  finished?: boolean | undefined;
  after?: string | undefined;
  limit: number;
}

/** Somebody's line among the participants. */
export interface NewParticipant {
  userId: string;
  role: ParticipantRole;
  companyId: string | null;
  invitedBy?: string;
}

/** All SQL about consultations; what happens in their rooms is in {@link RoomsRepository}. */
@Injectable()
export class ConsultationsRepository {
  constructor(private readonly database: Database) {}

  async insert(tx: Tx, row: NewConsultation): Promise<void> {
    await tx.run(
      `INSERT INTO consultation (id, requester_company_id, host_company_id, requested_by, offer_id, product_id, subject, message, duration_minutes,
                                 time_zone, state, proposed_by_company_id)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, 'requested', $2)`,
      [
        row.id,
        row.requesterCompanyId,
        row.hostCompanyId,
        row.requestedBy,
        row.offerId,
        row.productId,
        row.subject,
        row.message,
        row.durationMinutes,
        row.timeZone,
      ],
    );
  }

  async insertSlots(tx: Tx, consultationId: string, round: number, slots: readonly Date[]): Promise<void> {
    await tx.run(
      `INSERT INTO consultation_slot (id, consultation_id, round, starts_at)
       SELECT s.id, $1, $2, s.starts_at FROM unnest($3::uuid[], $4::timestamptz[]) AS s (id, starts_at)`,
      [consultationId, round, slots.map(() => newId()), slots],
    );
  }

  lock(tx: Tx, id: string): Promise<LockedConsultation | undefined> {
    return tx.one(`SELECT ${LOCKED} FROM consultation WHERE id = $1 FOR NO KEY UPDATE`, [id]);
  }

  /** Writes the state and whatever else is given, and raises the version. */
  async update(tx: Tx, id: string, state: ConsultationState, change: ConsultationChange): Promise<void> {
    const columns = Object.entries(change).filter(([, value]) => value !== undefined);
    const sets = columns.map(([name], index) => `, ${name} = $${index + 3}`).join('');
    await tx.run(`UPDATE consultation SET state = $2, version = version + 1, updated_at = now()${sets} WHERE id = $1`, [
      id,
      state,
      ...columns.map(([, value]) => value),
    ]);
  }

  /** A slot of the newest round. */
  async findSlot(tx: Tx, consultation: LockedConsultation, slotId: string): Promise<Date | undefined> {
    const slot = await tx.one<{ starts_at: Date }>(
      'SELECT starts_at FROM consultation_slot WHERE id = $1 AND consultation_id = $2 AND round = $3',
      [slotId, consultation.id, consultation.slot_round],
    );
    return slot?.starts_at;
  }

  /** The reader's role, or `undefined` for a stranger. */
  async roleOf(
    tx: Tx | null,
    id: string,
    userId: string,
    companyId: string | null,
  ): Promise<ParticipantRole | undefined> {
    const found = await (tx ?? this.database).one<{ role: ParticipantRole | null }>(
      'SELECT consultation_role($1, $2, $3) AS role',
      [id, userId, companyId],
    );
    return found?.role ?? undefined;
  }

  /** The consultation if the reader takes part in it. */
  find(tx: Tx | null, id: string, userId: string, companyId: string | null): Promise<ConsultationRow | undefined> {
    return (tx ?? this.database).one(`${READ} WHERE c.id = $3 AND consultation_role(c.id, $1, $2) IS NOT NULL`, [
      userId,
      companyId,
      id,
    ]);
  }

  /** The reader's consultations, newest first, one more than asked for. */
  list(userId: string, companyId: string | null, filter: ListFilter): Promise<ConsultationRow[]> {
    return this.database.query(
      `${READ}
       WHERE c.id IN (SELECT id FROM consultation WHERE requester_company_id = $2
                      UNION SELECT id FROM consultation WHERE host_company_id = $2
                      UNION SELECT consultation_id FROM consultation_participant WHERE user_id = $1)
         AND consultation_role(c.id, $1, $2) IS NOT NULL AND ($3::text IS NULL OR consultation_role(c.id, $1, $2) = $3)
         AND ($4::text IS NULL OR c.state = $4) AND ($5::uuid IS NULL OR c.id < $5)
         AND ($7::boolean IS NULL OR (c.state = ANY($8)) = $7)
       ORDER BY c.id DESC LIMIT $6`,
      [
        userId,
        companyId,
        filter.role ?? null,
        filter.state ?? null,
        filter.after ?? null,
        filter.limit + 1,
        filter.finished ?? null,
        FINISHED,
      ],
    );
  }

  /** Adds a participant; somebody who is one already stays as they are, somebody who was removed stays removed. */
  async addParticipant(tx: Tx, consultationId: string, participant: NewParticipant): Promise<void> {
    await tx.run(
      `INSERT INTO consultation_participant (consultation_id, user_id, role, company_id, invited_by) VALUES ($1, $2, $3, $4, $5)
       ON CONFLICT DO NOTHING`,
      [consultationId, participant.userId, participant.role, participant.companyId, participant.invitedBy ?? null],
    );
  }

  /** Invites somebody, also one who was removed before. */
  async invite(tx: Tx, consultationId: string, participant: NewParticipant): Promise<void> {
    await tx.run(
      `INSERT INTO consultation_participant (consultation_id, user_id, role, company_id, invited_by) VALUES ($1, $2, $3, $4, $5)
       ON CONFLICT (consultation_id, user_id) DO UPDATE SET role = EXCLUDED.role, invited_by = EXCLUDED.invited_by, removed_at = NULL`,
      [consultationId, participant.userId, participant.role, participant.companyId, participant.invitedBy ?? null],
    );
  }

  /** @returns whether an invited participant was there to be removed */
  async removeInvited(tx: Tx, consultationId: string, userId: string): Promise<boolean> {
    const sql = `UPDATE consultation_participant SET removed_at = now()
                 WHERE consultation_id = $1 AND user_id = $2 AND removed_at IS NULL AND role NOT IN ('host', 'party')`;
    return (await tx.run(sql, [consultationId, userId])) > 0;
  }

  /** Unfinished consultations that time may have something to say about, a thousand at most. */
  async findDue(minutesForgotten: number): Promise<{ id: string }[]> {
    return this.database.query(
      `SELECT c.id FROM consultation c
       WHERE (c.state IN ('scheduled', 'lobby_open') AND c.starts_at + make_interval(mins => c.duration_minutes) < now())
          OR (c.state IN ('requested', 'slots_proposed', 'rescheduled') AND NOT EXISTS
                (SELECT 1 FROM consultation_slot s WHERE s.consultation_id = c.id AND s.round = c.slot_round AND s.starts_at > now()))
          OR (c.state = 'live' AND (c.starts_at + make_interval(mins => c.duration_minutes) < now()
                OR NOT EXISTS (SELECT 1 FROM room_presence p WHERE p.room_id = c.id))
              AND c.live_at < now() - make_interval(mins => $1))
       ORDER BY c.id LIMIT 1000`,
      [minutesForgotten],
    );
  }

  /** Latest slot of the newest round. */
  async latestSlot(tx: Tx, consultation: LockedConsultation): Promise<Date | undefined> {
    const found = await tx.one<{ starts_at: Date | null }>(
      'SELECT max(starts_at) AS starts_at FROM consultation_slot WHERE consultation_id = $1 AND round = $2',
      [consultation.id, consultation.slot_round],
    );
    return found?.starts_at ?? undefined;
  }

  /** Unfinished consultations of a company. */
  async findUnfinishedOf(companyId: string): Promise<{ id: string }[]> {
    return this.database.query(
      `SELECT id FROM consultation WHERE $1 IN (requester_company_id, host_company_id)
         AND state IN ('requested', 'slots_proposed', 'rescheduled', 'scheduled', 'lobby_open', 'live')`,
      [companyId],
    );
  }

  /** The company that is visible, or whose offer on the market or product in a catalogue this is; `null` for an affiliated site's offer. */
  async findOwner(
    tx: Tx,
    of: { kind: 'company' | 'offer' | 'product'; id: string },
  ): Promise<{ companyId: string | null } | undefined> {
    return tx.one(OWNER[of.kind], [of.id]);
  }
}

const OWNER = {
  company: 'SELECT id AS "companyId" FROM company_card WHERE id = $1 AND visible',
  offer: 'SELECT company_id AS "companyId" FROM live_offer WHERE id = $1',
  product:
    'SELECT p.company_id AS "companyId" FROM product_card p JOIN company_card c ON c.id = p.company_id AND c.visible WHERE p.id = $1',
};
