import { escapeHtml } from '@kitajs/html';
import { Field, Form, Select } from '../../../site/design/fields.js';
import { type FormResult, valueOf } from '../../../site/design/form.js';
import { href, type PageContext } from '../../../site/design/page-context.js';
import { Workspace } from '../../../site/design/workspace.js';
import type { Party } from '../consultation-zones.js';
import { SLOT_FIELDS, SlotFields } from './slot-fields.js';

/** Whom the consultation is asked of, and what it would be about. */
export interface Counterpart extends Party {
  about: string;
}

const HIDDEN = ['offerId', 'productId', 'withCompanyId'];
const FIELDS = ['subject', 'message', 'durationMinutes', ...SLOT_FIELDS];
const LENGTHS = [15, 30, 45, 60, 90];

export function RequestView(props: {
  page: PageContext;
  form: FormResult<unknown>;
  counterpart: Counterpart;
  minutes: number;
  suggestions: readonly Date[];
  guess: boolean;
}) {
  const { page, form, counterpart, minutes, suggestions, guess } = props;
  const { t } = page;
  return (
    <Workspace
      page={page}
      here="consultations"
      title={t('consultation.new')}
      lead={t('consultation.newWith', { company: counterpart.name })}
      islands={['slots']}
    >
      <section class="panel middle">
        <Form page={page} form={form} action={href(page, '/consultations')} fields={FIELDS}>
          {HIDDEN.map((name) => (
            <input type="hidden" name={name} value={escapeHtml(valueOf(form, name))} />
          ))}
          <Field form={form} name="subject" label={t('consultation.subject')} required />
          <Field form={form} name="message" label={t('consultation.message')} multiline />
          <Select
            form={form}
            name="durationMinutes"
            label={t('consultation.duration')}
            options={LENGTHS.map((count) => ({ value: String(count), text: t('consultation.minutes', { count }) }))}
          />
          <h2 safe>{t('consultation.slots')}</h2>
          <p class="quiet" safe>
            {t('consultation.slotsHint', { company: counterpart.name })}
          </p>
          <SlotFields
            page={page}
            form={form}
            partner={counterpart}
            minutes={minutes}
            suggestions={suggestions}
            guess={guess}
          />
          <button class="button" type="submit" safe>
            {t('consultation.send')}
          </button>
        </Form>
      </section>
    </Workspace>
  );
}
