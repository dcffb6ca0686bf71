import { facetNames, type FacetName, type SearchResponse, searchSorts } from '../../modules/search/index.js';
import { findCategory, isSector } from '../../vocabulary/index.js';
import { country, number } from '../design/format.js';
import { href, type PageContext } from '../design/page-context.js';
import { searchPath, type SearchPageQuery } from './search.query.js';

/** Values of one facet that are shown; the chosen one always. */
const MOST_VALUES = 12;

export const isFacet = (name: string): name is FacetName => facetNames.some((facet) => facet === name);

interface FiltersProps {
  page: PageContext;
  query: SearchPageQuery;
  facets: SearchResponse['facets'];
}

/** Ways to narrow the search, as links: each value toggles. */
export function Filters({ page, query, facets }: FiltersProps) {
  const { t } = page;
  const chosen = facetNames.filter((name) => query[name] !== undefined);
  const cleared = Object.fromEntries(facetNames.map((name) => [name, undefined]));
  return (
    <aside class="filters" id="filters" aria-label={t('search.filters')}>
      {chosen.length > 0 ? (
        <p>
          <a href={href(page, searchPath(query, cleared))} safe>
            {t('search.clear')}
          </a>
        </p>
      ) : (
        ''
      )}
      <div>
        {facetNames.map((name) => (
          <Facet page={page} query={query} name={name} values={facets[name] ?? []} />
        ))}
        <Sorting page={page} query={query} />
      </div>
    </aside>
  );
}

type Values = readonly { value: string; count: number }[];

function Facet({ page, query, name, values }: Omit<FiltersProps, 'facets'> & { name: FacetName; values: Values }) {
  const { t } = page;
  const chosen = query[name];
  const shown = values.filter(({ value }, index) => index < MOST_VALUES || value === chosen);
  if (shown.length === 0) return <></>;
  return (
    <details open={name === 'sector' || chosen !== undefined}>
      <summary safe>{t(`search.facet.${name}`)}</summary>
      <ul>
        {shown.map(({ value, count }) => (
          <li>
            <a
              href={href(page, searchPath(query, changeOf(name, value, chosen)))}
              aria-current={value === chosen ? 'true' : undefined}
              rel="nofollow"
            >
              <span safe>{labelOf(page, name, value)}</span>
              <span class="count" safe>
                {number(page, String(count))}
              </span>
            </a>
          </li>
        ))}
      </ul>
    </details>
  );
}

/** Choosing what is chosen lets go of it; another sector has other categories. */
const changeOf = (name: FacetName, value: string, chosen: string | undefined) => ({
  [name]: value === chosen ? undefined : value,
  ...(name === 'sector' && { category: undefined }),
});

function labelOf(page: PageContext, name: FacetName, value: string): string {
  const { t } = page;
  switch (name) {
    case 'sector':
      return isSector(value) ? t(`sector.${value}`) : value;
    case 'country':
      return country(page, value);
    case 'category':
      return findCategory(value)?.name ?? value;
    case 'verification':
      return value === '0' || value === '1' || value === '2' || value === '3'
        ? t(`search.verification.${value}`)
        : value;
  }
}

function Sorting({ page, query }: Omit<FiltersProps, 'facets'>) {
  const { t } = page;
  return (
    <details open>
      <summary safe>{t('search.facet.sort')}</summary>
      <ul>
        {searchSorts.map((sort) => (
          <li>
            <a
              href={href(page, searchPath(query, { sort }))}
              aria-current={sort === query.sort ? 'true' : undefined}
              rel="nofollow"
              safe
            >
              {t(`search.sort.${sort}`)}
            </a>
          </li>
        ))}
      </ul>
    </details>
  );
}
