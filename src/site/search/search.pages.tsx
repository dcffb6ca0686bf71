import { Get, Query } from '@nestjs/common';
import { type Actor, Access, asCompanyActor, MaybeActor } from '../../modules/identity/index.js';
import { MetaSearch } from '../../modules/metasearch/index.js';
import { SavedSearches, Search, searchScopes } from '../../modules/search/index.js';
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
  ) {
    return query.scope === 'all-sites' ? this.allSites(page, query) : this.ownIndex(page, query, actor);
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
