import { partyOf } from '../../../site/design/cards.js';
import { Choices, Field, Form, Select } from '../../../site/design/fields.js';
import type { FormResult } from '../../../site/design/form.js';
import { date, quantity } from '../../../site/design/format.js';
import { Layout } from '../../../site/design/layout.js';
import { href, localized, type PageContext } from '../../../site/design/page-context.js';
import { Badge, CompanyPanel, Crumbs, Facts, Picture, PriceText, Written } from '../../../site/design/parts.js';
import { stateTone } from '../../../site/design/state-tone.js';
import type { OfferDetailResponse } from '../../offers/index.js';
import { offerReasons } from '../reason-codes.js';

const FIELDS = ['decision', 'reasonCode', 'note', 'rev'];
const REASONS = Object.keys(offerReasons) as (keyof typeof offerReasons)[];
/** What an officer can decide, in the lifecycle's words, with how a person would say it. */
const DECISIONS = [
  { value: 'publish', text: 'officer.approve' },
  { value: 'request_changes', text: 'officer.requestChanges' },
  { value: 'reject', text: 'officer.reject' },
] as const;

interface ReviewProps {
  page: PageContext;
  offer: OfferDetailResponse;
}

export function OfferReviewView(props: ReviewProps & { form: FormResult<unknown> }) {
  const { page, offer, form } = props;
  const { t } = page;
  const content = offer.pending?.content ?? offer;
  const waits = offer.actions.includes('publish');
  return (
    <Layout page={page} title={t('officer.review')} indexed={false}>
      <div class="stack">
        <Crumbs page={page} path={[{ text: t('officer.title'), to: '/officer' }]} />
        <p class="row">
          <Badge tone={offer.direction === 'SELL' ? 'sell' : 'buy'} text={t(`offer.${offer.direction}`)} />
          <Badge tone={stateTone(offer.state)} text={t(`offer.state.${offer.state}`)} />
        </p>
        <h1>
          <Written page={page} text={content.title} fallback={content.language} />
        </h1>
      </div>
      <div class="split">
        <div>
          {offer.pending ? <Changes page={page} offer={offer} /> : ''}
          <section class="panel">
            {offer.images[0] ? <Picture page={page} url={offer.images[0]} sector={content.sector} eager /> : ''}
            <PriceText page={page} price={content.price} big />
            <Facts
              facts={[
                { label: t('search.facet.sector'), value: t(`sector.${content.sector}`) },
                { label: t('product.moq'), value: content.moq && quantity(page, content.moq) },
                { label: t('offer.quantity'), value: content.quantity && quantity(page, content.quantity) },
                { label: t('my.valid'), value: date(page, offer.validThrough) },
              ]}
            />
            <div class="prose">
              <Written page={page} text={content.description} fallback={content.language} />
            </div>
          </section>
        </div>
        <div>
          {waits ? (
            <section class="panel">
              <h2 safe>{t('officer.decision')}</h2>
              <Form page={page} form={form} action={href(page, `/officer/offers/${offer.id}`)} fields={FIELDS}>
                <input type="hidden" name="rev" value={String(offer.pending?.rev ?? offer.rev)} />
                <Choices
                  form={form}
                  name="decision"
                  label={t('officer.decision')}
                  one
                  options={DECISIONS.map(({ value, text }) => ({ value, text: t(text) }))}
                />
                <Select
                  form={form}
                  name="reasonCode"
                  label={t('officer.reason')}
                  hint={t('officer.reasonHint')}
                  options={REASONS.map((value) => ({ value, text: t(`reason.offer.${value}`) }))}
                  empty={t('form.choose')}
                />
                <Field form={form} name="note" label={t('officer.note')} multiline />
                <button class="button" type="submit" safe>
                  {t('officer.decide')}
                </button>
              </Form>
            </section>
          ) : (
            <p>
              <a class="button button--quiet" href={localized(page, offer.links.html)} safe>
                {t('my.see')}
              </a>
            </p>
          )}
          {offer.company ? (
            <CompanyPanel page={page} company={offer.company} />
          ) : (
            <p class="panel" safe>
              {partyOf(page, offer)}
            </p>
          )}
        </div>
      </div>
    </Layout>
  );
}

/** A value as an officer can read it, whatever the field. */
const shown = (value: unknown): string =>
  value === null ? '–' : typeof value === 'object' ? JSON.stringify(value, null, 1) : String(value);

function Changes({ page, offer }: ReviewProps) {
  const { t } = page;
  const labels = [t('import.field'), t('officer.before'), t('officer.after')] as const;
  return (
    <section class="panel">
      <h2 safe>{t('officer.changes')}</h2>
      <table class="table">
        <thead>
          <tr>
            {labels.map((label) => (
              <th safe>{label}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {offer.pending?.changes.map(({ field, before, after }) => (
            <tr>
              <td data-label={labels[0]} safe>
                {field}
              </td>
              <td data-label={labels[1]} safe>
                {shown(before)}
              </td>
              <td data-label={labels[2]} safe>
                {shown(after)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
