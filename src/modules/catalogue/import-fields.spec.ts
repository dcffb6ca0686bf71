import { describe, expect, it } from '@jest/globals';
import { renameFields } from './import-fields.js';
import { productContentSchema } from './product.schema.js';

describe('renameFields', () => {
  it('understands what Icecat exports', () => {
    const record = renameFields({
      id: '3920564',
      title: 'Xerox 006R90321 toner cartridge',
      gtin: ['0095205603217'],
      priceUsd: 49.95,
      released: '2009-12-10',
      attributes: { t_printing_colours: 'Black', n_quantity_per_pack: 6, b_recycled: false },
    });
    expect(productContentSchema.parse(record)).toMatchObject({
      sku: '3920564',
      title: { en: 'Xerox 006R90321 toner cartridge' },
      gtin: ['00095205603217'],
      price: { min: '49.95', max: '49.95', currency: 'USD', unitCode: 'C62' },
      attributes: [
        { name: 'Printing colours', value: 'Black' },
        { name: 'Quantity per pack', value: '6' },
        { name: 'Recycled', value: 'No' },
        { name: 'Released', value: '2009-12-10' },
      ],
    });
  });

  it('lets a mapping decide before the usual names', () => {
    expect(renameFields({ id: 'x', code: 'y', label: 'Pump' }, { sku: 'code', title: 'label', model: 'id' })).toEqual({
      model: 'x',
      sku: 'y',
      title: 'Pump',
    });
  });

  it('takes names that every object has for names like any other', () => {
    const record: unknown = JSON.parse('{"sku":"own","constructor":1,"toString":"x","__proto__":{"title":"y"}}');
    expect(Object.entries(renameFields(record as Record<string, unknown>))).toEqual([
      ['sku', 'own'],
      ['constructor', 1],
      ['toString', 'x'],
      ['__proto__', { title: 'y' }],
    ]);
  });

  it('leaves our own names alone when both are there', () => {
    expect(renameFields({ sku: 'own', id: 'theirs' })).toEqual({ sku: 'own', id: 'theirs' });
  });

  it('makes decimal strings of numbers', () => {
    expect(renameFields({ price: { min: 0.000012, currency: 'USD' }, moq: { quantity: 500 } })).toEqual({
      price: { min: '0.000012', currency: 'USD' },
      moq: { quantity: '500' },
    });
  });

  it('reads several GTINs and a number of days from cells', () => {
    expect(renameFields({ gtin: '4006381333931|12345670', leadTimeDays: '14' })).toEqual({
      gtin: ['4006381333931', '12345670'],
      leadTimeDays: 14,
    });
  });
});
