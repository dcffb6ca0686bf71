import { z } from 'zod';
import { isCountry } from './countries.js';

const WORDING =
  'Use a five-character UN/LOCODE, for example KRPUS for Busan: country code, then three letters or digits 2–9';

/** Installations in international waters have no country. */
const INTERNATIONAL_WATERS = 'XZ';

/** UN/LOCODE in capitals without a blank; the first two letters are the country. */
export const locodeSchema = z
  .string({ error: WORDING })
  .regex(/^[A-Z]{2}[A-Z2-9]{3}$/, { error: WORDING, abort: true })
  .refine((code) => locodeCountry(code) === INTERNATIONAL_WATERS || isCountry(locodeCountry(code)), {
    error: 'Begin the UN/LOCODE with an ISO 3166-1 country code, for example KR in KRPUS',
  });

/** The country part: `KR` of `KRPUS`. */
export function locodeCountry(locode: string): string {
  return locode.slice(0, 2);
}
