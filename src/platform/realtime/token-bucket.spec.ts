import { describe, expect, it } from '@jest/globals';
import { TokenBucket } from './token-bucket.js';

const taken = (bucket: TokenBucket, times: number, now: number) =>
  Array.from({ length: times }, () => bucket.take(now)).filter(Boolean).length;

describe('TokenBucket', () => {
  it('lets a burst through and no more', () => {
    expect(taken(new TokenBucket(5, 1, 0), 20, 0)).toBe(5);
  });

  it('fills up at its rate, never above the burst', () => {
    const bucket = new TokenBucket(5, 2, 0);
    taken(bucket, 5, 0);
    expect(taken(bucket, 20, 1_000)).toBe(2);
    expect(taken(bucket, 20, 60_000)).toBe(5);
  });

  it('counts parts of a token', () => {
    const bucket = new TokenBucket(1, 1, 0);
    bucket.take(0);
    expect([300, 600, 900, 1_100].map((now) => bucket.take(now))).toEqual([false, false, false, true]);
  });

  it('goes on after the clock was set back', () => {
    const bucket = new TokenBucket(2, 1, 100_000);
    taken(bucket, 2, 100_000);
    expect(bucket.take(50_000)).toBe(false);
    expect(bucket.take(51_000)).toBe(true);
  });
});
