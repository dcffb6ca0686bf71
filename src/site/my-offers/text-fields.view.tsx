import { allCategories, isSector, languageName, sectorSlugs, siteLanguages } from '../../vocabulary/index.js';
import { Choices, Field, Select } from '../design/fields.js';
import { type FormResult, valueOf } from '../design/form.js';
import { written } from '../design/format.js';
import type { PageContext } from '../design/page-context.js';
import type { EditorProps } from './editor.view.js';
import { hasFault } from './editor-faults.js';

/** What is traded: words first, then where it is found. */
export function TextFields({ page, form, offer, products }: EditorProps) {
  const { t } = page;
  const language = valueOf(form, 'language');
  const languages = siteLanguages.map(({ code, name }) => ({ value: code as string, text: name as string }));
  const known = languages.some(({ value }) => value === language);
  return (
    <section class="panel fields" aria-labelledby="what">
      <h2 id="what" safe>
        {t('offer.part.what')}
      </h2>
      {offer ? (
        <input type="hidden" name="direction" value={offer.direction} />
      ) : (
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
      )}
      <Field form={form} name="title" label={t('offer.form.title')} hint={t('offer.form.titleHint')} required />
      <Field form={form} name="description" label={t('offer.form.description')} multiline required />
      <Select
        form={form}
        name="language"
        label={t('offer.form.language')}
        hint={t('offer.form.languageHint')}
        options={known || !language ? languages : [...languages, { value: language, text: languageName(language) }]}
      />
      <Translations page={page} form={form} language={language} />
      <silkgate-categories class="pair">
        <Select
          form={form}
          name="sector"
          label={t('offer.form.sector')}
          options={sectorSlugs.map((value) => ({ value, text: t(`sector.${value}`) }))}
          empty={t('form.choose')}
          required
        />
        <Select
          form={form}
          name="categoryId"
          label={t('offer.form.category')}
          options={categoriesOf(valueOf(form, 'sector'))}
          empty={t(valueOf(form, 'sector') ? 'offer.form.noCategory' : 'offer.form.sectorFirst')}
        />
      </silkgate-categories>
      {products.length === 0 ? (
        ''
      ) : (
        <Select
          form={form}
          name="productId"
          label={t('offer.form.product')}
          hint={t('offer.form.productHint')}
          options={products.map(({ id, title, sku }) => ({
            value: id,
            text: `${written(page, title).text} (${sku})`,
          }))}
          empty={t('offer.form.noProduct')}
        />
      )}
    </section>
  );
}

const categoriesOf = (sector: string) =>
  isSector(sector)
    ? allCategories
        .filter((category) => category.sector === sector && category.children.length === 0)
        .map(({ id, name }) => ({ value: id, text: name }))
    : [];

/** One after the other, each opened where something stands in it. */
function Translations(props: { page: PageContext; form: FormResult<unknown>; language: string }) {
  const { page, form, language } = props;
  const { t, locale } = page;
  const isUsed = (code: string) => {
    const names = [`titles.${code}`, `descriptions.${code}`];
    return hasFault(form, names) || names.some((name) => valueOf(form, name) !== '');
  };
  const others = siteLanguages.filter(({ code }) => code !== language);
  return (
    <details class="more" open={others.some(({ code }) => isUsed(code))}>
      <summary safe>{t('offer.form.otherLanguages')}</summary>
      <p class="small quiet" safe>
        {t('offer.form.otherLanguagesHint')}
      </p>
      {others.map(({ code }) => {
        const name = languageName(code, locale);
        return (
          <details class="more translation" open={isUsed(code)}>
            <summary safe>{name}</summary>
            <div class="fields">
              <Field form={form} name={`titles.${code}`} label={t('offer.form.titleIn', { language: name })} />
              <Field
                form={form}
                name={`descriptions.${code}`}
                label={t('offer.form.descriptionIn', { language: name })}
                multiline
              />
            </div>
          </details>
        );
      })}
    </details>
  );
}
