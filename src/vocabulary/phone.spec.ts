import { describe, expect, it } from '@jest/globals';
import { phoneSchema } from './phone.js';

describe('phoneSchema', () => {
  it.each([
    ['+82 2 3460-7114', '+82234607114'],
    ['+49 (0) 30 1234567', '+49301234567'],
    ['0082-2-3460.7114', '+82234607114'],
    ['+1 (213) 555 0123', '+12135550123'],
    ['+82234607114', '+82234607114'],
    ['02-3460-7114', undefined],
    ['(0) 30 1234567', undefined],
    ['+0 123 456 789', undefined],
    ['+1234567890123456', undefined],
    ['+12345', undefined],
    ['+82 2 CALL ME', undefined],
    ['', undefined],
    [82234607114, undefined],
  ])('reads %j as %j', (input, expected) => {
    const result = phoneSchema.safeParse(input);
    expect(result.data).toBe(expected);
    if (expected === undefined) {
      expect(result.error?.issues.map(({ message }) => message)).toEqual([
        'Write the number with + and the country code, for example +82 2 3460 7114',
      ]);
    }
  });
});
