import { escapeHtml } from '@kitajs/html';
import { Icon } from './icon.js';
import { href, type PageContext } from './page-context.js';

/**
 * One field and a button. What else the address says is kept by `keep`. Pages that show it and put on the island `suggest` complete
 * what is typed; without it, it is an ordinary form.
 */
export function SearchBox(props: {
  page: PageContext;
  q?: string;
  keep?: Readonly<Record<string, string | undefined>>;
  /** Scope of the index that suggestions come from. */
  suggestFrom?: string;
}) {
  const { page, q = '', keep = {}, suggestFrom = 'products' } = props;
  const { t } = page;
  return (
    <silkgate-suggest
      class="suggest"
      data-source={escapeHtml(`/api/v1/search/suggestions?scope=${suggestFrom}`)}
      data-text-list={t('search.suggestions')}
      data-text-count={t('search.suggested', { count: '{count}' })}
    >
      <form class="searchbox" role="search" method="get" action={href(page, '/search')}>
        {Object.entries(keep).map(([name, value]) =>
          value === undefined ? '' : <input type="hidden" name={escapeHtml(name)} value={escapeHtml(value)} />,
        )}
        <input
          type="search"
          name="q"
          value={escapeHtml(q)}
          maxlength="200"
          placeholder={t('home.search')}
          aria-label={t('search.words')}
          autocomplete="off"
        />
        <button class="button" type="submit">
          <Icon page={page} name="search" />
          <span safe>{t('search.submit')}</span>
        </button>
      </form>
    </silkgate-suggest>
  );
}
