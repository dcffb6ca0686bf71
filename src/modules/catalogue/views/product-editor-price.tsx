import { Select } from '../../../site/design/fields.js';
import type { FormResult } from '../../../site/design/form.js';
import type { PageContext } from '../../../site/design/page-context.js';
import { currencyCodes, currencyName, incoterms } from '../../../vocabulary/index.js';
import { ProductField, unitOptions } from './product-editor-fields.js';

/** What it costs: a range in a currency, for so many of a unit, delivered to a place. */
export function ProductPrice({ page, form }: { page: PageContext; form: FormResult<unknown> }) {
  const { t, locale } = page;
  return (
    <section class="panel">
      <h2 safe>{t('field.price')}</h2>
      <p class="quiet small" safe>
        {t('editor.priceHint')}
      </p>
      <div class="pair">
        <ProductField page={page} form={form} name="price.min" inputmode="decimal" />
        <ProductField page={page} form={form} name="price.max" inputmode="decimal" />
        <Select
          form={form}
          name="price.currency"
          label={t('field.currency')}
          options={currencyCodes.map((value) => ({ value, text: `${value} · ${currencyName(value, locale)}` }))}
        />
      </div>
      <div class="pair">
        <ProductField page={page} form={form} name="price.perQuantity" inputmode="decimal" />
        <Select form={form} name="price.unitCode" label={t('field.unit')} options={unitOptions} />
      </div>
      <div class="pair">
        <Select
          form={form}
          name="price.incoterm.code"
          label={t('field.incoterm')}
          options={incoterms.map(({ code, name }) => ({ value: code, text: `${code} · ${name}` }))}
          empty={t('editor.noIncoterm')}
        />
        <ProductField page={page} form={form} name="price.incoterm.namedPlace" hint={t('editor.placeHint')} />
        <ProductField page={page} form={form} name="price.incoterm.locode" hint={t('editor.locodeHint')} />
      </div>
    </section>
  );
}
