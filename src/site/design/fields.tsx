import { randomUUID } from 'node:crypto';
import { type Children, escapeHtml } from '@kitajs/html';
import { errorOf, formErrors, type FormResult, SHOWABLE_FIELD, valueOf, valuesOf } from './form.js';
import { FORM_KEY_FIELD } from './form-key.js';
import type { PageContext } from './page-context.js';

export interface FormProps {
  page: PageContext;
  form: FormResult<unknown>;
  action: string;
  /** Names of the fields, so that errors of none of them stand above the form. */
  fields: readonly string[];
  children?: Children;
}

/** A form that posts, carries its tokens, and says above itself what is wrong with no field of its own. */
export function Form({ page, form, action, fields, children }: FormProps) {
  const loose = formErrors(form, fields);
  return (
    <form method="post" action={escapeHtml(action)} class="form" novalidate={form.errors.length > 0}>
      <Tokens page={page} />
      <input type="hidden" name={SHOWABLE_FIELD} value="1" />
      {form.errors.length > 0 ? (
        <div class="notice notice--error" role="alert" id="errors">
          <p safe>{page.t('form.wrong', { count: form.errors.length })}</p>
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

/** What every form that posts must carry: whose it is, and which sending. */
function Tokens({ page }: { page: PageContext }) {
  return (
    <>
      <input type="hidden" name="_csrf" value={page.csrf} />
      <input type="hidden" name={FORM_KEY_FIELD} value={randomUUID()} />
    </>
  );
}

/** A form that is only a button: withdraw, accept, sign out. */
export function ActionButton(props: {
  page: PageContext;
  action: string;
  text: string;
  kind?: 'main' | 'quiet' | 'danger';
  /** Hidden fields. */
  values?: Readonly<Record<string, string>>;
}) {
  const { page, action, text, kind = 'quiet', values = {} } = props;
  return (
    <form method="post" action={escapeHtml(action)}>
      <Tokens page={page} />
      {Object.entries(values).map(([name, value]) => (
        <input type="hidden" name={escapeHtml(name)} value={escapeHtml(value)} />
      ))}
      <button class={kind === 'main' ? 'button' : `button button--${kind}`} type="submit" safe>
        {text}
      </button>
    </form>
  );
}

/** An {@link ActionButton} for what can't be taken back: it opens first, says what will happen, and only then acts. */
export function ConfirmedAction(props: {
  page: PageContext;
  action: string;
  text: string;
  /** What will happen. */
  warning: string;
  values?: Readonly<Record<string, string>>;
}) {
  const { page, action, text, warning, values = {} } = props;
  return (
    <details class="confirm">
      <summary class="button button--danger" safe>
        {text}
      </summary>
      <div class="confirm__box">
        <p safe>{warning}</p>
        <ActionButton page={page} action={action} text={page.t('form.sure')} kind="danger" values={values} />
      </div>
    </details>
  );
}

interface FieldBase {
  form: FormResult<unknown>;
  name: string;
  label: string;
  hint?: string;
  required?: boolean;
}

const idOf = (name: string) => `field-${name.replaceAll(/[^a-z0-9]+/gi, '-').replace(/-$/, '')}`;

/** Attributes of the control and what surrounds it: label, hint and error belong together for everybody's ears. */
function parts({ form, name, hint, required }: FieldBase) {
  const error = errorOf(form, name);
  const id = idOf(name);
  return {
    error,
    control: {
      id,
      name: escapeHtml(name),
      required,
      'aria-describedby': [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ') || undefined,
      'aria-invalid': error ? ('true' as const) : undefined,
    },
  };
}

function Labelled({ of, children }: { of: FieldBase; children?: Children }) {
  const { error, control } = parts(of);
  return (
    <div class={error ? 'field field--wrong' : 'field'}>
      <label for={control.id} safe>
        {of.label}
      </label>
      {of.hint ? (
        <p class="field__hint" id={`${control.id}-hint`} safe>
          {of.hint}
        </p>
      ) : (
        ''
      )}
      {children}
      {error ? (
        <p class="field__error" id={`${control.id}-error`} safe>
          {error}
        </p>
      ) : (
        ''
      )}
    </div>
  );
}

export interface FieldProps extends FieldBase {
  type?: 'text' | 'email' | 'password' | 'number' | 'search' | 'date' | 'datetime-local';
  autocomplete?: string;
  inputmode?: 'decimal' | 'numeric';
  multiline?: boolean;
  min?: string;
}

/** A labelled field that keeps what was typed and says what is wrong with it. Passwords are never sent back. */
export function Field(props: FieldProps) {
  const { form, name, type = 'text', autocomplete, inputmode, multiline, min } = props;
  const { control } = parts(props);
  const value = valueOf(form, name);
  return (
    <Labelled of={props}>
      {multiline ? (
        <textarea {...control} rows="6" safe>
          {value}
        </textarea>
      ) : (
        // Kita escapes only quotes in attributes.
        <input
          {...control}
          type={type}
          value={type === 'password' ? undefined : escapeHtml(value)}
          autocomplete={autocomplete}
          inputmode={inputmode}
          min={min}
        />
      )}
    </Labelled>
  );
}

export interface Option {
  value: string;
  text: string;
}

/** A choice of one from a list. */
export function Select(props: FieldBase & { options: readonly Option[]; empty?: string }) {
  const { form, name, options, empty } = props;
  const chosen = valueOf(form, name);
  return (
    <Labelled of={props}>
      <select {...parts(props).control}>
        {empty === undefined ? (
          ''
        ) : (
          <option value="" safe>
            {empty}
          </option>
        )}
        {options.map(({ value, text }) => (
          <option value={escapeHtml(value)} selected={value === chosen} safe>
            {text}
          </option>
        ))}
      </select>
    </Labelled>
  );
}

/** A choice of several (boxes), or of one of a few (`one`: round buttons). */
export function Choices(props: FieldBase & { options: readonly Option[]; one?: boolean }) {
  const { form, name, label, hint, options, one = false } = props;
  const { error, control } = parts(props);
  const chosen = valuesOf(form, name);
  return (
    <fieldset class={error ? 'field field--wrong' : 'field'} aria-describedby={control['aria-describedby']}>
      <legend safe>{label}</legend>
      {hint ? (
        <p class="field__hint" id={`${control.id}-hint`} safe>
          {hint}
        </p>
      ) : (
        ''
      )}
      <div class="choices">
        {options.map(({ value, text }) => (
          <label class="choice">
            <input
              type={one ? 'radio' : 'checkbox'}
              name={control.name}
              value={escapeHtml(value)}
              checked={chosen.includes(value)}
            />
            <span safe>{text}</span>
          </label>
        ))}
      </div>
      {error ? (
        <p class="field__error" id={`${control.id}-error`} safe>
          {error}
        </p>
      ) : (
        ''
      )}
    </fieldset>
  );
}
