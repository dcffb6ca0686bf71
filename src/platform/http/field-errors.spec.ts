import { describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { fieldErrors, toPointer } from './field-errors.js';

const errorsOf = (schema: z.ZodType, value: unknown) => fieldErrors(schema.safeParse(value).error?.issues ?? []);

describe('field errors', () => {
  it('escapes what has a meaning in a pointer', () => {
    expect(toPointer(['a/b', 'c~d', 0])).toBe('/a~1b/c~0d/0');
  });

  it('names an unknown field by itself', () => {
    expect(
      errorsOf(z.strictObject({ a: z.strictObject({}) }), { a: { surplus: 1 }, more: 2 }).map((error) => error.pointer),
    ).toEqual(['/a/surplus', '/more']);
  });

  it('says what would be right', () => {
    expect(errorsOf(z.strictObject({ a: z.string() }), [])).toEqual([{ pointer: '', detail: 'Give a JSON object' }]);
    expect(errorsOf(z.strictObject({ a: z.string() }), { a: ['x'] })).toEqual([
      { pointer: '/a', detail: 'Give one text' },
    ]);
  });

  it('is bounded', () => {
    expect(errorsOf(z.array(z.string()), new Array(1_000).fill(1))).toHaveLength(50);
  });
});
