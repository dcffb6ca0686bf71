import type { Tx } from '../../platform/database/database.js';
import type { SearchDocument, SearchScope } from './analyzer/search-document.js';
import type { Correction } from './query/corrections.js';
import type { DroppableFilter, FacetName, QueryPlan } from './query/query-plan.js';

/** Injection token of the {@link SearchIndex} in use. */
export const SEARCH_INDEX = Symbol('SEARCH_INDEX');

/** How many there are. `approx` is an estimate, shown as "≈". */
export interface Total {
  readonly value: number;
  readonly relation: 'eq' | 'approx';
}

export interface SearchHit {
  readonly id: string;
  /** Only comparable within one answer; 0 beyond the best few hundred, which are ordered by static rank instead. */
  readonly score: number;
}

/** What a search that would have found nothing was widened to. */
export interface Relaxed {
  /** Results have at least one of the words, not all. */
  readonly anyWord: boolean;
  readonly droppedFilters: readonly DroppableFilter[];
}

export interface SearchHits {
  readonly hits: readonly SearchHit[];
  readonly total: Total;
  readonly nextCursor: string | null;
  /** Present only when the search was widened. */
  readonly relaxed?: Relaxed;
  /** Words for which a similar known word was searched too. */
  readonly corrections: readonly Correction[];
}

export interface FacetValue {
  /** A sector's slug, a country's code, a category's id, or a verification level. */
  readonly value: string;
  readonly count: number;
}

export interface FacetCounts {
  /** Values by falling count; each facet ignores its own filter, so that the alternatives stay visible. */
  readonly facets: Readonly<Partial<Record<FacetName, readonly FacetValue[]>>>;
  /** `approx` when counted from a sample. */
  readonly relation: Total['relation'];
}

export interface Suggestion {
  /** The completed query. */
  readonly text: string;
  /** `term`: a word of the vocabulary completes it · `title`: it is a listing's title. */
  readonly kind: 'term' | 'title';
  /** The listing, when it is a title. */
  readonly id?: string;
}

/** Names one document. */
export interface DocumentKey {
  readonly scope: SearchScope;
  readonly id: string;
}

/**
 * The search engine behind everything that searches. The index is derived: whatever is in it can be made again from the
 * modules' own tables, so an engine may lose it but must never be asked for the truth. A plan is made for one request:
 * engines may remember what they learnt about it between {@link SearchIndex.search} and {@link SearchIndex.facets}.
 */
export interface SearchIndex {
  /** Adds documents or replaces them by scope and id. At most 1,000 a call; two of one key in a call are a mistake. */
  upsert(tx: Tx, documents: readonly SearchDocument[]): Promise<void>;

  /** Removes documents; unknown ones are no error. */
  delete(tx: Tx, keys: readonly DocumentKey[]): Promise<void>;

  /** One page of results, best first. Never empty for lack of an exact match as long as a wider search finds something. */
  search(plan: QueryPlan): Promise<SearchHits>;

  /** Counts for `plan.facets` over everything that the plan matches, widened as {@link search} would widen it. */
  facets(plan: QueryPlan): Promise<FacetCounts>;

  /** How many results {@link search} would show, without reading them: for a plan that isn't shown itself. */
  count(plan: QueryPlan): Promise<Total>;

  /**
   * Ways to complete what has been typed.
   *
   * @param prefix at least two characters, else there are none
   * @param limit 1 to 20
   */
  suggest(prefix: string, scope: SearchScope, limit: number): Promise<Suggestion[]>;

  /** Begins a rebuild of the whole index and gives its version; what is written from now on belongs to it. */
  startRebuild(): Promise<number>;

  /**
   * Ends a rebuild: documents that nobody wrote since it started vanish, storage and statistics are made anew.
   * Searches go on meanwhile and see either the old index or the new one.
   *
   * @throws Error when a later rebuild has been started since
   */
  swap(version: number): Promise<void>;

  /** Brings term statistics, which scoring, spelling and suggestions use, up to date. Cheap enough to run every few minutes. */
  refreshStatistics(): Promise<void>;
}
