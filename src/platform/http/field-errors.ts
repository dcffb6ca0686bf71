import type { StandardSchemaV1 } from '@standard-schema/spec';
import type { FieldError } from '../errors/domain-error.js';

const escape = (segment: string) => segment.replaceAll('~', '~0').replaceAll('/', '~1');

/** An RFC 6901 pointer from a path of keys and indices. */
export const toPointer = (path: readonly PropertyKey[]): string =>
  path.map((key) => `/${escape(String(key))}`).join('');

const EXPECTED: Readonly<Record<string, string>> = {
  object: 'Give a JSON object',
  array: 'Give a list',
  string: 'Give one text',
  number: 'Give a number',
  int: 'Give a whole number',
  boolean: 'Give true or false',
};

/** Most schemas say themselves what would be right; this is for those that leave it to the library's wording. */
function wordsOf(issue: StandardSchemaV1.Issue): string {
  const expected = 'expected' in issue && typeof issue.expected === 'string' ? issue.expected : undefined;
  return expected !== undefined && issue.message.startsWith('Invalid input')
    ? (EXPECTED[expected] ?? issue.message)
    : issue.message;
}

/** More than this help nobody, and an array of 10,000 faulty items must not answer with as many lines. */
export const MOST_ERRORS = 50;

/** What a schema found wrong, as fields with their pointers. An unknown field is named itself, not the object that it stands in. */
export function fieldErrors(issues: readonly StandardSchemaV1.Issue[]): FieldError[] {
  const errors: FieldError[] = [];
  for (const issue of issues) {
    const path = (issue.path ?? []).map((part) => (typeof part === 'object' ? part.key : part));
    const unknownKeys =
      'code' in issue && issue.code === 'unrecognized_keys' && 'keys' in issue ? (issue.keys as string[]) : null;
    if (unknownKeys) {
      for (const key of unknownKeys)
        errors.push({ pointer: toPointer([...path, key]), detail: 'This field is not known here; leave it out' });
    } else {
      errors.push({ pointer: toPointer(path), detail: wordsOf(issue) });
    }
    if (errors.length >= MOST_ERRORS) return errors.slice(0, MOST_ERRORS);
  }
  return errors;
}
