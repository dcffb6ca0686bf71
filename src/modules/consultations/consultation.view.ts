import type { Actor } from '../identity/index.js';
import { actorIn } from './consultation-transitions.service.js';
import { consultationLifecycle, isRoomOpen } from './consultation.lifecycle.js';
import type { ConsultationRow } from './consultation.row.js';
import { missedAt, opensAt } from './consultation.rules.js';
import type { ConsultationResponse } from './consultations.dto.js';

/** The consultation as this reader may see it, with what they can do now. */
export function toConsultation(row: ConsultationRow, reader: Actor, now: Date): ConsultationResponse {
  return {
    id: row.id,
    state: row.state,
    subject: row.subject,
    message: row.message,
    requester: row.requester,
    host: row.host,
    offerId: row.offer_id,
    productId: row.product_id,
    durationMinutes: row.duration_minutes,
    timeZone: row.time_zone,
    proposedBy: row.proposed_by_company_id === row.requester.id ? 'requester' : 'host',
    slots: row.slots,
    startsAt: row.starts_at?.toISOString() ?? null,
    liveAt: row.live_at?.toISOString() ?? null,
    endedAt: row.ended_at?.toISOString() ?? null,
    note: row.note,
    role: row.role,
    actions: actionsFor(row, reader),
    room: roomOf(row, now),
    version: row.version,
    createdAt: row.created_at.toISOString(),
    updatedAt: row.updated_at.toISOString(),
  };
}

function actionsFor(row: ConsultationRow, reader: Actor): ConsultationResponse['actions'] {
  if (row.role !== 'host' && row.role !== 'party') return [];
  const sides = {
    proposed_by_company_id: row.proposed_by_company_id,
    requester_company_id: row.requester.id,
    host_company_id: row.host.id,
  };
  return consultationLifecycle.actionsFrom(row.state, actorIn(sides, reader)).map(({ action }) => action);
}

function roomOf(row: ConsultationRow, now: Date): ConsultationResponse['room'] {
  if (row.starts_at === null) return null;
  const opens = opensAt(row.starts_at);
  const closes = missedAt(row.starts_at, row.duration_minutes);
  const due = row.state === 'scheduled' && opens <= now && now < closes;
  return {
    id: row.id,
    opensAt: opens.toISOString(),
    closesAt: closes.toISOString(),
    canEnter: due || isRoomOpen(row.state),
  };
}
