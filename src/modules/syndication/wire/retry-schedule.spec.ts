import { describe, expect, it } from '@jest/globals';
import { nextAttemptAt, parseRetryAfter } from './retry-schedule.js';

const now = new Date('2026-03-01T12:00:00Z');
const seconds = (at: Date | null) => at && (at.getTime() - now.getTime()) / 1000;

describe('the retry schedule', () => {
  it('waits 0 s, 5 s, 5 min, 30 min, 2 h, 5 h, 10 h, 14 h, 20 h, 24 h and then gives up', () => {
    const waits = Array.from({ length: 12 }, (_, attempts) => seconds(nextAttemptAt(attempts, now, { random: 0 })));
    expect(waits).toEqual([0, 5, 300, 1800, 7200, 18_000, 36_000, 50_400, 72_000, 86_400, null, null]);
  });

  it('spreads over a fifth more, never less', () => {
    for (const random of [0, 0.3, 0.999]) {
      const wait = seconds(nextAttemptAt(2, now, { random })) ?? 0;
      expect(wait).toBeGreaterThanOrEqual(300);
      expect(wait).toBeLessThanOrEqual(360);
    }
  });

  it('obeys a longer Retry-After, ignores a shorter one, and bounds a silly one', () => {
    expect(seconds(nextAttemptAt(1, now, { retryAfterMs: 60_000, random: 0 }))).toBe(60);
    expect(seconds(nextAttemptAt(2, now, { retryAfterMs: 1000, random: 0 }))).toBe(300);
    expect(seconds(nextAttemptAt(1, now, { retryAfterMs: Infinity, random: 0 }))).toBe(86_400);
  });
});

describe('Retry-After', () => {
  it.each([
    ['120', 120_000],
    [' 0 ', 0],
    ['999999999999', 86_400_000],
    ['Sun, 01 Mar 2026 12:01:00 GMT', 60_000],
    ['Sunday, 01-Mar-26 12:01:00 GMT', 60_000],
    ['Sun Mar  1 12:01:00 2026', 60_000],
    ['Sun, 01 Mar 2020 12:00:00 GMT', 0],
    ['Fri, 01 Jan 2100 00:00:00 GMT', 86_400_000],
    ['soon', undefined],
    ['-5', undefined],
    ['1.5', undefined],
    ['2026-03-01', undefined],
    ['Sun, 99 Mar 2026 12:00:00 GMT', undefined],
    [undefined, undefined],
  ])('reads %j as %j ms', (value, wait) => {
    expect(parseRetryAfter(value, now)).toBe(wait);
  });
});
