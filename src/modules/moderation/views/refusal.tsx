import { type FormResult, formErrors, valueOf } from '../../../site/design/form.js';
import { dateTime } from '../../../site/design/format.js';
import type { PageContext } from '../../../site/design/page-context.js';
import type { AuditResponse } from '../audit.dto.js';
import { saidOf } from './history.js';

/**
 * For a decision whose form is not there any more: that it wasn't saved, and why, with the words that were meant to go with it.
 *
 * @param props.last what was done instead, if it was decided meanwhile
 */
export function Refusal(props: {
  page: PageContext;
  form: FormResult<unknown>;
  last: AuditResponse | null | undefined;
}) {
  const { page, form, last } = props;
  const { t } = page;
  const typed = Object.keys(form.values)
    .filter((name) => name === 'note' || name.endsWith('.note'))
    .map((name) => valueOf(form, name))
    .find((note) => note !== '');
  return (
    <div class="notice notice--error" role="alert">
      <p>
        <b safe>{t(last ? 'officer.meanwhile' : 'officer.notSaved')}</b>
      </p>
      {last ? (
        <p safe>
          {t('officer.meanwhileBy', {
            name: last.actor?.name ?? t('did.system'),
            what: saidOf(page, last.action),
            date: dateTime(page, last.at),
          })}
        </p>
      ) : (
        ''
      )}
      {formErrors(form, []).map((text) => (
        <p class="small" safe>
          {text}
        </p>
      ))}
      {typed === undefined ? (
        ''
      ) : (
        <>
          <p class="small" safe>
            {t('officer.youWrote')}
          </p>
          <blockquote class="decided__note" safe>
            {typed}
          </blockquote>
        </>
      )}
    </div>
  );
}
