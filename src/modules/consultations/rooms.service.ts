import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.js';
import { Database, type Tx } from '../../platform/database/database.js';
import { type Actor, Users } from '../identity/index.js';
import { consultationLifecycle, type ConsultationState, isRoomOpen } from './consultation.lifecycle.js';
import type { LockedConsultation, ParticipantRole } from './consultation.row.js';
import { missedAt, opensAt } from './consultation.rules.js';
import { ConsultationTransitions } from './consultation-transitions.service.js';
import { consultationError } from './consultations.errors.js';
import { ConsultationsRepository } from './consultations.repository.js';
import { type Connection, PresenceRepository } from './presence.repository.js';
import type { JoinAnswer, LogPiece, RoomEvent, RoomParticipant } from './room.protocol.js';
import { RoomsRepository } from './rooms.repository.js';

/** Lines in one answer; a client that is further behind asks again. */
const LINES_A_PIECE = 500;

/** What people do in a room. Each call checks anew that the actor belongs there. */
@Injectable()
export class Rooms {
  constructor(
    private readonly database: Database,
    private readonly consultations: ConsultationsRepository,
    private readonly log: RoomsRepository,
    private readonly presence: PresenceRepository,
    private readonly transitions: ConsultationTransitions,
    private readonly users: Users,
    private readonly clock: Clock,
  ) {}

  /**
   * Enters the room. The first one in opens it; once both companies are there, the consultation is live. After its end the room can
   * be entered for reading what is missing.
   *
   * @throws DomainError `consultation_not_found` (404), `room_not_open`, `room_closed` (409)
   */
  async enter(
    actor: Actor,
    connection: Pick<Connection, 'connectionId' | 'nodeId'>,
    roomId: string,
  ): Promise<Pick<JoinAnswer, 'state' | 'role'> & { head: number }> {
    const entered = await this.database.transaction(async (tx) => {
      const found = await this.consultations.lock(tx, roomId);
      const role = found && (await this.consultations.roleOf(tx, roomId, actor.userId, actor.companyId));
      if (!found || !role) throw consultationError('consultation_not_found');
      if (found.state === 'ended') return { state: found.state, role };
      this.assertEnterable(found);
      const open = await this.opened(tx, found);
      await this.log.lock(tx, roomId);
      await this.appear(tx, open, actor, role, connection);
      const state = await this.startWhenComplete(tx, open);
      return { state, role };
    });
    return { ...entered, head: await this.head(roomId) };
  }

  /** What the reader is missing, and where the log ends. */
  async sync(actor: Actor, roomId: string, after: number): Promise<LogPiece> {
    await this.assertMember(actor, roomId);
    return this.piece(roomId, after);
  }

  /** The same for somebody who has just entered. */
  async piece(roomId: string, after: number): Promise<LogPiece> {
    const events = await this.log.read(roomId, after, LINES_A_PIECE);
    const last = events.at(-1)?.seq ?? after;
    return { events, head: events.length < LINES_A_PIECE ? last : Math.max(last, await this.head(roomId)) };
  }

  /**
   * Says something: durable and numbered when this returns.
   *
   * @param message `clientId` makes a repetition harmless: it is answered like the first
   * @throws DomainError `consultation_not_found` (404), `room_closed` (409)
   */
  async say(actor: Actor, message: { roomId: string; clientId: string; text: string }): Promise<RoomEvent> {
    const said = await this.log.say({ ...message, actorId: actor.userId, companyId: actor.companyId });
    if (said.outcome !== 'said')
      throw consultationError(said.outcome === 'closed' ? 'room_closed' : 'consultation_not_found');
    return {
      roomId: message.roomId,
      seq: said.seq,
      kind: 'chat.message',
      actorId: actor.userId,
      clientId: message.clientId,
      payload: { text: message.text },
      at: said.at.toISOString(),
    };
  }

