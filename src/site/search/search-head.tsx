import { MAX_QUERY_LENGTH, type SearchScope, type SearchResponse } from '../../modules/search/index.js';
import { number } from '../design/format.js';
import { href, type PageContext } from '../design/page-context.js';
import { SearchBox } from '../design/search-box.js';
import {
  filterNames,
  type LeftOut,
  type PageScope,
  pageScopes,
  searchPath,
  type SearchPageQuery,
} from './search.query.js';

type Total = SearchResponse['total'];

/** How many results a search has in each scope, where that is known. */
export type ScopeCounts = ReadonlyMap<SearchScope, Total>;

interface SearchHeadProps {
  page: PageContext;
  query: SearchPageQuery;
  counts: ScopeCounts;
}

/** The words, and where to look for them. */
export function SearchHead({ page, query, counts }: SearchHeadProps) {
  const { t } = page;
  const { q, scope, sort, wait } = query;
  const filters = Object.fromEntries(filterNames.map((name) => [name, query[name]]));
  return (
    <div class="stack">
      <h1 class="visually-hidden" safe>
        {titleOf(page, query)}
      </h1>
      <SearchBox
        page={page}
        q={q}
        keep={{ scope, ...filters, sort: sort === 'relevance' ? undefined : sort, wait }}
        suggestFrom={scope === 'all-sites' ? 'sell-offers' : scope}
      />
      <nav class="tabs tabs--wrap" aria-label={t('search.scopes')}>
        {pageScopes.map((one) => (
          <a href={href(page, toScope(query, one))} aria-current={one === scope ? 'page' : undefined}>
            <span safe>{t(`search.scope.${one}`)}</span>
            <Count page={page} total={one === 'all-sites' ? undefined : counts.get(one)} />
          </a>
        ))}
      </nav>
      <LeftOutNotice page={page} leftOut={query.leftOut} />
    </div>
  );
}

/** What of the address was not searched with, so that nobody takes the results for narrower than they are. */
function LeftOutNotice({ page, leftOut }: { page: PageContext; leftOut: LeftOut }) {
  const { t } = page;
  const names = leftOut.names.map((name) => t(`search.facet.${name}`)).join(', ');
  if (names === '' && !leftOut.isCut) return <></>;
  return (
    <div class="notice notice--warn" role="status">
      {leftOut.isCut ? <p safe>{t('search.cut', { most: MAX_QUERY_LENGTH })}</p> : ''}
      {names === '' ? '' : <p safe>{t('search.leftOut', { names })}</p>}
    </div>
  );
}

function Count({ page, total }: { page: PageContext; total: Total | undefined }) {
  if (total === undefined) return <></>;
  return (
    <span class="count" safe>
      {totalText(page, total)}
    </span>
  );
}

/** `1,204`, or `≈ 48,000` for an estimate. */
export const totalText = (page: PageContext, { value, relation }: Total): string =>
  `${relation === 'approx' ? '≈ ' : ''}${number(page, String(value))}`;

/** The same words in another scope: each has its own order. */
export const toScope = (query: SearchPageQuery, scope: PageScope): string =>
  searchPath(query, { scope, sort: undefined });

export const titleOf = ({ t }: PageContext, { q, scope }: SearchPageQuery): string =>
  q ? t('search.titleFor', { q }) : t(`search.scope.${scope}`);
