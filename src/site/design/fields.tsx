import { type Children, escapeHtml } from '@kitajs/html';
import { errorOf, formErrors, type FormResult } from './form.js';
import type { PageContext } from './page-context.js';

export interface FormProps {
  page: PageContext;
  form: FormResult<unknown>;
  action: string;
  /** Names of the fields, so that errors of none of them stand above the form. */
  fields: readonly string[];
  children?: Children;
}

/** A form that posts, carries its token, and says above itself what is wrong with no field of its own. */
export function Form({ page, form, action, fields, children }: FormProps) {
  const loose = formErrors(form, fields);
  return (
    <form method="post" action={action} class="form">
      <input type="hidden" name="_csrf" value={page.csrf} />
      {loose.length > 0 ? (
        <div class="notice notice--error" role="alert">
          {loose.map((text) => (
            <p safe>{text}</p>
          ))}
        </div>
      ) : (
        ''
      )}
      {children}
    </form>
  );
}

export interface FieldProps {
  form: FormResult<unknown>;
  name: string;
  label: string;
  type?: 'text' | 'email' | 'password' | 'number' | 'search' | 'datetime-local';
  hint?: string;
  required?: boolean;
  autocomplete?: string;
  multiline?: boolean;
}

/** A labelled field that keeps what was typed and says what is wrong with it. Passwords are never sent back. */
export function Field({ form, name, label, type = 'text', hint, required, autocomplete, multiline }: FieldProps) {
  const error = errorOf(form, name);
  const id = `field-${name.replaceAll(/[^a-z0-9]/gi, '-')}`;
  const described = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ') || undefined;
  // Kita escapes only quotes in attributes.
  const value = type === 'password' ? undefined : escapeHtml(form.values[name] ?? '');
  const common = {
    id,
    name,
    required,
    'aria-describedby': described,
    'aria-invalid': error ? ('true' as const) : undefined,
  };
  return (
    <div class={error ? 'field field--wrong' : 'field'}>
      <label for={id} safe>
        {label}
      </label>
      {hint ? (
        <p class="field__hint" id={`${id}-hint`} safe>
          {hint}
        </p>
      ) : (
        ''
      )}
      {multiline ? (
        <textarea {...common} rows="5" safe>
          {form.values[name] ?? ''}
        </textarea>
      ) : (
        <input {...common} type={type} value={value} autocomplete={autocomplete} />
      )}
      {error ? (
        <p class="field__error" id={`${id}-error`} safe>
          {error}
        </p>
      ) : (
        ''
      )}
    </div>
  );
}
