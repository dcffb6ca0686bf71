import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.js';
import { Database, type Tx } from '../../platform/database/database.js';
import { type Actor, type CompanyActor, Users } from '../identity/index.js';
import { isRoomOpen } from './consultation.lifecycle.js';
import type { LockedConsultation } from './consultation.row.js';
import { FORGOTTEN_AFTER_MINUTES, isSlotOpen, missedAt, overtimeEnd } from './consultation.rules.js';
import { actorIn, ConsultationTransitions } from './consultation-transitions.service.js';
import type { Invitation } from './consultations.dto.js';
import { consultationError } from './consultations.errors.js';
import { ConsultationsRepository } from './consultations.repository.js';
import { PresenceRepository } from './presence.repository.js';
import type { RoomEventPayloads } from './room.protocol.js';
import { RoomsRepository } from './rooms.repository.js';

type EndReason = RoomEventPayloads['room.ended']['reason'];

/** How consultations end, by people or by time, and who may come in beside the two companies. */
@Injectable()
export class RoomClosing {
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
   * Ends a live consultation for everybody. Nothing follows its last line.
   *
   * @throws DomainError `consultation_not_found` (404), `forbidden` (403) for guests; StateMachineError (409) when it isn't live
   */
  async end(actor: CompanyActor, id: string, note?: string): Promise<void> {
    await this.database.transaction(async (tx) => {
      const consultation = await this.lockFor(tx, actor, id);
      await this.finish(tx, consultation, actor, 'ended', note);
    });
  }

  /**
   * Lets an interpreter, officer or observer take part. Only people of the two companies can: nobody else decides who listens.
   *
   * @throws DomainError `consultation_not_found` (404), `person_not_found`, `role_mismatch` (422), `consultation_over` (409)
   */
  async invite(actor: CompanyActor, id: string, { userId, role }: Invitation): Promise<void> {
    const user = await this.users.findById(userId);
    const errors = [{ pointer: '/userId', detail: 'Give the id of somebody who may sign in' }];
    if (!user || user.disabledAt) throw consultationError('person_not_found', { errors });
    await this.database.transaction(async (tx) => {
      const consultation = await this.lockFor(tx, actor, id);
      actorIn(consultation, actor);
      this.assertUnfinished(consultation);
      const { requester_company_id: requester, host_company_id: host } = consultation;
      if (user.companyId === requester || user.companyId === host)
        throw consultationError('role_mismatch', {
          detail: 'People of the two companies take part without an invitation.',
        });
      if ((role === 'officer') !== (user.role === 'OFFICER'))
        throw consultationError('role_mismatch', { detail: 'Officers, and only they, take part as officer.' });
      await this.consultations.invite(tx, id, { userId, role, companyId: user.companyId, invitedBy: actor.userId });
    });
  }

  /**
   * Takes an invited participant out, for good unless invited anew.
   *
   * @throws DomainError `consultation_not_found` (404), `person_not_found` (422)
   */
  async remove(actor: CompanyActor, id: string, userId: string): Promise<void> {
    await this.database.transaction(async (tx) => {
      const consultation = await this.lockFor(tx, actor, id);
      actorIn(consultation, actor);
      if (!(await this.consultations.removeInvited(tx, id, userId))) throw consultationError('person_not_found');
      if (!isRoomOpen(consultation.state)) return;
      await this.log.lock(tx, id);
      await this.seeOff(tx, id, userId);
      await this.log.append(tx, id, 'participant.removed', actor.userId, { userId });
    });
  }

  /** Does what time has decided: missed, lapsed and forgotten consultations come to their end. Run it as often as you like. */
  async closeOverdue(): Promise<void> {
    for (const { id } of await this.consultations.findDue(FORGOTTEN_AFTER_MINUTES)) {
      await this.database.transaction(async (tx) => {
        const consultation = await this.consultations.lock(tx, id);
        if (consultation) await this.closeIfOverdue(tx, consultation);
      });
    }
  }

  /** A suspended company meets nobody: what is planned is called off, what goes on is ended. */
  async closeAllOf(companyId: string): Promise<void> {
    for (const { id } of await this.consultations.findUnfinishedOf(companyId)) {
      await this.database.transaction(async (tx) => {
        const consultation = await this.consultations.lock(tx, id);
        if (!consultation || !UNFINISHED.has(consultation.state)) return;
        if (consultation.state === 'live') await this.finish(tx, consultation, null, 'company_suspended');
        else {
          await this.empty(tx, consultation);
          await this.transitions.apply(tx, consultation, 'cancel', null, { reasonCode: 'company_suspended' });
        }
      });
    }
  }

  private async closeIfOverdue(tx: Tx, consultation: LockedConsultation): Promise<void> {
    const { state, starts_at: startsAt, duration_minutes: minutes } = consultation;
    const now = this.clock.now();
    if (state === 'live' && startsAt) {
      if (now >= overtimeEnd(startsAt, minutes)) return this.finish(tx, consultation, null, 'overtime');
      if (await this.presence.isEmpty(tx, consultation.id, FORGOTTEN_AFTER_MINUTES))
        return this.finish(tx, consultation, null, 'forgotten');
    } else if ((state === 'scheduled' || state === 'lobby_open') && startsAt) {
      if (now < missedAt(startsAt, minutes)) return;
      await this.empty(tx, consultation);
      await this.transitions.apply(tx, consultation, 'miss', null);
    } else if (state === 'requested' || state === 'slots_proposed' || state === 'rescheduled') {
      const latest = await this.consultations.latestSlot(tx, consultation);
      if (latest && isSlotOpen(latest, now)) return;
      await this.transitions.apply(tx, consultation, 'cancel', null, { reasonCode: 'slots_over' });
    }
  }

  private async finish(
    tx: Tx,
    consultation: LockedConsultation,
    actor: Actor | null,
    reason: EndReason,
    note?: string,
  ): Promise<void> {
    const change = { ended_at: this.clock.now() };
    await this.transitions.apply(tx, consultation, 'end', actor, { change, reasonCode: reason, note });
    await this.empty(tx, consultation);
    await this.log.append(tx, consultation.id, 'room.ended', actor?.userId ?? null, { reason });
  }

  /** Writes down that those who are still there leave. */
  private async empty(tx: Tx, consultation: LockedConsultation): Promise<void> {
    if (!isRoomOpen(consultation.state)) return;
    await this.log.lock(tx, consultation.id);
    await this.seeOff(tx, consultation.id);
  }

  private async seeOff(tx: Tx, id: string, userId?: string): Promise<void> {
    for (const gone of await this.presence.clear(tx, id, userId)) {
      await this.log.append(tx, id, 'participant.left', gone.userId, { at: gone.lastSeen.toISOString() });
    }
  }

  private async lockFor(tx: Tx, actor: Actor, id: string): Promise<LockedConsultation> {
    const consultation = await this.consultations.lock(tx, id);
    const role = consultation && (await this.consultations.roleOf(tx, id, actor.userId, actor.companyId));
    if (!consultation || !role) throw consultationError('consultation_not_found');
    return consultation;
  }

  private assertUnfinished({ state }: LockedConsultation): void {
    if (!UNFINISHED.has(state)) throw consultationError('consultation_over');
  }
}

const UNFINISHED: ReadonlySet<LockedConsultation['state']> = new Set([
  'requested',
  'slots_proposed',
  'rescheduled',
  'scheduled',
  'lobby_open',
  'live',
]);
