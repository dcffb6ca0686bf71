import { z } from 'zod';
import { MAX_QUERY_LENGTH, searchScopes, searchSorts } from '../../modules/search/index.js';
import { categoryIdSchema, countrySchema, sectorSchema } from '../../vocabulary/index.js';

/** What the page can search: our own index by kind of thing, or all sites at once. */
export const pageScopes = [...searchScopes, 'all-sites'] as const;
export type PageScope = (typeof pageScopes)[number];

const optional = <Schema extends z.ZodType>(schema: Schema) => schema.optional().catch(undefined);

/**
 * The address of a search. Every state of the page is one. Addresses come from anywhere, so what makes no sense is left out
 * instead of refused; only a cursor that isn't ours is an error.
 */
export const searchPageQuery = z.object({
  q: z
    .string()
    .transform((text) => text.trim().slice(0, MAX_QUERY_LENGTH))
    .catch(''),
  scope: z.enum(pageScopes).catch('products'),
  sector: optional(sectorSchema),
  country: optional(countrySchema),
  category: optional(categoryIdSchema),
  verification: optional(z.enum(['1', '2', '3'])),
  sort: z.enum(searchSorts).catch('relevance'),
  cursor: z.string().min(1).max(1_000).optional(),
});
export type SearchPageQuery = z.output<typeof searchPageQuery>;

/** Path of the search with something changed; the cursor is never kept, because it belongs to what was searched before. */
export function searchPath(
  query: SearchPageQuery,
  change: Partial<Record<keyof SearchPageQuery, string | undefined>>,
): string {
  const { cursor: _, ...rest } = { ...query, ...change };
  const parameters = new URLSearchParams();
  for (const [name, value] of Object.entries(rest)) {
    if (value === undefined || value === '' || (name === 'sort' && value === 'relevance')) continue;
    parameters.set(name, value);
  }
  return `/search?${parameters.toString()}`;
}
