import { Choices, Field, Form, Select } from '../../../site/design/fields.js';
import { emptyForm, type FormResult } from '../../../site/design/form.js';
import { href } from '../../../site/design/page-context.js';
import type { CompanyFileProps } from './company-file.view.js';
import { Measure, type Returned } from './measure.js';
import { levelText } from './queue-table.js';
import { reasonOptions } from './reasons.js';

const FIELDS = ['decision', 'level', 'validUntil', 'visit.by', 'visit.on', 'reasonCode', 'note'];

const DECISIONS = [
  { value: 'verify', text: 'verify.verify' },
  { value: 'more_info', text: 'verify.moreInfo' },
  { value: 'reject', text: 'verify.refuse' },
] as const;

const LEVELS = [1, 2, 3];

/** A verification holds for a year, unless the officer says otherwise. */
function inAYear(now: Date): string {
  const then = new Date(now);
  then.setUTCFullYear(then.getUTCFullYear() + 1);
  return then.toISOString().slice(0, 10);
}

/**
 * The decision about an application that is in review.
 *
 * @param props.second whether the reader is not who took it, and so may do no more than grant level 3
 */
export function VerificationDecision(props: CompanyFileProps & { second: boolean; form: FormResult<unknown> }) {
  const { page, file, second } = props;
  const { t } = page;
  const { company, confidential, officers, now } = file;
  const asked = confidential.verification.requestedLevel ?? 1;
  const levels = LEVELS.filter((level) => (second ? level === 3 : level <= asked));
  const blank = emptyForm({ decision: second ? 'verify' : '', level: String(asked), validUntil: inAYear(now) });
  const form = props.form.errors.length > 0 ? props.form : blank;
  const decisions = DECISIONS.filter(({ value }) => !second || value === 'verify');
  return (
    <section class="panel decision">
      <h2 safe>{t('officer.decision')}</h2>
      {second ? <p safe>{t('verify.secondOfficer')}</p> : ''}
      <Form page={page} form={form} action={href(page, `/officer/companies/${company.id}`)} fields={FIELDS}>
        <Choices
          form={form}
          name="decision"
          label={t('officer.decision')}
          one
          options={decisions.map(({ value, text }) => ({ value, text: t(text) }))}
        />
        <div class="decision__grant fields">
          <Select
            form={form}
            name="level"
            label={t('verify.grantLevel')}
            options={levels.map((level) => ({ value: String(level), text: levelText(page, level) }))}
          />
          <Field
            form={form}
            name="validUntil"
            type="date"
            label={t('verify.validUntil')}
            hint={t('verify.validUntilHint')}
            min={now.toISOString().slice(0, 10)}
          />
          {asked === 3 ? (
            <fieldset class="fields">
              <legend safe>{t('verify.document.SITE_VISIT_REPORT')}</legend>
              <p class="field__hint" safe>
                {t('verify.visitHint')}
              </p>
              <Select
                form={form}
                name="visit.by"
                label={t('verify.visitBy')}
                options={officers.map(({ id, name }) => ({ value: id, text: name }))}
                empty={t('form.choose')}
              />
              <Field form={form} name="visit.on" type="date" label={t('verify.visitOn')} />
            </fieldset>
          ) : (
            ''
          )}
        </div>
        <div class="decision__why">
          <Select
            form={form}
            name="reasonCode"
            label={t('officer.reason')}
            hint={t('officer.reasonHint')}
            options={reasonOptions(page, 'company')}
            empty={t('form.choose')}
          />
        </div>
        <Field form={form} name="note" label={t('officer.note')} hint={t('officer.noteHint')} multiline />
        <button class="button" type="submit" safe>
          {t('officer.decide')}
        </button>
      </Form>
    </section>
  );
}

/** Hiding a company and letting it be seen again, and ending its verification. */
export function CompanyMeasures({ page, file, returned }: CompanyFileProps & { returned: Returned | null }) {
  const { t } = page;
  const { company, confidential } = file;
  const to = (action: string) => href(page, `/officer/companies/${company.id}/${action}`);
  const common = { page, reasons: 'company', noteHint: t('officer.noteHint'), returned } as const;
  return (
    <section class="panel">
      <h2 safe>{t('officer.measures')}</h2>
      {confidential.suspension ? (
        <Measure
          {...common}
          action="reinstate"
          to={to('reinstate')}
          text={t('verify.reinstate')}
          warning={t('verify.reinstateText')}
        />
      ) : (
        <Measure
          {...common}
          action="suspend"
          to={to('suspend')}
          text={t('verify.suspend')}
          warning={t('verify.suspendText')}
        />
      )}
      {confidential.verification.actions.includes('revoke') ? (
        <Measure
          {...common}
          action="revoke"
          to={to('revoke')}
          text={t('verify.revoke')}
          warning={t('verify.revokeText')}
        />
      ) : (
        ''
      )}
    </section>
  );
}
