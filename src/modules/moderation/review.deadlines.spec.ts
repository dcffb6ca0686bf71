import { describe, expect, it } from '@jest/globals';
import { ageOf, REVIEW_DEADLINE_HOURS, reviewKinds } from './review.deadlines.js';

const since = new Date('2026-03-01T09:00:00Z');
const after = (hours: number) => new Date(since.getTime() + hours * 3_600_000);

describe('ageOf', () => {
  it.each(reviewKinds)('is overdue after the promise for %s, not at it', (kind) => {
    const promised = REVIEW_DEADLINE_HOURS[kind];
    expect(ageOf(kind, since, after(promised))).toEqual({
      ageSeconds: promised * 3_600,
      deadlineAt: after(promised).toISOString(),
      overdue: false,
    });
    expect(ageOf(kind, since, new Date(after(promised).getTime() + 1)).overdue).toBe(true);
  });

  it('has no negative age', () => {
    expect(ageOf('offers', since, after(-1)).ageSeconds).toBe(0);
  });
});
