import { describe, expect, it } from '@jest/globals';
import { reportSchema } from '../../../modules/trade-info/index.js';
import { countrySchema } from '../../../vocabulary/index.js';
import { demoReports } from './reports.js';

const now = new Date('2026-03-10T08:30:00Z');
const reports = demoReports(now);

describe('the demo’s country reports', () => {
  it('are ten, about ten countries', () => {
    expect(reports).toHaveLength(10);
    expect(new Set(reports.map(({ slug }) => slug)).size).toBe(10);
    expect(new Set(reports.map(({ country }) => country)).size).toBe(10);
  });

  it.each(reports)('$slug is what the trade information takes', (report) => {
    expect(reportSchema.omit({ id: true }).strict().parse(report)).toEqual(report);
    expect(countrySchema.safeParse(report.country).success).toBe(true);
    expect(report.slug).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
  });

  it.each(reports)('$slug is there in English and, shorter, in Korean', ({ title, summary, body, figures }) => {
    expect([3, 4, 5]).toContain(body.en.length);
    expect(body.ko).toHaveLength(2);
    for (const text of [title.ko, summary.ko, ...body.ko]) expect(text).toMatch(/[가-힣]/);
    for (const text of [title.en, summary.en, ...body.en]) expect(text).not.toMatch(/[가-힣]/);
    expect(figures).toHaveLength(7);
  });

  it('came out over the last months, newest first', () => {
    const published = reports.map(({ publishedAt }) => publishedAt);
    expect(published[0]).toBe('2026-03-07T08:30:00.000Z');
    expect(published).toEqual([...new Set(published)].sort().reverse());
    expect(published[9]).toBe('2025-10-14T08:30:00.000Z');
  });
});
