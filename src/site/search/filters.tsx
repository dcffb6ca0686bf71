import { facetNames, type FacetName, type SearchResponse, searchSorts } from '../../modules/search/index.js';
import { number } from '../design/format.js';
import { Icon } from '../design/icon.js';
import { href, type PageContext } from '../design/page-context.js';
import { chosenFilters, toggled, valueText } from './chosen.js';
import { searchPath, type SearchPageQuery, withoutFilters } from './search.query.js';

/** Values of one facet that are shown; the chosen one always. */
const MOST_VALUES = 12;

interface SearchPart {
  page: PageContext;
  query: SearchPageQuery;
}

interface FiltersProps extends SearchPart {
  facets: SearchResponse['facets'];
}

/** Ways to narrow the search, as links: each value toggles. On narrow screens a sheet that {@link FiltersButton} opens. */
export function Filters({ page, query, facets }: FiltersProps) {
  const { t } = page;
  return (
    <aside class="filters" id="filters" popover="auto" aria-label={t('search.filters')}>
      <div class="head filters__head">
        <h2 safe>{t('search.filters')}</h2>
        <button class="button button--quiet" type="button" popovertarget="filters" popovertargetaction="hide">
          <Icon page={page} name="close" />
          <span safe>{t('search.close')}</span>
        </button>
      </div>
      {facetNames.map((name) => (
        <Facet page={page} query={query} name={name} values={facets[name] ?? []} />
      ))}
    </aside>
  );
}

/** Opens the filters where there is no room to show them beside the results. */
export function FiltersButton({ page, query }: SearchPart) {
  const chosen = chosenFilters(page, query).length;
  return (
    <button class="button button--quiet narrow-only" type="button" popovertarget="filters">
      <Icon page={page} name="filter" />
      <span safe>{page.t('search.filters')}</span>
      {chosen > 0 ? <span class="count">{chosen}</span> : ''}
    </button>
  );
}

type Values = readonly { value: string; count: number }[];

function Facet({ page, query, name, values }: SearchPart & { name: FacetName; values: Values }) {
  const { t } = page;
  const chosen = query[name];
  const shown = values.filter(({ value }, index) => index < MOST_VALUES || value === chosen);
  if (shown.length === 0) return <></>;
  return (
    <details open={name === 'sector' || name === 'country' || chosen !== undefined}>
      <summary safe>{t(`search.facet.${name}`)}</summary>
      <ul>
        {shown.map(({ value, count }) => (
          <li>
            <a
              href={href(page, searchPath(query, toggled(name, value, chosen)))}
              aria-current={value === chosen ? 'true' : undefined}
              rel="nofollow"
            >
              <span safe>{valueText(page, name, value)}</span>
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

/** The chosen filters; each is a link to the search without it. */
export function Chips({ page, query }: SearchPart) {
  const { t } = page;
  const chosen = chosenFilters(page, query);
  if (chosen.length === 0) return <></>;
  return (
    <div role="group" aria-label={t('search.chosen')}>
      <ul class="chips">
        {chosen.map(({ text, path }) => (
          <li>
            <a class="chip" href={href(page, path)} rel="nofollow">
              <span class="visually-hidden" safe>
                {t('search.remove')}
              </span>
              <span safe>{text}</span>
              <Icon page={page} name="close" />
            </a>
          </li>
        ))}
        <li>
          <a class="chip chip--clear" href={href(page, searchPath(query, withoutFilters))} rel="nofollow" safe>
            {t('search.clear')}
          </a>
        </li>
      </ul>
    </div>
  );
}

/** In which order, as links. */
export function Sorting({ page, query }: SearchPart) {
  const { t } = page;
  return (
    <nav class="sorting" aria-label={t('search.facet.sort')}>
      {searchSorts.map((sort) => (
        <a
          href={href(page, searchPath(query, { sort }))}
          aria-current={sort === query.sort ? 'true' : undefined}
          rel="nofollow"
          safe
        >
          {t(`search.sort.${sort}`)}
        </a>
      ))}
    </nav>
  );
}
