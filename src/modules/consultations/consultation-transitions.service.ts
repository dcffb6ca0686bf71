import { Injectable } from '@nestjs/common';
import { AuditLog } from '../../platform/audit/audit-log.js';
import type { Tx } from '../../platform/database/database.js';
import { EventBus } from '../../platform/events/event-bus.js';
import type { EventType } from '../../platform/events/event-type.js';
import { platformError } from '../../platform/errors/platform-errors.js';
import { type Actor, actorKind } from '../identity/index.js';
import {
  type ConsultationAction,
  type ConsultationActor,
  consultationLifecycle,
  type ConsultationState,
} from './consultation.lifecycle.js';
import type { ConsultationChange, LockedConsultation } from './consultation.row.js';
import { consultationEnded, consultationRequested, consultationScheduled } from './consultations.events.js';
import { ConsultationsRepository } from './consultations.repository.js';

/** What others are told when a consultation reaches a state. */
const ANNOUNCED: Partial<Record<ConsultationState, EventType<{ consultationId: string }>>> = {
  scheduled: consultationScheduled,
  ended: consultationEnded,
};

/** Why, and what else is written. */
export interface TransitionOptions {
  change?: ConsultationChange;
  reasonCode?: string;
  note?: string | undefined;
}

/** The one way in which a consultation changes its state: rule, row, audit line and event in one transaction. */
@Injectable()
export class ConsultationTransitions {
  constructor(
    private readonly consultations: ConsultationsRepository,
    private readonly audit: AuditLog,
    private readonly events: EventBus,
  ) {}

  /** The audit line and event of a consultation that was just asked for. */
  async recordRequest(tx: Tx, consultationId: string, actor: Actor): Promise<void> {
    await this.audit.record(tx, {
      actorId: actor.userId,
      actorKind: actorKind(actor),
      action: 'consultation.request',
      subjectType: 'consultation',
      subjectId: consultationId,
      toState: consultationLifecycle.initial,
    });
    await this.events.publish(tx, consultationRequested, { consultationId });
  }

  /**
   * @param actor somebody of one of the two companies, or `null` for the passing of time and what happens in the room
   * @returns the consultation in its new state
   * @throws StateMachineError (409 wrong state, 403 wrong actor); DomainError `forbidden` (403) for people of neither company
   */
  async apply(
    tx: Tx,
    consultation: LockedConsultation,
    action: ConsultationAction,
    actor: Actor | null,
    options: TransitionOptions = {},
  ): Promise<LockedConsultation> {
    const { change = {}, reasonCode, note } = options;
    const to = consultationLifecycle.next(consultation.state, action, actorIn(consultation, actor));
    await this.consultations.update(tx, consultation.id, to, { ...change, ...(note !== undefined && { note }) });
    await this.audit.record(tx, {
      actorId: actor?.userId ?? null,
      actorKind: actor ? actorKind(actor) : 'system',
      action: `consultation.${action}`,
      subjectType: 'consultation',
      subjectId: consultation.id,
      fromState: consultation.state,
      toState: to,
      ...(reasonCode !== undefined && { reasonCode }),
      ...(note !== undefined && { note }),
    });
    const event = ANNOUNCED[to];
    if (event && to !== consultation.state) await this.events.publish(tx, event, { consultationId: consultation.id });
    return {
      ...consultation,
      state: to,
      version: consultation.version + 1,
      ...(change.starts_at && { starts_at: change.starts_at }),
    };
  }
}

/** On which side of the table somebody sits: their company's slots, or those of the other company, wait for an answer. */
export function actorIn(
  consultation: Pick<LockedConsultation, 'proposed_by_company_id' | 'requester_company_id' | 'host_company_id'>,
  actor: Actor | null,
): ConsultationActor {
  if (actor === null) return 'system';
  const { requester_company_id: requester, host_company_id: host } = consultation;
  if (actor.companyId !== requester && actor.companyId !== host) {
    throw platformError('forbidden', { detail: 'Only people of the two companies decide about the consultation.' });
  }
  return actor.companyId === consultation.proposed_by_company_id ? 'proposer' : 'answerer';
}
