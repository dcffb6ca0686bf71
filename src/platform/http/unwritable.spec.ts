import { expect, it } from '@jest/globals';
import { isTooDeep, unwritable } from './unwritable.js';

it('finds what no database can keep, in values and names', () => {
  const input = { ok: '가 ñ 😀', list: ['x', 'a\0b'], half: 'a\ud800', 'na\0me': 1, number: 5, nothing: null };
  expect(unwritable(input).map(({ pointer }) => pointer)).toEqual(['/list/1', '/half', '']);
});

const nested = (depth: number): unknown => JSON.parse('['.repeat(depth) + ']'.repeat(depth));

it('ends at what nests too deep, and at the stack never', () => {
  expect(unwritable({ in: nested(200_000) })).toEqual([
    expect.objectContaining({ detail: expect.stringMatching(/deep/) }),
  ]);
  expect([isTooDeep(nested(32)), isTooDeep(nested(33)), isTooDeep(nested(200_000))]).toEqual([false, true, true]);
});

it('takes a name that is a path without end for what it is', () => {
  expect([isTooDeep({ [`a${'.a'.repeat(1_000)}`]: '1' }), isTooDeep({ 'price.incoterm.code': 'FOB' })]).toEqual([
    true,
    false,
  ]);
});

it('lists no more faults than anybody reads', () => {
  expect(unwritable(new Array<string>(100_000).fill('\0'))).toHaveLength(50);
});
