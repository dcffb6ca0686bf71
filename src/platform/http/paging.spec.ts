import { describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { decodeCursor, encodeCursor, toPage } from './paging.js';

const shape = z.tuple([z.string(), z.number()]);

describe('paging', () => {
  it('reads its own cursors back', () => {
    expect(decodeCursor(encodeCursor(['ä', 3]), shape)).toEqual(['ä', 3]);
    expect(decodeCursor(undefined, shape)).toBeUndefined();
  });

  it.each([
    'nonsense',
    encodeCursor(['only one']),
    encodeCursor([1, 'swapped']),
    Buffer.from('{}').toString('base64url'),
  ])('refuses %s', (cursor) => {
    expect(() => decodeCursor(cursor, shape)).toThrow(expect.objectContaining({ code: 'invalid_cursor', status: 400 }));
  });

  it('gives no cursor on the last page', () => {
    const page = (rows: number[]) => toPage(rows, 2, (row) => [row], String);
    expect(page([1, 2])).toEqual({ items: ['1', '2'], nextCursor: null });
    expect(page([1, 2, 3])).toEqual({ items: ['1', '2'], nextCursor: encodeCursor([2]) });
  });
});
