import { describe, expect, it } from '@jest/globals';
import { locodeCountry, locodeSchema } from './locode.js';

describe('locodeSchema', () => {
  it.each(['KRPUS', 'NLRTM', 'USLAX', 'DE22B', 'XZFYI'])('takes %s', (code) => {
    expect(locodeSchema.parse(code)).toBe(code);
  });

  it.each(['KR PUS', 'krpus', 'KRPU', 'KRPUSA', 'KRPU1', 'KRPU0', '', 5])('refuses %j', (input) => {
    expect(locodeSchema.safeParse(input).error?.issues.map(({ message }) => message)).toEqual([
      expect.stringContaining('five-character UN/LOCODE'),
    ]);
  });

  it('begins with a country that exists', () => {
    expect(locodeSchema.safeParse('ZZPUS').error?.issues[0].message).toContain('ISO 3166-1');
    expect(locodeCountry('KRPUS')).toBe('KR');
  });
});