  /** @returns how far the actor has read now */
  async markRead(actor: Actor, roomId: string, seq: number): Promise<number> {
    await this.assertMember(actor, roomId);
    return this.database.transaction((tx) => this.log.markRead(tx, roomId, actor.userId, seq));
  }

  /** Leaves at once, without waiting for a reconnection. */
  async leave(actor: Actor, connectionId: string, roomId: string): Promise<void> {
    await this.database.transaction(async (tx) => {
      await this.log.lock(tx, roomId);
      if (await this.presence.leave(tx, roomId, connectionId, actor.userId)) {
        const at = this.clock.now().toISOString();
        await this.log.append(tx, roomId, 'participant.left', actor.userId, { at });
      }
    });
  }

  /** Who takes part, with names. */
  async participants(roomId: string): Promise<(RoomParticipant & { role: ParticipantRole })[]> {
    const rows = await this.presence.participants(roomId);
    const users = await this.users.findByIds(rows.map((row) => row.userId));
    const names = new Map(users.map((user) => [user.id, user.name]));
    return rows.map((row) => ({ ...row, name: names.get(row.userId) ?? '' }));
  }

  /** @throws DomainError `consultation_not_found` (404) for strangers */
  async assertMember(actor: Actor, roomId: string): Promise<ParticipantRole> {
    const role = await this.consultations.roleOf(null, roomId, actor.userId, actor.companyId);
    if (!role) throw consultationError('consultation_not_found');
    return role;
  }

  private async head(roomId: string): Promise<number> {
    const [room] = await this.log.heads([roomId]);
    return room?.head ?? 0;
  }

  private assertEnterable({ state, starts_at, duration_minutes }: LockedConsultation): void {
    if (isRoomOpen(state)) return;
    if (consultationLifecycle.isFinal(state))
      throw consultationError('room_closed', { detail: `The consultation was ${OVER[state] ?? 'ended'}.` });
    if (state !== 'scheduled' || starts_at === null)
      throw consultationError('room_not_open', { detail: 'The two companies have not agreed on a time yet.' });
    const now = this.clock.now();
    const opens = opensAt(starts_at);
    if (now < opens) {
      throw consultationError('room_not_open', { detail: `It opens at ${opens.toISOString()}; come back then.` });
    }
    if (now >= missedAt(starts_at, duration_minutes)) {
      throw consultationError('room_closed', { detail: 'The time of this consultation is over. Propose another one.' });
    }
  }

  private async opened(tx: Tx, consultation: LockedConsultation): Promise<LockedConsultation> {
    if (consultation.state !== 'scheduled') return consultation;
    const open = await this.transitions.apply(tx, consultation, 'open', null);
    await this.log.append(tx, open.id, 'room.opened', null, {});
    return open;
  }

  private async appear(
    tx: Tx,
    consultation: LockedConsultation,
    actor: Actor,
    role: ParticipantRole,
    connection: Pick<Connection, 'connectionId' | 'nodeId'>,
  ): Promise<void> {
    const { userId, companyId } = actor;
    await this.consultations.addParticipant(tx, consultation.id, { userId, companyId, role });
    if (await this.presence.enter(tx, consultation.id, { ...connection, userId, companyId })) {
      await this.log.append(tx, consultation.id, 'participant.joined', userId, { role, companyId });
    }
  }

  private async startWhenComplete(tx: Tx, consultation: LockedConsultation): Promise<LockedConsultation['state']> {
    if (consultation.state !== 'lobby_open') return consultation.state;
    const companies = [consultation.requester_company_id, consultation.host_company_id];
    if ((await this.presence.companiesPresent(tx, consultation.id, companies)) < 2) return consultation.state;
    const change = { live_at: this.clock.now() };
    const live = await this.transitions.apply(tx, consultation, 'start', null, { change });
    await this.log.append(tx, consultation.id, 'room.live', null, {});
    return live.state;
  }
}

/** How a consultation that is over without a record is spoken of. */
const OVER: Partial<Record<ConsultationState, string>> = {
  declined: 'declined',
  cancelled: 'called off',
  no_show: 'missed',
};
