import type { ConsultationState } from './consultation.lifecycle.js';

/** In what role somebody takes part: `host` for the company that was asked, `party` for the one that asks. */
export const participantRoles = ['host', 'party', 'interpreter', 'officer', 'observer'] as const;
export type ParticipantRole = (typeof participantRoles)[number];

/** Roles that are given by invitation. */
export const invitedRoles = ['interpreter', 'officer', 'observer'] as const;

/** The columns of `consultation` that decide what may happen, read under a lock. */
export interface LockedConsultation {
  id: string;
  requester_company_id: string;
  host_company_id: string;
  proposed_by_company_id: string;
  state: ConsultationState;
  slot_round: number;
  starts_at: Date | null;
  duration_minutes: number;
  version: number;
}

/** The columns that a transition writes beside the state. */
export interface ConsultationChange {
  proposed_by_company_id?: string;
  slot_round?: number;
  starts_at?: Date;
  live_at?: Date;
  ended_at?: Date;
  note?: string | null;
}

export interface NewConsultation {
  id: string;
  requesterCompanyId: string;
  hostCompanyId: string;
  requestedBy: string;
  offerId: string | null;
  productId: string | null;
  subject: string;
  message: string | null;
  durationMinutes: number;
  timeZone: string;
}

export interface CompanyLine {
  id: string;
  slug: string;
  name: string;
  country: string;
}

/** A consultation as one of its participants reads it. */
export interface ConsultationRow {
  id: string;
  requester: CompanyLine;
  host: CompanyLine;
  proposed_by_company_id: string;
  requested_by: string;
  offer_id: string | null;
  product_id: string | null;
  subject: string;
  message: string | null;
  duration_minutes: number;
  time_zone: string;
  state: ConsultationState;
  starts_at: Date | null;
  live_at: Date | null;
  ended_at: Date | null;
  note: string | null;
  version: number;
  created_at: Date;
  updated_at: Date;
  /** Of the newest round, earliest first. */
  slots: { id: string; startsAt: string }[];
  /** The reader's. */
  role: ParticipantRole;
}
