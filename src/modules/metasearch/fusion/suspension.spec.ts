import { describe, expect, it } from '@jest/globals';
import { metaCacheKey, normalizeQuery } from './cache-key.js';
import { failureOfRequest, failureOfStatus, isPartialAnswer, type SourceFailure } from './source-status.js';
import { type Suspension, isSuspended, notSuspended, suspendAfter } from './suspension.js';

const now = new Date('2026-03-01T12:00:00Z');
const waits = (failure: SourceFailure, times: number): number[] => {
  let state: Suspension = notSuspended;
  return Array.from({ length: times }, () => {
    state = suspendAfter(state, failure, now);
    return ((state.until?.getTime() ?? 0) - now.getTime()) / 1000;
  });
};

describe('suspension', () => {
  it('grows with each failure, up to a bound', () => {
    expect(waits('error', 9)).toEqual([5, 10, 20, 40, 80, 160, 320, 600, 600]);
    expect(waits('denied', 100).at(-1)).toBe(86_400);
  });

  it('is longer for 429 and longest for a refusal', () => {
    for (const index of [0, 1, 2, 3, 4]) {
      expect(waits('rate_limited', 5)[index]).toBeGreaterThan(waits('timeout', 5)[index]!);
      expect(waits('denied', 5)[index]).toBeGreaterThan(waits('rate_limited', 5)[index]!);
    }
  });

  it('obeys Retry-After within a day, and never shortens a wait', () => {
    const asked = suspendAfter(notSuspended, 'rate_limited', now, 3_600_000);
    expect(asked.until).toEqual(new Date('2026-03-01T13:00:00Z'));
    expect(suspendAfter(notSuspended, 'rate_limited', now, Infinity).until).toEqual(new Date('2026-03-02T12:00:00Z'));
    expect(suspendAfter(asked, 'error', now)).toEqual({ failures: 2, until: asked.until });
  });

  it('ends by itself', () => {
    const state = suspendAfter(notSuspended, 'error', now);
    expect(isSuspended(state, now)).toBe(true);
    expect(isSuspended(state, new Date(now.getTime() + 5000))).toBe(false);
    expect(isSuspended(notSuspended, now)).toBe(false);
  });
});

describe('the status of a source', () => {
  it('tells trouble by its kind, and our own abort from the source', () => {
    expect([200, 204, 301, 401, 403, 404, 429, 500].map(failureOfStatus)).toEqual([
      undefined,
      undefined,
      'error',
      'denied',
      'denied',
      'error',
      'rate_limited',
      'error',
    ]);
    expect(failureOfRequest('aborted')).toBeUndefined();
    expect(failureOfRequest('timeout')).toBe('timeout');
    expect(failureOfRequest('too_large')).toBe('error');
  });

  it('makes an answer partial as soon as one source is not wholly there', () => {
    const report = (status: 'successful' | 'skipped') => ({ id: 'x', status, tookMs: 1, count: 0 });
    expect(isPartialAnswer([report('successful')])).toBe(false);
    expect(isPartialAnswer([report('successful'), report('skipped')])).toBe(true);
  });
});

describe('the cache key', () => {
  const base = { siteId: 's', query: 'Red  Pepper', page: 1, count: 20, language: 'en-GB' };

  it('is the same for the same question and another for any other', () => {
    expect(metaCacheKey({ ...base, query: ' red pepper ', language: 'en' })).toBe(metaCacheKey(base));
    expect(normalizeQuery('ＬＥＤ\u3000Panel\n"a  B"')).toBe('led panel "a b"');
    const others = [
      { siteId: 't' },
      { query: 'pepper red' },
      { page: 2 },
      { count: 10 },
      { language: 'de' },
      { direction: 'BUY' as const },
    ];
    expect(new Set([base, ...others.map((other) => ({ ...base, ...other }))].map(metaCacheKey)).size).toBe(7);
  });
});
