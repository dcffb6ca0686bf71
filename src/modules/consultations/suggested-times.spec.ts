import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { wallTime } from '../../site/design/zoned-time.js';
import { suggestedTimes } from './suggested-times.js';

/** A Tuesday. */
const NOW = new Date('2026-11-24T03:00:00Z');
const hourIn = (zone: string) => (time: Date) => Number(wallTime(time, zone).slice(11, 13));

describe('suggested times', () => {
  it('lie in both sides’ working hours where those meet', () => {
    const times = suggestedTimes(NOW, 60, ['Europe/Brussels', 'Asia/Seoul']);
    expect(times.map((time) => time.toISOString())).toEqual([
      '2026-11-25T08:00:00.000Z',
      '2026-11-26T08:00:00.000Z',
      '2026-11-27T08:00:00.000Z',
    ]);
  });

  it('offer a choice within the day where there is one', () => {
    const times = suggestedTimes(NOW, 30, ['Asia/Seoul', 'Asia/Tokyo']);
    expect(times.map((time) => wallTime(time, 'Asia/Seoul'))).toEqual([
      '2026-11-25T09:00',
      '2026-11-25T17:00',
      '2026-11-26T09:00',
      '2026-11-26T17:00',
      '2026-11-27T09:00',
      '2026-11-27T17:00',
    ]);
  });

  it('ask of nobody more than the other where the working hours do not meet', () => {
    const times = suggestedTimes(NOW, 60, ['America/Santiago', 'Asia/Seoul']);
    expect(times.length).toBeGreaterThan(0);
    // Santiago is twelve hours behind: one side has its evening, the other its early morning.
    expect(new Set(times.map(hourIn('America/Santiago')))).toEqual(new Set([7, 19]));
    expect(new Set(times.map(hourIn('Asia/Seoul')))).toEqual(new Set([19, 7]));
  });

  it('keep to the wall when the clocks change between them', () => {
    // Summer time ends in Brussels on 25 October 2026: before it, Seoul is seven hours ahead, afterwards eight.
    const times = suggestedTimes(new Date('2026-10-22T03:00:00Z'), 60, ['Europe/Brussels', 'Asia/Seoul']);
    expect(times.map((time) => [wallTime(time, 'Europe/Brussels'), wallTime(time, 'Asia/Seoul').slice(11)])).toEqual([
      ['2026-10-23T09:00', '16:00'],
      ['2026-10-26T09:00', '17:00'],
      ['2026-10-27T09:00', '17:00'],
    ]);
  });

  it('are full hours ahead, on no weekend of either side, for any two zones', () => {
    const zone = fc.constantFrom(
      'Pacific/Auckland',
      'Asia/Seoul',
      'Asia/Kathmandu',
      'Europe/Brussels',
      'UTC',
      'Pacific/Honolulu',
    );
    fc.assert(
      fc.property(zone, zone, fc.integer({ min: 15, max: 240 }), (own, other, minutes) => {
        const times = suggestedTimes(NOW, minutes, [own, other]);
        expect(times.length).toBeGreaterThan(0);
        expect(times.length).toBeLessThanOrEqual(6);
        for (const time of times) {
          expect(time.getTime()).toBeGreaterThan(NOW.getTime());
          for (const each of [own, other]) {
            expect([0, 6]).not.toContain(new Date(`${wallTime(time, each)}Z`).getUTCDay());
          }
        }
      }),
      { numRuns: 30 },
    );
  });
});
