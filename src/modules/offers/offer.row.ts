import type { Direction, OfferContent } from './offer.content.js';
import type { OfferDecision, OfferState } from './offer.lifecycle.js';

/** The columns of `offer` that decide what may happen to it, read under a lock. */
export interface LockedOffer {
  id: string;
  company_id: string | null;
  origin_site: string | null;
  /** bigint travels as text. */
  origin_rev: string | number | null;
  direction: Direction;
  state: OfferState;
  live_rev: number | null;
  work_rev: number;
  pending_rev: number | null;
  last_rev: number;
  valid_from: Date;
  valid_through: Date;
  published_at: Date | null;
  version: number;
  /** Published, but its validity is over by the database's clock. */
  overdue: boolean;
}

/** The columns of `offer` that a transition writes. */
export interface OfferColumns {
  state: OfferState;
  slug: string;
  origin_url: string;
  origin_party: string | null;
  origin_rev: number;
  live_rev: number | null;
  work_rev: number;
  pending_rev: number | null;
  last_rev: number;
  valid_from: Date;
  valid_through: Date;
  submitted_at: Date | null;
  published_at: Date;
  reason_code: string | null;
  reason_note: string | null;
}

/** Who offers it on the affiliated site that it came from. */
export interface OriginParty {
  name?: string;
  country?: string;
}

/** An offer with the revision that its reader sees: the live one, or the company's newest when none is live. */
export interface OfferRow {
  id: string;
  direction: Direction;
  state: OfferState;
  slug: string;
  rev: number;
  live_rev: number | null;
  work_rev: number;
  pending_rev: number | null;
  version: number;
  valid_from: Date;
  valid_through: Date;
  submitted_at: Date | null;
  published_at: Date | null;
  created_at: Date;
  updated_at: Date;
  reason_code: string | null;
  reason_note: string | null;
  company_id: string | null;
  origin_site: string | null;
  origin_url: string | null;
  origin_party: OriginParty | null;
  content: OfferContent;
  company: CompanyCard | null;
  image_key: string | null;
  /** Published, but its validity is over by the database's clock. */
  overdue: boolean;
  /** What the world sees now: the same rule as the view `live_offer`. */
  live: boolean;
}

export interface CompanyCard {
  id: string;
  slug: string;
  name: string;
  country: string;
  verificationLevel: number;
}

/** A revision that is to be written. */
export interface NewRevision {
  rev: number;
  content: OfferContent;
  createdBy: string | null;
}

/** What an officer decided about a revision. */
export interface RevisionDecision {
  decision: OfferDecision;
  decidedBy: string;
  decidedAt: Date;
  reasonCode: string | null;
  note: string | null;
}
