import { Choices, Field, Select } from '../../../site/design/fields.js';
import { emptyForm } from '../../../site/design/form.js';
import { written } from '../../../site/design/format.js';
import { href, type PageContext } from '../../../site/design/page-context.js';
import { Empty } from '../../../site/design/parts.js';
import { Workspace } from '../../../site/design/workspace.js';
import { isSector, siteLanguages } from '../../../vocabulary/index.js';
import { MOST_PRINTED, printLayouts, type PrintQuery } from '../own-catalogue.dto.js';
import type { ProductResponse } from '../products.dto.js';

interface ChoiceProps {
  page: PageContext;
  query: PrintQuery;
  products: readonly ProductResponse[];
  sectors: readonly string[];
}

/** Chooses what a printed catalogue holds. The choice is sent by address, so that a catalogue can be kept as a link. */
export function PrintChoiceView({ page, query, products, sectors }: ChoiceProps) {
  const { t } = page;
  const form = emptyForm({
    sector: query.sector ?? '',
    product: query.product,
    language: query.language ?? page.locale,
    layout: query.layout,
    prices: query.prices,
    title: query.title || (products[0]?.company.name ?? ''),
    text: query.text,
  });
  return (
    <Workspace
      page={page}
      here="catalogue"
      title={t('print.title')}
      eyebrow={t('catalogue.title')}
      lead={t('print.lead')}
    >
      {products.length === 0 ? (
        <Empty title={t('print.none')} text={t('print.noneText')} />
      ) : (
        <form class="form" method="get" action={href(page, '/my/catalogue/print/sheets')}>
          <section class="panel">
            <h2 safe>{t('print.look')}</h2>
            <Choices
              form={form}
              name="layout"
              label={t('print.layout')}
              one
              options={printLayouts.map((value) => ({ value, text: t(`print.layout.${value}`) }))}
            />
            <Choices
              form={form}
              name="prices"
              label={t('print.prices')}
              one
              options={(['yes', 'no'] as const).map((value) => ({ value, text: t(`print.prices.${value}`) }))}
            />
            <Select
              form={form}
              name="language"
              label={t('print.language')}
              options={siteLanguages.map(({ code, name }) => ({ value: code, text: name }))}
            />
          </section>
          <section class="panel">
            <h2 safe>{t('print.cover')}</h2>
            <Field form={form} name="title" label={t('print.coverTitle')} />
            <Field form={form} name="text" label={t('print.coverText')} multiline />
          </section>
          <section class="panel">
            <h2 safe>{t('print.what')}</h2>
            <Select
              form={form}
              name="sector"
              label={t('field.sector')}
              hint={t('print.allOf')}
              empty={t('catalogue.all')}
              options={sectors.filter(isSector).map((value) => ({ value, text: t(`sector.${value}`) }))}
            />
            <Choices
              form={form}
              name="product"
              label={t('print.some')}
              {...(products.length === MOST_PRINTED && { hint: t('print.most', { most: MOST_PRINTED }) })}
              options={products.map(({ id, sku, title }) => ({
                value: id,
                text: `${written(page, title).text} · ${sku}`,
              }))}
            />
          </section>
          <div class="row editor__end">
            <button class="button" type="submit" safe>
              {t('print.make')}
            </button>
          </div>
        </form>
      )}
    </Workspace>
  );
}
