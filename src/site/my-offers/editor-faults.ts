import { errorOf, type FormResult } from '../design/form.js';

/** Whether a part of the form holds something that is wrong; then it is open. */
export const hasFault = (form: FormResult<unknown>, names: readonly string[]): boolean =>
  names.some((name) => errorOf(form, name) !== undefined);
