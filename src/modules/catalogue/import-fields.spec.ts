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
    expect(
      renameFields({ id: 'x', code: 'y', label: 'Pump' }, { mapping: { sku: 'code', title: 'label', model: 'id' } }),
    ).toEqual({
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

  it('steps into fields by dots and leaves empty cells out', () => {
    expect(
      renameFields({
        sku: 'A',
        'title.ko': '',
        'title.en': 'Pump',
        'price.min': '12.5',
        'attributes.Max. load': '3 t',
      }),
    ).toEqual({ sku: 'A', title: { en: 'Pump' }, price: { min: '12.5' }, attributes: { 'Max. load': '3 t' } });
  });

  it('maps columns whose names hold dots', () => {
    const mapping = { sku: 'Art.-Nr.', 'title.de': 'Bez.', price: 'VK. netto', 'attributes.Max. Last': 'Max. Last' };
    expect(
      renameFields({ 'Art.-Nr.': 'A', 'Bez.': 'Pumpe', 'VK. netto': '12.5', 'Max. Last': '3 t' }, { mapping }),
    ).toEqual({
      sku: 'A',
      title: { de: 'Pumpe' },
      price: { min: '12.5', max: '12.5' },
      attributes: { 'Max. Last': '3 t' },
    });
  });

  it('keeps a plain text beside the other languages, in whatever order they stand', () => {
    const title = { en: 'Pump', ko: '펌프' };
    expect(renameFields({ title: 'Pump', 'title.ko': '펌프' })).toEqual({ title });
    expect(renameFields({ 'title.ko': '펌프', title: 'Pump' })).toEqual({ title });
  });

  it('leaves out what the mapping does not name when it is told so', () => {
    const value = { sku: 'A', title: 'Pump', 'internal note': 'x' };
    expect(renameFields(value, { mapping: { sku: 'sku' }, others: 'skip' })).toEqual({ sku: 'A' });
    expect(renameFields(value)).toHaveProperty(['internal note']);
  });

  it('gives rows what goes for all of them, where they say nothing and where it says something', () => {
    const defaults = { sector: 'others', 'price.currency': 'EUR', 'price.unitCode': 'H87' } as const;
    expect(renameFields({ sku: 'A' }, { defaults })).toEqual({ sku: 'A', sector: 'others' });
    expect(renameFields({ sku: 'B', price: '3', 'price.currency': 'KRW' }, { defaults })).toEqual({
      sku: 'B',
      sector: 'others',
      price: { min: '3', max: '3', currency: 'KRW', unitCode: 'H87' },
    });
  });
});
