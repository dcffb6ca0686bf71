import { country, dateTime } from '../../../site/design/format.js';
import { href, type PageContext } from '../../../site/design/page-context.js';
import { Badge } from '../../../site/design/parts.js';
import { stateTone } from '../../../site/design/state-tone.js';
import type { ReviewResponse } from '../reviews.dto.js';
import { ClaimButton } from './claim-bar.js';
import { reasonText } from './reasons.js';

const MINUTE = 60;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** `3 hours`, in the largest unit that fits. */
export function age({ locale }: Pick<PageContext, 'locale'>, seconds: number): string {
  const [size, unit] =
    seconds >= 2 * DAY
      ? ([DAY, 'day'] as const)
      : seconds >= HOUR
        ? ([HOUR, 'hour'] as const)
        : ([MINUTE, 'minute'] as const);
  return new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay: 'long' }).format(Math.floor(seconds / size));
}

/** A queue as a table: what, from whom, how long already, until when, and who works on it. */
export function QueueTable({ page, lines }: { page: PageContext; lines: readonly ReviewResponse[] }) {
  const { t } = page;
  const labels = [t('officer.subject'), t('officer.from'), t('officer.waits'), t('officer.due'), t('officer.who')];
  return (
    <div class="panel">
      <table class="table">
        <thead>
          <tr>
            {labels.map((label) => (
              <th scope="col" safe>
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <Line page={page} line={line} labels={labels} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Line({ page, line, labels }: { page: PageContext; line: ReviewResponse; labels: readonly string[] }) {
  const { t } = page;
  return (
    <tr>
      <td data-label={labels[0]}>
        <div class="queue__subject">
          <a href={href(page, `/officer/${line.kind}/${line.id}`)} safe>
            {line.title}
          </a>
          <Kind page={page} line={line} />
        </div>
      </td>
      <td data-label={labels[1]} safe>
        {sender(page, line)}
      </td>
      <td data-label={labels[2]}>
        <div class="queue__time">
          <span safe>{age(page, line.ageSeconds)}</span>
          <span class="small quiet" safe>
            {t('officer.since', { date: dateTime(page, line.waitingSince) })}
          </span>
        </div>
      </td>
      <td data-label={labels[3]}>
        {line.overdue ? (
          <div class="queue__time">
            <span>
              <Badge tone="bad" text={t('officer.overdue')} />
            </span>
            <span class="small quiet" safe>
              {t('officer.overdueSince', { date: dateTime(page, line.deadlineAt) })}
            </span>
          </div>
        ) : (
          <span safe>{dateTime(page, line.deadlineAt)}</span>
        )}
      </td>
      <td data-label={labels[4]}>
        <div class="queue__claim">
          <Holder page={page} line={line} />
          <ClaimButton page={page} kind={line.kind} id={line.id} claim={line.claim} />
        </div>
      </td>
    </tr>
  );
}

function Kind({ page, line: { offer, application, report } }: { page: PageContext; line: ReviewResponse }) {
  const { t } = page;
  return (
    <span class="row">
      {offer ? (
        <>
          <Badge tone={offer.shown.direction === 'SELL' ? 'sell' : 'buy'} text={t(`offer.${offer.shown.direction}`)} />
          <Badge
            text={
              offer.changes.length > 0 ? t('officer.isChanged', { count: offer.changes.length }) : t('officer.isNew')
            }
          />
        </>
      ) : (
        ''
      )}
      {application ? (
        <>
          <Badge tone={stateTone(application.state)} text={verificationState(page, application.state)} />
          <span class="small quiet" safe>
            {levelText(page, application.requestedLevel)}
          </span>
        </>
      ) : (
        ''
      )}
      {report ? (
        <>
          <Badge tone={stateTone(report.state)} text={t(`report.state.${report.state}`)} />
          <span class="small quiet" safe>
            {reasonText(page, report.reasonCode, 'report')}
          </span>
        </>
      ) : (
        ''
      )}
    </span>
  );
}

const STATES = ['submitted', 'in_review'] as const;

/** The two states in which an application waits. */
const verificationState = ({ t }: PageContext, state: string): string =>
  t(`verify.state.${STATES.find((one) => one === state) ?? 'submitted'}`);

const LEVELS = [0, 1, 2, 3] as const;

/** What a level of verification rests on. */
export const levelText = ({ t }: PageContext, level: number): string =>
  t(`verify.level.${LEVELS.find((one) => one === level) ?? 0}`);

function sender(page: PageContext, { offer, application, report }: ReviewResponse): string {
  if (offer) {
    const { company, origin } = offer.shown;
    return company ? `${company.name}, ${country(page, company.country)}` : (origin?.site ?? '–');
  }
  if (application) return country(page, application.country);
  return report ? page.t(`report.target.${report.target.type}`) : '–';
}

function Holder({ page, line: { claim } }: { page: PageContext; line: ReviewResponse }) {
  const { t } = page;
  if (claim === null)
    return (
      <span class="quiet" safe>
        {t('officer.nobody')}
      </span>
    );
  const own = claim.officer.id === page.user?.id;
  return (
    <div class="queue__time">
      <span safe>{own ? t('officer.you') : claim.officer.name}</span>
      <span class="small quiet" safe>
        {t('officer.until', { date: dateTime(page, claim.expiresAt) })}
      </span>
    </div>
  );
}
