import { z } from 'zod';
import { dateKey, instantKey, pageOf, pageQuery } from '../../platform/http/paging.js';
import { countrySchema, sectorSchema } from '../../vocabulary/index.js';

export const slugParam = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'Give the slug that the list gave you')
  .max(100);

const localized = z.record(z.string(), z.string());

export const reportQuerySchema = z.strictObject({ ...pageQuery, country: countrySchema.optional() });
export type ReportQuery = z.infer<typeof reportQuerySchema>;

export const reportSummarySchema = z.object({
  id: z.uuid(),
  slug: z.string(),
  country: z.string(),
  title: localized,
  summary: localized,
  publishedAt: z.string(),
});
export type ReportSummary = z.infer<typeof reportSummarySchema>;
export const reportPageSchema = pageOf(reportSummarySchema);

export const reportSchema = reportSummarySchema.extend({
  body: z.record(z.string(), z.array(z.string())).describe('Paragraphs by language'),
  figures: z.array(z.object({ name: z.string(), value: z.string() })),
});
export type Report = z.infer<typeof reportSchema>;

/** Sort key of the reports: newest first. */
export const reportCursor = z.tuple([instantKey, z.uuid()]);

export const exhibitionQuerySchema = z.strictObject({
  ...pageQuery,
  country: countrySchema.optional(),
  sector: sectorSchema.optional(),
  past: z.enum(['true', 'false']).default('false').describe('true: also those that are over'),
});
export type ExhibitionQuery = z.infer<typeof exhibitionQuerySchema>;

export const exhibitionSchema = z.object({
  id: z.uuid(),
  slug: z.string(),
  name: localized,
  description: localized,
  venue: z.string(),
  city: z.string(),
  country: z.string(),
  sectors: z.array(z.string()),
  startsOn: z.string().describe('Date at the venue'),
  endsOn: z.string(),
  website: z.string().nullable(),
});
export type Exhibition = z.infer<typeof exhibitionSchema>;
export const exhibitionPageSchema = pageOf(exhibitionSchema);

/** Sort key of the calendar: soonest over first. */
export const exhibitionCursor = z.tuple([dateKey, z.uuid()]);
