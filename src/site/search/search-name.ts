import type { SearchCriteria } from '../../modules/search/index.js';
import type { PageContext } from '../design/page-context.js';
import { filterText, valueText } from './chosen.js';
import { type FilterName, filterNames } from './search.query.js';

const LONGEST_NAME = 120;

const filtersOf = (query: Readonly<Record<string, string | number | undefined>>): [FilterName, string][] =>
  filterNames.flatMap((name) => {
    const value = query[name];
    return value === undefined ? [] : [[name, String(value)]];
  });

/** What a search is called unless its owner says otherwise: `water pump, Machinery and Equipment, Chile`. */
export function nameOf(page: PageContext, query: SearchCriteria): string {
  const filters = filtersOf({ ...query }).map(([name, value]) => valueText(page, name, value));
  const words = [...(query.q || page.t(`search.scope.${query.scope}`))].slice(0, LONGEST_NAME).join('');
  // A filter that no longer fits is better left out than cut in half.
  return filters.reduce(
    (name, filter) => (name.length + filter.length + 2 > LONGEST_NAME ? name : `${name}, ${filter}`),
    words,
  );
}

/** A search in words, piece by piece: where, for what, and how narrowed. */
export function wordsOf(page: PageContext, query: Readonly<Record<string, string | number>>): string[] {
  const { q, exact } = query;
  return [
    ...(q ? [exact ? page.t('saved.exactWords', { q: String(q) }) : `“${q}”`] : []),
    ...filtersOf(query).map(([name, value]) => filterText(page, name, value)),
  ];
}
