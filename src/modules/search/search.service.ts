import { Inject, Injectable } from '@nestjs/common';
import { planQuery } from './query/plan-query.js';
import { facetNames, type SearchFilters } from './query/query-plan.js';
import type { SearchScope } from './analyzer/search-document.js';
import type { SearchCriteria, SearchQuery, SearchResponse, SuggestionsQuery } from './search.dto.js';
import { SEARCH_INDEX, type SearchIndex, type Suggestion, type Total } from './search-index.port.js';
import { SearchItemsRepository } from './search-items.repository.js';

/** One search over products, offers and companies. */
@Injectable()
export class Search {
  constructor(
    @Inject(SEARCH_INDEX) private readonly index: SearchIndex,
    private readonly items: SearchItemsRepository,
  ) {}

  /** @throws DomainError `invalid_cursor` (400) */
  async search(query: SearchQuery): Promise<SearchResponse> {
    const startedAt = performance.now();
    const { scope, limit, cursor } = query;
    const counted = query.facets === undefined ? cursor === undefined : query.facets === 'true';
    const plan = planQuery({
      ...wanted(query),
      sort: query.sort,
      limit,
      facets: counted ? facetNames : [],
      ...(cursor !== undefined && { cursor }),
    });
    const [found, counts] = await Promise.all([this.index.search(plan), counted ? this.index.facets(plan) : null]);
    const shown = await this.items.read(
      scope,
      found.hits.map(({ id }) => id),
    );
    return {
      items: found.hits.flatMap(({ id, score }) => {
        const item = shown.get(id);
        return item ? [{ id, scope, score, ...item }] : [];
      }),
      total: found.total,
      facets: copyOf(counts?.facets ?? {}),
      nextCursor: found.nextCursor,
      tookMs: Math.round((performance.now() - startedAt) * 10) / 10,
      ...(found.relaxed && {
        relaxed: { anyWord: found.relaxed.anyWord, droppedFilters: [...found.relaxed.droppedFilters] },
      }),
      corrections: found.corrections.map(({ typed, used }) => ({ typed, used })),
    };
  }

  /** How many results the same words and filters have in each of the scopes: as many as a search there would show. */
  async countIn(scopes: readonly SearchScope[], query: SearchCriteria): Promise<Map<SearchScope, Total>> {
    const counts = scopes.map(
      async (scope) => [scope, await this.index.count(planQuery(wanted({ ...query, scope })))] as const,
    );
    return new Map(await Promise.all(counts));
  }

  /** How many results have come or changed since; only those that fit exactly. */
  async countNew(query: SearchCriteria, since: Date): Promise<Total> {
    const { filters, ...request } = wanted(query);
    return this.index.count(planQuery({ ...request, exact: true, filters: { ...filters, updatedAfter: since } }));
  }

  suggest(query: SuggestionsQuery): Promise<Suggestion[]> {
    return this.index.suggest(query.q, query.scope, query.limit);
  }
}

const wanted = (query: SearchCriteria) => ({
  scope: query.scope,
  filters: filtersOf(query),
  exact: query.exact === 'true',
  ...(query.q !== undefined && { text: query.q }),
});

const filtersOf = ({ sector, country, category, verification, companyId, hs }: SearchCriteria): SearchFilters => ({
  ...(sector && { sector }),
  ...(country && { country }),
  ...(category && { category }),
  ...(verification && { verification }),
  ...(companyId && { companyId }),
  ...(hs && { hsPrefix: hs }),
});

const copyOf = (
  facets: Readonly<Partial<Record<(typeof facetNames)[number], readonly { value: string; count: number }[]>>>,
): SearchResponse['facets'] =>
  Object.fromEntries(
    Object.entries(facets).map(([name, values]) => [name, values.map(({ value, count }) => ({ value, count }))]),
  );
