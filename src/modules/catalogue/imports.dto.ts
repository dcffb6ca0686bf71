import { z } from 'zod';
import { pageOf, pageQuery } from '../../platform/http/paging.js';

/** Options of an import, as text fields before the file or as query parameters. */
export const importOptionsSchema = z.strictObject({
  dryRun: z
    .enum(['true', 'false'], 'Give true or false')
    .default('false')
    .describe('true: check everything and change nothing'),
  format: z
    .enum(['ndjson', 'csv'], 'Give ndjson or csv')
    .optional()
    .describe('What the file is; found out from its content when left out'),
  mapping: z
    .string()
    .max(10_000)
    .optional()
    .describe(
      'JSON object of our field to the name it has in the file: {"sku":"Article no."}; dots step into fields: {"price.min":"Price"} for CSV',
    ),
});
export type ImportOptions = z.infer<typeof importOptionsSchema>;

export const mappingSchema = z.record(z.string().min(1).max(100), z.string().min(1).max(200));

export const importStates = ['queued', 'running', 'completed', 'failed'] as const;

export const importResponseSchema = z.object({
  id: z.uuid(),
  state: z.enum(importStates),
  fileName: z.string(),
  format: z.enum(['ndjson', 'csv']),
  dryRun: z.boolean(),
  progress: z.number().describe('0 to 1, by bytes read'),
  lines: z.int().describe('Records read so far'),
  created: z.int(),
  updated: z.int(),
  unchanged: z.int(),
  failed: z.int().describe('Records with at least one error; the first 10,000 errors are listed'),
  failure: z.string().nullable().describe('Why the whole import failed'),
  errors: z.object({
    items: z.array(z.object({ line: z.int(), pointer: z.string(), reason: z.string(), sku: z.string().nullable() })),
    nextCursor: z.string().nullable(),
  }),
  createdAt: z.string(),
  startedAt: z.string().nullable(),
  finishedAt: z.string().nullable(),
});
export type ImportResponse = z.infer<typeof importResponseSchema>;

export const importSummarySchema = importResponseSchema.omit({ errors: true });
export type ImportSummary = z.infer<typeof importSummarySchema>;
export const importPageSchema = pageOf(importSummarySchema);

export const importListQuerySchema = z.strictObject(pageQuery);
export type ImportListQuery = z.infer<typeof importListQuerySchema>;
/** Sort key of a company's imports: newest first. */
export const importListCursor = z.tuple([z.uuid()]);
/** Sort key of an import's errors. */
export const importErrorCursor = z.tuple([z.int32(), z.string()]);
