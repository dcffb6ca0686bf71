import { currencyCodes, currencyName, incoterms, sectorSlugs, units } from '../../../vocabulary/index.js';
import { Choices, Field, Form, Select } from '../../../site/design/fields.js';
import type { FormResult } from '../../../site/design/form.js';
import { written } from '../../../site/design/format.js';
import { Layout } from '../../../site/design/layout.js';
import { href, type PageContext } from '../../../site/design/page-context.js';
import { Crumbs } from '../../../site/design/parts.js';
import type { ProductResponse } from '../../catalogue/index.js';

const FIELDS = [
  'direction',
  'title',
  'description',
  'language',
  'sector',
  'productId',
  'price.min',
  'price.max',
  'price.currency',
  'price.unitCode',
  'price.incoterm.code',
  'price.incoterm.namedPlace',
  'moq.quantity',
  'quantity.quantity',
];

interface NewOfferProps {
  page: PageContext;
  form: FormResult<unknown>;
  products: readonly ProductResponse[];
}

export function NewOfferView({ page, form, products }: NewOfferProps) {
  const { t } = page;
  return (
    <Layout page={page} title={t('offer.new')} indexed={false}>
      <div class="stack narrow">
        <Crumbs page={page} path={[{ text: t('my.title'), to: '/my' }]} />
        <h1 safe>{t('offer.new')}</h1>
        <p class="quiet" safe>
          {t('offer.newLead')}
        </p>
      </div>
      <section class="narrow panel">
        <Form page={page} form={form} action={href(page, '/my/offers')} fields={FIELDS}>
          <Choices
            form={form}
            name="direction"
            label={t('offer.form.direction')}
            one
            options={[
              { value: 'SELL', text: t('offer.form.SELL') },
              { value: 'BUY', text: t('offer.form.BUY') },
            ]}
          />
          <Field form={form} name="title" label={t('offer.form.title')} hint={t('offer.form.titleHint')} required />
          <Field form={form} name="description" label={t('offer.form.description')} multiline required />
          <Select
            form={form}
            name="language"
            label={t('offer.form.language')}
            options={[
              { value: 'en', text: 'English' },
              { value: 'ko', text: '한국어' },
            ]}
          />
          <Select
            form={form}
            name="sector"
            label={t('offer.form.sector')}
            options={sectorSlugs.map((value) => ({ value, text: t(`sector.${value}`) }))}
            empty={t('form.choose')}
            required
          />
          {products.length === 0 ? (
            ''
          ) : (
            <Select
              form={form}
              name="productId"
              label={t('offer.form.product')}
              options={products.map(({ id, title, sku }) => ({
                value: id,
                text: `${written(page, title).text} (${sku})`,
              }))}
              empty={t('offer.form.noProduct')}
            />
          )}
          <PriceFields page={page} form={form} />
          <div class="pair">
            <Field form={form} name="moq.quantity" label={t('offer.form.moq')} inputmode="decimal" />
            <Field form={form} name="quantity.quantity" label={t('offer.form.quantity')} inputmode="decimal" />
          </div>
          <button class="button" type="submit" safe>
            {t('offer.form.submit')}
          </button>
        </Form>
      </section>
    </Layout>
  );
}

function PriceFields({ page, form }: Pick<NewOfferProps, 'page' | 'form'>) {
  const { t, locale } = page;
  return (
    <>
      <div class="pair">
        <Field form={form} name="price.min" label={t('offer.form.priceMin')} inputmode="decimal" />
        <Field form={form} name="price.max" label={t('offer.form.priceMax')} inputmode="decimal" />
      </div>
      <div class="pair">
        <Select
          form={form}
          name="price.currency"
          label={t('offer.form.currency')}
          options={currencyCodes.map((value) => ({ value, text: `${value} · ${currencyName(value, locale)}` }))}
        />
        <Select
          form={form}
          name="price.unitCode"
          label={t('offer.form.unit')}
          options={units.map(({ code, symbol, name }) => ({ value: code, text: `${symbol} · ${name}` }))}
        />
      </div>
      <div class="pair">
        <Select
          form={form}
          name="price.incoterm.code"
          label={t('offer.form.incoterm')}
          options={incoterms.map(({ code, name }) => ({ value: code, text: `${code} · ${name}` }))}
          empty={t('offer.form.noProduct')}
        />
        <Field
          form={form}
          name="price.incoterm.namedPlace"
          label={t('offer.form.place')}
          hint={t('offer.form.placeHint')}
        />
      </div>
    </>
  );
}
