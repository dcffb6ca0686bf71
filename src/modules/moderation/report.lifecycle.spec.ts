import { describe, expect, it } from '@jest/globals';
import { effectOf, reportLifecycle, reportOutcomes, reportTargets } from './report.lifecycle.js';

describe('report lifecycle', () => {
  it('goes one way, from open to the end of an appeal', () => {
    const steps = ['triage', 'investigate', 'resolve'] as const;
    const resolved = steps.reduce(
      (state, action) => reportLifecycle.next(state, action, 'officer', 'breach'),
      reportLifecycle.initial as (typeof reportLifecycle.states)[number],
    );
    const appealed = reportLifecycle.next(resolved, 'appeal', 'accused', 'not us');
    expect([resolved, appealed]).toEqual(['resolved', 'appealed']);
    expect(reportLifecycle.next(appealed, 'uphold', 'officer', 'confirmed')).toBe('upheld');
    expect(reportLifecycle.next(appealed, 'overturn', 'officer', 'new_evidence')).toBe('overturned');
  });

  it.each(['open', 'triaged', 'appealed', 'upheld', 'overturned'] as const)(
    'is not resolved while it is %s',
    (state) => {
      expect(() => reportLifecycle.next(state, 'resolve', 'officer', 'breach')).toThrow(
        expect.objectContaining({ code: 'ILLEGAL_TRANSITION' }),
      );
    },
  );

  it('lets officers decide and the others appeal', () => {
    expect(() => reportLifecycle.next('open', 'triage', 'reporter')).toThrow(
      expect.objectContaining({ code: 'WRONG_ACTOR' }),
    );
    expect(() => reportLifecycle.next('resolved', 'appeal', 'officer', 'why')).toThrow(
      expect.objectContaining({ code: 'WRONG_ACTOR' }),
    );
    expect(() => reportLifecycle.next('investigating', 'resolve', 'officer')).toThrow(
      expect.objectContaining({ code: 'MISSING_REASON' }),
    );
  });

  it('removes offers only, and suspends companies only where there is one', () => {
    expect(effectOf('content_removed', 'OFFER', null)).toEqual({ effect: 'remove-offer' });
    expect(effectOf('content_removed', 'COMPANY', 'c')).toHaveProperty('refused');
    expect(effectOf('suspended', 'OFFER', null)).toHaveProperty('refused');
    for (const outcome of ['suspended', 'terminated'] as const)
      for (const target of reportTargets) expect(effectOf(outcome, target, 'c')).toEqual({ effect: 'suspend-company' });
    for (const target of reportTargets) expect(effectOf('warned', target, 'c')).toEqual({ effect: 'none' });
    expect(reportOutcomes).toHaveLength(5);
  });
});
