import { z } from 'zod';
import { pageOf, pageQuery } from '../../platform/http/paging.js';

const MAPPING_LENGTH = 100_000;

const others = ['read', 'skip'] as const;
const OTHERS = 'What the mapping does not name: read by its own name or a usual one, or skip it';

/** Fields that may be the same for all rows. */
export const defaultable = [
  'sector',
  'category',
  'brand',
  'price.currency',
  'price.perQuantity',
  'price.unitCode',
  'price.incoterm.code',
  'price.incoterm.namedPlace',
  'moq.unitCode',
  'supplyAbility.unitCode',
] as const;
const DEFAULTS =
  'What rows get that say nothing themselves: {"price.currency":"EUR"}; parts of price, moq and supplyAbility only where there is one';

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
    .max(MAPPING_LENGTH)
    .optional()
    .describe(
      'JSON object of our field to the name it has in the file: {"sku":"Article no."}; dots step into fields: {"price.min":"Price","title.ko":"품명","attributes.Colour":"Farbe"}',
    ),
  others: z.enum(others, 'Give read or skip').default('read').describe(OTHERS),
  defaults: z.string().max(2_000).optional().describe(`JSON object. ${DEFAULTS}`),
  hold: z
    .enum(['true', 'false'], 'Give true or false')
    .default('false')
    .describe('true: only check and keep the file; look at its preview, then start it'),
});
export type ImportOptions = z.infer<typeof importOptionsSchema>;

/** How a file is to be read: the body of `POST /catalogue/imports/{id}/start`. */
export const importSettingsSchema = z.strictObject({
  mapping: z
    .record(z.string().min(1).max(200), z.string().min(1).max(200))
    .default({})
    .describe('Our field to the name it has in the file; dots step into fields'),
  others: z.enum(others, 'Give read or skip').default('read').describe(OTHERS),
  defaults: z.partialRecord(z.enum(defaultable), z.string().trim().min(1).max(120)).default({}).describe(DEFAULTS),
});
export type ImportSettings = z.output<typeof importSettingsSchema>;

export const startImportSchema = importSettingsSchema.extend({
  dryRun: z.boolean().default(false).describe('Check everything and change nothing; the file is kept for the real run'),
});
export type StartImport = z.output<typeof startImportSchema>;

export const importStates = ['uploaded', 'queued', 'running', 'completed', 'failed'] as const;

export const importResponseSchema = z.object({
  id: z.uuid(),
  state: z.enum(importStates),
  fileName: z.string(),
  format: z.enum(['ndjson', 'csv']),
  dryRun: z.boolean(),
  startable: z.boolean().describe('The file is still kept: after its upload, or after a dry run, it can be started'),
  progress: z.number().describe('0 to 1, by bytes read'),
  lines: z.int().describe('Records read so far'),
  created: z.int(),
  updated: z.int(),
  unchanged: z.int(),
  failed: z.int().describe('Records with at least one error; the first 10,000 errors are listed'),
  failure: z.string().nullable().describe('Why the whole import failed'),
  settings: importSettingsSchema.describe('How the file is read'),
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

/** A few rows of a kept file, and what its columns seem to be. */
export const importPreviewSchema = z.object({
  columns: z.array(
    z.object({
      name: z.string(),
      field: z.string().nullable().describe('Our field that the name stands for, as far as we know it'),
    }),
  ),
  rows: z.array(
    z.object({
      line: z.int(),
      cells: z.array(z.string()).describe('In the order of the columns; nested values as JSON'),
      fault: z.string().nullable().describe('Why the row cannot be read'),
    }),
  ),
});
export type ImportPreview = z.infer<typeof importPreviewSchema>;

export const importPageSchema = pageOf(importSummarySchema);

export const importListQuerySchema = z.strictObject(pageQuery);
export type ImportListQuery = z.infer<typeof importListQuerySchema>;
/** Sort key of a company's imports: newest first. */
export const importListCursor = z.tuple([z.uuid()]);
/** Sort key of an import's errors. */
export const importErrorCursor = z.tuple([z.int32(), z.string()]);
