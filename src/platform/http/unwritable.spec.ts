import { expect, it } from '@jest/globals';
import { unwritable } from './unwritable.js';

it('finds what no database can keep, in values and names', () => {
  const input = { ok: '가 ñ 😀', list: ['x', 'a\0b'], half: 'a\ud800', 'na\0me': 1, number: 5, nothing: null };
  expect(unwritable(input).map(({ pointer }) => pointer)).toEqual(['/list/1', '/half', '']);
});
