import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.js';
import { Database, type Tx } from '../../platform/database/database.js';
import { Idempotency } from '../../platform/http/idempotency.js';
import { decodeCursor, type Page, toPage } from '../../platform/http/paging.js';
import type { RetryKey } from '../../platform/http/request-context.js';
import { newId } from '../../platform/ids/ids.js';
import { Companies } from '../companies/index.js';
import type { Actor, CompanyActor } from '../identity/index.js';
import { type ConsultationAction, consultationLifecycle } from './consultation.lifecycle.js';
import type { LockedConsultation } from './consultation.row.js';
import { isSlotOpen, slotFault } from './consultation.rules.js';
import { actorIn, ConsultationTransitions, type TransitionOptions } from './consultation-transitions.service.js';
import { toConsultation } from './consultation.view.js';
import {
  type ConsultationListQuery,
  type ConsultationRequest,
  type ConsultationResponse,
  listCursor,
  type SlotProposal,
} from './consultations.dto.js';
import { consultationError } from './consultations.errors.js';
import { ConsultationsRepository } from './consultations.repository.js';
import { RoomsRepository } from './rooms.repository.js';

/** Asking for a consultation and agreeing on a time. */
@Injectable()
export class Consultations {
  constructor(
    private readonly database: Database,
    private readonly repository: ConsultationsRepository,
    private readonly rooms: RoomsRepository,
    private readonly transitions: ConsultationTransitions,
    private readonly companies: Companies,
    private readonly idempotency: Idempotency,
    private readonly clock: Clock,
  ) {}

  /**
   * Asks another company for a consultation.
   *
   * @param retry what a repetition is recognised by
   * @throws DomainError `counterpart_not_found`, `own_company`, `slot_invalid` (422), `company_suspended` (403)
   */
  request(actor: CompanyActor, request: ConsultationRequest, retry: RetryKey): Promise<ConsultationResponse> {
    return this.idempotency.once(retry, (tx) => this.requestIn(tx, actor, request));
  }

  /** The same inside a transaction of the caller's. */
  async requestIn(tx: Tx, actor: CompanyActor, request: ConsultationRequest): Promise<ConsultationResponse> {
    const hostCompanyId = await this.counterpart(tx, request);
    if (hostCompanyId === actor.companyId) throw consultationError('own_company');
    const starts = this.checkedSlots(request.slots);
    await this.companies.assertActive(tx, actor.companyId);
    await this.companies.assertActive(tx, hostCompanyId);
    const id = newId();
    await this.repository.insert(tx, {
      id,
      requesterCompanyId: actor.companyId,
      hostCompanyId,
      requestedBy: actor.userId,
      offerId: request.offerId ?? null,
      productId: request.productId ?? null,
      subject: request.subject,
      message: request.message ?? null,
      durationMinutes: request.durationMinutes,
      timeZone: request.timeZone,
    });
    await this.repository.insertSlots(tx, id, 1, starts);
    await this.repository.addParticipant(tx, id, { ...actor, role: 'party' });
    await this.transitions.recordRequest(tx, id, actor);
    return this.read(tx, actor, id);
  }

  /** @throws DomainError `consultation_not_found` (404) for everybody who doesn't take part */
  get(actor: Actor, id: string): Promise<ConsultationResponse> {
    return this.read(null, actor, id);
  }

  /**
   * What the reader takes part in, newest first.
   *
   * @param query.finished only what is over, or only what isn't; left out, both
   */
  async list(actor: Actor, query: ConsultationListQuery & { finished?: boolean }): Promise<Page<ConsultationResponse>> {
    const after = decodeCursor(query.cursor, listCursor)?.[0];
    const rows = await this.repository.list(actor.userId, actor.companyId, { ...query, after });
    const now = this.clock.now();
    return toPage(
      rows,
      query.limit,
      (row) => [row.id],
      (row) => toConsultation(row, actor, now),
    );
  }

