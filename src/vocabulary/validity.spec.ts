import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { InvalidValidity, type ValidityInput, resolveValidity, validitySchema } from './validity.js';

const now = new Date('2026-03-01T09:00:00Z');
const fault = (input: ValidityInput) => {
  try {
    resolveValidity(input, now);
  } catch (error) {
    if (error instanceof InvalidValidity) return [error.field, error.message];
    throw error;
  }
  return undefined;
};

describe('resolveValidity', () => {
  it('runs from now for 30 days unless told', () => {
    expect(resolveValidity({}, now)).toEqual({ validFrom: now, validThrough: new Date('2026-03-31T09:00:00Z') });
  });

  it('counts the 30 days from a later start', () => {
    expect(resolveValidity({ validFrom: '2026-04-01T00:00:00+09:00' }, now)).toEqual({
      validFrom: new Date('2026-03-31T15:00:00Z'),
      validThrough: new Date('2026-04-30T15:00:00Z'),
    });
  });

  it('lasts at most 180 days', () => {
    expect(fault({ validThrough: '2026-08-28T09:00:00Z' })).toBeUndefined();
    expect(fault({ validThrough: '2026-08-28T09:00:01Z' })).toEqual([
      'validThrough',
      'Choose an end by 2026-08-28T09:00:00.000Z; a validity lasts at most 180 days',
    ]);
  });

  it('ends after it starts, and not in the past', () => {
    expect(fault({ validFrom: '2026-03-05T00:00:00Z', validThrough: '2026-03-05T00:00:00Z' })?.[0]).toBe(
      'validThrough',
    );
    expect(fault({ validFrom: '2026-03-05T00:00:00Z', validThrough: '2026-03-04T00:00:00Z' })?.[0]).toBe(
      'validThrough',
    );
    expect(fault({ validThrough: '2026-03-01T09:00:00Z' })?.[0]).toBe('validThrough');
    expect(fault({ validFrom: '2025-12-01T00:00:00Z' })?.[0]).toBe('validFrom');
  });

  it('keeps its promises for whatever dates it takes', () => {
    const instant = fc
      .date({ min: new Date('2025-01-01'), max: new Date('2027-12-31'), noInvalidDate: true })
      .map((date) => date.toISOString());
    fc.assert(
      fc.property(
        fc.option(instant, { nil: undefined }),
        fc.option(instant, { nil: undefined }),
        (validFrom, validThrough) => {
          fc.pre(fault({ validFrom, validThrough }) === undefined);
          const validity = resolveValidity({ validFrom, validThrough }, now);
          const days = (validity.validThrough.getTime() - validity.validFrom.getTime()) / 86_400_000;
          expect(days).toBeGreaterThan(0);
          expect(days).toBeLessThanOrEqual(180);
          expect(validity.validThrough.getTime()).toBeGreaterThan(now.getTime());
        },
      ),
    );
  });
});

it('takes instants only', () => {
  expect(validitySchema.parse({})).toEqual({});
  expect(validitySchema.safeParse({ validThrough: '2026-03-31' }).error?.issues[0].path).toEqual(['validThrough']);
  expect(validitySchema.safeParse({ until: '2026-03-31T00:00:00Z' }).success).toBe(false);
});
