import { ActionButton } from '../../../site/design/fields.js';
import { type FormResult, formErrors } from '../../../site/design/form.js';
import { country, dateTime } from '../../../site/design/format.js';
import { Icon } from '../../../site/design/icon.js';
import { Layout } from '../../../site/design/layout.js';
import { href, type PageContext } from '../../../site/design/page-context.js';
import { Badge, Crumbs, Facts } from '../../../site/design/parts.js';
import { stateTone } from '../../../site/design/state-tone.js';
import type { ConsultationResponse } from '../consultations.dto.js';

interface ConsultationProps {
  page: PageContext;
  consultation: ConsultationResponse;
}

export function ConsultationView(props: ConsultationProps & { form: FormResult<unknown> }) {
  const { page, consultation, form } = props;
  const { t } = page;
  const { state, subject, message, note, offerId } = consultation;
  return (
    <Layout page={page} title={subject} indexed={false}>
      <div class="stack">
        <Crumbs page={page} path={[{ text: t('consultation.title'), to: '/consultations' }]} />
        <p>
          <Badge tone={stateTone(state)} text={t(`consultation.state.${state}`)} />
        </p>
        <h1 safe>{subject}</h1>
        {formErrors(form, []).map((text) => (
          <p class="notice notice--error" role="alert" safe>
            {text}
          </p>
        ))}
        {note === null ? (
          ''
        ) : (
          <p class="notice" safe>
            {t('consultation.note', { note })}
          </p>
        )}
      </div>
      <div class="split">
        <div>
          <Answer page={page} consultation={consultation} />
          {message === null ? (
            ''
          ) : (
            <section class="panel">
              <p class="prose" safe>
                {message}
              </p>
            </section>
          )}
        </div>
        <section class="panel">
          <Parties page={page} consultation={consultation} />
          {offerId === null ? (
            ''
          ) : (
            <p>
              <a href={href(page, `/offers/${offerId}`)} safe>
                {t('consultation.about')}
              </a>
            </p>
          )}
        </section>
      </div>
    </Layout>
  );
}

function Parties({ page, consultation }: ConsultationProps) {
  const { t } = page;
  const { requester, host, durationMinutes, startsAt } = consultation;
  return (
    <Facts
      facts={[
        { label: t('consultation.requester'), value: `${requester.name}, ${country(page, requester.country)}` },
        { label: t('consultation.host'), value: `${host.name}, ${country(page, host.country)}` },
        { label: t('consultation.at'), value: startsAt && dateTime(page, startsAt) },
        { label: t('consultation.duration'), value: t('consultation.minutes', { count: durationMinutes }) },
      ]}
    />
  );
}

/** What there is to do now. */
function Answer({ page, consultation }: ConsultationProps) {
  const { t } = page;
  const { id, actions, slots, room, state, liveAt } = consultation;
  const at = (action: string) => href(page, `/consultations/${id}/${action}`);
  const mayAccept = actions.includes('accept');
  const open = state === 'requested' || state === 'slots_proposed' || state === 'rescheduled';
  const rest = (['decline', 'cancel'] as const).filter((action) => actions.includes(action));
  return (
    <section class="panel">
      {open ? <h2 safe>{t(mayAccept ? 'consultation.choose' : 'consultation.proposed')}</h2> : ''}
      {open && !mayAccept ? (
        <>
          <p class="quiet" safe>
            {t('consultation.yours')}
          </p>
          <ul class="lines">
            {slots.map(({ startsAt }) => (
              <li safe>{dateTime(page, startsAt)}</li>
            ))}
          </ul>
        </>
      ) : (
        ''
      )}
      {mayAccept ? (
        <div class="row">
          {slots.map(({ id: slotId, startsAt }) => (
            <ActionButton
              page={page}
              action={at('accept')}
              values={{ slotId }}
              text={t('consultation.accept', { date: dateTime(page, startsAt) })}
              kind="main"
            />
          ))}
        </div>
      ) : (
        ''
      )}
      {room?.canEnter ? (
        <p>
          <a class="button" href={at('room')}>
            <Icon page={page} name="chat" />
            <span safe>{t('consultation.enter')}</span>
          </a>
        </p>
      ) : (
        ''
      )}
      {room && state === 'scheduled' && !room.canEnter ? (
        <p class="row quiet">
          <Icon page={page} name="clock" />
          <span safe>{t('consultation.opens', { date: dateTime(page, room.opensAt) })}</span>
        </p>
      ) : (
        ''
      )}
      {liveAt === null ? (
        ''
      ) : (
        <p>
          <a class="button button--quiet" href={at('record')}>
            <Icon page={page} name="file" />
            <span safe>{t('consultation.record')}</span>
          </a>
        </p>
      )}
      <div class="row">
        {rest.map((action) => (
          <ActionButton page={page} action={at(action)} text={t(`consultation.${action}`)} kind="danger" />
        ))}
      </div>
    </section>
  );
}
