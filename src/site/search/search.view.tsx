import type { SearchResponse } from '../../modules/search/index.js';
import { Icon } from '../design/icon.js';
import { Layout } from '../design/layout.js';
import { escapeHtml } from '@kitajs/html';
import { href, type PageContext } from '../design/page-context.js';
import { Chips, Filters, FiltersButton, Sorting } from './filters.js';
import { NothingFound } from './nothing-found.view.js';
import { ResultCard } from './result-card.js';
import { SaveLink, type Saved } from './save-link.js';
import { type ScopeCounts, SearchHead, titleOf } from './search-head.js';
import { searchPath, type SearchPageQuery } from './search.query.js';
import { Widened } from './widened.view.js';

interface SearchProps {
  page: PageContext;
  query: SearchPageQuery;
  found: SearchResponse;
  /** Results in each scope. */
  counts: ScopeCounts;
  /** The reader keeps this search. */
  saved: Saved | undefined;
}

export function SearchView({ page, query, found, counts, saved }: SearchProps) {
  const { t } = page;
  const { items, total, tookMs } = found;
  const canNarrow = Object.values(found.facets).some((values) => values.length > 0);
  return (
    <Layout
      page={page}
      title={titleOf(page, query)}
      indexed={query.cursor === undefined && (query.q === '' || items.length > 0)}
      islands={['suggest']}
    >
      <SearchHead page={page} query={query} counts={counts} />
      <div class={canNarrow ? 'split split--filters' : 'split split--whole'}>
        {canNarrow ? <Filters page={page} query={query} facets={found.facets} /> : ''}
        <div>
          <h2 class="visually-hidden" safe>
            {t('search.results')}
          </h2>
          <div class="head results__head">
            <p class="small quiet" role="status">
              <span safe>{t('search.count', { count: total.value, relation: total.relation })}</span>{' '}
              <span safe>{`· ${t('search.took', { ms: Math.round(tookMs) })}`}</span>
            </p>
            <div class="row">
              {canNarrow ? <FiltersButton page={page} query={query} /> : ''}
              <SaveLink page={page} query={query} saved={saved} />
              {items.length > 1 ? <Sorting page={page} query={query} /> : ''}
            </div>
          </div>
          <Chips page={page} query={query} />
          <Widened page={page} query={query} found={found} />
          {items.length === 0 ? (
            <NothingFound page={page} query={query} counts={counts} />
          ) : (
            <ul class="cards">
              {items.map((item, index) => (
                <ResultCard page={page} item={item} eager={index === 0 && query.cursor === undefined} />
              ))}
            </ul>
          )}
          <Pager page={page} query={query} next={found.nextCursor} />
        </div>
      </div>
    </Layout>
  );
}

/** Forward, and back to where the list begins: in between there is the browser's own way back. */
function Pager({ page, query, next }: { page: PageContext; query: SearchPageQuery; next: string | null }) {
  if (next === null && query.cursor === undefined) return <></>;
  return (
    <nav class="row" aria-label={page.t('search.pages')}>
      {query.cursor === undefined ? (
        ''
      ) : (
        <a class="button button--quiet" rel="first" href={href(page, searchPath(query, {}))}>
          <Icon page={page} name="back" />
          <span safe>{page.t('search.first')}</span>
        </a>
      )}
      {next === null ? (
        ''
      ) : (
        <a class="button button--quiet" rel="next" href={escapeHtml(href(page, searchPath(query, { cursor: next })))}>
          <span safe>{page.t('search.next')}</span>
        </a>
      )}
    </nav>
  );
}
