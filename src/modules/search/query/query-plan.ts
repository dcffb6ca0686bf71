import type { SearchScope } from '../analyzer/search-document.js';

/** One way to satisfy a term of the query. */
export interface Alternative {
  /** One lexeme, or several that must stand next to each other in this order. */
  readonly lexemes: readonly string[];
  /** How much a match by it is worth, 0 to 1. */
  readonly weight: number;
  readonly origin: 'typed' | 'joined' | 'synonym' | 'correction';
}

/** One term of the query: any of its alternatives will do. The first is what was typed. */
export interface TermGroup {
  /** As the user wrote it, in comparable form; corrections are looked up for it. */
  readonly word: string;
  readonly alternatives: readonly Alternative[];
}

/** What narrows a search. All of them are exact; an absent one doesn't narrow. */
export interface SearchFilters {
  /** A sector's slug. */
  readonly sector?: string;
  /** ISO 3166-1 alpha-2. */
  readonly country?: string;
  /** Id of a category at any level: things below it are included. */
  readonly category?: string;
  /** The lowest verification level wanted, 1 to 3. */
  readonly verification?: number;
  readonly companyId?: string;
  /** The first two, four or six digits of an HS code. */
  readonly hsPrefix?: string;
  /** Only what has changed since. */
  readonly updatedAfter?: Date;
}

/** Filters that the relaxation of a search without results may drop; the others say whose and what things these are. */
export const droppableFilters = ['sector', 'country', 'category', 'verification'] as const;
export type DroppableFilter = (typeof droppableFilters)[number];

export const facetNames = ['sector', 'country', 'category', 'verification'] as const;
export type FacetName = (typeof facetNames)[number];

/** `relevance` without any words means the best listings first. */
export const searchSorts = ['relevance', 'newest'] as const;
export type SearchSort = (typeof searchSorts)[number];

/** How far a search has been widened: every word · any word · any word and no droppable filter. */
export const relaxations = ['none', 'any-word', 'no-filters'] as const;
export type Relaxation = (typeof relaxations)[number];

/** Where the page before ended. */
export interface PageKey {
  /** `score`: within the rescored best · `rank`: beyond them, by static rank · `date`: newest first. */
  readonly by: 'score' | 'rank' | 'date';
  readonly relaxed: Relaxation;
  /** Score, static rank, or microseconds since the epoch. */
  readonly value: number;
  readonly id: string;
}

/** What is looked for, in terms of the analyzer and free of any engine. */
export interface QueryPlan {
  readonly scope: SearchScope;
  /** Empty when nothing was typed: then everything matches. */
  readonly groups: readonly TermGroup[];
  /** What the thing looked for is: `laptop bag` → `bag`. Several when the script doesn't say where its noun begins. */
  readonly heads: readonly string[];
  /** The whole query as a type of thing. */
  readonly types: readonly string[];
  /** The heads and types that synonyms and corrections name; worth a little less. */
  readonly otherHeads: readonly string[];
  readonly otherTypes: readonly string[];
  /** The typed lexemes in order, when there are at least two without a gap. */
  readonly phrase: readonly string[];
  /** Whether the user looks for a thing that goes with another thing; then such things aren't held against the query. */
  readonly wantsAccessory: boolean;
  readonly filters: SearchFilters;
  readonly facets: readonly FacetName[];
  readonly sort: SearchSort;
  /** Search for what was typed and for nothing else: no synonyms, no corrections, no widening. */
  readonly exact?: true;
  /** Items a page, 1 to 100. */
  readonly limit: number;
  readonly after?: PageKey;
}
