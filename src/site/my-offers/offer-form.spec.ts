import { describe, expect, it } from '@jest/globals';
import { formOf, type FormResult } from '../design/form.js';
import { atFields, type OfferForm, offerFormSchema, offerFromForm } from './offer-form.js';

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
  'moq.unitCode': 'H87',
  'quantity.quantity': '',
  'quantity.unitCode': 'H87',
};

async function read(typed: Record<string, string>) {
  const result = await formOf(offerFormSchema, offerFromForm)['~standard'].validate({ ...BLANK, ...typed });
  return (result as { value: FormResult<OfferForm> }).value;
}

describe('the form for a new offer', () => {
  it('leaves out a price of which only the lists stand there', async () => {
    const { data } = await read({});
    expect(data).toMatchObject({ offer: { title: { en: 'Flow meter' } }, sites: null, then: 'save' });
    expect(data?.offer.price).toBeUndefined();
    expect(data?.offer.moq).toBeUndefined();
  });

  it('makes amounts, unit and delivery terms one price', async () => {
    const { data } = await read({
      'price.min': '3.2',
      'price.incoterm.code': 'FOB',
      'price.incoterm.namedPlace': 'Busan',
      'moq.quantity': '500',
    });
    expect(data?.offer).toMatchObject({
      price: { min: '3.2', currency: 'USD', unitCode: 'H87', incoterm: { code: 'FOB', namedPlace: 'Busan' } },
      moq: { quantity: '500', unitCode: 'H87' },
    });
  });

  it('points at the field that is missing', async () => {
    const { errors } = atFields(await read({ 'price.min': '3.2', 'price.incoterm.code': 'FOB' }));
    expect(errors.map(({ pointer }) => pointer)).toEqual(['/price/incoterm/namedPlace']);
  });

  it('has the text of each language at its own field, errors too', async () => {
    const form = await read({ 'titles.ko': '유량계', 'descriptions.ko': 'x'.repeat(100_000) });
    expect(atFields(form).errors.map(({ pointer }) => pointer)).toEqual(['/descriptions/ko']);
    expect((await read({ 'titles.ko': '유량계' })).data?.offer.title).toEqual({ en: 'Flow meter', ko: '유량계' });
  });

  it('leaves out for buyers what only sellers have', async () => {
    const { data } = await read({ direction: 'BUY', 'moq.quantity': '500' });
    expect(data?.offer.moq).toBeUndefined();
  });
});
