import { z } from 'zod';

const WORDING = 'Write the number with + and the country code, for example +82 2 3460 7114';

/**
 * Drops what people put between digits (blanks, dots, hyphens, brackets), the `(0)` that is dialled at home only, and turns
 * the `00` prefix into `+`.
 */
export function normalizePhone(text: string): string {
  return text
    .replace('(0)', '')
    .replace(/[\s().\-‐–\/]/g, '')
    .replace(/^00/, '+');
}

/** An international number; parses to E.164: `+82234607114`. */
export const phoneSchema = z
  .string({ error: WORDING })
  .max(40, { error: WORDING })
  .overwrite(normalizePhone)
  .regex(/^\+[1-9]\d{6,14}$/, { error: WORDING });
