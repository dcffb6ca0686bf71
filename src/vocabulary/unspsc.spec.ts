import { describe, expect, it } from '@jest/globals';
import { unspscSchema } from './unspsc.js';

describe('unspscSchema', () => {
  it.each(['43211503', '10101501', '95141700'])('takes %s', (code) => {
    expect(unspscSchema.parse(code)).toBe(code);
  });

  it.each(['4321150', '432115030', '00000000', '96101501', '4321-1503', 43211503])('refuses %j', (input) => {
    expect(unspscSchema.safeParse(input).error?.issues[0].message).toContain('eight digits');
  });
});
