import { searchScopes } from '../../modules/search/index.js';
import { Icon } from '../design/icon.js';
import { href, type PageContext } from '../design/page-context.js';
import { Empty } from '../design/parts.js';
import { chosenFilters } from './chosen.js';
import { type ScopeCounts, toScope, totalText } from './search-head.js';
import { searchPath, type SearchPageQuery, withoutFilters } from './search.query.js';

interface NothingFoundProps {
  page: PageContext;
  query: SearchPageQuery;
  counts: ScopeCounts;
}

/** Says that there is nothing, and every way on from here. */
export function NothingFound({ page, query, counts }: NothingFoundProps) {
  const { t } = page;
  return (
    <Empty title={t('search.none')} text={t('search.noneText')}>
      <Elsewhere page={page} query={query} counts={counts} />
      <p class="row">
        {query.q ? (
          <a class="button" href={href(page, searchPath(query, { scope: 'all-sites' }))}>
            <Icon page={page} name="globe" />
            <span safe>{t('search.everywhere')}</span>
          </a>
        ) : (
          ''
        )}
        {chosenFilters(page, query).length > 0 ? (
          <a class="button button--quiet" href={href(page, searchPath(query, withoutFilters))} safe>
            {t('search.withoutFilters')}
          </a>
        ) : (
          ''
        )}
      </p>
      <p class="small">
        <span safe>{t('search.postBuyText')}</span>{' '}
        <a href={href(page, '/my/offers/new?direction=BUY')} rel="nofollow" safe>
          {t('search.postBuy')}
        </a>
      </p>
    </Empty>
  );
}

/** The same search in the scopes that have something. */
function Elsewhere({ page, query, counts }: NothingFoundProps) {
  const others = searchScopes.flatMap((scope) => {
    const total = counts.get(scope);
    return scope === query.scope || !total || total.value === 0 ? [] : [{ scope, total }];
  });
  if (others.length === 0) return <></>;
  return (
    <div role="group" aria-label={page.t('search.elsewhere')}>
      <ul class="chips">
        {others.map(({ scope, total }) => (
          <li>
            <a class="chip" href={href(page, toScope(query, scope))}>
              <span safe>{page.t(`search.scope.${scope}`)}</span>
              <span class="count" safe>
                {totalText(page, total)}
              </span>
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}
