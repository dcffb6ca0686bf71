import { describe, expect, it } from '@jest/globals';
import { exhibitionSchema } from '../../../modules/trade-info/index.js';
import { countrySchema, sectorSchema, sectorSlugs } from '../../../vocabulary/index.js';
import { demoExhibitions } from './exhibitions.js';

const now = new Date('2026-03-10T08:30:00Z');
const exhibitions = demoExhibitions(now);

describe('the demo’s exhibitions', () => {
  it('are twelve, some of them in Korea', () => {
    expect(exhibitions).toHaveLength(12);
    expect(new Set(exhibitions.map(({ slug }) => slug)).size).toBe(12);
    expect(exhibitions.filter(({ country }) => country === 'KR')).toHaveLength(5);
  });

  it.each(exhibitions)('$slug is what the trade information takes', (exhibition) => {
    expect(exhibitionSchema.omit({ id: true }).strict().parse(exhibition)).toEqual(exhibition);
    expect(countrySchema.safeParse(exhibition.country).success).toBe(true);
    expect(exhibition.sectors.every((sector) => sectorSchema.safeParse(sector).success)).toBe(true);
    expect(exhibition.slug).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
  });

  it.each(exhibitions)('$slug is there in English and in Korean', ({ name, description }) => {
    for (const text of [name.ko, description.ko]) expect(text).toMatch(/[가-힣]/);
    for (const text of [name.en, description.en]) expect(text).not.toMatch(/[가-힣]/);
  });

  it('show every sector', () => {
    expect(new Set(exhibitions.flatMap(({ sectors }) => sectors))).toEqual(new Set(sectorSlugs));
  });

  it('run from last month, over today, to the next ten months', () => {
    const dates = exhibitions.map(({ startsOn, endsOn }) => [startsOn, endsOn]);
    expect(dates[0]).toEqual(['2026-02-11', '2026-02-13']);
    expect(dates[1]).toEqual(['2026-03-09', '2026-03-12']);
    expect(dates[11]).toEqual(['2027-01-01', '2027-01-03']);
    expect(dates).toEqual([...dates].sort());
  });
});
