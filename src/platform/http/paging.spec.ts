import { describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { dateKey, decodeCursor, encodeCursor, instantKey, toPage } from './paging.js';

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
    encodeCursor(['a\0', 3]),
    encodeCursor(['a\ud800', 3]),
    Buffer.from('{}').toString('base64url'),
  ])('refuses %s', (cursor) => {
    expect(() => decodeCursor(cursor, shape)).toThrow(expect.objectContaining({ code: 'invalid_cursor', status: 400 }));
  });

  it('takes no instant that the database would choke on', () => {
    const day = '2026-11-23';
    expect(['0000-01-01', '2026-13-45', 'a', day].map((text) => dateKey.safeParse(text).success)).toEqual([
      false,
      false,
      false,
      true,
    ]);
    const at = ['0000-01-01T00:00:00Z', 'infinity', `${day}T10:00:00Z`];
    expect(at.map((text) => instantKey.safeParse(text).success)).toEqual([false, false, true]);
  });

  it('gives no cursor on the last page', () => {
    const page = (rows: number[]) => toPage(rows, 2, (row) => [row], String);
    expect(page([1, 2])).toEqual({ items: ['1', '2'], nextCursor: null });
    expect(page([1, 2, 3])).toEqual({ items: ['1', '2'], nextCursor: encodeCursor([2]) });
  });
});
