import type { Page } from '../../../platform/http/paging.js';
import { href, type MessageKey, type PageContext } from '../../../site/design/page-context.js';
import { Empty, MoreLink } from '../../../site/design/parts.js';
import { Workspace } from '../../../site/design/workspace.js';
import { type ReviewKind, reviewKinds } from '../review.deadlines.js';
import type { ReviewResponse } from '../reviews.dto.js';
import type { QueueCount } from '../reviews.service.js';
import { QueueTable } from './queue-table.js';

const NAMES = {
  offers: 'officer.offers',
  companies: 'officer.companies',
  reports: 'officer.reports',
} as const satisfies Record<ReviewKind, MessageKey>;

export function QueueView(props: {
  page: PageContext;
  kind: ReviewKind;
  lines: Page<ReviewResponse>;
  counts: Readonly<Record<ReviewKind, QueueCount>>;
}) {
  const { page, kind, lines, counts } = props;
  const { t } = page;
  return (
    <Workspace page={page} here="queue" title={t('officer.title')} lead={t('officer.lead')}>
      <nav class="tabs" aria-label={t('officer.title')}>
        {reviewKinds.map((one) => (
          <a href={href(page, `/officer?kind=${one}`)} aria-current={one === kind ? 'page' : undefined}>
            <span safe>{t(NAMES[one])}</span>
            <Count page={page} count={counts[one]} />
          </a>
        ))}
      </nav>
      {lines.items.length === 0 ? (
        <Empty title={t('officer.empty')} text={t('officer.emptyText')} />
      ) : (
        <QueueTable page={page} lines={lines.items} />
      )}
      <MoreLink page={page} cursor={lines.nextCursor} />
    </Workspace>
  );
}

/** The number beside a tab, and for who can't see the tab what it means. */
function Count({ page, count: { waiting, overdue } }: { page: PageContext; count: QueueCount }) {
  const { t } = page;
  const said = [
    t('officer.count', { count: waiting }),
    overdue > 0 ? t('officer.countOverdue', { count: overdue }) : '',
  ].filter(Boolean);
  return (
    <>
      <span class={overdue > 0 ? 'tally tally--late' : 'tally'} aria-hidden="true" safe>
        {new Intl.NumberFormat(page.locale).format(waiting)}
      </span>
      <span class="visually-hidden" safe>
        {said.join(', ')}
      </span>
    </>
  );
}
