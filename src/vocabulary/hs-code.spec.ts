import { describe, expect, it } from '@jest/globals';
import { hsCodeSchema, hsPrefixSchema } from './hs-code.js';

const message = (result: { error?: { issues: { message: string }[] } }) => result.error?.issues.map((i) => i.message);

describe('hsCodeSchema', () => {
  it.each(['847130', '010121', '970190'])('keeps %s as it is', (code) => {
    expect(hsCodeSchema.parse(code)).toBe(code);
  });

  it.each(['84', '8471', '84713', '8471300', '8471.30', '10121', 847130, ''])('refuses %j as a full code', (input) => {
    expect(message(hsCodeSchema.safeParse(input))).toEqual([
      'Use six digits, for example 847130; leading zeros are kept',
    ]);
  });

  it.each(['000000', '770100', '980100', '990000'])('refuses %s, whose chapter does not exist', (code) => {
    expect(message(hsCodeSchema.safeParse(code))?.[0]).toContain('chapter from 01 to 97');
  });
});

describe('hsPrefixSchema', () => {
  it.each(['84', '8471', '847130'])('filters by %s', (code) => {
    expect(hsPrefixSchema.parse(code)).toBe(code);
  });

  it.each(['8', '847', '84713', '77', '98'])('refuses %s', (code) => {
    expect(hsPrefixSchema.safeParse(code).success).toBe(false);
  });
});
