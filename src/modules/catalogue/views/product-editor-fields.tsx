import { escapeHtml } from '@kitajs/html';
import { Field, type FieldProps, type Option, Select } from '../../../site/design/fields.js';
import { errorOf, type FormResult, valueOf } from '../../../site/design/form.js';
import type { PageContext } from '../../../site/design/page-context.js';
import {
  categoryTree,
  languageName,
  sectorSlugs,
  siteLanguages,
  units,
  type Category,
} from '../../../vocabulary/index.js';
import { specificationRows } from '../product.form.js';
import { fieldLabel } from './field-label.js';

interface PartProps {
  page: PageContext;
  form: FormResult<unknown>;
}

/** A field of the editor, labelled by its path. */
export function ProductField({ page, ...props }: { page: PageContext } & Omit<FieldProps, 'label'>) {
  return <Field {...props} label={fieldLabel(page, props.name)} />;
}

/** Units by what they measure. */
export const unitOptions: readonly Option[] = units.map(({ code, symbol, name }) => ({
  value: code,
  text: `${symbol} · ${name}`,
}));

/** What is written about the product, in each language that has been begun, and a way to begin another. */
export function Texts({ page, form, languages }: PartProps & { languages: readonly string[] }) {
  const { t, locale } = page;
  const others = siteLanguages.filter(({ code }) => !languages.includes(code));
  return (
    <section class="panel">
      <h2 safe>{t('editor.texts')}</h2>
      <p class="quiet small" safe>
        {t('editor.textsHint')}
      </p>
      {languages.map((tag, index) => (
        <fieldset class="fields editor__language">
          <legend safe>{languageName(tag, locale)}</legend>
          <input type="hidden" name="languages[]" value={escapeHtml(tag)} />
          <ProductField
            page={page}
            form={form}
            name={`title.${tag}`}
            required={index === 0 && languages.length === 1}
          />
          <ProductField page={page} form={form} name={`summary.${tag}`} hint={t('editor.summaryHint')} />
          <ProductField page={page} form={form} name={`description.${tag}`} multiline />
        </fieldset>
      ))}
      {others.length > 0 ? (
        <div class="row editor__add">
          <label class="visually-hidden" for="add-language" safe>
            {t('editor.addLanguage')}
          </label>
          <select id="add-language" name="addLanguage">
            {others.map(({ code, name }) => (
              <option value={code} lang={code}>
                {name}
              </option>
            ))}
          </select>
          <button class="button button--quiet" type="submit" name="step" value="language" formnovalidate safe>
            {t('editor.addLanguage')}
          </button>
        </div>
      ) : (
        ''
      )}
    </section>
  );
}

const indented = (categories: readonly Category[]): Option[] =>
  categories.flatMap(({ id, name, level, children }) => [
    { value: id, text: `${'\u2003'.repeat(level - 1)}${name}` },
    ...indented(children),
  ]);

export function Classification({ page, form }: PartProps) {
  const { t } = page;
  return (
    <section class="panel">
      <h2 safe>{t('editor.classification')}</h2>
      <div class="pair">
        <ProductField page={page} form={form} name="sku" required />
        <ProductField page={page} form={form} name="model" />
        <ProductField page={page} form={form} name="brand" />
      </div>
      <Select
        form={form}
        name="sector"
        label={t('field.sector')}
        options={sectorSlugs.map((value) => ({ value, text: t(`sector.${value}`) }))}
        empty={t('editor.sectorFromCategory')}
      />
      <CategorySelect page={page} form={form} />
      <div class="pair">
        <ProductField page={page} form={form} name="gtin" hint={t('editor.gtinHint')} />
        <ProductField page={page} form={form} name="hsCode" hint={t('editor.hsHint')} inputmode="numeric" />
      </div>
    </section>
  );
}

