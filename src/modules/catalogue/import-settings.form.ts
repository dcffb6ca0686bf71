import { z } from 'zod';
import type { FormValues, SentForm } from '../../site/design/form.js';
import {
  defaultable,
  type ImportPreview,
  type ImportSettings,
  importSettingsSchema,
  type StartImport,
} from './imports.dto.js';

/** A column whose cells become lines of the specification, under the column's name. */
export const AS_SPECIFICATION = 'attribute';

/** The form that starts an import: each column with the field that was chosen for it, and what goes for all rows. */
export const startImportForm = z
  .strictObject({
    dryRun: z
      .enum(['true', 'false'])
      .default('false')
      .transform((value) => value === 'true'),
    columns: z
      .array(z.strictObject({ name: z.string().max(200), field: z.string().max(200).optional() }))
      .max(1_000)
      .optional(),
    defaults: importSettingsSchema.shape.defaults,
  })
  .superRefine(({ columns }, context) => {
    const chosen = new Map<string, number>();
    for (const [index, { field }] of (columns ?? []).entries()) {
      if (field === undefined || field === AS_SPECIFICATION) continue;
      if (chosen.has(field))
        context.addIssue({
          code: 'custom',
          path: ['columns', index, 'field'],
          message: `Column ${(chosen.get(field) ?? 0) + 1} is this field already; a field takes one column`,
        });
      else chosen.set(field, index);
    }
    if (columns === undefined) return;
    if (!chosen.has('sku'))
      context.addIssue({ code: 'custom', path: ['sku'], message: 'Say which column holds the article number' });
    if (![...chosen.keys()].some((field) => field.startsWith('title')))
      context.addIssue({ code: 'custom', path: ['title'], message: 'Say which column holds the title' });
  })
  .transform(({ dryRun, columns, defaults }): StartImport => ({
    dryRun,
    mapping: Object.fromEntries((columns ?? []).flatMap((column) => mappingOf(column))),
    others: columns === undefined ? 'read' : 'skip',
    defaults,
  }));

function mappingOf({ name, field }: { name: string; field?: string | undefined }): [string, string][] {
  if (field === undefined) return [];
  return [[field === AS_SPECIFICATION ? `attributes.${name}` : field, name]];
}

/** What goes for all rows has dots in its names, which the form has made into steps: here they are put together again. */
export function settingsFromForm({ defaults, ...sent }: SentForm): unknown {
  const given = typeof defaults === 'object' && defaults !== null ? Object.entries(defaults) : [];
  const known = given.flatMap(([name, value]): [string, unknown][] => {
    const field = defaultable.find((each) => fieldName(each) === name);
    return field === undefined ? [] : [[field, value]];
  });
  return { ...sent, defaults: Object.fromEntries(known) };
}

/** `price.currency` as one step of a field's name. */
export const fieldName = (field: string): string => field.replaceAll('.', '-');

/** What the form begins with: what was chosen before, or else what the columns' names say. */
export function settingsValues({ columns }: ImportPreview, settings: ImportSettings): FormValues {
  const before = new Map(Object.entries(settings.mapping).map(([ours, theirs]) => [theirs, ours]));
  const isChosen = settings.others === 'skip';
  const choiceOf = ({ name, field }: ImportPreview['columns'][number]): string => {
    // Nobody's internal column is shown to buyers unless somebody says so.
    const ours = before.get(name) ?? (isChosen ? '' : (field ?? ''));
    return ours === `attributes.${name}` ? AS_SPECIFICATION : ours;
  };
  return {
    ...Object.fromEntries(
      columns.flatMap((column, index) => [
        [`columns.${index}.name`, column.name],
        [`columns.${index}.field`, choiceOf(column)],
      ]),
    ),
    ...Object.fromEntries(
      Object.entries(settings.defaults).map(([name, value]) => [`defaults.${fieldName(name)}`, value]),
    ),
  };
}
