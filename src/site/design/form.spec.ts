import { describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { defineErrors } from '../../platform/errors/domain-error.js';
import { errorOf, emptyForm, formErrors, formOf, type FormResult, refused } from './form.js';

const schema = z.strictObject({
  title: z.string(),
  price: z.strictObject({ min: z.string().regex(/^\d+$/, 'Digits only') }).optional(),
  tags: z.array(z.string()).optional(),
});
const read = async (sent: unknown) => {
  const result = await formOf(schema)['~standard'].validate(sent);
  return (result as { value: FormResult<z.infer<typeof schema>> }).value;
};

describe('a form', () => {
  it('steps into objects, makes lists and leaves empty fields out', async () => {
    expect(await read({ title: 'Pump', 'price.min': '12', 'tags[]': ['a', ''] })).toMatchObject({
      ok: true,
      data: { title: 'Pump', price: { min: '12' }, tags: ['a'] },
    });
    expect(await read({ title: 'Pump', 'price.min': '' })).toMatchObject({ ok: true, data: { title: 'Pump' } });
  });

  it('keeps what was typed and says what is wrong with which field', async () => {
    const form = await read({ title: '', 'price.min': 'x' });
    expect(form).toMatchObject({ ok: false, values: { 'price.min': 'x' } });
    expect(errorOf(form, 'price.min')).toBe('Digits only');
    expect(errorOf(form, 'title')).toBeDefined();
    expect(formErrors(form, ['title', 'price.min'])).toEqual([]);
  });

  it('can not reach the prototype', async () => {
    await read({ '__proto__.polluted': 'yes', title: 'x' });
    expect(Object.prototype).not.toHaveProperty('polluted');
  });

  it('takes a refusal of the use case over', () => {
    const error = defineErrors({ taken: { status: 409, title: 'Taken', detail: 'Choose another' } });
    expect(refused(emptyForm({ title: 'x' }), error('taken')).errors).toEqual([
      { pointer: '', detail: 'Choose another' },
    ]);
    expect(() => refused(emptyForm(), new Error('bug'))).toThrow('bug');
  });
});

describe('names of fields', () => {
  it('make lists of numbers among their steps, and keep their own from the schema', async () => {
    const slots = z.strictObject({ slots: z.array(z.strictObject({ startsAt: z.string() })) });
    const result = await formOf(slots)['~standard'].validate({
      'slots.2.startsAt': 'later',
      'slots.0.startsAt': 'soon',
      'slots.1.startsAt': '',
      _key: 'not for the schema',
    });
    expect(result).toMatchObject({
      value: { ok: true, data: { slots: [{ startsAt: 'soon' }, { startsAt: 'later' }] } },
    });
  });
});