  /**
   * Accepts one of the other company's slots: the consultation is scheduled and has a room.
   *
   * @throws DomainError `slot_not_found` (422), `slot_over` (409); StateMachineError for one's own slots (403) or too late (409)
   */
  accept(actor: CompanyActor, id: string, slotId: string): Promise<ConsultationResponse> {
    return this.act(actor, id, 'accept', async (tx, consultation) => {
      await this.companies.assertActive(tx, consultation.requester_company_id);
      await this.companies.assertActive(tx, consultation.host_company_id);
      const startsAt = await this.repository.findSlot(tx, consultation, slotId);
      const pointer = '/slotId';
      if (!startsAt)
        throw consultationError('slot_not_found', { errors: [{ pointer, detail: 'Choose one of slots[].id' }] });
      if (!isSlotOpen(startsAt, this.clock.now())) throw consultationError('slot_over');
      await this.rooms.create(tx, id);
      return { change: { starts_at: startsAt } };
    });
  }

  /** Names other times, for the other company to accept. Of a scheduled consultation it is a wish to move it. */
  propose(actor: CompanyActor, id: string, proposal: SlotProposal): Promise<ConsultationResponse> {
    return this.act(actor, id, 'propose', async (tx, consultation) => {
      const round = consultation.slot_round + 1;
      await this.repository.insertSlots(tx, id, round, this.checkedSlots(proposal.slots));
      return { change: { slot_round: round, proposed_by_company_id: actor.companyId } };
    });
  }

  /** Says no to the other company's slots, and with them to the consultation. */
  decline(actor: CompanyActor, id: string, note?: string): Promise<ConsultationResponse> {
    return this.act(actor, id, 'decline', () => Promise.resolve({ note }));
  }

  /** Calls off what has not begun. */
  cancel(actor: CompanyActor, id: string, note?: string): Promise<ConsultationResponse> {
    return this.act(actor, id, 'cancel', () => Promise.resolve({ note }));
  }

  private act(
    actor: CompanyActor,
    id: string,
    action: ConsultationAction,
    prepare: (tx: Tx, consultation: LockedConsultation) => Promise<TransitionOptions>,
  ): Promise<ConsultationResponse> {
    return this.database.transaction(async (tx) => {
      const consultation = await this.repository.lock(tx, id);
      const role = consultation && (await this.repository.roleOf(tx, id, actor.userId, actor.companyId));
      if (!consultation || !role) throw consultationError('consultation_not_found');
      consultationLifecycle.next(consultation.state, action, actorIn(consultation, actor));
      await this.transitions.apply(tx, consultation, action, actor, await prepare(tx, consultation));
      if (role === 'host' || role === 'party') await this.repository.addParticipant(tx, id, { ...actor, role });
      return this.read(tx, actor, id);
    });
  }

  private async read(tx: Tx | null, actor: Actor, id: string): Promise<ConsultationResponse> {
    const row = await this.repository.find(tx, id, actor.userId, actor.companyId);
    if (!row) throw consultationError('consultation_not_found');
    return toConsultation(row, actor, this.clock.now());
  }

  private async counterpart(tx: Tx, request: ConsultationRequest): Promise<string> {
    const [kind, field, id] =
      request.offerId !== undefined
        ? (['offer', 'offerId', request.offerId] as const)
        : request.productId !== undefined
          ? (['product', 'productId', request.productId] as const)
          : (['company', 'withCompanyId', request.withCompanyId ?? ''] as const);
    const owner = await this.repository.findOwner(tx, { kind, id });
    if (owner?.companyId) return owner.companyId;
    const detail = owner
      ? 'This offer comes from an affiliated site; meet its company there.'
      : 'Choose one that is on the market';
    throw consultationError('counterpart_not_found', { detail, errors: [{ pointer: `/${field}`, detail }] });
  }

  private checkedSlots(slots: SlotProposal['slots']): Date[] {
    const now = this.clock.now();
    const errors = slots.flatMap((slot, index) => {
      const detail = slotFault(new Date(slot.startsAt), now);
      return detail === undefined ? [] : [{ pointer: `/slots/${index}/startsAt`, detail }];
    });
    if (errors.length > 0) throw consultationError('slot_invalid', { errors });
    return slots.map((slot) => new Date(slot.startsAt));
  }
}
