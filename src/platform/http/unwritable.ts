import type { FieldError } from '../errors/domain-error.js';
import { toPointer } from './field-errors.js';

const DETAIL = 'Leave out the character U+0000 and halves of surrogate pairs; they are no text';

const isText = (text: string) => !text.includes('\0') && text.isWellFormed();

/** Texts that no database can keep, wherever they stand in the input: better told here than failing there. */
export function unwritable(input: unknown, path: readonly PropertyKey[] = []): FieldError[] {
  if (typeof input === 'string') return isText(input) ? [] : [{ pointer: toPointer(path), detail: DETAIL }];
  if (typeof input !== 'object' || input === null || Buffer.isBuffer(input)) return [];
  if (Array.isArray(input)) return input.flatMap((item: unknown, index) => unwritable(item, [...path, index]));
  return Object.entries(input).flatMap(([key, value]) =>
    isText(key) ? unwritable(value, [...path, key]) : [{ pointer: toPointer(path), detail: DETAIL }],
  );
}
