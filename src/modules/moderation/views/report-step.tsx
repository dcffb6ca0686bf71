import type { Children } from '@kitajs/html';
import { Choices, Field, Form, Select } from '../../../site/design/fields.js';
import type { FormResult } from '../../../site/design/form.js';
import { href, type PageContext } from '../../../site/design/page-context.js';
import { type ReportState, reportOutcomes } from '../report.lifecycle.js';
import type { ReportResponse } from '../reports.dto.js';
import { formFor, type Returned } from './measure.js';
import { reasonOptions } from './reasons.js';

const STEPS = { open: 'triage', triaged: 'investigate', investigating: 'resolve', appealed: 'appeal' } as const;
/** What an officer does next with a report; the names are the ends of the forms' addresses. */
export type ReportStep = (typeof STEPS)[keyof typeof STEPS];

/** The step that a report waits for, `null` when it waits for none. */
export const stepOf = (state: ReportState): ReportStep | null =>
  Object.hasOwn(STEPS, state) ? STEPS[state as keyof typeof STEPS] : null;

interface StepProps {
  page: PageContext;
  report: ReportResponse;
}

/** The one form for what comes next. */
export function NextStep(props: StepProps & { step: ReportStep; returned: Returned | null }) {
  const { page, report, step, returned } = props;
  const { t } = page;
  const form = formFor(returned, step);
  return (
    <section class="panel decision">
      <h2 safe>{t('report.next')}</h2>
      {step === 'triage' || step === 'investigate' ? (
        <StepForm page={page} report={report} step={step} form={form} text={t(`report.${step}`)} fields={['note']}>
          <Field form={form} name="note" label={t('report.stepNote')} multiline />
        </StepForm>
      ) : (
        <DecisionForm page={page} report={report} step={step} form={form} />
      )}
    </section>
  );
}

function DecisionForm({
  page,
  report,
  step,
  form,
}: StepProps & { step: 'resolve' | 'appeal'; form: FormResult<unknown> }) {
  const { t } = page;
  const resolves = step === 'resolve';
  // Only offers can be removed.
  const outcomes = reportOutcomes.filter((one) => one !== 'content_removed' || report.target.type === 'OFFER');
  const first = resolves ? 'outcome' : 'decision';
  return (
    <StepForm
      page={page}
      report={report}
      step={step}
      form={form}
      text={t(resolves ? 'report.resolve' : 'report.decideAppeal')}
      fields={[first, 'reasonCode', 'note']}
    >
      {resolves ? (
        <Choices
          form={form}
          name="outcome"
          label={t('report.outcome')}
          hint={t('report.outcomeHint')}
          one
          options={outcomes.map((value) => ({ value, text: t(`report.outcome.${value}`) }))}
        />
      ) : (
        <Choices
          form={form}
          name="decision"
          label={t('report.appealDecision')}
          hint={t('report.otherOfficer')}
          one
          options={(['uphold', 'overturn'] as const).map((value) => ({ value, text: t(`report.${value}`) }))}
        />
      )}
      <Select
        form={form}
        name="reasonCode"
        label={t('officer.reason')}
        options={reasonOptions(page, 'resolution')}
        empty={t('form.choose')}
        required
      />
      <Field form={form} name="note" label={t('officer.note')} hint={t('report.noteHint')} multiline />
    </StepForm>
  );
}

function StepForm(
  props: StepProps & {
    step: ReportStep;
    form: FormResult<unknown>;
    text: string;
    fields: readonly string[];
    children?: Children;
  },
) {
  const { page, report, step, form, text, fields, children } = props;
  return (
    <Form page={page} form={form} action={href(page, `/officer/reports/${report.id}/${step}`)} fields={fields}>
      {children}
      <button class="button" type="submit" safe>
        {text}
      </button>
    </Form>
  );
}
