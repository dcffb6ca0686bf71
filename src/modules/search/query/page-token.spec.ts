import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { encodeCursor } from '../../../platform/http/paging.js';
import { decodePageToken, encodePageToken } from './page-token.js';

const id = '01890000-0000-7000-8000-000000000001';

describe('page token', () => {
  it('gives back exactly what went in', () =>
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e15, max: 1e16 }), (value) => {
        const key = { by: 'rank', relaxed: 'none', value: value + 0, id } as const;
        expect(decodePageToken(encodePageToken(key))).toEqual(key);
      }),
    ));

  it('is nothing when there is none', () => expect(decodePageToken(undefined)).toBeUndefined());

  it.each([
    '',
    'x',
    '%%%',
    encodeCursor([]),
    encodeCursor([0, 'score', 'none', 1, id]),
    encodeCursor([1, 'size', 'none', 1, id]),
    encodeCursor([1, 'score', 'none', 'one', id]),
    encodeCursor([1, 'score', 'none', 1, "'; DROP TABLE search_doc"]),
    encodeCursor([1, 'score', 'none', 1, id, 2]),
  ])('refuses %j', (token) =>
    expect(() => decodePageToken(token)).toThrow(expect.objectContaining({ code: 'invalid_cursor', status: 400 })),
  );
});
