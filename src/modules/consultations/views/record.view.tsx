import { dateTime } from '../../../site/design/format.js';
import { Icon } from '../../../site/design/icon.js';
import { Layout } from '../../../site/design/layout.js';
import type { PageContext } from '../../../site/design/page-context.js';
import { Crumbs, Facts } from '../../../site/design/parts.js';
import { timeSpan } from '../../../site/design/zoned-time.js';
import type { RecordResponse } from '../consultations.dto.js';
import { RoomLines } from './room-log.js';

const MINUTE = 60_000;

export function RecordView({ page, record }: { page: PageContext; record: RecordResponse }) {
  const { t } = page;
  const { id, subject, requester, host, liveAt, endedAt } = record.consultation;
  return (
    <Layout page={page} title={`${t('record.title')}: ${subject}`} indexed={false}>
      <div class="stack">
        <Crumbs
          page={page}
          path={[
            { text: t('consultation.title'), to: '/consultations' },
            { text: subject, to: `/consultations/${id}` },
          ]}
        />
        <h1 safe>{t('record.title')}</h1>
        <p class="lead" safe>
          {subject}
        </p>
      </div>
      <div class="split">
        <section class="panel">
          <h2 safe>{t('room.log')}</h2>
          {record.events.length === 0 ? (
            <p class="quiet" safe>
              {t('record.empty')}
            </p>
          ) : (
            <ol class="log log--whole">
              <RoomLines page={page} record={record} />
            </ol>
          )}
          {record.nextAfter === null ? (
            ''
          ) : (
            <p>
              <a class="button button--quiet" href={`${page.url.pathname}?after=${record.nextAfter}`} safe>
                {t('site.more')}
              </a>
            </p>
          )}
        </section>
        <div>
          <section class="panel">
            <Facts
              facts={[
                { label: t('consultation.requester'), value: requester.name },
                { label: t('consultation.host'), value: host.name },
                { label: t('record.from'), value: liveAt && dateTime(page, liveAt) },
                { label: t('record.to'), value: endedAt && dateTime(page, endedAt) },
              ]}
            />
            <p>
              <a class="button button--quiet" href={`/api/v1/consultations/${id}/record?format=text`} download="">
                <Icon page={page} name="file" />
                <span safe>{t('record.text')}</span>
              </a>
            </p>
          </section>
          <Attendance page={page} record={record} />
        </div>
      </div>
    </Layout>
  );
}

/** From when to when somebody was there; whoever still is has no end. */
function stay(page: PageContext, joinedAt: string, leftAt: string | null): string {
  if (leftAt === null) return `${dateTime(page, joinedAt)} – …`;
  const [from, to] = [new Date(joinedAt), new Date(leftAt)];
  return timeSpan(page.locale, from, (to.getTime() - from.getTime()) / MINUTE, page.user?.timeZone ?? 'UTC');
}

function Attendance({ page, record }: { page: PageContext; record: RecordResponse }) {
  const { t } = page;
  const names = new Map(record.participants.map(({ userId, name }) => [userId, name]));
  return (
    <section class="panel">
      <h2 safe>{t('record.attendance')}</h2>
      <ul class="lines">
        {record.attendance.map(({ userId, joinedAt, leftAt }) => (
          <li>
            <h3 safe>{names.get(userId) ?? ''}</h3>
            <p class="small quiet" safe>
              {stay(page, joinedAt, leftAt)}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
