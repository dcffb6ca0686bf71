import { Field, Form, Select } from '../../../site/design/fields.js';
import { emptyForm, type FormResult } from '../../../site/design/form.js';
import type { PageContext } from '../../../site/design/page-context.js';
import { type ReasonKind, reasonOptions } from './reasons.js';

/** A form of the page that has come back, by the name of what it would have done. */
export interface Returned {
  action: string;
  form: FormResult<unknown>;
}

/** The form as it came back if it is this one, else a blank one. */
export const formFor = (returned: Returned | null, action: string, blank = emptyForm()): FormResult<unknown> =>
  returned?.action === action ? returned.form : blank;

/**
 * What can't be done by a slip: it opens first, says what will happen, and asks why. The fields are named after the measure
 * (`suspend.reasonCode`), so that several can stand on one page.
 */
export function Measure(props: {
  page: PageContext;
  /** Name of the measure, before its fields' names. */
  action: string;
  /** Where it is sent to. */
  to: string;
  text: string;
  warning: string;
  reasons: ReasonKind;
  noteHint: string;
  returned: Returned | null;
}) {
  const { page, action, to, text, warning, reasons, noteHint, returned } = props;
  const { t } = page;
  const [reason, note] = [`${action}.reasonCode`, `${action}.note`];
  const form = formFor(returned, action);
  return (
    <details class="measure" open={returned?.action === action}>
      <summary class="button button--danger" safe>
        {text}
      </summary>
      <div class="measure__box stack">
        <p safe>{warning}</p>
        <Form page={page} form={form} action={to} fields={[reason, note]}>
          <Select
            form={form}
            name={reason}
            label={t('officer.reason')}
            options={reasonOptions(page, reasons)}
            empty={t('form.choose')}
            required
          />
          <Field form={form} name={note} label={t('officer.note')} hint={noteHint} multiline />
          <button class="button button--danger" type="submit" safe>
            {t('form.sure')}
          </button>
        </Form>
      </div>
    </details>
  );
}
