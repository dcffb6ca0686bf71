import { escapeHtml } from '@kitajs/html';
import { Form, type Option, Select } from '../../../site/design/fields.js';
import { errorOf, type FormResult, valueOf } from '../../../site/design/form.js';
import { href, type PageContext } from '../../../site/design/page-context.js';
import { currencyCodes, currencyName, sectorSlugs } from '../../../vocabulary/index.js';
import { columnFields } from '../import-columns.js';
import { AS_SPECIFICATION, fieldName } from '../import-settings.form.js';
import type { ImportPreview, ImportResponse } from '../imports.dto.js';
import { fieldLabel } from './field-label.js';
import { unitOptions } from './product-editor-fields.js';

interface SettingsProps {
  page: PageContext;
  job: ImportResponse;
  preview: ImportPreview;
  form: FormResult<unknown>;
}

/** The first rows of a file, what its columns are, and the buttons that try it or take it in. */
export function ImportSettingsForm({ page, job, preview, form }: SettingsProps) {
  const { t } = page;
  const isCsv = job.format === 'csv';
  const fields = [
    ...(isCsv ? preview.columns.map((_, index) => `columns.${index}.field`) : []),
    ...defaultsOf(page).map(({ name }) => `defaults.${name}`),
  ];
  return (
    <Form page={page} form={form} action={href(page, `/my/imports/${job.id}`)} fields={[...fields, 'sku', 'title']}>
      <section class="panel">
        <h2 safe>{t('import.preview')}</h2>
        <p class="quiet small" safe>
          {t(isCsv ? 'import.previewCsv' : 'import.previewNdjson')}
        </p>
        <Sample page={page} preview={preview} />
      </section>
      {isCsv ? <Columns page={page} preview={preview} form={form} /> : ''}
      <section class="panel">
        <h2 safe>{t('import.defaults')}</h2>
        <p class="quiet small" safe>
          {t('import.defaultsText')}
        </p>
        <div class="pair">
          {defaultsOf(page).map(({ name, label, options }) => (
            <Select
              form={form}
              name={`defaults.${name}`}
              label={label}
              options={options}
              empty={t('import.noDefault')}
            />
          ))}
        </div>
      </section>
      <div class="row editor__end">
        <button class="button button--quiet" type="submit" name="dryRun" value="true" safe>
          {t('import.check')}
        </button>
        <button class="button" type="submit" name="dryRun" value="false" safe>
          {t('import.start')}
        </button>
      </div>
    </Form>
  );
}

function Sample({ page, preview }: { page: PageContext; preview: ImportPreview }) {
  const { t } = page;
  return (
    <div class="sample" tabindex="0" role="region" aria-label={t('import.preview')}>
      <table>
        <thead>
          <tr>
            <th safe>{t('import.line')}</th>
            {preview.columns.map(({ name }) => (
              <th safe>{name}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {preview.rows.map(({ line, cells, fault }) => (
            <tr>
              <th>{line}</th>
              {fault === null ? (
                cells.map((cell) => <td safe>{cell}</td>)
              ) : (
                <td colspan={preview.columns.length} class="field__error" safe>
                  {fault}
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Columns({ page, preview, form }: Omit<SettingsProps, 'job'>) {
  const { t } = page;
  const missing = [errorOf(form, 'sku'), errorOf(form, 'title')].filter((text) => text !== undefined);
  return (
    <section class="panel">
      <h2 safe>{t('import.columns')}</h2>
      <p class="quiet small" safe>
        {t('import.columnsText')}
      </p>
      {missing.map((text) => (
        <p class="field__error" safe>
          {text}
        </p>
      ))}
      <table class="table mapping">
        <thead>
          <tr>
            <th safe>{t('import.column')}</th>
            <th safe>{t('import.sample')}</th>
            <th safe>{t('import.field')}</th>
          </tr>
        </thead>
        <tbody>
          {preview.columns.map(({ name }, index) => (
            <tr>
              <td data-label={t('import.column')}>
                <strong safe>{name}</strong>
              </td>
              <td class="quiet mapping__sample" data-label={t('import.sample')} safe>
                {preview.rows.map(({ cells }) => cells[index] ?? '').find((cell) => cell !== '') ?? '–'}
              </td>
              <td data-label={t('import.field')}>
                <ColumnField page={page} form={form} index={index} column={name} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function ColumnField(props: { page: PageContext; form: FormResult<unknown>; index: number; column: string }) {
  const { page, form, index, column } = props;
  const { t } = page;
  const name = `columns.${index}.field`;
  const chosen = valueOf(form, name);
  const error = errorOf(form, name);
  const known: readonly string[] = ['', AS_SPECIFICATION, ...Object.values(columnFields).flat()];
  return (
    <div class={error ? 'field field--wrong' : 'field'}>
      <input type="hidden" name={`columns.${index}.name`} value={escapeHtml(column)} />
      <select
        name={name}
        aria-label={escapeHtml(t('import.fieldOf', { column }))}
        aria-invalid={error ? 'true' : undefined}
        aria-describedby={error && `column-${index}-error`}
      >
        <option value="" selected={chosen === ''} safe>
          {t('import.leaveOut')}
        </option>
        <option value={AS_SPECIFICATION} selected={chosen === AS_SPECIFICATION} safe>
          {t('import.asSpecification')}
        </option>
        {known.includes(chosen) ? (
          ''
        ) : (
          <option value={escapeHtml(chosen)} selected safe>
            {chosen}
          </option>
        )}
        {Object.entries(columnFields).map(([group, fields]) => (
          <optgroup label={escapeHtml(t(`import.group.${group as keyof typeof columnFields}`))}>
            {fields.map((field) => (
              <option value={field} selected={field === chosen} safe>
                {fieldLabel(page, field)}
              </option>
            ))}
          </optgroup>
        ))}
      </select>
      {error ? (
        <p class="field__error" id={`column-${index}-error`} safe>
          {error}
        </p>
      ) : (
        ''
      )}
    </div>
  );
}

/** What can be the same for all rows and is often missing from a file. */
function defaultsOf({ t, locale }: PageContext): { name: string; label: string; options: readonly Option[] }[] {
  return [
    {
      name: 'sector',
      label: t('field.sector'),
      options: sectorSlugs.map((value) => ({ value, text: t(`sector.${value}`) })),
    },
    {
      name: fieldName('price.currency'),
      label: t('field.currency'),
      options: currencyCodes.map((value) => ({ value, text: `${value} · ${currencyName(value, locale)}` })),
    },
    { name: fieldName('price.unitCode'), label: t('import.priceUnit'), options: unitOptions },
    { name: fieldName('moq.unitCode'), label: t('field.moqUnit'), options: unitOptions },
  ];
}