/** All categories, grouped by sector; the island leaves those of the chosen sector. */
function CategorySelect({ page, form }: PartProps) {
  const { t } = page;
  const chosen = valueOf(form, 'category');
  const error = errorOf(form, 'category');
  return (
    <div class={error ? 'field field--wrong' : 'field'}>
      <label for="field-category" safe>
        {t('field.category')}
      </label>
      <select
        id="field-category"
        name="category"
        data-role="category"
        aria-describedby={error && 'field-category-error'}
      >
        <option value="" safe>
          {t('editor.noCategory')}
        </option>
        {categoryTree.map(({ sector, categories }) => (
          <optgroup label={escapeHtml(t(`sector.${sector}`))} data-sector={sector}>
            {indented(categories).map(({ value, text }) => (
              <option value={value} selected={value === chosen} safe>
                {text}
              </option>
            ))}
          </optgroup>
        ))}
      </select>
      {error ? (
        <p class="field__error" id="field-category-error" safe>
          {error}
        </p>
      ) : (
        ''
      )}
    </div>
  );
}

export function Quantities({ page, form }: PartProps) {
  const { t } = page;
  return (
    <section class="panel">
      <h2 safe>{t('editor.quantities')}</h2>
      <div class="pair">
        <ProductField page={page} form={form} name="moq.quantity" inputmode="decimal" />
        <Select form={form} name="moq.unitCode" label={t('field.moqUnit')} options={unitOptions} />
        <ProductField page={page} form={form} name="supplyAbility.quantity" inputmode="decimal" />
        <Select form={form} name="supplyAbility.unitCode" label={t('field.supplyUnit')} options={unitOptions} />
        <ProductField page={page} form={form} name="leadTimeDays" inputmode="numeric" />
      </div>
    </section>
  );
}

const CELLS = ['name', 'value', 'unit'] as const;

/** The specification: what stands, and some empty rows to write in; more come by the button, without a script too. */
export function Specification({ page, form, spareRows }: PartProps & { spareRows: number }) {
  const { t } = page;
  const rows = specificationRows(form.values).length + spareRows;
  return (
    <section class="panel">
      <h2 safe>{t('product.specifications')}</h2>
      <p class="quiet small" safe>
        {t('editor.specificationHint')}
      </p>
      <table class="table editor__rows">
        <thead>
          <tr>
            {CELLS.map((cell) => (
              <th safe>{t(`editor.spec.${cell}`)}</th>
            ))}
          </tr>
        </thead>
        <tbody data-role="rows">
          {Array.from({ length: rows }, (_, index) => (
            <tr>
              {CELLS.map((cell) => (
                <SpecificationCell page={page} form={form} index={index} cell={cell} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <p>
        <button
          class="button button--quiet"
          type="submit"
          name="step"
          value="rows"
          formnovalidate
          data-role="more-rows"
          safe
        >
          {t('editor.moreRows')}
        </button>
      </p>
    </section>
  );
}

function SpecificationCell(props: PartProps & { index: number; cell: (typeof CELLS)[number] }) {
  const { page, form, index, cell } = props;
  const name = `attributes.${index}.${cell}`;
  const error = errorOf(form, name) ?? (cell === 'name' ? errorOf(form, `attributes.${index}`) : undefined);
  const label = page.t(`editor.spec.${cell}`);
  const about = {
    name,
    'aria-label': `${label} ${index + 1}`,
    'aria-invalid': error ? ('true' as const) : undefined,
    'aria-describedby': error ? `spec-error-${index}-${cell}` : undefined,
  };
  return (
    <td data-label={escapeHtml(label)}>
      <div class={error ? 'field field--wrong' : 'field'}>
        {cell === 'value' ? (
          // A value may run over several lines, which an input would swallow.
          <textarea {...about} rows="1" safe>
            {valueOf(form, name)}
          </textarea>
        ) : (
          <input {...about} type="text" value={escapeHtml(valueOf(form, name))} />
        )}
        {error ? (
          <p class="field__error" id={`spec-error-${index}-${cell}`} safe>
            {error}
          </p>
        ) : (
          ''
        )}
      </div>
    </td>
  );
}
