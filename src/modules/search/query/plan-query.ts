import { platformError } from '../../../platform/errors/platform-errors.js';
import { isAccessoryNoun, nounPhrase } from '../analyzer/head-noun.js';
import type { SearchScope } from '../analyzer/search-document.js';
import { decodePageToken } from './page-token.js';
import type { FacetName, QueryPlan, SearchFilters, SearchSort, TermGroup } from './query-plan.js';
import { LONGEST_SYNONYM, synonymsOf } from './synonyms.js';
import { termGroups, typedPhrase } from './term-groups.js';

/** Characters of a query that are looked at; routes refuse longer ones. */
export const MAX_QUERY_LENGTH = 200;

/** What a caller asks for. */
export interface SearchRequest {
  readonly scope: SearchScope;
  /** What the user typed. */
  readonly text?: string;
  readonly filters?: SearchFilters;
  readonly facets?: readonly FacetName[];
  readonly sort?: SearchSort;
  /** Nothing but what was typed: no synonyms, no corrections, no widening. */
  readonly exact?: boolean;
  /** 1 to 100, default 20. */
  readonly limit?: number;
  /** `nextCursor` of the page before, for the same request. */
  readonly cursor?: string;
}

/**
 * Understands a request: which terms, what kind of thing, how narrowed and ordered, from where on.
 *
 * @throws DomainError `invalid_cursor` (400) for a cursor that no search gave out, or one of another order
 */
export function planQuery(request: SearchRequest): QueryPlan {
  const text = (request.text ?? '').slice(0, MAX_QUERY_LENGTH);
  const thing = wantedThing(text);
  const groups = termGroups(text);
  const sort = request.sort ?? 'relevance';
  const after = decodePageToken(request.cursor);
  if (after && (after.by === 'date') !== (sort === 'newest')) throw platformError('invalid_cursor');
  return {
    scope: request.scope,
    groups: request.exact ? groups.map(withoutSynonyms) : groups,
    ...thing,
    phrase: typedPhrase(text),
    wantsAccessory: thing.heads.some(isAccessoryNoun),
    filters: request.filters ?? {},
    facets: request.facets ?? [],
    sort,
    limit: Math.min(Math.max(Math.trunc(request.limit ?? 20), 1), 100),
    ...(request.exact && { exact: true }),
    ...(after && { after }),
  };
}

const withoutSynonyms = (group: TermGroup): TermGroup => ({
  ...group,
  alternatives: group.alternatives.filter(({ origin }) => origin !== 'synonym'),
});

/** The head noun and the type that a query names, in its own words and in their synonyms. */
function wantedThing(text: string): Pick<QueryPlan, 'heads' | 'types' | 'otherHeads' | 'otherTypes'> {
  const { heads, words } = nounPhrase(text);
  const otherHeads = new Set<string>();
  const otherTypes = new Set<string>();
  for (let length = 1; length <= Math.min(LONGEST_SYNONYM, words.length); length += 1) {
    for (const synonym of synonymsOf(words.slice(-length))) {
      const head = synonym.at(-1);
      if (head !== undefined && !heads.includes(head)) otherHeads.add(head);
      otherTypes.add([...words.slice(0, -length), ...synonym].join(' '));
    }
  }
  return {
    heads,
    types: words.length > 0 ? [words.join(' ')] : [],
    otherHeads: [...otherHeads],
    otherTypes: [...otherTypes],
  };
}
