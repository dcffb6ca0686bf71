import type { StandardSchemaV1 } from '@standard-schema/spec';
import type { z } from 'zod';
import type { FieldError } from '../../platform/errors/domain-error.js';
import { fieldErrors } from '../../platform/http/field-errors.js';
import { toDomainError } from '../../platform/http/problem.js';

/** A form as it came back: either what was meant, or what was typed together with what is wrong with it. */
export type FormResult<Data> =
  | { ok: true; data: Data; values: FormValues; errors: FieldError[] }
  | { ok: false; data: null; values: FormValues; errors: FieldError[] };

/** What was typed, by field name; `price.min` stays `price.min`. Read it with {@link valueOf} and {@link valuesOf}. */
export type FormValues = Readonly<Record<string, string | readonly string[]>>;

/** A form that nobody has sent yet, with what its fields begin with. */
export const emptyForm = (values: FormValues = {}): FormResult<never> => ({
  ok: false,
  data: null,
  values,
  errors: [],
});

/** The same form with a refusal that came from the use case: its fields' errors, or else one for the whole form. */
export function refused<Data>(form: FormResult<Data>, error: unknown): FormResult<Data> {
  // What a state machine refuses is a refusal, too, though it knows nothing of the web.
  const refusal = toDomainError(error);
  if (refusal.status >= 500) throw error;
  const errors = refusal.errors.length > 0 ? refusal.errors : [{ pointer: '', detail: refusal.message }];
  return { ok: false, data: null, values: form.values, errors };
}

/** What stands in a field; of a list its first. */
export function valueOf(form: FormResult<unknown>, name: string): string {
  const value = form.values[name] ?? '';
  return typeof value === 'string' ? value : (value[0] ?? '');
}

/** What was chosen from a list. */
export function valuesOf(form: FormResult<unknown>, name: string): readonly string[] {
  const value = form.values[name] ?? [];
  return typeof value === 'string' ? [value] : value;
}

/** `price.min` is at `/price/min`, `sectors[]` at `/sectors`. */
const pointerOf = (name: string) => `/${name.replace(/\[\]$/, '').replaceAll('.', '/')}`;

/** A plain field may stand for something with parts: `title` for a text by language. */
const isAbout = (pointer: string, name: string) =>
  pointer === pointerOf(name) || pointer.startsWith(`${pointerOf(name)}/`);

/** The first error of a field, by the name that the field has in the form. */
export const errorOf = (form: FormResult<unknown>, name: string): string | undefined =>
  form.errors.find(({ pointer }) => isAbout(pointer, name))?.detail;

/** Errors that belong to no field of the form. */
export const formErrors = (form: FormResult<unknown>, fields: readonly string[]): string[] =>
  form.errors
    .filter(({ pointer }) => !fields.some((name) => isAbout(pointer, name)))
    .map(({ pointer, detail }) => (pointer ? `${pointer}: ${detail}` : detail));

/** Stands in forms whose page can show them again, with this field instead of their own button: see {@link formOf}. */
export const SHOWABLE_FIELD = '_form';
export const SHOW_AGAIN_FIELD = '_again';

const asText = (value: unknown): string => (typeof value === 'string' ? value : '');

/** What a form says once dots are steps and empty fields are gone; still text throughout. */
export type SentForm = Readonly<Record<string, unknown>>;

/**
 * Reads a form with the schema of the API. Use it as the body's schema: `@Body({ schema: formOf(offerSchema) })`. It never refuses
 * by itself, so that the handler can show the form again (422) with what was typed. Empty fields count as left out, dots step
 * into objects, a number among the steps into a list (`slots.0.startsAt`), and a name that ends in `[]` gives a list. Names that
 * begin with `_` are the mechanism's own and are not shown to the schema; one of them, `_again`, asks for the form as it was sent,
 * without anything being wrong with it.
 *
 * @param prepare turns what was sent into what the schema takes, where text isn't enough: numbers, instants, parts that go together
 */
export function formOf<Schema extends z.ZodType>(
  schema: Schema,
  prepare: (sent: SentForm) => unknown = (sent) => sent,
): StandardSchemaV1<unknown, FormResult<z.output<Schema>>> {
  return {
    '~standard': {
      version: 1,
      vendor: 'silkgate-form',
      validate: (input) => {
        const body = (typeof input === 'object' && input !== null ? input : {}) as Record<string, unknown>;
        const sent = Object.entries(body).filter(([name]) => !name.startsWith('_'));
        const values = Object.fromEntries(
          sent.map(([name, value]) => [name, Array.isArray(value) ? value.map(asText) : asText(value)]),
        );
        if (SHOW_AGAIN_FIELD in body) return { value: emptyForm(values) };
        const result = schema.safeParse(prepare(nest(sent)));
        const value: FormResult<z.output<Schema>> = result.success
          ? { ok: true, data: result.data, values, errors: [] }
          : { ok: false, data: null, values, errors: fieldErrors(result.error.issues) };
        return { value };
      },
    },
  };
}

function nest(sent: readonly (readonly [string, unknown])[]): Record<string, unknown> {
  const root: Record<string, unknown> = {};
  for (const [field, value] of sent) {
    const list = field.endsWith('[]');
    const path = field.replace(/\[\]$/, '').split('.');
    const item = list ? (Array.isArray(value) ? value : [value]).filter((one) => one !== '') : value;
    if (item === '' || item === undefined) continue;
    let place = root;
    for (const key of path.slice(0, -1)) {
      const inner = Object.hasOwn(place, key) && typeof place[key] === 'object' ? place[key] : {};
      set(place, key, inner);
      place = inner as Record<string, unknown>;
    }
    set(place, path.at(-1) ?? field, item);
  }
  return withLists(root) as Record<string, unknown>;
}

/** Assigning to `__proto__` would change what the object is; defining it only adds a field. */
const set = (place: Record<string, unknown>, key: string, value: unknown) =>
  Object.defineProperty(place, key, { value, enumerable: true, writable: true, configurable: true });

/** Objects whose keys are all numbers are lists; what was left empty closes up. */
function withLists(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  const entries = Object.entries(value).map(([key, item]) => [key, withLists(item)] as const);
  if (entries.length > 0 && entries.every(([key]) => /^\d{1,3}$/.test(key)))
    return entries.sort(([a], [b]) => Number(a) - Number(b)).map(([, item]) => item);
  const object: Record<string, unknown> = {};
  for (const [key, item] of entries) set(object, key, item);
  return object;
}
