import type { FieldError } from '../errors/domain-error.js';
import { MOST_ERRORS, toPointer } from './field-errors.js';

const DETAIL = 'Leave out the character U+0000 and halves of surrogate pairs; they are no text';

/** Nothing that is written here nests half as deep; what does would only exhaust the stack of whoever walks it. */
const DEEPEST = 32;

/** No field of ours is called half as long. Names of forms are paths (`price.min`): their steps nest, too. */
const LONGEST_NAME = 300;

const TOO_DEEP = `Nest lists and objects at most ${DEEPEST} deep`;

const isText = (text: string) => !text.includes('\0') && text.isWellFormed();

const isNested = (input: unknown): input is object =>
  typeof input === 'object' && input !== null && !Buffer.isBuffer(input);

/** Whether lists and objects stand in each other deeper, or names are longer, than anything that is meant seriously. */
export function isTooDeep(input: unknown, depth = 0): boolean {
  if (!isNested(input)) return false;
  if (depth === DEEPEST) return true;
  if (Array.isArray(input)) return input.some((item: unknown) => isTooDeep(item, depth + 1));
  return Object.entries(input).some(([name, item]) => name.length > LONGEST_NAME || isTooDeep(item, depth + 1));
}

/**
 * What no database can keep, wherever it stands in the input: better told here than failing there.
 * Bounded: at most as many as a problem document lists.
 */
export function unwritable(input: unknown): FieldError[] {
  const errors: FieldError[] = [];
  for (const error of faults(input, [])) {
    errors.push(error);
    if (errors.length === MOST_ERRORS) break;
  }
  return errors;
}

function* faults(input: unknown, path: readonly PropertyKey[]): Generator<FieldError, void, undefined> {
  if (typeof input === 'string') {
    if (!isText(input)) yield { pointer: toPointer(path), detail: DETAIL };
    return;
  }
  if (!isNested(input)) return;
  if (path.length === DEEPEST) {
    yield { pointer: toPointer(path), detail: TOO_DEEP };
    return;
  }
  const isList = Array.isArray(input);
  for (const [key, value] of Object.entries(input)) {
    if (isText(key)) yield* faults(value, [...path, isList ? Number(key) : key]);
    else yield { pointer: toPointer(path), detail: DETAIL };
  }
}
