import { Get, HttpStatus, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { type Actor, Access, asCompanyActor, MaybeActor } from '../../modules/identity/index.js';
import { MetaSearch } from '../../modules/metasearch/index.js';
import { SavedSearches, Search, searchScopes } from '../../modules/search/index.js';
import { DomainError } from '../../platform/errors/domain-error.js';
import { Page, type PageContext } from '../design/page-context.js';
import { SitePages } from '../design/site-pages.js';
import { AllSitesView, AskingView } from './all-sites.view.js';
import type { Saved } from './save-link.js';
import { criteriaOf, everywhere, type SearchPageQuery, searchPageQuery } from './search.query.js';
import { SearchView } from './search.view.js';

const RESULTS = 24;

/** `/{locale}/search`: one page for products, offers, companies and all affiliated sites. */
@SitePages('search')
export class SearchPages {
  constructor(
    private readonly searches: Search,
    private readonly metaSearch: MetaSearch,
    private readonly savedSearches: SavedSearches,
  ) {}

  @Get()
  @Access('public')
  async search(
    @Page() page: PageContext,
    @Query({ schema: searchPageQuery }) query: SearchPageQuery,
    @MaybeActor() actor: Actor | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    if (query.scope === 'all-sites') return this.allSites(page, query);
    try {
      return await this.ownIndex(page, query, actor);
    } catch (error) {
      if (!(error instanceof DomainError) || error.code !== 'invalid_cursor' || !query.cursor) throw error;
      // Whoever followed a mangled link still sees what was searched for, from the beginning.
      void reply.status(HttpStatus.BAD_REQUEST);
      const { names, isCut } = query.leftOut;
      const fromTheBeginning = {
        ...query,
        cursor: undefined,
        leftOut: { names: [...names, 'cursor' as const], isCut },
      };
      return this.ownIndex(page, fromTheBeginning, actor);
    }
  }

  private async ownIndex(page: PageContext, query: SearchPageQuery, actor: Actor | undefined) {
    const criteria = criteriaOf(query);
    const { sort, cursor } = query;
    const others = searchScopes.filter((scope) => scope !== criteria.scope);
    const [found, counts, saved] = await Promise.all([
      this.searches.search({ ...criteria, sort, limit: RESULTS, facets: 'true', ...(cursor && { cursor }) }),
      this.searches.countIn(others, criteria),
      this.savedOf(query, actor),
    ]);
    counts.set(criteria.scope, found.total);
    return <SearchView page={page} query={query} found={found} counts={counts} saved={saved} />;
  }

  /** Whoever keeps this search has seen its results now. */
  private async savedOf(query: SearchPageQuery, actor: Actor | undefined): Promise<Saved | undefined> {
    if (actor === undefined || actor.role === 'OFFICER') return undefined;
    const member = asCompanyActor(actor);
    const saved = await this.savedSearches.find(member, criteriaOf(query));
    if (saved && query.cursor === undefined) await this.savedSearches.markSeen(member, saved.id);
    return saved;
  }

  private async allSites(page: PageContext, query: SearchPageQuery) {
    const { q, wait } = query;
    const counts = await this.searches.countIn(searchScopes, criteriaOf(query));
    if (q === '') return <AllSitesView page={page} query={query} counts={counts} answer={null} />;
    if (wait === undefined) {
      return <AskingView page={page} query={query} counts={counts} asked={await this.metaSearch.asked()} />;
    }
    const answer = await this.metaSearch.search(everywhere(page, q));
    return <AllSitesView page={page} query={query} counts={counts} answer={answer} />;
  }
}
