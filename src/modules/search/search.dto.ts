import { z } from 'zod';
import { pageQuery } from '../../platform/http/paging.js';
import { categoryIdSchema, countrySchema, hsPrefixSchema, sectorSchema } from '../../vocabulary/index.js';
import { searchScopes } from './analyzer/search-document.js';
import { MAX_QUERY_LENGTH } from './query/plan-query.js';
import { facetNames, searchSorts } from './query/query-plan.js';

const scope = z.enum(searchScopes, { error: `Use one of ${searchScopes.join(', ')}` });
const text = z
  .string()
  .max(MAX_QUERY_LENGTH, { error: `Shorten the search to at most ${MAX_QUERY_LENGTH} characters` });

/** Query of `GET /search`. */
export const searchQuerySchema = z.strictObject({
  ...pageQuery,
  cursor: pageQuery.cursor,
  q: text.optional().describe('What is looked for; left out, the best listings come first'),
  scope: scope.default('products').describe('What is searched'),
  sector: sectorSchema.optional(),
  country: countrySchema.optional().describe('Country of the company'),
  category: categoryIdSchema.optional().describe('With everything below it'),
  verification: z.coerce
    .number<string>({ error: 'Give a level from 1 to 3' })
    .int()
    .min(1, { error: 'Give a level from 1 to 3' })
    .max(3, { error: 'Give a level from 1 to 3' })
    .optional()
    .describe('Lowest verification level of the company'),
  companyId: z.uuid({ error: 'Give the UUID of a company' }).optional(),
  hs: hsPrefixSchema.optional().describe('First two, four or six digits of the HS code'),
  sort: z.enum(searchSorts, { error: `Use one of ${searchSorts.join(', ')}` }).default('relevance'),
  exact: z
    .enum(['true', 'false'], { error: 'Use true or false' })
    .optional()
    .describe('true: search for what was typed and nothing else, without synonyms, corrections or widening'),
  facets: z
    .enum(['true', 'false'], { error: 'Use true or false' })
    .optional()
    .describe('Whether to count facets; by default on the first page only'),
});
export type SearchQuery = z.output<typeof searchQuerySchema>;

/** What a search looks for, apart from how its results are ordered and paged. */
export const searchCriteriaSchema = searchQuerySchema.omit({ limit: true, cursor: true, sort: true, facets: true });
export type SearchCriteria = z.output<typeof searchCriteriaSchema>;

/** Query of `GET /search/suggestions`. */
export const suggestionsQuerySchema = z.strictObject({
  q: text.min(1, { error: 'Give what has been typed' }),
  scope: scope.default('products'),
  limit: z.coerce.number<string>({ error: 'Give a whole number from 1 to 20' }).int().min(1).max(20).default(8),
});
export type SuggestionsQuery = z.output<typeof suggestionsQuerySchema>;

const localized = z.record(z.string(), z.string());

/** One result: enough to draw a card and to link on. */
export const searchItemSchema = z.object({
  id: z.uuid(),
  scope,
  score: z.number().describe('Only comparable within one answer; 0 beyond the best few hundred'),
  title: localized,
  summary: localized.optional(),
  slug: z.string(),
  url: z.string().describe('Path of its page in English'),
  direction: z.enum(['SELL', 'BUY']).optional(),
  sector: z.string().optional(),
  category: z.string().optional(),
  price: z
    .object({
      min: z.string().optional(),
      max: z.string().optional(),
      currency: z.string(),
      perQuantity: z.string(),
      unitCode: z.string(),
      incoterm: z.record(z.string(), z.unknown()).optional(),
    })
    .optional(),
  moq: z.object({ quantity: z.string(), unitCode: z.string() }).optional(),
  image: z.string().optional(),
  country: z.string().optional(),
  company: z
    .object({ id: z.uuid(), slug: z.string(), name: z.string(), country: z.string(), verificationLevel: z.int() })
    .nullable(),
  origin: z
    .object({ site: z.string(), url: z.string().nullable() })
    .optional()
    .describe('The affiliated site that an offer came from'),
  validThrough: z.string().optional(),
  updatedAt: z.string(),
});
export type SearchItem = z.output<typeof searchItemSchema>;

export const totalSchema = z.object({
  value: z.int(),
  relation: z.enum(['eq', 'approx']).describe('approx: an estimate, shown as ≈'),
});

export const searchResponseSchema = z.object({
  items: z.array(searchItemSchema),
  total: totalSchema,
  facets: z
    .partialRecord(z.enum(facetNames), z.array(z.object({ value: z.string(), count: z.int() })))
    .describe('Values by falling count; each facet ignores its own filter'),
  nextCursor: z.string().nullable(),
  tookMs: z.number(),
  relaxed: z
    .object({ anyWord: z.boolean(), droppedFilters: z.array(z.string()) })
    .optional()
    .describe('Present when nothing matched exactly and the search was widened'),
  corrections: z
    .array(z.object({ typed: z.string(), used: z.string() }))
    .describe('Words for which a similar one was searched too'),
});
export type SearchResponse = z.output<typeof searchResponseSchema>;

export const suggestionsResponseSchema = z.object({
  items: z.array(z.object({ text: z.string(), kind: z.enum(['term', 'title']), id: z.uuid().optional() })),
});
