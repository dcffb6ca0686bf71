import { describe, expect, it } from '@jest/globals';
import { rowsToRead, SqlFilter } from './sql-filter.js';

describe('SqlFilter', () => {
  it('says only what was asked for, with placeholders in order', () => {
    const filter = new SqlFilter('live')
      .when(undefined, (value) => `a = ${value}`)
      .when('x', (value) => `b = ${value}`)
      .when(null, (value) => `c = ${value}`)
      .when(0, (value) => `d = ${value}`)
      .after(['t', 'id'], (at, id) => `(at, id) < (${at}, ${id})`);
    expect(filter.sql).toBe('live AND b = $1 AND d = $2 AND (at, id) < ($3, $4)');
    expect(filter.parameters).toEqual(['x', 0, 't', 'id']);
  });

  it('lets everything through when nothing was asked for', () => {
    expect(new SqlFilter().after(undefined, () => 'never').sql).toBe('TRUE');
  });

  it.each([1, 20, 21, 50, 51, 100])('reads more than a page of %d', (limit) => {
    expect(rowsToRead(limit)).toBeGreaterThan(limit);
  });
});
