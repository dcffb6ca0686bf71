import type { Tone } from './parts.js';

const TONES: Readonly<Record<string, Tone>> = {
  // Offers
  published: 'good',
  pending_review: 'info',
  changes_requested: 'warn',
  rejected: 'bad',
  suspended: 'bad',
  removed: 'bad',
  // Consultations
  requested: 'info',
  slots_proposed: 'info',
  scheduled: 'good',
  rescheduled: 'warn',
  lobby_open: 'good',
  live: 'good',
  declined: 'bad',
  no_show: 'bad',
  // Deliveries
  pending: 'info',
  retrying: 'warn',
  delivered: 'good',
  parked: 'bad',
  // Imports
  queued: 'info',
  running: 'info',
  completed: 'good',
  failed: 'bad',
  // Verification of companies
  submitted: 'info',
  in_review: 'info',
  verified: 'good',
  more_info_required: 'warn',
  revoked: 'bad',
  // Reports
  open: 'info',
  triaged: 'info',
  investigating: 'info',
  appealed: 'warn',
  // Sources of the meta-search
  successful: 'good',
  partial: 'warn',
  timed_out: 'warn',
};

/** The colour beside a state's word. What isn't named is plain. */
export const stateTone = (state: string): Tone => TONES[state] ?? 'plain';
