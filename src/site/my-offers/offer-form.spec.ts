import { describe, expect, it } from '@jest/globals';
import { formOf, type FormResult } from '../../site/design/form.js';
import { offerFromForm } from './offer-form.js';
import type { z } from 'zod';
import { createOfferSchema } from '../../modules/offers/index.js';

const BLANK = {
  direction: 'SELL',
  title: 'Flow meter',
  description: 'For water',
  language: 'en',
  sector: 'machinery-equipment',
  'price.min': '',
  'price.max': '',
  'price.currency': 'USD',
  'price.unitCode': 'H87',
  'price.incoterm.code': '',
  'price.incoterm.namedPlace': '',
  'moq.quantity': '',
  'quantity.quantity': '',
};

async function read(typed: Record<string, string>) {
  const result = await formOf(createOfferSchema, offerFromForm)['~standard'].validate({ ...BLANK, ...typed });
  return (result as { value: FormResult<z.output<typeof createOfferSchema>> }).value;
}

describe('the form for a new offer', () => {
  it('leaves out a price of which only the lists stand there', async () => {
    const { data } = await read({});
    expect(data).toMatchObject({ title: { en: 'Flow meter' } });
    expect(data).not.toHaveProperty('price');
    expect(data).not.toHaveProperty('moq');
  });

  it('makes amounts, unit and delivery terms one price', async () => {
    const { data } = await read({
      'price.min': '3.2',
      'price.incoterm.code': 'FOB',
      'price.incoterm.namedPlace': 'Busan',
      'moq.quantity': '500',
    });
    expect(data).toMatchObject({
      price: { min: '3.2', currency: 'USD', unitCode: 'H87', incoterm: { code: 'FOB', namedPlace: 'Busan' } },
      moq: { quantity: '500', unitCode: 'H87' },
    });
  });

  it('points at the field that is missing', async () => {
    const { errors } = await read({ 'price.min': '3.2', 'price.incoterm.code': 'FOB' });
    expect(errors.map(({ pointer }) => pointer)).toEqual(['/price/incoterm/namedPlace']);
  });
});
