import { describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import * as vocabulary from './index.js';
import { listWords } from './messages.js';

it('lists words as a sentence does', () => {
  expect(listWords([])).toBe('');
  expect(listWords(['a'])).toBe('a');
  expect(listWords(['a', 'b'])).toBe('a and b');
  expect(listWords(['a', 'b', 'c'], 'or')).toBe('a, b or c');
});

const exported: [string, unknown][] = Object.entries({
  ...vocabulary,
  localizedTextSchema: vocabulary.localizedText(200),
});
const schemas = exported.filter((entry): entry is [string, z.ZodType] => entry[1] instanceof z.ZodType);

describe.each(schemas)('%s', (_name, schema) => {
  it('can be described in OpenAPI, for requests and for responses', () => {
    expect(Object.keys(z.toJSONSchema(schema, { io: 'input', target: 'openapi-3.0' }))).not.toHaveLength(0);
    expect(Object.keys(z.toJSONSchema(schema, { io: 'output', target: 'openapi-3.0' }))).not.toHaveLength(0);
  });

  it.each([{ unknownField: true }, [[]], [null], Symbol('s'), true, '\u0000'])(
    'answers nonsense with a remedy, not with Zod’s own words',
    (input) => {
      const messages = schema.safeParse(input).error?.issues.map(({ message }) => message) ?? [];
      expect(messages.filter((message) => /^(Invalid|Too |Unrecognized|Expected)/.test(message))).toEqual([]);
      expect(messages).not.toHaveLength(0);
    },
  );
});
