import { describe, expect, it } from '@jest/globals';
import {
  IllegalTransition,
  MissingReason,
  StateMachineError,
  WrongActor,
  defineStateMachine,
} from './state-machine.js';

const parcel = defineStateMachine({
  name: 'parcel',
  initial: 'packed',
  states: ['packed', 'sent', 'lost', 'received'],
  transitions: [
    { from: 'packed', to: 'sent', action: 'send', actors: ['seller'] },
    { from: 'sent', to: 'received', action: 'receive', actors: ['buyer', 'officer'] },
    { from: ['packed', 'sent'], to: 'lost', action: 'lose', actors: ['officer'], reason: 'required' },
    { from: 'lost', to: 'packed', action: 'send', actors: ['seller'], reason: 'optional' },
  ],
});

const refusal = (act: () => unknown): StateMachineError => {
  try {
    act();
  } catch (error) {
    if (error instanceof StateMachineError) return error;
    throw error;
  }
  throw new Error('It was allowed');
};

describe('next', () => {
  it('follows the table', () => {
    expect(parcel.initial).toBe('packed');
    expect(parcel.next('packed', 'send', 'seller')).toBe('sent');
    expect(parcel.next('lost', 'send', 'seller')).toBe('packed');
    expect(parcel.next('sent', 'receive', 'officer')).toBe('received');
    expect(parcel.next('sent', 'lose', 'officer', 'storm')).toBe('lost');
  });

  it('allows exactly the table and refuses every other combination', () => {
    const allowed: string[] = [];
    for (const state of parcel.states) {
      for (const action of parcel.actions) {
        for (const actor of parcel.actors) {
          if (!parcel.can(state, action, actor)) {
            expect(() => parcel.next(state, action, actor, 'why')).toThrow(StateMachineError);
          } else {
            allowed.push(`${actor} ${action} ${state} → ${parcel.next(state, action, actor, 'why')}`);
          }
        }
      }
    }
    expect(allowed.sort()).toEqual([
      'buyer receive sent → received',
      'officer lose packed → lost',
      'officer lose sent → lost',
      'officer receive sent → received',
      'seller send lost → packed',
      'seller send packed → sent',
    ]);
  });

  it('answers an action that the state does not know with what is possible', () => {
    const error = refusal(() => parcel.next('sent', 'send', 'buyer'));
    expect(error).toBeInstanceOf(IllegalTransition);
    expect(error).toMatchObject({
      code: 'ILLEGAL_TRANSITION',
      httpStatus: 409,
      machine: 'parcel',
      state: 'sent',
      action: 'send',
      actor: 'buyer',
      allowedActions: ['receive'],
      message: "Can't send the parcel while it is sent; possible now: receive",
    });
  });

  it('answers the wrong actor with who may', () => {
    const error = refusal(() => parcel.next('sent', 'receive', 'seller'));
    expect(error).toBeInstanceOf(WrongActor);
    expect(error).toMatchObject({
      code: 'WRONG_ACTOR',
      httpStatus: 403,
      allowedActions: [],
      message: 'Only buyer or officer may receive the parcel; nothing is possible now',
    });
  });

  it.each([undefined, '', '  '])('wants the reason where one is due, and %j is none', (reason) => {
    const error = refusal(() => parcel.next('sent', 'lose', 'officer', reason));
    expect(error).toBeInstanceOf(MissingReason);
    expect(error).toMatchObject({
      code: 'MISSING_REASON',
      httpStatus: 422,
      message: 'Give a reason to lose the parcel',
    });
  });

  it('does not tell an outsider that only a reason is missing', () => {
    expect(refusal(() => parcel.next('sent', 'lose', 'buyer'))).toBeInstanceOf(WrongActor);
  });
});

describe('what can be asked', () => {
  it('is who may do what, and whether a reason goes with it', () => {
    expect(parcel.actionsFrom('sent', 'officer')).toEqual([
      { action: 'receive', to: 'received', reason: 'none' },
      { action: 'lose', to: 'lost', reason: 'required' },
    ]);
    expect(parcel.actionsFrom('lost', 'seller')).toEqual([{ action: 'send', to: 'packed', reason: 'optional' }]);
    expect(parcel.actionsFrom('received', 'buyer')).toEqual([]);
  });

  it('is whether it is over', () => {
    expect(parcel.states.filter((state) => parcel.isFinal(state))).toEqual(['received']);
  });

  it('is a drawing', () => {
    expect(parcel.toMermaid().split('\n')).toEqual([
      'stateDiagram-v2',
      '  [*] --> packed',
      '  packed --> sent: send (seller)',
      '  sent --> received: receive (buyer, officer)',
      '  packed --> lost: lose (officer, reason)',
      '  sent --> lost: lose (officer, reason)',
      '  lost --> packed: send (seller)',
      '  received --> [*]',
    ]);
  });
});

describe('a wrong table', () => {
  const go = { from: 'a', to: 'b', action: 'go', actors: ['owner'] } as const;
  const base = { name: 'broken', initial: 'a', states: ['a', 'b'] } as const;

  it('is refused when it is defined', () => {
    expect(() => defineStateMachine({ ...base, transitions: [] })).toThrow('nothing leads to b');
    expect(() => defineStateMachine({ ...base, transitions: [go, go] })).toThrow('go from a is listed twice');
    expect(() => defineStateMachine({ ...base, transitions: [{ ...go, actors: [] }] })).toThrow('nobody may go from a');
    expect(() => defineStateMachine({ ...base, states: ['a', 'b', 'b'], transitions: [go] })).toThrow('listed twice');
  });

  it('is refused by the compiler when a state is misspelt', () => {
    // @ts-expect-error "c" is not one of the states
    expect(() => defineStateMachine({ ...base, transitions: [go, { ...go, action: 'fly', to: 'c' }] })).toThrow('"c"');
    // @ts-expect-error "z" is not one of the states
    expect(() => defineStateMachine({ ...base, initial: 'z', transitions: [go] })).toThrow('"z"');
  });

  it('does not guess about a state it never had', () => {
    const stored: string = 'forgotten';
    expect(() => parcel.next(stored as 'packed', 'send', 'seller')).toThrow(RangeError);
  });
});
