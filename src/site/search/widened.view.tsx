import type { SearchResponse } from '../../modules/search/index.js';
import { href, type PageContext } from '../design/page-context.js';
import { chosenFilters } from './chosen.js';
import { searchPath, type SearchPageQuery } from './search.query.js';

interface WidenedProps {
  page: PageContext;
  query: SearchPageQuery;
  found: SearchResponse;
}

/** Says what was searched beside or instead of what was asked for, with a way to what was asked for. */
export function Widened({ page, query, found }: WidenedProps) {
  const { t } = page;
  if (query.exact) {
    return (
      <p class="notice">
        <span safe>{t('search.isExact')}</span>{' '}
        <a href={href(page, searchPath(query, { exact: undefined }))} safe>
          {t('search.loosen')}
        </a>
      </p>
    );
  }
  const notes = found.items.length === 0 ? [] : notesOn({ page, query, found });
  if (notes.length === 0) return <></>;
  return (
    <div class="notice">
      {notes.map((note) => (
        <p safe>{note}</p>
      ))}
      {query.q ? (
        <p>
          <a href={href(page, searchPath(query, { exact: 'true' }))} rel="nofollow" safe>
            {t('search.exactly', { q: query.q })}
          </a>
        </p>
      ) : (
        ''
      )}
    </div>
  );
}

function notesOn({ page, query, found: { relaxed, corrections } }: WidenedProps): string[] {
  const { t } = page;
  const words = corrections.map(({ typed, used }) => t('search.correction', { typed, used })).join(', ');
  const dropped = chosenFilters(page, query)
    .filter(({ name }) => relaxed?.droppedFilters.includes(name))
    .map(({ text }) => text);
  return [
    ...(words ? [t('search.corrected', { words })] : []),
    ...(relaxed?.anyWord ? [t('search.relaxedWords')] : []),
    ...(dropped.length > 0 ? [t('search.relaxedFilters', { filters: dropped.join(' · ') })] : []),
  ];
}
