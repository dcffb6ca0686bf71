import { Icon } from '../design/icon.js';
import { href, type PageContext } from '../design/page-context.js';
import { criteriaOf, pathOf, type SearchPageQuery } from './search.query.js';

/** A search that the reader keeps. */
export interface Saved {
  id: string;
  name: string;
}

/** Where this search can be kept. Who isn't signed in comes back there afterwards. */
const saveSearchPath = (query: SearchPageQuery): string =>
  pathOf({ ...criteriaOf(query) }).replace(/^\/search/, '/my/saved-searches/new');

/** Keeps the search, or leads to those that are kept when this one is. Officers keep none. */
export function SaveLink(props: { page: PageContext; query: SearchPageQuery; saved: Saved | undefined }) {
  const { page, query, saved } = props;
  if (page.user?.role === 'OFFICER') return <></>;
  return (
    <a
      class="button button--quiet"
      href={href(page, saved ? '/my/saved-searches' : saveSearchPath(query))}
      rel="nofollow"
    >
      <Icon page={page} name={saved ? 'check' : 'bookmark'} />
      <span class="save__text" safe>
        {saved ? page.t('search.saved', { name: saved.name }) : page.t('search.save')}
      </span>
    </a>
  );
}
