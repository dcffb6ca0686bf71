import type { SearchResponse } from '../../modules/search/index.js';
import { Icon } from '../design/icon.js';
import { Layout } from '../design/layout.js';
import { href, type PageContext } from '../design/page-context.js';
import { Empty, MoreLink } from '../design/parts.js';
import { isFacet, Filters } from './filters.js';
import { ResultCard } from './result-card.js';
import { SearchHead, titleOf } from './search-head.js';
import { searchPath, type SearchPageQuery } from './search.query.js';

interface SearchProps {
  page: PageContext;
  query: SearchPageQuery;
  found: SearchResponse;
}

export function SearchView({ page, query, found }: SearchProps) {
  const { t } = page;
  const { items, total, tookMs, nextCursor } = found;
  return (
    <Layout page={page} title={titleOf(page, query)} indexed={query.q === '' && query.cursor === undefined}>
      <SearchHead page={page} query={query} />
      <div class="split split--filters results">
        <Filters page={page} query={query} facets={found.facets} />
        <div>
          <div class="head small quiet">
            <p role="status">
              <span safe>{t('search.count', { count: total.value, relation: total.relation })}</span>{' '}
              <span safe>{`· ${t('search.took', { ms: Math.round(tookMs) })}`}</span>
            </p>
            <a class="narrow-only" href="#filters" safe>
              {t('search.filters')}
            </a>
          </div>
          <Widened page={page} found={found} />
          {items.length === 0 ? (
            <Nothing page={page} query={query} />
          ) : (
            <ul class="cards">
              {items.map((item, index) => (
                <ResultCard page={page} item={item} eager={index < 4} />
              ))}
            </ul>
          )}
          <MoreLink page={page} cursor={nextCursor} />
        </div>
      </div>
    </Layout>
  );
}

/** Says what was searched beside or instead of what was asked for. */
function Widened({ page, found }: Pick<SearchProps, 'page' | 'found'>) {
  const { t } = page;
  const { relaxed, corrections, items } = found;
  if (items.length === 0) return <></>;
  const used = corrections.map((correction) => correction.used).join(', ');
  const dropped = relaxed?.droppedFilters.filter(isFacet).map((name) => t(`search.facet.${name}`)) ?? [];
  const notes = [
    used && t('search.corrected', { words: used }),
    relaxed?.anyWord && t('search.relaxedWords'),
    dropped.length > 0 && t('search.relaxedFilters', { filters: dropped.join(', ') }),
  ].filter((note) => typeof note === 'string' && note !== '');
  return (
    <>
      {notes.map((note) => (
        <p class="notice" safe>
          {note}
        </p>
      ))}
    </>
  );
}

function Nothing({ page, query }: Pick<SearchProps, 'page' | 'query'>) {
  const { t } = page;
  return (
    <Empty title={t('search.none')} text={t('search.noneText')}>
      <a class="button" href={href(page, searchPath(query, { scope: 'all-sites' }))}>
        <Icon page={page} name="globe" />
        <span safe>{t('search.everywhere')}</span>
      </a>
    </Empty>
  );
}
