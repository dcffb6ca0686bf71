import { describe, expect, it } from '@jest/globals';
import { isGone, type OfferAction, offerLifecycle, type OfferState } from './offer.lifecycle.js';

type Kind = (typeof offerLifecycle.actors)[number];

/** The whole table as a reader of the product's description would write it: who can lead an offer where. */
const moves: [OfferState, OfferAction, Kind[], OfferState][] = [
  ['draft', 'edit', ['owner', 'member'], 'draft'],
  ['draft', 'submit', ['owner', 'member'], 'pending_review'],
  ['pending_review', 'publish', ['officer'], 'published'],
  ['pending_review', 'request_changes', ['officer'], 'changes_requested'],
  ['pending_review', 'reject', ['officer'], 'rejected'],
  ['pending_review', 'receive', ['site'], 'pending_review'],
  ['pending_review', 'retract', ['site'], 'withdrawn'],
  ['changes_requested', 'edit', ['owner', 'member'], 'changes_requested'],
  ['changes_requested', 'submit', ['owner', 'member'], 'pending_review'],
  ['rejected', 'reopen', ['owner', 'member'], 'draft'],
  ['rejected', 'receive', ['site'], 'pending_review'],
  ['rejected', 'retract', ['site'], 'withdrawn'],
  ['published', 'edit', ['owner', 'member'], 'published'],
  ['published', 'withdraw', ['owner'], 'withdrawn'],
  ['published', 'close', ['owner'], 'closed'],
  ['published', 'publish', ['officer'], 'published'],
  ['published', 'request_changes', ['officer'], 'published'],
  ['published', 'reject', ['officer'], 'published'],
  ['published', 'suspend', ['officer'], 'suspended'],
  ['published', 'expire', ['system'], 'expired'],
  ['published', 'receive', ['site'], 'published'],
  ['published', 'retract', ['site'], 'withdrawn'],
  ['withdrawn', 'reopen', ['owner', 'member'], 'draft'],
  ['expired', 'reopen', ['owner', 'member'], 'draft'],
  ['expired', 'receive', ['site'], 'pending_review'],
  ['expired', 'retract', ['site'], 'withdrawn'],
  ['suspended', 'reinstate', ['officer'], 'published'],
  ['suspended', 'remove', ['officer'], 'removed'],
  ['suspended', 'receive', ['site'], 'suspended'],
  ['suspended', 'retract', ['site'], 'withdrawn'],
];

const kinds: Kind[] = ['owner', 'member', 'officer', 'system', 'site'];
const cells = offerLifecycle.states.flatMap((state) =>
  offerLifecycle.actions.flatMap((action) => kinds.map((kind) => ({ state, action, kind }))),
);

describe('offer lifecycle', () => {
  it.each(cells)('$state: $action by $kind', ({ state, action, kind }) => {
    const move = moves.find(([from, name]) => from === state && name === action);
    const act = () => offerLifecycle.next(state, action, kind, 'because');
    if (!move) expect(act).toThrow(expect.objectContaining({ code: 'ILLEGAL_TRANSITION' }));
    else if (!move[2].includes(kind)) expect(act).toThrow(expect.objectContaining({ code: 'WRONG_ACTOR' }));
    else expect(act()).toBe(move[3]);
  });

  it.each(['request_changes', 'reject'] as const)('needs a reason to %s', (action) => {
    expect(() => offerLifecycle.next('pending_review', action, 'officer')).toThrow(
      expect.objectContaining({ code: 'MISSING_REASON' }),
    );
  });

  it('publishes without a reason', () => {
    expect(offerLifecycle.next('pending_review', 'publish', 'officer')).toBe('published');
  });

  it('ends for good when it is closed or removed', () => {
    expect(offerLifecycle.states.filter((state) => offerLifecycle.isFinal(state))).toEqual(['closed', 'removed']);
  });

  it('tells strangers that an offer is gone only when they could have seen it', () => {
    expect(isGone('draft', false, false)).toBe(false);
    expect(isGone('pending_review', false, false)).toBe(false);
    expect(isGone('withdrawn', true, false)).toBe(true);
    expect(isGone('removed', true, false)).toBe(true);
    expect(isGone('draft', true, false)).toBe(true);
    expect(isGone('published', true, true)).toBe(true);
    // Not yet valid, or of a suspended company: it may come, or come back.
    expect(isGone('published', true, false)).toBe(false);
    expect(isGone('suspended', true, false)).toBe(false);
  });
});
