import type { Page } from '../../../platform/http/paging.js';
import { country, dateTime } from '../../../site/design/format.js';
import { Layout } from '../../../site/design/layout.js';
import { href, type MessageKey, type PageContext } from '../../../site/design/page-context.js';
import { Badge, Empty, MoreLink } from '../../../site/design/parts.js';
import { type ReviewKind, reviewKinds } from '../review.deadlines.js';
import type { ReviewResponse } from '../reviews.dto.js';

const NAMES = {
  offers: 'officer.offers',
  companies: 'officer.companies',
  reports: 'officer.reports',
} as const satisfies Record<ReviewKind, MessageKey>;

export function QueueView(props: { page: PageContext; kind: ReviewKind; lines: Page<ReviewResponse> }) {
  const { page, kind, lines } = props;
  const { t } = page;
  return (
    <Layout page={page} title={t('officer.title')} indexed={false}>
      <h1 safe>{t('officer.title')}</h1>
      <nav class="tabs" aria-label={t('officer.title')}>
        {reviewKinds.map((one) => (
          <a href={href(page, `/officer?kind=${one}`)} aria-current={one === kind ? 'page' : undefined} safe>
            {t(NAMES[one])}
          </a>
        ))}
      </nav>
      {lines.items.length === 0 ? (
        <Empty title={t('officer.empty')} />
      ) : (
        <ul class="panel lines">
          {lines.items.map((line) => (
            <Line page={page} line={line} />
          ))}
        </ul>
      )}
      <MoreLink page={page} cursor={lines.nextCursor} />
    </Layout>
  );
}

function Line({ page, line }: { page: PageContext; line: ReviewResponse }) {
  const { t } = page;
  const { application, offer, report } = line;
  const about = [
    offer?.shown.company?.name ?? offer?.shown.origin?.site,
    application && country(page, application.country),
    application && t('officer.level', { level: application.requestedLevel }),
    report?.reasonCode.replaceAll('_', ' '),
  ].filter(Boolean);
  return (
    <li>
      <div class="head">
        <h3>
          {offer ? (
            <a href={href(page, `/officer/offers/${line.id}`)} safe>
              {line.title}
            </a>
          ) : (
            <span safe>{line.title}</span>
          )}
        </h3>
        {line.overdue ? (
          <Badge tone="bad" text={t('officer.overdue')} />
        ) : (
          <Badge tone="info" text={t('officer.deadline', { date: dateTime(page, line.deadlineAt) })} />
        )}
      </div>
      <p class="small quiet" safe>
        {[...about, t('officer.waiting', { date: dateTime(page, line.waitingSince) })].join(' · ')}
      </p>
      {line.claim ? (
        <p class="small" safe>
          {t('officer.claimed', { name: line.claim.officer.name })}
        </p>
      ) : (
        ''
      )}
      {offer ? (
        ''
      ) : (
        <p class="small quiet" safe>
          {t('officer.viaApi')}
        </p>
      )}
    </li>
  );
}
