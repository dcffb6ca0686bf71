import type { Page } from '../../../platform/http/paging.js';
import { country, dateTime } from '../../../site/design/format.js';
import { Layout } from '../../../site/design/layout.js';
import { href, type PageContext } from '../../../site/design/page-context.js';
import { Badge, Empty, MoreLink } from '../../../site/design/parts.js';
import { stateTone } from '../../../site/design/state-tone.js';
import type { ConsultationResponse } from '../consultations.dto.js';

interface ConsultationsProps {
  page: PageContext;
  consultations: Page<ConsultationResponse>;
}

export function ConsultationsView({ page, consultations }: ConsultationsProps) {
  const { t } = page;
  const { items, nextCursor } = consultations;
  const waiting = items.filter(({ actions }) => actions.includes('accept'));
  const others = items.filter((one) => !waiting.includes(one));
  return (
    <Layout page={page} title={t('consultation.title')} indexed={false}>
      <h1 safe>{t('consultation.title')}</h1>
      {items.length === 0 ? (
        <Empty title={t('consultation.none')} text={t('consultation.noneText')}>
          <a class="button" href={href(page, '/search?scope=sell-offers')} safe>
            {t('nav.sellOffers')}
          </a>
        </Empty>
      ) : (
        ''
      )}
      <List page={page} title={t('consultation.waiting')} items={waiting} />
      <List page={page} title={t('consultation.others')} items={others} />
      <MoreLink page={page} cursor={nextCursor} />
    </Layout>
  );
}

function List({ page, title, items }: { page: PageContext; title: string; items: readonly ConsultationResponse[] }) {
  if (items.length === 0) return <></>;
  return (
    <section class="panel">
      <h2 safe>{title}</h2>
      <ul class="lines">
        {items.map((consultation) => (
          <Line page={page} consultation={consultation} />
        ))}
      </ul>
    </section>
  );
}

function Line({ page, consultation }: { page: PageContext; consultation: ConsultationResponse }) {
  const { t, user } = page;
  const { id, state, subject, requester, host, startsAt, slots, room } = consultation;
  const other = user?.companyId === host.id ? requester : host;
  const when = startsAt === null ? slots.map((slot) => slot.startsAt) : [startsAt];
  return (
    <li>
      <div class="head">
        <h3>
          <a href={href(page, `/consultations/${id}`)} safe>
            {subject}
          </a>
        </h3>
        <Badge tone={stateTone(state)} text={t(`consultation.state.${state}`)} />
      </div>
      <p class="quiet" safe>
        {`${other.name} · ${country(page, other.country)}`}
      </p>
      <p class="small quiet" safe>
        {when.map((instant) => dateTime(page, instant)).join(' · ')}
      </p>
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
