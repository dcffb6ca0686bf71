import { escapeHtml } from '@kitajs/html';
import type { Page } from '../../../platform/http/paging.js';
import { country } from '../../../site/design/format.js';
import { Icon } from '../../../site/design/icon.js';
import { href, type PageContext } from '../../../site/design/page-context.js';
import { Empty, MoreLink, Verified } from '../../../site/design/parts.js';
import { Workspace } from '../../../site/design/workspace.js';
import type { CompanyName } from '../company-files.service.js';
import type { ReviewResponse } from '../reviews.dto.js';
import { QueueTable } from './queue-table.js';

export function VerificationListView(props: {
  page: PageContext;
  lines: Page<ReviewResponse>;
  /** What was searched for, `''` for nothing. */
  words: string;
  found: readonly CompanyName[] | null;
  suspended: readonly CompanyName[];
}) {
  const { page, lines, words, found, suspended } = props;
  const { t } = page;
  return (
    <Workspace page={page} here="verification" title={t('verify.title')} lead={t('verify.lead')}>
      <form class="panel" role="search" action={href(page, '/officer/companies')}>
        <div class="field">
          <label for="words" safe>
            {t('verify.find')}
          </label>
          <p class="field__hint" id="words-hint" safe>
            {t('verify.findHint')}
          </p>
          <div class="searchbox">
            <input
              id="words"
              name="q"
              type="search"
              maxlength="100"
              value={escapeHtml(words)}
              aria-describedby="words-hint"
            />
            <button class="button" type="submit">
              <Icon page={page} name="search" />
              <span safe>{t('verify.search')}</span>
            </button>
          </div>
        </div>
      </form>
      {found === null ? (
        ''
      ) : found.length === 0 ? (
        <Empty title={t('verify.noneFound')} />
      ) : (
        <Names page={page} title={t('verify.found', { words })} companies={found} />
      )}
      <section class="stack">
        <h2 safe>{t('verify.waiting')}</h2>
        {lines.items.length === 0 ? (
          <Empty title={t('officer.empty')} text={t('officer.emptyText')} />
        ) : (
          <QueueTable page={page} lines={lines.items} />
        )}
        <MoreLink page={page} cursor={lines.nextCursor} />
      </section>
      {suspended.length > 0 ? <Names page={page} title={t('verify.suspendedNow')} companies={suspended} /> : ''}
    </Workspace>
  );
}

function Names(props: { page: PageContext; title: string; companies: readonly CompanyName[] }) {
  const { page, title, companies } = props;
  return (
    <section class="panel">
      <h2 safe>{title}</h2>
      <ul class="lines">
        {companies.map((company) => (
          <li>
            <p class="row">
              <a href={href(page, `/officer/companies/${company.id}`)} safe>
                {company.name}
              </a>
              <span class="quiet" safe>
                {country(page, company.country)}
              </span>
              <Verified page={page} level={company.verificationLevel} />
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
