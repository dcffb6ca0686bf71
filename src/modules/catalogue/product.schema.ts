import { z } from 'zod';
import {
  categoryIdSchema,
  findCategory,
  gtinSchema,
  hsCodeSchema,
  leadTimeDaysSchema,
  localizedText,
  moqSchema,
  priceSchema,
  sectorSchema,
  supplyAbilitySchema,
  unspscSchema,
} from '../../vocabulary/index.js';

/** A text that may be written plainly (then it counts as English) or by language: `"Green tea"` or `{"en": "Green tea", "ko": "녹차"}`. */
const text = (maxLength: number) => {
  const byLanguage = localizedText(maxLength);
  return z.preprocess((value) => (typeof value === 'string' ? { en: value } : value), byLanguage);
};

const skuSchema = z
  .string('Give your own article number as text')
  .trim()
  .min(1, 'Give your own article number')
  .max(80, 'Use at most 80 characters')
  .regex(/^[^\p{C}]+$/u, 'Leave out control characters');

const line = (maxLength: number) =>
  z
    .string('Write it as text')
    .trim()
    .min(1, 'Leave it out or write something')
    .max(maxLength, `Use at most ${maxLength} characters`);

const attributeSchema = z.strictObject({
  name: line(120).describe('What is specified, for example "Power consumption"'),
  value: z.union(
    [line(10_000), z.number().transform(String), z.boolean().transform((yes) => (yes ? 'Yes' : 'No'))],
    'Write the value as text, number or true/false',
  ),
  unit: line(30).optional(),
});

/** One line of a specification. */
export interface Attribute {
  name: string;
  value: string;
  unit?: string;
}

const MOST_ATTRIBUTES = 400;

/** Attributes as a list of `{name, value, unit?}`, or short as an object of name to value. */
const attributesSchema = z
  .preprocess(
    (value) =>
      typeof value === 'object' && value !== null && !Array.isArray(value)
        ? Object.entries(value).map(([name, item]) => ({ name, value: item as unknown }))
        : value,
    z
      .array(attributeSchema, 'Give a list of {name, value, unit}')
      .max(MOST_ATTRIBUTES, `Give at most ${MOST_ATTRIBUTES} attributes`),
  )
  .describe('Specification: a list of {name, value, unit?} or an object of name to value');

const gtinListSchema = z
  .preprocess(
    (value) => (typeof value === 'string' ? [value] : value),
    z.array(gtinSchema, 'Give one GTIN or a list of them').max(100, 'Give at most 100'),
  )
  .describe('GTIN-8, -12, -13 or -14 with a valid check digit; one or several');

const category = categoryIdSchema.describe('Category id, for example computers-telecommunications/notebooks');

const fields = {
  sku: skuSchema.describe("The company's own article number; unique within the company"),
  title: text(300).describe('Name of the product, plain (English) or by language'),
  summary: text(1_000).optional(),
  description: text(20_000).optional(),
  brand: line(120).optional(),
  model: line(200).optional().describe('Model or type code'),
  sector: sectorSchema.optional().describe("Sector; the category's, or else the company's first, when left out"),
  category: category.optional(),
  gtin: gtinListSchema.optional(),
  hsCode: hsCodeSchema.optional().describe('HS 2022 subheading, six digits'),
  unspsc: unspscSchema.optional(),
  price: priceSchema.optional(),
  moq: moqSchema.optional().describe('Minimum order quantity'),
  supplyAbility: supplyAbilitySchema.optional(),
  leadTimeDays: leadTimeDaysSchema.optional(),
  attributes: attributesSchema.optional(),
};

/** What a product says: the body of `POST /products`, a form, and a line of an import alike. */
export const productContentSchema = z.strictObject(fields).superRefine((product, context) => {
  const sectorOfCategory = product.category === undefined ? undefined : findCategory(product.category)?.sector;
  if (product.sector && sectorOfCategory && product.sector !== sectorOfCategory) {
    context.addIssue({
      code: 'custom',
      path: ['sector'],
      message: `The category belongs to ${sectorOfCategory}; leave the sector out or give that one`,
    });
  }
});

/** A checked product, before it has an id. */
export type ProductContent = z.infer<typeof productContentSchema>;

const clearable = <Shape extends z.ZodType>(shape: Shape) => shape.nullable().optional();

/** Body of `PATCH /products/{id}`: what is left out stays, `null` clears. */
export const productPatchSchema = z.strictObject({
  sku: fields.sku.optional(),
  title: fields.title.optional(),
  summary: clearable(text(1_000)),
  description: clearable(text(20_000)),
  brand: clearable(line(120)),
  model: clearable(line(200)),
  sector: sectorSchema.optional(),
  category: clearable(category),
  gtin: clearable(gtinListSchema),
  hsCode: clearable(hsCodeSchema),
  unspsc: clearable(unspscSchema),
  price: clearable(priceSchema),
  moq: clearable(moqSchema),
  supplyAbility: clearable(supplyAbilitySchema),
  leadTimeDays: clearable(leadTimeDaysSchema),
  attributes: clearable(attributesSchema),
});

export type ProductPatch = z.infer<typeof productPatchSchema>;
