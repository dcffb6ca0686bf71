import { z } from 'zod';
import { decodeCursor, encodeCursor } from '../../../platform/http/paging.js';
import { relaxations, type PageKey } from './query-plan.js';

/** Raised when the meaning of the tokens changes; a token of another version is refused like any bad one. */
const TOKEN_VERSION = 1;

const shape = z.tuple([
  z.literal(TOKEN_VERSION),
  z.enum(['score', 'rank', 'date']),
  z.enum(relaxations),
  z.number(),
  z.uuid(),
]);

/** The opaque token of the page after `key`. */
export const encodePageToken = ({ by, relaxed, value, id }: PageKey): string =>
  encodeCursor([TOKEN_VERSION, by, relaxed, value, id]);

/**
 * Reads a page token back.
 *
 * @throws DomainError `invalid_cursor` (400) for anything that {@link encodePageToken} did not make
 */
export function decodePageToken(token: string | undefined): PageKey | undefined {
  const key = decodeCursor(token, shape);
  if (key === undefined) return undefined;
  const [, by, relaxed, value, id] = key;
  return { by, relaxed, value, id };
}
