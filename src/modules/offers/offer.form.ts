import type { SentForm } from '../../site/design/form.js';

type Fields = Record<string, unknown>;
const fieldsOf = (value: unknown): Fields => (typeof value === 'object' && value !== null ? { ...value } : {});

/**
 * What the form for a new offer sends, as the API takes it. The currency and the unit always stand in their lists, so they only
 * mean something beside an amount; quantities are in the price's unit.
 */
export function offerFromForm(sent: SentForm): unknown {
  const { price, moq, quantity, ...offer } = sent;
  const { unitCode = 'H87', ...amounts } = fieldsOf(price);
  const { code, ...place } = fieldsOf(amounts['incoterm']);
  const hasPrice = amounts['min'] !== undefined || amounts['max'] !== undefined || code !== undefined;
  const inUnit = (value: unknown) => (value === undefined ? {} : { quantity: value, unitCode });
  return {
    ...offer,
    ...(hasPrice && {
      price: {
        ...amounts,
        unitCode,
        incoterm: code === undefined ? undefined : { code, ...place },
      },
    }),
    ...(moq !== undefined && { moq: inUnit(fieldsOf(moq)['quantity']) }),
    ...(quantity !== undefined && { quantity: inUnit(fieldsOf(quantity)['quantity']) }),
  };
}
