import { describe, expect, it } from '@jest/globals';
import { isSlotOpen, missedAt, opensAt, overtimeEnd, scheduledEnd, slotFault } from './consultation.rules.js';

const start = new Date('2026-03-01T09:00:00Z');
const minutesLater = (minutes: number) => new Date(start.getTime() + minutes * 60_000);

describe('the times of a consultation', () => {
  it('opens the room a quarter of an hour before', () => expect(opensAt(start)).toEqual(minutesLater(-15)));

  it('knows when it should be over, when it was missed, and when a room has gone on for too long', () => {
    expect(scheduledEnd(start, 45)).toEqual(minutesLater(45));
    expect(missedAt(start, 45)).toEqual(minutesLater(60));
    expect(overtimeEnd(start, 45)).toEqual(minutesLater(45 + 240));
  });

  it('takes slots from now, with a few minutes of delay, to 90 days ahead', () => {
    const now = start;
    expect(slotFault(minutesLater(0), now)).toBeUndefined();
    expect(slotFault(minutesLater(-5), now)).toBeUndefined();
    expect(slotFault(minutesLater(-6), now)).toMatch(/passed/);
    expect(slotFault(minutesLater(90 * 24 * 60), now)).toBeUndefined();
    expect(slotFault(minutesLater(90 * 24 * 60 + 1), now)).toMatch(/90 days/);
  });

  it('lets a slot be accepted as long as it could be proposed', () => {
    expect(isSlotOpen(minutesLater(-5), start)).toBe(true);
    expect(isSlotOpen(minutesLater(-6), start)).toBe(false);
  });
});
