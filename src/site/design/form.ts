import type { StandardSchemaV1 } from '@standard-schema/spec';
import type { z } from 'zod';
import { DomainError, type FieldError } from '../../platform/errors/domain-error.js';
import { fieldErrors } from '../../platform/http/field-errors.js';

/** A form as it came back: either what was meant, or what was typed together with what is wrong with it. */
export type FormResult<Data> =
  | { ok: true; data: Data; values: FormValues; errors: FieldError[] }
  | { ok: false; data: null; values: FormValues; errors: FieldError[] };

/** What was typed, by field name; `price.min` stays `price.min`. */
export type FormValues = Readonly<Record<string, string>>;

/** A form that nobody has sent yet, with what its fields begin with. */
export const emptyForm = (values: FormValues = {}): FormResult<never> => ({
  ok: false,
  data: null,
  values,
  errors: [],
});

/** The same form with a refusal that came from the use case: its fields' errors, or else one for the whole form. */
export function refused<Data>(form: FormResult<Data>, error: unknown): FormResult<Data> {
  if (!(error instanceof DomainError) || error.status >= 500) throw error;
  const errors = error.errors.length > 0 ? error.errors : [{ pointer: '', detail: error.message }];
  return { ok: false, data: null, values: form.values, errors };
}

/** The first error of a field, by the name that the field has in the form. */
export const errorOf = (form: FormResult<unknown>, name: string): string | undefined =>
  form.errors.find(({ pointer }) => pointer === `/${name.replaceAll('.', '/')}`)?.detail;

/** Errors that belong to no field of the form. */
export const formErrors = (form: FormResult<unknown>, fields: readonly string[]): string[] =>
  form.errors
    .filter(({ pointer }) => !fields.some((name) => pointer === `/${name.replaceAll('.', '/')}`))
    .map(({ pointer, detail }) => (pointer ? `${pointer}: ${detail}` : detail));

const asText = (value: unknown): string => (typeof value === 'string' ? value : '');

/**
 * Reads a form with the schema of the API. Use it as the body's schema: `@Body({ schema: formOf(offerSchema) })`. It never refuses
 * by itself, so that the handler can show the form again (422) with what was typed. Empty fields count as left out,
 * dots step into objects, and a name that ends in `[]` gives a list.
 */
export function formOf<Schema extends z.ZodType>(
  schema: Schema,
): StandardSchemaV1<unknown, FormResult<z.output<Schema>>> {
  return {
    '~standard': {
      version: 1,
      vendor: 'silkgate-form',
      validate: (input) => {
        const sent = (typeof input === 'object' && input !== null ? input : {}) as Record<string, unknown>;
        const values = Object.fromEntries(Object.entries(sent).map(([name, value]) => [name, asText(value)]));
        const result = schema.safeParse(nest(sent));
        const value: FormResult<z.output<Schema>> = result.success
          ? { ok: true, data: result.data, values, errors: [] }
          : { ok: false, data: null, values, errors: fieldErrors(result.error.issues) };
        return { value };
      },
    },
  };
}

function nest(sent: Record<string, unknown>): Record<string, unknown> {
  const root: Record<string, unknown> = {};
  for (const [field, value] of Object.entries(sent)) {
    const list = field.endsWith('[]');
    const path = field.replace(/\[\]$/, '').split('.');
    const item = list ? (Array.isArray(value) ? value : [value]).filter((one) => one !== '') : value;
    if (item === '' || item === undefined) continue;
    let place = root;
    for (const key of path.slice(0, -1)) {
      const inner = Object.hasOwn(place, key) && typeof place[key] === 'object' ? place[key] : {};
      place[key] = inner;
      place = inner as Record<string, unknown>;
    }
    Object.defineProperty(place, path.at(-1) ?? field, {
      value: item,
      enumerable: true,
      writable: true,
      configurable: true,
    });
  }
  return root;
}
