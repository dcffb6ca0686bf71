import type { PageContext } from '../design/page-context.js';
import { href } from '../design/page-context.js';
import { SearchBox } from '../design/search-box.js';
import { pageScopes, searchPath, type SearchPageQuery } from './search.query.js';

/** Filters that a scope doesn't know are dropped on the way to it; the others stay. */
const toScope = (query: SearchPageQuery, scope: string) =>
  scope === 'all-sites'
    ? searchPath(query, {
        scope,
        sector: undefined,
        country: undefined,
        category: undefined,
        verification: undefined,
        sort: undefined,
      })
    : searchPath(query, { scope, sort: undefined });

/** The words, and where to look for them. */
export function SearchHead({ page, query }: { page: PageContext; query: SearchPageQuery }) {
  const { t } = page;
  const { q, scope, sector, country } = query;
  return (
    <div class="stack">
      <h1 class="visually-hidden" safe>
        {titleOf(page, query)}
      </h1>
      <SearchBox page={page} q={q} keep={{ scope, sector, country }} />
      <nav class="tabs" aria-label={t('search.scopes')}>
        {pageScopes.map((one) => (
          <a href={href(page, toScope(query, one))} aria-current={one === scope ? 'page' : undefined} safe>
            {t(`search.scope.${one}`)}
          </a>
        ))}
      </nav>
    </div>
  );
}

export const titleOf = ({ t }: PageContext, { q, scope }: SearchPageQuery): string =>
  q ? t('search.titleFor', { q }) : t(`search.scope.${scope}`);
