import { Injectable } from '@nestjs/common';
import type { Actor } from '../identity/index.js';
import { attendance } from './attendance.rules.js';
import type { RecordQuery, RecordResponse } from './consultations.dto.js';
import { Consultations } from './consultations.service.js';
import type { RoomEvent } from './room.protocol.js';
import { recordAsText } from './record.text.js';
import { Rooms } from './rooms.service.js';
import { RoomsRepository } from './rooms.repository.js';

/** What is kept of a consultation, for those who took part and nobody else. */
@Injectable()
export class Records {
  constructor(
    private readonly consultations: Consultations,
    private readonly rooms: Rooms,
    private readonly log: RoomsRepository,
  ) {}

  /**
   * The record: who was there when, and the log from `after` on.
   *
   * @throws DomainError `consultation_not_found` (404) for everybody who doesn't take part
   */
  async get(reader: Actor, id: string, query: Pick<RecordQuery, 'after' | 'limit'>): Promise<RecordResponse> {
    const consultation = await this.consultations.get(reader, id);
    const [participants, stays, [room], lines] = await Promise.all([
      this.rooms.participants(id),
      this.log.readAttendance(id),
      this.log.heads([id]),
      this.log.read(id, query.after, query.limit + 1),
    ]);
    const events = lines.slice(0, query.limit);
    return {
      consultation,
      participants: participants.map(({ userId, name, role, companyId }) => ({ userId, name, role, companyId })),
      attendance: attendance(stays),
      events,
      head: Math.max(room?.head ?? 0, events.at(-1)?.seq ?? 0),
      nextAfter: lines.length > query.limit ? (events.at(-1)?.seq ?? null) : null,
    };
  }

  /** The whole record as plain text, for printing or sending on. */
  async text(reader: Actor, id: string): Promise<string> {
    const record = await this.get(reader, id, { after: 0, limit: 1_000 });
    const events: RoomEvent[] = [];
    for (let after = 0; ;) {
      const piece = await this.log.read(id, after, 1_000);
      events.push(...piece);
      if (piece.length < 1_000) break;
      after = piece.at(-1)?.seq ?? after;
    }
    return recordAsText(record, events);
  }
}
