import { escapeHtml } from '@kitajs/html';
import { currencyCodes, currencyName, incoterms, paymentTermsCodes, units } from '../../vocabulary/index.js';
import { Field, Select } from '../design/fields.js';
import { errorOf, type FormResult, valueOf, valuesOf } from '../design/form.js';
import type { PageContext } from '../design/page-context.js';
import { detailFields } from './editor-fields.js';
import { hasFault } from './editor-faults.js';
import type { EditorProps } from './editor.view.js';

type Part = Pick<EditorProps, 'page' | 'form'>;

const unitOptions = units.map(({ code, symbol, name }) => ({ value: code, text: `${symbol} · ${name}` }));

/** An amount with its unit. */
function Measured({ form, page, name, label }: Part & { name: string; label: string }) {
  return (
    <div class="measured">
      <Field form={form} name={`${name}.quantity`} label={label} inputmode="decimal" />
      <Select form={form} name={`${name}.unitCode`} label={page.t('offer.form.unit')} options={unitOptions} />
    </div>
  );
}

/** How much, at what price, and more about the goods. */
export function GoodsFields({ page, form, offer }: EditorProps) {
  const { t, locale } = page;
  const isBuy = offer?.direction === 'BUY';
  return (
    <section class="panel fields" aria-labelledby="price">
      <h2 id="price" safe>
        {t('offer.part.price')}
      </h2>
      <Measured page={page} form={form} name="quantity" label={t('offer.form.quantity')} />
      {isBuy ? (
        ''
      ) : (
        <div class="sell-only">
          <Measured page={page} form={form} name="moq" label={t('offer.form.moq')} />
        </div>
      )}
      <div class="pair">
        <Field form={form} name="price.min" label={t('offer.form.priceMin')} inputmode="decimal" />
        <Field form={form} name="price.max" label={t('offer.form.priceMax')} inputmode="decimal" />
        <Select
          form={form}
          name="price.currency"
          label={t('offer.form.currency')}
          options={currencyCodes.map((value) => ({ value, text: `${value} · ${currencyName(value, locale)}` }))}
        />
      </div>
      <div class="measured">
        <Field form={form} name="price.perQuantity" label={t('offer.form.per')} inputmode="decimal" />
        <Select form={form} name="price.unitCode" label={t('offer.form.unit')} options={unitOptions} />
      </div>
      <div class="pair">
        <Select
          form={form}
          name="price.incoterm.code"
          label={t('offer.form.incoterm')}
          options={incoterms.map(({ code, name }) => ({ value: code, text: `${code} · ${name}` }))}
          empty={t('offer.form.noIncoterm')}
        />
        <Field
          form={form}
          name="price.incoterm.namedPlace"
          label={t('offer.form.place')}
          hint={t('offer.form.placeHint')}
        />
      </div>
      <Details page={page} form={form} isBuy={isBuy} />
    </section>
  );
}

function Details({ page, form, isBuy }: Part & { isBuy: boolean }) {
  const { t } = page;
  const filled = detailFields.some((name) => !name.endsWith('unitCode') && valueOf(form, name) !== '');
  return (
    <details class="more" open={filled || hasFault(form, detailFields)}>
      <summary safe>{t('offer.form.more')}</summary>
      <div class="fields">
        {isBuy ? (
          ''
        ) : (
          <div class="sell-only">
            <Measured page={page} form={form} name="supplyAbility" label={t('offer.form.supplyAbility')} />
          </div>
        )}
        <div class="pair">
          <Field form={form} name="leadTimeDays" label={t('offer.form.leadTime')} inputmode="numeric" />
          <Field
            form={form}
            name="hsCode"
            label={t('product.hsCode')}
            hint={t('offer.form.hsCodeHint')}
            inputmode="numeric"
          />
        </div>
        <div class="pair">
          <Field form={form} name="portOfLoading" label={t('offer.portOfLoading')} hint={t('offer.form.locodeHint')} />
          <Field form={form} name="destination" label={t('offer.destination')} hint={t('offer.form.locodeHint')} />
        </div>
        <Field form={form} name="packaging" label={t('offer.packaging')} />
        <Field
          form={form}
          name="certifications"
          label={t('offer.certifications')}
          hint={t('offer.form.certificationsHint')}
        />
      </div>
    </details>
  );
}

/** How it is paid, and until when the offer stands. */
export function TermsFields({ page, form }: EditorProps) {
  const { t } = page;
  return (
    <section class="panel fields" aria-labelledby="terms">
      <h2 id="terms" safe>
        {t('offer.part.terms')}
      </h2>
      <Payment page={page} form={form} />
      <div class="narrow">
        <Field
          form={form}
          name="validThrough"
          type="date"
          label={t('offer.form.validThrough')}
          hint={t('offer.form.validThroughHint', { zone: page.user?.timeZone ?? 'UTC' })}
        />
      </div>
    </section>
  );
}

const TAKES = { TT_DEPOSIT: 'percent', LC_USANCE: 'days', DA: 'days', OPEN_ACCOUNT: 'days' } as const;
const isCounted = (code: string): code is keyof typeof TAKES => code in TAKES;

function Payment({ page, form }: { page: PageContext; form: FormResult<unknown> }) {
  const { t } = page;
  const chosen = valuesOf(form, 'paymentTerms[]');
  const error = errorOf(form, 'paymentTerms[]');
  return (
    <fieldset class={error ? 'field field--wrong' : 'field'}>
      <legend safe>{t('offer.form.paymentTerms')}</legend>
      <div class="payments">
        {paymentTermsCodes.map((code) => (
          <div class="payment">
            <label class="choice">
              <input type="checkbox" name="paymentTerms[]" value={code} checked={chosen.includes(code)} />
              <span safe>{t(`offer.terms.${code}`)}</span>
            </label>
            {isCounted(code) ? <Count page={page} form={form} code={code} /> : ''}
          </div>
        ))}
      </div>
      {error ? (
        <p class="field__error" safe>
          {error}
        </p>
      ) : (
        ''
      )}
    </fieldset>
  );
}

/** The percentage or the days that belong to one kind of payment. */
function Count({ page, form, code }: Part & { code: keyof typeof TAKES }) {
  const kind = TAKES[code];
  const name = `${kind}.${code}`;
  return (
    <label class="payment__count">
      <span class="visually-hidden" safe>
        {page.t(`offer.terms.${code}`)}
      </span>
      <input type="number" name={name} value={escapeHtml(valueOf(form, name))} min="1" inputmode="numeric" />
      <span safe>{page.t(`offer.form.${kind}`)}</span>
    </label>
  );
}
