import { Get, Query } from '@nestjs/common';
import { Access } from '../../modules/identity/index.js';
import { MetaSearch } from '../../modules/metasearch/index.js';
import { Search, type SearchScope } from '../../modules/search/index.js';
import { Page, type PageContext } from '../design/page-context.js';
import { SitePages } from '../design/site-pages.js';
import { AllSitesView } from './all-sites.view.js';
import { type SearchPageQuery, searchPageQuery } from './search.query.js';
import { SearchView } from './search.view.js';

const RESULTS = 24;
const RESULTS_OF_ALL_SITES = 30;

/** `/{locale}/search`: one page for products, offers, companies and all affiliated sites. */
@SitePages('search')
export class SearchPages {
  constructor(
    private readonly searches: Search,
    private readonly metaSearch: MetaSearch,
  ) {}

  @Get()
  @Access('public')
  async search(@Page() page: PageContext, @Query({ schema: searchPageQuery }) query: SearchPageQuery) {
    const { scope } = query;
    return scope === 'all-sites' ? this.allSites(page, query) : this.ownIndex(page, query, scope);
  }

  private async ownIndex(page: PageContext, query: SearchPageQuery, scope: SearchScope) {
    const { q, verification, ...rest } = query;
    const found = await this.searches.search({
      ...rest,
      scope,
      limit: RESULTS,
      facets: 'true',
      ...(q && { q }),
      ...(verification && { verification: Number(verification) }),
    });
    return <SearchView page={page} query={query} found={found} />;
  }

  private async allSites(page: PageContext, query: SearchPageQuery) {
    const answer = query.q
      ? await this.metaSearch.search({ text: query.q, language: page.locale, limit: RESULTS_OF_ALL_SITES })
      : null;
    return <AllSitesView page={page} query={query} answer={answer} />;
  }
}
