import { defineStateMachine } from '../../vocabulary/index.js';

/**
 * The life of a consultation, up to its end; minutes follow on `ended`.
 *
 * Who acts is told apart by whose slots are on the table: the `proposer` is the company that named the newest ones, the `answerer`
 * the other, and both roles change with every counter-proposal. `system` is the passing of time, and what happens in the room.
 */
export const consultationLifecycle = defineStateMachine({
  name: 'consultation',
  initial: 'requested',
  states: [
    'requested',
    'slots_proposed',
    'scheduled',
    'rescheduled',
    'lobby_open',
    'live',
    'ended',
    'declined',
    'cancelled',
    'no_show',
  ],
  transitions: [
    { from: ['requested', 'slots_proposed', 'rescheduled'], action: 'accept', to: 'scheduled', actors: ['answerer'] },
    { from: ['requested', 'slots_proposed', 'rescheduled'], action: 'decline', to: 'declined', actors: ['answerer'] },
    {
      from: ['requested', 'slots_proposed'],
      action: 'propose',
      to: 'slots_proposed',
      actors: ['answerer', 'proposer'],
    },
    // A date that was fixed is up for discussion again.
    { from: ['scheduled', 'rescheduled'], action: 'propose', to: 'rescheduled', actors: ['answerer', 'proposer'] },
    { from: ['requested', 'slots_proposed'], action: 'cancel', to: 'cancelled', actors: ['proposer', 'system'] },
    {
      from: ['scheduled', 'rescheduled', 'lobby_open'],
      action: 'cancel',
      to: 'cancelled',
      actors: ['answerer', 'proposer', 'system'],
    },

    // The first one in opens the room; once both companies are in it, the consultation is live.
    { from: 'scheduled', action: 'open', to: 'lobby_open', actors: ['system'] },
    { from: 'lobby_open', action: 'start', to: 'live', actors: ['system'] },
    { from: 'live', action: 'end', to: 'ended', actors: ['answerer', 'proposer', 'system'] },
    { from: ['scheduled', 'lobby_open'], action: 'miss', to: 'no_show', actors: ['system'] },
  ],
});

export type ConsultationState = (typeof consultationLifecycle.states)[number];
export type ConsultationAction = (typeof consultationLifecycle.actions)[number];
export type ConsultationActor = (typeof consultationLifecycle.actors)[number];

/** States in which the room takes messages. */
export const isRoomOpen = (state: ConsultationState): boolean => state === 'lobby_open' || state === 'live';

/** States after which nothing more comes. */
export const FINISHED: readonly ConsultationState[] = ['ended', 'declined', 'cancelled', 'no_show'];
