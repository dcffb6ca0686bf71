import { z } from 'zod';
import { positiveDecimalSchema } from './decimal.js';
import { namedObject } from './messages.js';
import { unitCodeSchema } from './unit-codes.js';

/** `{ quantity, unitCode }` above zero, as a decimal string. */
export const quantitySchema = namedObject('a quantity', { quantity: positiveDecimalSchema, unitCode: unitCodeSchema });
export type Quantity = z.infer<typeof quantitySchema>;

/** Minimum order quantity. */
export const moqSchema = namedObject('a minimum order quantity', {
  quantity: positiveDecimalSchema,
  unitCode: unitCodeSchema,
});
export type Moq = z.infer<typeof moqSchema>;

/** What a supplier can make: `{ quantity, unitCode, per: 'MONTH' }`. */
export const supplyAbilitySchema = namedObject('a supply ability', {
  quantity: positiveDecimalSchema,
  unitCode: unitCodeSchema,
  per: z.literal('MONTH', { error: 'Give the supply ability per MONTH' }).default('MONTH'),
});
export type SupplyAbility = z.infer<typeof supplyAbilitySchema>;

const LEAD_TIME = 'Give the lead time in whole days, from 0 (in stock) to 730';

/** Days from order to shipment, 0 (in stock) to 730. */
export const leadTimeDaysSchema = z
  .int({ error: LEAD_TIME })
  .min(0, { error: LEAD_TIME })
  .max(730, { error: LEAD_TIME });
