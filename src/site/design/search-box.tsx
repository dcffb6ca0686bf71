import { escapeHtml } from '@kitajs/html';
import { Icon } from './icon.js';
import { href, type PageContext } from './page-context.js';

/** One field and a button. What else the address says is kept by `keep`. */
export function SearchBox(props: {
  page: PageContext;
  q?: string;
  keep?: Readonly<Record<string, string | undefined>>;
}) {
  const { page, q = '', keep = {} } = props;
  return (
    <form class="searchbox" role="search" method="get" action={href(page, '/search')}>
      {Object.entries(keep).map(([name, value]) =>
        value === undefined ? '' : <input type="hidden" name={escapeHtml(name)} value={escapeHtml(value)} />,
      )}
      <input
        type="search"
        name="q"
        value={escapeHtml(q)}
        maxlength="200"
        placeholder={page.t('home.search')}
        aria-label={page.t('search.words')}
        autocomplete="off"
      />
      <button class="button" type="submit">
        <Icon page={page} name="search" />
        <span safe>{page.t('search.submit')}</span>
      </button>
    </form>
  );
}
