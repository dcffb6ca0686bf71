import { z } from 'zod';
import { platformError } from '../errors/platform-errors.js';
import { unwritable } from './unwritable.js';

/** Query parameters of every list. */
export const pageQuery = {
  limit: z.coerce
    .number<string>('Give a whole number from 1 to 100')
    .int()
    .min(1)
    .max(100)
    .default(20)
    .describe('Items a page, 1 to 100'),
  cursor: z.string().min(1).max(1_000).optional().describe('`nextCursor` of the page before'),
};

/** One page of a list. `nextCursor` is `null` on the last. */
export interface Page<Item> {
  items: Item[];
  nextCursor: string | null;
}

/** The response schema of a list. */
export const pageOf = <Item extends z.ZodType>(item: Item) =>
  z.object({ items: z.array(item), nextCursor: z.string().nullable() });

/** An instant in a sort key. The year 0 is a valid one for ISO 8601, and none for PostgreSQL. */
export const instantKey = z.iso.datetime().refine((text) => !text.startsWith('0000'));

/** A date in a sort key. */
export const dateKey = z.iso.date().refine((text) => !text.startsWith('0000'));

/** The sort key of the last item of a page, opaque to clients. */
export const encodeCursor = (key: readonly (string | number | null)[]): string =>
  Buffer.from(JSON.stringify(key)).toString('base64url');

/**
 * Reads a cursor back.
 *
 * @param shape tuple of the sort key
 * @returns `undefined` when there is no cursor
 * @throws DomainError `invalid_cursor` (400) for anything that {@link encodeCursor} did not make with this shape
 */
export function decodeCursor<Key>(cursor: string | undefined, shape: z.ZodType<Key>): Key | undefined {
  if (cursor === undefined) return undefined;
  try {
    const key: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
    if (unwritable(key).length > 0) throw new Error('No sort key of ours holds such a text');
    return shape.parse(key);
  } catch (cause) {
    throw platformError('invalid_cursor', {
      errors: [
        { pointer: '/cursor', detail: 'Pass nextCursor of the page before, unchanged, or leave it out', in: 'query' },
      ],
      cause,
    });
  }
}

/**
 * Cuts a page from rows of which one more was read than asked for.
 *
 * @param key sort key of an item, as the query orders by it
 */
export function toPage<Row, Item>(
  rows: Row[],
  limit: number,
  key: (row: Row) => (string | number | null)[],
  shape: (row: Row) => Item,
): Page<Item> {
  const kept = rows.slice(0, limit);
  const last = kept.at(-1);
  return {
    items: kept.map(shape),
    nextCursor: rows.length > limit && last !== undefined ? encodeCursor(key(last)) : null,
  };
}
