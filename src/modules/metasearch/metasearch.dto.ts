import { z } from 'zod';
import { countrySchema, languageTagSchema } from '../../vocabulary/index.js';
import { duplicateReasons, RRF_K, sourceReasonCodes, sourceStatuses } from './fusion/index.js';
import { OWN_SOURCE_ID } from './sources/meta-source.js';

const directionSchema = z.enum(['SELL', 'BUY'], { error: 'Use SELL or BUY, or leave it out for both' });

/** Query of `GET /meta-search`. */
export const metaSearchQuery = z.strictObject({
  q: z
    .string({ error: 'Say what you look for in q' })
    .trim()
    .min(1, { error: 'Say what you look for in q' })
    .max(200, { error: 'Shorten it to at most 200 characters' })
    .describe('What is looked for, 1 to 200 characters'),
  direction: directionSchema.optional().describe('SELL finds sellers, BUY finds buyers; both when left out'),
  limit: z.coerce
    .number<string>({ error: 'Give a whole number from 1 to 50' })
    .int({ error: 'Give a whole number from 1 to 50' })
    .min(1, { error: 'Give a whole number from 1 to 50' })
    .max(50, { error: 'Give a whole number from 1 to 50' })
    .default(20)
    .describe('Offers in the answer, 1 to 50'),
  language: languageTagSchema.default('en').describe('Language of the reader'),
});
export type MetaSearchQuery = z.output<typeof metaSearchQuery>;

/** How one source fared. */
export const sourceReportSchema = z.object({
  id: z.string().describe(`Id of the affiliated site; ${OWN_SOURCE_ID} is our own index`),
  name: z.string(),
  status: z
    .enum(sourceStatuses)
    .describe('partial: something is missing or old; skipped: not asked, because it had trouble before or is busy'),
  tookMs: z.int().describe('Milliseconds until its answer was used or given up'),
  count: z.int().describe('Offers that it found, before duplicates were merged'),
  reason: z
    .object({
      code: z.enum(sourceReasonCodes),
      httpStatus: z.int().optional().describe('For http_error: what the site answered'),
      until: z.string().optional().describe('For suspended: until when the site is left alone'),
      count: z.int().optional().describe('For unusable_results: how many'),
      ageMinutes: z.int().optional().describe('Age of the earlier answer that stands in; 0 for less than a minute'),
    })
    .optional()
    .describe('Why, for anything but successful'),
  words: z.string().optional().describe('The reason as an English sentence'),
});

export const metaItemSchema = z.object({
  id: z.string().describe('Our UUID for an offer that we have; otherwise the site and its own id'),
  title: z.string(),
  summary: z.string(),
  url: z.string().describe('Where to read the whole offer'),
  // No nullable(): in OpenAPI 3.0 it would leave null out of the enumeration, and so forbid it.
  direction: z.union([directionSchema, z.null()]).describe('null when the site does not say'),
  company: z.string().nullable(),
  country: countrySchema.nullable(),
  sector: z.string().nullable(),
  price: z
    .object({ amount: z.string(), currency: z.string() })
    .nullable()
    .describe('The lowest price of one unit, as a decimal string'),
  updatedAt: z.string().nullable(),
  image: z.string().nullable(),
  sources: z
    .array(z.object({ id: z.string(), name: z.string(), url: z.string(), rank: z.int() }))
    .describe('Every source that has the offer, with its place there; best place first'),
  why: z
    .object({
      method: z.literal('reciprocal-rank-fusion'),
      k: z.literal(RRF_K),
      score: z.number().describe('The sum of the contributions'),
      contributions: z.array(
        z.object({
          sourceId: z.string(),
          rank: z.int(),
          contribution: z.number().describe('1 / (k + rank)'),
          url: z.string(),
        }),
      ),
      hits: z.int().describe('How many results were taken for this one offer'),
      mergedBy: z.array(z.enum(duplicateReasons)),
    })
    .describe('Why the offer stands at this place: the sum can be checked'),
});
export type MetaItem = z.output<typeof metaItemSchema>;

export const metaAnswerSchema = z.object({
  items: z.array(metaItemSchema),
  sources: z.array(sourceReportSchema).describe('Our own index first, then the sites by id'),
  isPartial: z.boolean().describe('Whether some source is missing something'),
  tookMs: z.int(),
});
export type MetaAnswer = z.output<typeof metaAnswerSchema>;

const optionalNumber = (first: number, last: number, standard: number) =>
  z
    .union([z.literal('').transform(() => standard), z.coerce.number<string>().int().min(first).max(last)], {
      error: `Give a whole number from ${first} to ${last}`,
    })
    .default(standard);

/** Query of `GET /opensearch/results.*`. Clients that fill our template may leave a parameter empty. */
export const openSearchQuery = z.strictObject({
  q: z
    .string()
    .trim()
    .max(200, { error: 'Shorten it to at most 200 characters' })
    .default('')
    .describe('What is looked for; empty lists the newest offers'),
  start: optionalNumber(1, 401, 1).describe('Number of the first offer wanted, from 1'),
  count: optionalNumber(1, 100, 20).describe('Offers a page, 1 to 100'),
  language: z
    .union([z.enum(['', '*']).transform(() => 'en'), languageTagSchema])
    .default('en')
    .describe('Language of the titles where there is a choice; * for any'),
  direction: z
    .union([z.literal('').transform(() => undefined), directionSchema])
    .optional()
    .describe('SELL or BUY; both when left out'),
});
export type OpenSearchQuery = z.output<typeof openSearchQuery>;
