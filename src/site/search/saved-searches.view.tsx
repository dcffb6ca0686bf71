import { MOST_SAVED, type SavedSearch, searchScopes } from '../../modules/search/index.js';
import { dateTime } from '../design/format.js';
import { ConfirmedAction } from '../design/fields.js';
import { Icon } from '../design/icon.js';
import { href, type PageContext } from '../design/page-context.js';
import { Badge, Empty } from '../design/parts.js';
import { Workspace } from '../design/workspace.js';
import { wordsOf } from './search-name.js';
import { pathOf } from './search.query.js';

/** The searches that somebody keeps, and what has come since they last looked. */
export function SavedSearchesView({ page, saved }: { page: PageContext; saved: readonly SavedSearch[] }) {
  const { t } = page;
  return (
    <Workspace
      page={page}
      here="saved"
      title={t('nav.savedSearches')}
      lead={t('saved.lead')}
      actions={
        <a class="button button--quiet" href={href(page, '/search')}>
          <Icon page={page} name="search" />
          <span safe>{t('saved.find')}</span>
        </a>
      }
    >
      {saved.length === 0 ? (
        <Empty title={t('saved.none')} text={t('saved.noneText')} />
      ) : (
        <>
          <div class="panel">
            <table class="table">
              <thead>
                <tr>
                  <th scope="col" safe>
                    {t('saved.name')}
                  </th>
                  <th scope="col" safe>
                    {t('saved.scope')}
                  </th>
                  <th scope="col" safe>
                    {t('saved.new')}
                  </th>
                  <th scope="col">
                    <span class="visually-hidden" safe>
                      {t('saved.delete')}
                    </span>
                  </th>
                </tr>
              </thead>
              <tbody>
                {saved.map((search) => (
                  <Line page={page} search={search} />
                ))}
              </tbody>
            </table>
          </div>
          <p class="small quiet" safe>
            {t('saved.kept', { count: saved.length, most: MOST_SAVED })}
          </p>
        </>
      )}
    </Workspace>
  );
}

function Line({ page, search }: { page: PageContext; search: SavedSearch }) {
  const { t } = page;
  const { id, name, query, seenAt, newResults } = search;
  const scope = searchScopes.find((one) => one === query['scope']) ?? 'products';
  const isNew = newResults.value > 0;
  return (
    <tr>
      <td data-label={t('saved.name')}>
        <div class="stack stack--tight">
          <a class="price" href={href(page, pathOf(isNew ? { ...query, sort: 'newest' } : query))} safe>
            {name}
          </a>
          <span class="small quiet" safe>
            {wordsOf(page, query).join(' · ')}
          </span>
        </div>
      </td>
      <td data-label={t('saved.scope')} safe>
        {t(`search.scope.${scope}`)}
      </td>
      <td data-label={t('saved.new')}>
        <div class="stack stack--tight">
          <Badge
            tone={isNew ? 'good' : 'plain'}
            text={t('saved.newCount', { count: newResults.value, relation: newResults.relation })}
          />
          <span class="small quiet" safe>
            {t('saved.since', { when: dateTime(page, seenAt) })}
          </span>
        </div>
      </td>
      <td>
        <ConfirmedAction
          page={page}
          action={href(page, `/my/saved-searches/${id}/delete`)}
          text={t('saved.delete')}
          warning={t('saved.deleting', { name })}
        />
      </td>
    </tr>
  );
}
