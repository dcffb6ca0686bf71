import { z } from 'zod';

/** Joins words the way a sentence does: `a`, `a and b`, `a, b and c`. */
export function listWords(words: readonly string[], conjunction: 'and' | 'or' = 'and'): string {
  if (words.length < 2) return words.join('');
  return `${words.slice(0, -1).join(', ')} ${conjunction} ${words[words.length - 1]}`;
}

/**
 * A strict object whose own errors name the remedy: unknown fields are refused by name together with the allowed ones,
 * and anything that is not an object is answered with the expected fields.
 *
 * @param what the thing in a sentence, with its article: `a price`
 */
export function namedObject<Shape extends z.ZodRawShape>(what: string, shape: Shape) {
  const fields = listWords(Object.keys(shape));
  return z.strictObject(shape, {
    error: (issue) => {
      if (issue.code === 'unrecognized_keys') {
        const unknown = (issue.keys as string[]).map((key) => `"${key}"`);
        return `Remove the unknown field${unknown.length > 1 ? 's' : ''} ${listWords(unknown)}; ${what} has only ${fields}`;
      }
      return `Give ${what} as an object with ${fields}`;
    },
  });
}
