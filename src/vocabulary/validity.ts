import type { z } from 'zod';
import { namedObject } from './messages.js';
import { instantSchema } from './time.js';

export const DEFAULT_VALIDITY_DAYS = 30;
export const MAX_VALIDITY_DAYS = 180;

const DAY_MS = 86_400_000;

/** The dates as a user gives them; either may be left out. Turn it into a {@link Validity} with {@link resolveValidity}. */
export const validitySchema = namedObject('a validity', {
  validFrom: instantSchema.optional(),
  validThrough: instantSchema.optional(),
});
export type ValidityInput = z.infer<typeof validitySchema>;

/** Live from `validFrom` (inclusive) to `validThrough` (exclusive). */
export interface Validity {
  readonly validFrom: Date;
  readonly validThrough: Date;
}

/** The dates don't make a validity; `field` is the one to change and the message says how. Answered with 422. */
export class InvalidValidity extends Error {
  readonly code = 'INVALID_VALIDITY';
  constructor(
    readonly field: 'validFrom' | 'validThrough',
    message: string,
  ) {
    super(message);
    this.name = 'InvalidValidity';
  }
}

/**
 * Fills in what was left out (from now on, for 30 days) and checks `validFrom < validThrough`, at most 180 days, and an
 * end that is not already over.
 * @throws InvalidValidity
 */
export function resolveValidity(input: ValidityInput, now: Date): Validity {
  const validFrom = input.validFrom === undefined ? now : new Date(input.validFrom);
  const validThrough =
    input.validThrough === undefined
      ? new Date(validFrom.getTime() + DEFAULT_VALIDITY_DAYS * DAY_MS)
      : new Date(input.validThrough);
  if (validThrough <= now) {
    // Without an own end the start alone decides it, so that is the field to change.
    const field = input.validThrough === undefined ? 'validFrom' : 'validThrough';
    throw new InvalidValidity(field, `Choose a later date: the validity would have ended before ${now.toISOString()}`);
  }
  if (validFrom >= validThrough) {
    throw new InvalidValidity('validThrough', `Choose an end after ${validFrom.toISOString()}`);
  }
  if (validThrough.getTime() - validFrom.getTime() > MAX_VALIDITY_DAYS * DAY_MS) {
    const latest = new Date(validFrom.getTime() + MAX_VALIDITY_DAYS * DAY_MS);
    throw new InvalidValidity(
      'validThrough',
      `Choose an end by ${latest.toISOString()}; a validity lasts at most ${MAX_VALIDITY_DAYS} days`,
    );
  }
  return { validFrom, validThrough };
}
