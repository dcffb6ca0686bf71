import type { Page } from '../../../platform/http/paging.js';
import { country } from '../../../site/design/format.js';
import { href, type MessageKey, type PageContext } from '../../../site/design/page-context.js';
import { Badge, Empty, MoreLink } from '../../../site/design/parts.js';
import { stateTone } from '../../../site/design/state-tone.js';
import { Workspace } from '../../../site/design/workspace.js';
import { timeSpan } from '../../../site/design/zoned-time.js';
import { ownZone } from '../consultation-zones.js';
import type { ConsultationResponse } from '../consultations.dto.js';

interface ConsultationsProps {
  page: PageContext;
  consultations: Page<ConsultationResponse>;
  /** Whether these are the ones that are over. */
  past: boolean;
}

export function ConsultationsView({ page, consultations, past }: ConsultationsProps) {
  const { t } = page;
  const { items, nextCursor } = consultations;
  const tabs = [
    { to: '/consultations', text: t('consultation.current'), here: !past },
    { to: '/consultations?show=past', text: t('consultation.past'), here: past },
  ];
  return (
    <Workspace page={page} here="consultations" title={t('consultation.title')} lead={t('consultation.lead')}>
      <nav class="tabs" aria-label={t('consultation.title')}>
        {tabs.map(({ to, text, here }) => (
          <a href={href(page, to)} aria-current={here ? 'page' : undefined} safe>
            {text}
          </a>
        ))}
      </nav>
      {items.length === 0 ? <Nothing page={page} past={past} /> : ''}
      {sectionsOf(items, past).map(([title, list]) => (
        <List page={page} title={title && t(title)} items={list} />
      ))}
      <MoreLink page={page} cursor={nextCursor} />
    </Workspace>
  );
}

function Nothing({ page, past }: { page: PageContext; past: boolean }) {
  const { t } = page;
  if (past) return <Empty title={t('consultation.nonePast')} />;
  return (
    <Empty title={t('consultation.none')} text={t('consultation.noneText')}>
      <a class="button" href={href(page, '/search?scope=sell-offers')} safe>
        {t('nav.sellOffers')}
      </a>
    </Empty>
  );
}

const DATED: readonly string[] = ['scheduled', 'lobby_open', 'live'];

/** What wants an answer comes first, then what has a date, soonest first, then what waits for others. */
function sectionsOf(items: readonly ConsultationResponse[], past: boolean) {
  if (past) return [[undefined, items] as const].filter(([, list]) => list.length > 0);
  const waiting = items.filter(({ actions }) => actions.includes('accept'));
  const coming = items
    .filter(({ state }) => DATED.includes(state))
    .sort((a, b) => (a.startsAt ?? '').localeCompare(b.startsAt ?? ''));
  const asked = items.filter((one) => !waiting.includes(one) && !coming.includes(one));
  const sections: (readonly [MessageKey, readonly ConsultationResponse[]])[] = [
    ['consultation.waiting', waiting],
    ['consultation.coming', coming],
    ['consultation.asked', asked],
  ];
  return sections.filter(([, list]) => list.length > 0);
}

function List(props: { page: PageContext; title: string | undefined; items: readonly ConsultationResponse[] }) {
  const { page, title, items } = props;
  return (
    <section class="panel">
      {title === undefined ? '' : <h2 safe>{title}</h2>}
      <ul class="lines">
        {items.map((consultation) => (
          <Line page={page} consultation={consultation} />
        ))}
      </ul>
    </section>
  );
}

function Line({ page, consultation }: { page: PageContext; consultation: ConsultationResponse }) {
  const { t, user, locale } = page;
  const { id, state, subject, requester, host, startsAt, slots, room, durationMinutes } = consultation;
  const other = user?.companyId === host.id ? requester : host;
  const zone = ownZone(consultation, user?.timeZone ?? 'UTC');
  const when = startsAt === null ? slots.map((slot) => slot.startsAt) : [startsAt];
  return (
    <li class="meeting">
      <div class="head">
        <p class="meeting__subject">
          <a href={href(page, `/consultations/${id}`)} safe>
            {subject}
          </a>
        </p>
        <Badge tone={stateTone(state)} text={t(`consultation.state.${state}`)} />
      </div>
      <p class="quiet" safe>
        {`${other.name} · ${country(page, other.country)}`}
      </p>
      <ul class="small quiet">
        {when.map((instant) => (
          <li>
            <time datetime={instant} safe>
              {timeSpan(locale, new Date(instant), durationMinutes, zone)}
            </time>
          </li>
        ))}
      </ul>
      {room?.canEnter ? (
        <p>
          <a class="button" href={href(page, `/consultations/${id}/room`)} safe>
            {t('consultation.enter')}
          </a>
        </p>
      ) : (
        ''
      )}
    </li>
  );
}
