import { z } from 'zod';
import { pageOf, pageQuery } from '../../platform/http/paging.js';
import { searchCriteriaSchema, totalSchema } from './search.dto.js';

/** Searches that one person can keep. */
export const MOST_SAVED = 50;

/** Body of `POST /saved-searches`. */
export const saveSearchSchema = z.strictObject({
  name: z
    .string({ error: 'Give it a name' })
    .trim()
    .min(1, { error: 'Give it a name' })
    .max(120, { error: 'Shorten the name to at most 120 characters' })
    .describe('What its owner calls it, 1 to 120 characters'),
  query: searchCriteriaSchema.describe('Parameters of `GET /search`, apart from order and paging'),
});
export type SaveSearch = z.output<typeof saveSearchSchema>;

/** Query of `GET /saved-searches`. */
export const savedSearchesQuery = z.strictObject(pageQuery);

export const savedSearchSchema = z.object({
  id: z.uuid(),
  name: z.string(),
  query: z.record(z.string(), z.union([z.string(), z.int()])).describe('Parameters for `GET /search`'),
  createdAt: z.string(),
  seenAt: z.string().describe('When its results were last looked at'),
  newResults: totalSchema.describe('Results that have come or changed since then'),
});
export type SavedSearch = z.output<typeof savedSearchSchema>;

export const savedSearchPageSchema = pageOf(savedSearchSchema);
