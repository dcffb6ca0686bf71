import { describe, expect, it } from '@jest/globals';
import {
  type ConsultationAction,
  type ConsultationActor,
  consultationLifecycle,
  type ConsultationState,
  isRoomOpen,
} from './consultation.lifecycle.js';

type Step = [ConsultationAction, ConsultationActor];

const run = (steps: Step[]) =>
  steps.reduce<ConsultationState>(
    (state, [action, actor]) => consultationLifecycle.next(state, action, actor),
    consultationLifecycle.initial,
  );

describe('consultationLifecycle', () => {
  it.each<[ConsultationState, Step[]]>([
    [
      'ended',
      [
        ['accept', 'answerer'],
        ['open', 'system'],
        ['start', 'system'],
        ['end', 'proposer'],
      ],
    ],
    [
      'scheduled',
      [
        ['propose', 'answerer'],
        ['propose', 'answerer'],
        ['accept', 'answerer'],
      ],
    ],
    [
      'scheduled',
      [
        ['accept', 'answerer'],
        ['propose', 'proposer'],
        ['accept', 'answerer'],
      ],
    ],
    [
      'declined',
      [
        ['propose', 'answerer'],
        ['decline', 'answerer'],
      ],
    ],
    ['cancelled', [['cancel', 'proposer']]],
    [
      'cancelled',
      [
        ['accept', 'answerer'],
        ['open', 'system'],
        ['cancel', 'answerer'],
      ],
    ],
    [
      'no_show',
      [
        ['accept', 'answerer'],
        ['miss', 'system'],
      ],
    ],
    [
      'no_show',
      [
        ['accept', 'answerer'],
        ['open', 'system'],
        ['miss', 'system'],
      ],
    ],
  ])('reaches %s', (state, steps) => expect(run(steps)).toBe(state));

  it('lets nobody accept or decline their own slots', () => {
    for (const state of ['requested', 'slots_proposed', 'rescheduled'] as const) {
      expect(consultationLifecycle.can(state, 'accept', 'proposer')).toBe(false);
      expect(consultationLifecycle.can(state, 'decline', 'proposer')).toBe(false);
    }
  });

  it('leaves what the room and the clock decide to them', () => {
    for (const action of ['open', 'start', 'miss'] as const) {
      for (const state of consultationLifecycle.states) {
        expect(consultationLifecycle.can(state, action, 'proposer')).toBe(false);
        expect(consultationLifecycle.can(state, action, 'answerer')).toBe(false);
      }
    }
  });

  it('ends only what is live, and calls off only what is not', () => {
    const can = (action: ConsultationAction) =>
      consultationLifecycle.states.filter((state) => consultationLifecycle.can(state, action, 'proposer'));
    expect(can('end')).toEqual(['live']);
    expect(can('cancel')).not.toContain('live');
  });

  it('keeps what is over as it is', () => {
    expect(consultationLifecycle.states.filter((state) => consultationLifecycle.isFinal(state))).toEqual([
      'ended',
      'declined',
      'cancelled',
      'no_show',
    ]);
  });

  it('takes messages only while people may be in the room', () => {
    expect(consultationLifecycle.states.filter(isRoomOpen)).toEqual(['lobby_open', 'live']);
  });
});
