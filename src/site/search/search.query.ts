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

const parameters = z.object({
  q: z.string().trim().default(''),
  scope: z.enum(pageScopes).default('products'),
  sector: sectorSchema.optional(),
  country: countrySchema.optional(),
  category: categoryIdSchema.optional(),
  verification: z.enum(['1', '2', '3']).optional(),
  hs: hsPrefixSchema.optional(),
  companyId: z.uuid().optional(),
  exact: z.literal('true').optional(),
  sort: z.enum(searchSorts).default('relevance'),
  /** All sites only: answer in one piece, for browsers that can't be sent the results as they come. */
  wait: z.literal('true').optional(),
  cursor: z.string().max(1_000).optional(),
});
type Parameters = z.output<typeof parameters>;
const isParameter = (name: string): name is keyof Parameters => name in parameters.shape;

/** What of an address was not searched with. */
export interface LeftOut {
  /** Parameters whose values make no sense. */
  readonly names: readonly (keyof Parameters)[];
  /** The words were longer than anything that can be searched for. */
  readonly isCut: boolean;
}

/**
 * The address of a search. Every state of the page is one. Addresses come from anywhere, so what makes no sense is left out
 * instead of refused, and `leftOut` tells the reader.
 */
export const searchPageQuery = z.record(z.string(), z.unknown()).transform((address) => {
  // A form sends its empty fields, too.
  const sent = Object.entries(address).filter(([, value]) => value !== '');
  const refused = new Set(parameters.safeParse(Object.fromEntries(sent)).error?.issues.map(({ path: [name] }) => name));
  const { q, ...query } = parameters.parse(Object.fromEntries(sent.filter(([name]) => !refused.has(name))));
  const words = q.slice(0, MAX_QUERY_LENGTH).trim();
  const leftOut: LeftOut = {
    names: [...refused].filter((name) => typeof name === 'string').filter(isParameter),
    isCut: words.length < q.length,
  };
  return { q: words, ...query, leftOut };
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

type Change = Partial<Record<keyof Parameters, string | undefined>>;

/** A search without any filter, as a {@link Change}. */
export const withoutFilters: Change = Object.fromEntries(filterNames.map((name) => [name, undefined]));

/**
 * Path of the search with something changed. The cursor is never kept, because it belongs to what was searched before; nor is the
 * way in which all sites answered. Filters are our own index's, but stay in the address of all sites for the way back.
 */
export function searchPath(query: SearchPageQuery, change: Change): string {
  const { cursor: _, wait: __, leftOut: ___, ...kept } = query;
  return pathOf({ ...kept, ...change });
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
