import { InvalidValidity, resolveValidity, type Validity, type ValidityInput } from '../../vocabulary/index.js';
import { offerError } from './offers.errors.js';

const invalid = (field: 'validFrom' | 'validThrough', detail: string) =>
  offerError('validity_invalid', { detail, errors: [{ pointer: `/${field}`, detail }] });

/**
 * The validity that was asked for, with what was left out filled in.
 *
 * @throws DomainError `validity_invalid` (422)
 */
export function validityOf(input: ValidityInput, now: Date): Validity {
  try {
    return resolveValidity(input, now);
  } catch (error) {
    if (error instanceof InvalidValidity) throw invalid(error.field, error.message);
    throw error;
  }
}

/**
 * The validity after a change, or `undefined` when it stays as it is. Of a published offer only the end can be moved.
 *
 * @throws DomainError `validity_invalid` (422)
 */
export function changedValidity(
  before: Validity,
  input: ValidityInput,
  published: boolean,
  now: Date,
): Validity | undefined {
  const same = (instant: string | undefined, date: Date) =>
    instant === undefined || Date.parse(instant) === date.getTime();
  if (same(input.validFrom, before.validFrom) && same(input.validThrough, before.validThrough)) return undefined;
  if (published && !same(input.validFrom, before.validFrom))
    throw invalid('validFrom', 'Leave the start as it is: the offer is published; only its end can be moved');
  return validityOf(
    {
      validFrom: input.validFrom ?? before.validFrom.toISOString(),
      validThrough: input.validThrough ?? before.validThrough.toISOString(),
    },
    now,
  );
}

/** As long as before, from now on: what a reopened offer gets until its company says otherwise. */
export function renewedValidity(before: Validity, now: Date): Validity {
  const length = before.validThrough.getTime() - before.validFrom.getTime();
  return { validFrom: now, validThrough: new Date(now.getTime() + length) };
}
