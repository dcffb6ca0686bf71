import { z } from 'zod';
import type { MetaSearchRequest } from '../../modules/metasearch/index.js';
import { MAX_QUERY_LENGTH, type SearchCriteria, searchScopes, searchSorts } from '../../modules/search/index.js';
import { categoryIdSchema, countrySchema, hsPrefixSchema, sectorSchema } from '../../vocabulary/index.js';

/** What the page can search: our own index by kind of thing, or all sites at once. */
export const pageScopes = [...searchScopes, 'all-sites'] as const;
export type PageScope = (typeof pageScopes)[number];

/** What narrows a search of our own index, in the order in which it is shown. */
export const filterNames = ['sector', 'category', 'country', 'verification', 'hs', 'companyId'] as const;
export type FilterName = (typeof filterNames)[number];

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
  hs: optional(hsPrefixSchema),
  companyId: optional(z.uuid()),
  exact: optional(z.literal('true')),
  sort: z.enum(searchSorts).catch('relevance'),
  /** All sites only: answer in one piece, for browsers that can't be sent the results as they come. */
  wait: optional(z.literal('true')),
  cursor: z.string().min(1).max(1_000).optional(),
});
export type SearchPageQuery = z.output<typeof searchPageQuery>;

/** What the search module is asked for by a page's address. */
export function criteriaOf({ q, scope, ...query }: SearchPageQuery): SearchCriteria {
  const { sector, country, category, verification, hs, companyId, exact } = query;
  return {
    scope: scope === 'all-sites' ? 'products' : scope,
    ...(q && { q }),
    ...(sector && { sector }),
    ...(country && { country }),
    ...(category && { category }),
    ...(verification && { verification: Number(verification) }),
    ...(hs && { hs }),
    ...(companyId && { companyId }),
    ...(exact && { exact }),
  };
}

const RESULTS_OF_ALL_SITES = 30;

/** What all sites are asked for a reader of the page. */
export const everywhere = ({ locale }: { locale: string }, text: string): MetaSearchRequest => ({
  text,
  language: locale,
  limit: RESULTS_OF_ALL_SITES,
});

type Change = Partial<Record<keyof SearchPageQuery, string | undefined>>;

/** A search without any filter, as a {@link Change}. */
export const withoutFilters: Change = Object.fromEntries(filterNames.map((name) => [name, undefined]));

/**
 * Path of the search with something changed. The cursor is never kept, because it belongs to what was searched before; nor is the
 * way in which all sites answered. Filters and order are our own index's.
 */
export function searchPath(query: SearchPageQuery, change: Change): string {
  const { cursor: _, wait: __, ...kept } = query;
  const next = { ...kept, ...change };
  const only = next.scope === 'all-sites' ? { q: next.q, scope: next.scope, wait: next.wait } : next;
  return pathOf(only);
}

/** Path of the page for parameters as the search module names them. */
export function pathOf(parameters: Readonly<Record<string, string | number | undefined>>): string {
  const address = new URLSearchParams();
  for (const [name, value] of Object.entries(parameters)) {
    if (value === undefined || value === '' || (name === 'sort' && value === 'relevance')) continue;
    address.set(name, String(value));
  }
  return `/search?${address.toString()}`;
}
