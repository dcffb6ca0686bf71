import type { FacetName } from '../../modules/search/index.js';
import { findCategory, isSector } from '../../vocabulary/index.js';
import { country } from '../design/format.js';
import type { PageContext } from '../design/page-context.js';
import { type FilterName, filterNames, searchPath, type SearchPageQuery } from './search.query.js';

/** A filter that narrows the search, and the search without it. */
export interface Chosen {
  name: FilterName;
  /** `Country: Chile` */
  text: string;
  path: string;
}

/** The filters of a search, in words. */
export function chosenFilters(page: PageContext, query: SearchPageQuery): Chosen[] {
  return filterNames.flatMap((name) => {
    const value = query[name];
    if (value === undefined) return [];
    return [{ name, text: filterText(page, name, value), path: searchPath(query, without(name)) }];
  });
}

/** A filter in words: `Country: Chile`. */
export const filterText = (page: PageContext, name: FilterName, value: string): string =>
  `${page.t(`search.facet.${name}`)}: ${valueText(page, name, value)}`;

/** Letting go of a filter. Another sector has other categories. */
export const without = (name: FilterName): Partial<Record<FilterName, undefined>> =>
  name === 'sector' ? { sector: undefined, category: undefined } : { [name]: undefined };

/** Choosing a facet's value, or letting go of the one that is chosen. */
export const toggled = (name: FacetName, value: string, chosen: string | undefined) => ({
  ...without(name),
  ...(value !== chosen && { [name]: value }),
});

/** One value of a filter in the page's language. */
export function valueText(page: PageContext, name: FilterName, value: string): string {
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
    case 'hs':
      return value;
    case 'companyId':
      return t('search.oneCompany');
  }
}
