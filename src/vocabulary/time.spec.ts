import { describe, expect, it } from '@jest/globals';
import { instantSchema, timeZoneSchema } from './time.js';

describe('instantSchema', () => {
  it.each(['2026-03-01T09:00:00Z', '2026-03-01T09:00:00.123Z', '2026-03-01T18:00:00+09:00'])('takes %s', (text) => {
    expect(instantSchema.parse(text)).toBe(text);
  });

  it.each(['2026-03-01', '2026-03-01T09:00:00', '2026-02-30T09:00:00Z', 'tomorrow', 1772355600000])(
    'refuses %j',
    (input) => {
      expect(instantSchema.safeParse(input).error?.issues[0].message).toContain('ISO 8601 with a zone');
    },
  );
});

describe('timeZoneSchema', () => {
  it.each(['Asia/Seoul', 'Europe/Berlin', 'UTC'])('takes %s', (zone) => {
    expect(timeZoneSchema.parse(zone)).toBe(zone);
  });

  it.each(['+09:00', 'Asia/Soul', '', 9])('refuses %j', (input) => {
    expect(timeZoneSchema.safeParse(input).error?.issues[0].message).toBe(
      'Use an IANA time zone, for example Asia/Seoul',
    );
  });
});
