import { emptyForm, type FormResult, formErrors } from '../../../site/design/form.js';
import { country, dateTime } from '../../../site/design/format.js';
import { Icon } from '../../../site/design/icon.js';
import { href, type PageContext } from '../../../site/design/page-context.js';
import { Badge, Crumbs, Facts } from '../../../site/design/parts.js';
import { stateTone } from '../../../site/design/state-tone.js';
import { zoneCity } from '../../../site/design/zoned-time.js';
import { Workspace } from '../../../site/design/workspace.js';
import type { ConsultationClocks } from '../consultation-zones.js';
import type { ConsultationResponse } from '../consultations.dto.js';
import { AcceptSlot, ProposedSlots, RefuseStep } from './answer.js';
import { Times } from './times.js';

export type ConsultationStep = 'accept' | 'decline' | 'cancel' | 'close';

/** A step that was not taken, with what was typed. */
export interface ReturnedStep {
  action: ConsultationStep;
  form: FormResult<unknown>;
}

export interface ConsultationProps {
  page: PageContext;
  consultation: ConsultationResponse;
  clocks: ConsultationClocks;
  returned: ReturnedStep | null;
}

export function ConsultationView(props: ConsultationProps) {
  const { page, consultation, returned } = props;
  const { t } = page;
  const { state, subject, message, note } = consultation;
  const faults = returned === null ? [] : formErrors(returned.form, ['slotId', 'note']);
  return (
    <Workspace
      page={page}
      here="consultations"
      title={subject}
      actions={<Badge tone={stateTone(state)} text={t(`consultation.state.${state}`)} />}
    >
      <Crumbs page={page} path={[{ text: t('consultation.title'), to: '/consultations' }]} />
      {faults.length === 0 ? (
        ''
      ) : (
        <div class="notice notice--error" role="alert">
          {faults.map((text) => (
            <p safe>{text}</p>
          ))}
        </div>
      )}
      {note === null ? (
        ''
      ) : (
        <p class="notice" safe>
          {t('consultation.note', { note })}
        </p>
      )}
      <div class="split">
        <div>
          <Now {...props} />
          {message === null ? (
            ''
          ) : (
            <section class="panel">
              <h2 safe>{t('consultation.message')}</h2>
              <p class="prose" safe>
                {message}
              </p>
            </section>
          )}
        </div>
        <Parties {...props} />
      </div>
    </Workspace>
  );
}

function Parties({ page, consultation, clocks }: ConsultationProps) {
  const { t } = page;
  const { requester, host, durationMinutes, offerId, liveAt, endedAt } = consultation;
  return (
    <section class="panel">
      <Facts
        facts={[
          { label: t('consultation.requester'), value: `${requester.name}, ${country(page, requester.country)}` },
          { label: t('consultation.host'), value: `${host.name}, ${country(page, host.country)}` },
          { label: t('consultation.duration'), value: t('consultation.minutes', { count: durationMinutes }) },
          { label: t('consultation.zone'), value: zoneCity(clocks.own) },
          { label: t('record.from'), value: liveAt && dateTime(page, liveAt, clocks.own) },
          { label: t('record.to'), value: endedAt && dateTime(page, endedAt, clocks.own) },
        ]}
      />
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
  );
}

const OPEN: readonly string[] = ['requested', 'slots_proposed', 'rescheduled'];

/** What there is to do now. */
function Now(props: ConsultationProps) {
  const { page, consultation, clocks, returned } = props;
  const { t } = page;
  const { id, actions, state, startsAt, durationMinutes } = consultation;
  const formFor = (action: ConsultationStep) => (returned?.action === action ? returned.form : emptyForm());
  const mayAccept = actions.includes('accept');
  const open = OPEN.includes(state);
  return (
    <section class="panel">
      {open ? <h2 safe>{t(mayAccept ? 'consultation.choose' : 'consultation.proposed')}</h2> : ''}
      {!open && startsAt !== null ? (
        <>
          <h2 safe>{t('consultation.at')}</h2>
          <p class="when">
            <Times page={page} start={new Date(startsAt)} minutes={durationMinutes} clocks={clocks} />
          </p>
        </>
      ) : (
        ''
      )}
      {open && mayAccept ? (
        <AcceptSlot page={page} consultation={consultation} clocks={clocks} form={formFor('accept')} />
      ) : (
        ''
      )}
      {open && !mayAccept ? <ProposedSlots page={page} consultation={consultation} clocks={clocks} /> : ''}
      <Room {...props} />
      {actions.includes('propose') ? (
        <p>
          <a class="button button--quiet" href={href(page, `/consultations/${id}/slots`)} safe>
            {t(startsAt === null ? 'consultation.propose' : 'consultation.move')}
          </a>
        </p>
      ) : (
        ''
      )}
      {(['decline', 'cancel'] as const)
        .filter((action) => actions.includes(action))
        .map((action) => (
          <RefuseStep page={page} id={id} action={action} form={formFor(action)} open={returned?.action === action} />
        ))}
    </section>
  );
}

function Room({ page, consultation, clocks }: ConsultationProps) {
  const { t } = page;
  const { id, room, state, liveAt } = consultation;
  const at = (part: string) => href(page, `/consultations/${id}/${part}`);
  return (
    <>
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
          <span safe>{t('consultation.opens', { date: dateTime(page, room.opensAt, clocks.own) })}</span>
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
    </>
  );
}
