import { Field, Form } from '../../../site/design/fields.js';
import { errorOf, type FormResult, valueOf } from '../../../site/design/form.js';
import { href, type PageContext } from '../../../site/design/page-context.js';
import type { ConsultationClocks } from '../consultation-zones.js';
import type { ConsultationResponse } from '../consultations.dto.js';
import { Times } from './times.js';

interface SlotsProps {
  page: PageContext;
  consultation: ConsultationResponse;
  clocks: ConsultationClocks;
}

/** The times that the other side named, one of which is to be accepted. */
export function AcceptSlot({ page, consultation, clocks, form }: SlotsProps & { form: FormResult<unknown> }) {
  const { t } = page;
  const { id, slots, durationMinutes } = consultation;
  const error = errorOf(form, 'slotId');
  return (
    <Form page={page} form={form} action={href(page, `/consultations/${id}/accept`)} fields={['slotId']}>
      <fieldset class={error ? 'field field--wrong' : 'field'} aria-describedby={error ? 'slot-error' : undefined}>
        <legend class="visually-hidden" safe>
          {t('consultation.proposed')}
        </legend>
        <div class="slots">
          {slots.map((slot) => (
            <label class="choice slot">
              <input
                type="radio"
                name="slotId"
                value={slot.id}
                required
                checked={slots.length === 1 || valueOf(form, 'slotId') === slot.id}
              />
              <Times page={page} start={new Date(slot.startsAt)} minutes={durationMinutes} clocks={clocks} />
            </label>
          ))}
        </div>
        {error ? (
          <p class="field__error" id="slot-error" safe>
            {t('consultation.chooseOne')}
          </p>
        ) : (
          ''
        )}
      </fieldset>
      <button class="button" type="submit" safe>
        {t('consultation.accept')}
      </button>
    </Form>
  );
}

/** One's own times, which wait for the other side. */
export function ProposedSlots({ page, consultation, clocks }: SlotsProps) {
  const { slots, durationMinutes } = consultation;
  return (
    <>
      <p class="quiet" safe>
        {page.t('consultation.yours')}
      </p>
      <ul class="slots">
        {slots.map(({ startsAt }) => (
          <li class="slot">
            <Times page={page} start={new Date(startsAt)} minutes={durationMinutes} clocks={clocks} />
          </li>
        ))}
      </ul>
    </>
  );
}

/** Saying no, which can't be taken back: it opens first, says what will happen, and takes a word for the other side along. */
export function RefuseStep(props: {
  page: PageContext;
  id: string;
  action: 'decline' | 'cancel';
  form: FormResult<unknown>;
  /** Whether it stands open, since it was tried in vain. */
  open: boolean;
}) {
  const { page, id, action, form, open } = props;
  const { t } = page;
  return (
    <details class="refuse" open={open}>
      <summary class="button button--danger" safe>
        {t(`consultation.${action}`)}
      </summary>
      <div class="refuse__box">
        <p safe>{t(`consultation.${action}Text`)}</p>
        <Form page={page} form={form} action={href(page, `/consultations/${id}/${action}`)} fields={['note']}>
          <Field form={form} name="note" label={t('consultation.why')} multiline />
          <button class="button button--danger" type="submit" safe>
            {t(`consultation.${action}Sure`)}
          </button>
        </Form>
      </div>
    </details>
  );
}
