import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { instantOf, wallTime } from './zoned-time.js';

describe('times on a clock on the wall', () => {
  it.each([
    ['2026-11-24T09:30', 'Asia/Seoul', '2026-11-24T00:30:00.000Z'],
    ['2026-07-01T09:00', 'America/New_York', '2026-07-01T13:00:00.000Z'],
    ['2026-12-01T09:00', 'America/New_York', '2026-12-01T14:00:00.000Z'],
    ['2026-01-01T00:15', 'Asia/Kathmandu', '2025-12-31T18:30:00.000Z'],
    // A second after which the clocks have been put forward: the hour before does not exist.
    ['2026-03-29T03:00', 'Europe/Berlin', '2026-03-29T01:00:00.000Z'],
  ])('%s in %s is %s', (local, zone, instant) => {
    expect(instantOf(local, zone)).toBe(instant);
  });

  it('comes back as it was written, in every zone and season', () => {
    const zones = ['Asia/Seoul', 'America/Santiago', 'Australia/Lord_Howe', 'UTC', 'Africa/Casablanca', 'Asia/Tehran'];
    fc.assert(
      fc.property(
        fc.date({ min: new Date('2020-01-01'), max: new Date('2035-01-01'), noInvalidDate: true }),
        fc.constantFrom(...zones),
        (date, zone) => {
          const local = wallTime(date, zone);
          expect(wallTime(new Date(instantOf(local, zone)), zone)).toBe(local);
        },
      ),
    );
  });

  it('leaves what is no such time for the schema to refuse', () => {
    expect(instantOf('tomorrow', 'Asia/Seoul')).toBe('tomorrow');
    expect(instantOf('2026-13-45T99:99', 'Asia/Seoul')).toBe('2026-13-45T99:99');
  });
});
