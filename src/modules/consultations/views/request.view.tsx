import { escapeHtml } from '@kitajs/html';
import { Field, Form, Select } from '../../../site/design/fields.js';
import { type FormResult, valueOf } from '../../../site/design/form.js';
import { Layout } from '../../../site/design/layout.js';
import { href, type PageContext } from '../../../site/design/page-context.js';
import { Crumbs } from '../../../site/design/parts.js';

/** Whom the consultation is asked of, and what it would be about. */
export interface Counterpart {
  name: string;
  about: string;
}

const HIDDEN = ['offerId', 'productId', 'withCompanyId', 'timeZone'];
const SLOTS = ['slots.0.startsAt', 'slots.1.startsAt', 'slots.2.startsAt'];
const FIELDS = ['subject', 'message', 'durationMinutes', ...SLOTS];
const LENGTHS = [15, 30, 45, 60, 90];

export function RequestView(props: { page: PageContext; form: FormResult<unknown>; counterpart: Counterpart }) {
  const { page, form, counterpart } = props;
  const { t } = page;
  return (
    <Layout page={page} title={t('consultation.new')} indexed={false}>
      <div class="stack narrow">
        <Crumbs page={page} path={[{ text: t('consultation.title'), to: '/consultations' }]} />
        <h1 safe>{t('consultation.new')}</h1>
        <p class="lead" safe>
          {t('consultation.newWith', { company: counterpart.name })}
        </p>
      </div>
      <section class="narrow panel">
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
          <fieldset class="fields">
            <legend safe>{t('consultation.slots')}</legend>
            <p class="field__hint" safe>
              {t('consultation.slotsHint', { zone: valueOf(form, 'timeZone').replaceAll('_', ' ') })}
            </p>
            {SLOTS.map((name, index) => (
              <Field
                form={form}
                name={name}
                type="datetime-local"
                label={t('consultation.slot', { n: index + 1 })}
                required={index === 0}
              />
            ))}
          </fieldset>
          <button class="button" type="submit" safe>
            {t('consultation.send')}
          </button>
        </Form>
      </section>
    </Layout>
  );
}
