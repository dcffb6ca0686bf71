import { z } from 'zod';

const INSTANT = 'Give the instant in ISO 8601 with a zone, for example 2026-03-01T09:00:00Z';

/** An instant with `Z` or an offset; store it in UTC. */
export const instantSchema = z.iso.datetime({ offset: true, error: INSTANT });

/** An IANA time zone for showing instants, for example `Asia/Seoul`. */
export const timeZoneSchema = z
  .string({ error: 'Use an IANA time zone, for example Asia/Seoul' })
  .max(64, { error: 'Use an IANA time zone, for example Asia/Seoul' })
  .refine(isTimeZone, { error: 'Use an IANA time zone, for example Asia/Seoul' });

/** True for zones by name; bare offsets such as `+09:00` are not, since they don't know summer time. */
export function isTimeZone(zone: string): boolean {
  if (!/^[A-Za-z]/.test(zone)) return false;
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone });
    return true;
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}
