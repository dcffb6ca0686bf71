import { defineStateMachine } from '../../vocabulary/index.js';

/**
 * The life of an offer.
 *
 * Everybody of a company may prepare (edit, submit, reopen); taking an offer off the market is the owner's alone.
 * `edit` of a published offer makes a pending revision, which the officer's `publish`, `request_changes` and `reject` then
 * decide while the old one stays live. `receive` and `retract` are what an affiliated site does with an offer of its own.
 */
export const offerLifecycle = defineStateMachine({
  name: 'offer',
  initial: 'draft',
  states: [
    'draft',
    'pending_review',
    'changes_requested',
    'rejected',
    'published',
    'withdrawn',
    'closed',
    'expired',
    'suspended',
    'removed',
  ],
  transitions: [
    { from: 'draft', to: 'draft', action: 'edit', actors: ['owner', 'member'] },
    { from: 'changes_requested', to: 'changes_requested', action: 'edit', actors: ['owner', 'member'] },
    { from: 'published', to: 'published', action: 'edit', actors: ['owner', 'member'] },
    { from: ['draft', 'changes_requested'], to: 'pending_review', action: 'submit', actors: ['owner', 'member'] },
    { from: ['rejected', 'withdrawn', 'expired'], to: 'draft', action: 'reopen', actors: ['owner', 'member'] },
    { from: 'published', to: 'withdrawn', action: 'withdraw', actors: ['owner'] },
    { from: 'published', to: 'closed', action: 'close', actors: ['owner'] },

    { from: ['pending_review', 'published'], to: 'published', action: 'publish', actors: ['officer'] },
    {
      from: 'pending_review',
      to: 'changes_requested',
      action: 'request_changes',
      actors: ['officer'],
      reason: 'required',
    },
    { from: 'published', to: 'published', action: 'request_changes', actors: ['officer'], reason: 'required' },
    { from: 'pending_review', to: 'rejected', action: 'reject', actors: ['officer'], reason: 'required' },
    { from: 'published', to: 'published', action: 'reject', actors: ['officer'], reason: 'required' },
    { from: 'published', to: 'suspended', action: 'suspend', actors: ['officer'], reason: 'required' },
    { from: 'suspended', to: 'published', action: 'reinstate', actors: ['officer'], reason: 'required' },
    { from: 'suspended', to: 'removed', action: 'remove', actors: ['officer'], reason: 'required' },

    { from: 'published', to: 'expired', action: 'expire', actors: ['system'] },

    { from: ['pending_review', 'rejected', 'expired'], to: 'pending_review', action: 'receive', actors: ['site'] },
    { from: 'published', to: 'published', action: 'receive', actors: ['site'] },
    { from: 'suspended', to: 'suspended', action: 'receive', actors: ['site'] },
    {
      from: ['pending_review', 'rejected', 'published', 'expired', 'suspended'],
      to: 'withdrawn',
      action: 'retract',
      actors: ['site'],
    },
  ],
});

export type OfferState = (typeof offerLifecycle.states)[number];
export type OfferAction = (typeof offerLifecycle.actions)[number];

/** What an officer decides about the revision that waits. */
export const offerDecisions = ['publish', 'request_changes', 'reject'] as const;
export type OfferDecision = (typeof offerDecisions)[number];

/** Why the world no longer sees an offer, by the state that it went into from `published`. */
export const whyUnpublished = {
  withdrawn: 'withdrawn',
  closed: 'closed',
  expired: 'expired',
  suspended: 'suspended',
  removed: 'removed',
} as const;

/** True for states that were on the market before: a stranger learns that the offer is gone, not that it never was. */
export function isGone(state: OfferState, publishedBefore: boolean, overdue: boolean): boolean {
  return publishedBefore && (state === 'published' ? overdue : state !== 'suspended');
}
