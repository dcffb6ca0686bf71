import { Choices, Field, Form, Select } from '../../../site/design/fields.js';
import { type FormResult, valueOf } from '../../../site/design/form.js';
import { href, type PageContext } from '../../../site/design/page-context.js';
import type { OfferDetailResponse } from '../../offers/index.js';
import { Measure, type Returned } from './measure.js';
import { reasonOptions } from './reasons.js';

const FIELDS = ['decision', 'reasonCode', 'note'];

/** What an officer can decide, in the lifecycle's words, with how a person would say it. */
const DECISIONS = [
  { value: 'publish', text: 'officer.approve' },
  { value: 'request_changes', text: 'officer.requestChanges' },
  { value: 'reject', text: 'officer.reject' },
] as const;

interface OfferProps {
  page: PageContext;
  offer: OfferDetailResponse;
}

export function OfferDecision(props: OfferProps & { form: FormResult<unknown> }) {
  const { page, offer } = props;
  const { t } = page;
  const rev = String(offer.pending?.rev ?? offer.rev);
  const form = aboutRevision(page, props.form, rev);
  // Whoever's offer an affiliated site sent can not be asked to change it.
  const decisions = DECISIONS.filter(({ value }) => value !== 'request_changes' || offer.origin === null);
  return (
    <section class="panel decision">
      <h2 safe>{t('officer.decision')}</h2>
      <Form page={page} form={form} action={href(page, `/officer/offers/${offer.id}`)} fields={FIELDS}>
        <input type="hidden" name="rev" value={rev} />
        <Choices
          form={form}
          name="decision"
          label={t('officer.decision')}
          one
          options={decisions.map(({ value, text }) => ({ value, text: t(text) }))}
        />
        <div class="decision__why">
          <Select
            form={form}
            name="reasonCode"
            label={t('officer.reason')}
            hint={t('officer.reasonHint')}
            options={reasonOptions(page, 'offer')}
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

/** A decision about another version than the one that is shown now was refused for that, and in these words. */
function aboutRevision({ t }: PageContext, form: FormResult<unknown>, rev: string): FormResult<unknown> {
  if (form.errors.length === 0 || ['', rev].includes(valueOf(form, 'rev'))) return form;
  return { ok: false, data: null, values: form.values, errors: [{ pointer: '', detail: t('officer.revised') }] };
}

const MEASURES = [
  { action: 'suspend', text: 'officer.suspendOffer', warning: 'officer.suspendOfferText' },
  { action: 'reinstate', text: 'officer.reinstateOffer', warning: 'officer.reinstateOfferText' },
  { action: 'remove', text: 'officer.removeOffer', warning: 'officer.removeOfferText' },
] as const;

/** What can be done about an offer that is, or was, on the market. */
export function OfferMeasures({ page, offer, returned }: OfferProps & { returned: Returned | null }) {
  const { t } = page;
  const possible = MEASURES.filter(({ action }) => offer.actions.includes(action));
  if (possible.length === 0) return <></>;
  return (
    <section class="panel">
      <h2 safe>{t('officer.measures')}</h2>
      {possible.map(({ action, text, warning }) => (
        <Measure
          page={page}
          action={action}
          to={href(page, `/officer/offers/${offer.id}/${action}`)}
          text={t(text)}
          warning={t(warning)}
          reasons="offer"
          noteHint={t('officer.noteHint')}
          returned={returned}
        />
      ))}
    </section>
  );
}
