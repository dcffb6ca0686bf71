import { isDeepStrictEqual } from 'node:util';
import { z } from 'zod';
import {
  acceptedPaymentTermsSchema,
  findCategory,
  hsCodeSchema,
  languageTagSchema,
  leadTimeDaysSchema,
  leafCategoryIdSchema,
  localizedText,
  locodeSchema,
  moqSchema,
  priceSchema,
  quantitySchema,
  sectorSchema,
  supplyAbilitySchema,
} from '../../vocabulary/index.js';

/** A trade lead sells or looks for something. */
export const directionSchema = z.enum(['SELL', 'BUY'], { error: 'Use SELL or BUY' });
export type Direction = z.infer<typeof directionSchema>;

const line = (maxLength: number) =>
  z
    .string({ error: 'Write it as text' })
    .trim()
    .min(1, { error: 'Write at least one character, or leave it out' })
    .max(maxLength, { error: `Shorten it to at most ${maxLength} characters` });

const required = {
  title: localizedText(200).describe('By language; a plain text counts as `language`'),
  description: localizedText(10_000).describe('By language; a plain text counts as `language`'),
  sector: sectorSchema,
};

const optional = {
  categoryId: leafCategoryIdSchema,
  productId: z.uuid({ error: "Give the UUID of one of your company's products" }),
  images: z
    .array(line(300), { error: 'Give a list of image addresses' })
    .max(8, { error: 'Choose at most 8 images' })
    .describe("Which of the product's images to show: `images[].url` of the product; its first one when left out"),
  hsCode: hsCodeSchema.describe('HS 2022 subheading, six digits'),
  price: priceSchema.describe('What a seller asks, or what a buyer wants to pay'),
  quantity: quantitySchema.describe('How much is offered or wanted'),
  moq: moqSchema.describe('Minimum order quantity; sell offers only'),
  supplyAbility: supplyAbilitySchema.describe('What the seller can make; sell offers only'),
  leadTimeDays: leadTimeDaysSchema.describe('Days from order to shipment'),
  paymentTerms: acceptedPaymentTermsSchema,
  packaging: line(500),
  portOfLoading: locodeSchema.describe('UN/LOCODE'),
  destination: locodeSchema.describe('UN/LOCODE'),
  certifications: z
    .array(line(80), { error: 'Give a list of names, for example ["CE", "KC"]' })
    .max(20, { error: 'Give at most 20 certifications' }),
};

/** The fields of an offer, as they are stored and answered. */
export const offerFields = {
  ...required,
  ...z.strictObject(optional).partial().shape,
  language: languageTagSchema.default('en').describe('The main language of title and description'),
};

const fieldsSchema = z.strictObject(offerFields);

/** What an offer says in one revision. */
export type OfferContent = z.output<typeof fieldsSchema>;

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A plain title or description is one in the offer's main language. */
export function withPlainTexts(input: unknown): unknown {
  if (!isRecord(input)) return input;
  const language = typeof input.language === 'string' ? input.language : 'en';
  const localized = { ...input };
  for (const field of ['title', 'description']) {
    const text = input[field];
    if (typeof text === 'string') localized[field] = { [language]: text };
  }
  return localized;
}

/** What no single field can say: the rules between them. */
export function checkContent(content: OfferContent, context: z.core.$RefinementCtx): void {
  const fail = (field: keyof OfferContent, message: string) =>
    context.addIssue({ code: 'custom', path: [field], message });
  const sector = content.categoryId === undefined ? undefined : findCategory(content.categoryId)?.sector;
  if (sector !== undefined && sector !== content.sector) fail('sector', `The category belongs to ${sector}; give that`);
  if (!(content.language in content.title))
    fail(
      'language',
      `The title is not in ${content.language}: add it, or name one of ${Object.keys(content.title).join(', ')}`,
    );
  if (content.images !== undefined && content.productId === undefined)
    fail('images', 'Name the product whose images these are in productId, or leave the images out');
}

/** A whole offer from anywhere: the API, a form, an affiliated site. Unknown fields are refused. */
export const offerContentSchema = z.preprocess(withPlainTexts, fieldsSchema.superRefine(checkContent));

/** Fields that make no sense for the direction, with the remedy; direction itself never changes. */
export function directionFaults(
  direction: Direction,
  content: OfferContent,
): { field: keyof OfferContent; message: string }[] {
  if (direction === 'SELL') return [];
  const message = 'Leave this out: only a seller has it. Say how much you want in quantity';
  return (['moq', 'supplyAbility'] as const)
    .filter((field) => content[field] !== undefined)
    .map((field) => ({ field, message }));
}

const clearable = <Shape extends Record<string, z.ZodType>>(shape: Shape) =>
  Object.fromEntries(Object.entries(shape).map(([name, schema]) => [name, schema.nullable().optional()])) as {
    [Name in keyof Shape]: z.ZodOptional<z.ZodNullable<Shape[Name]>>;
  };

const plainOr = (byLanguage: typeof required.title) => z.union([line(10_000), byLanguage]).optional();

/** The fields of a change: what is left out stays, `null` clears. */
export const offerPatchFields = {
  title: plainOr(required.title),
  description: plainOr(required.description),
  sector: required.sector.optional(),
  ...clearable(optional),
  language: languageTagSchema.optional(),
};

/** A change of content, not yet applied. */
export type ContentPatch = z.output<z.ZodObject<typeof offerPatchFields>>;

/** The content after a change, unchecked: run it through {@link offerContentSchema}. A plain text replaces only its own language. */
export function applyPatch(content: OfferContent, patch: ContentPatch): unknown {
  const language = patch.language ?? content.language;
  const given = Object.entries(patch).filter(([, value]) => value !== undefined);
  // Undefined is how a cleared field looks to the schema.
  const merged: Record<string, unknown> = {
    ...content,
    ...Object.fromEntries(given.map(([field, value]) => [field, value ?? undefined])),
  };
  for (const field of ['title', 'description'] as const) {
    const text = patch[field];
    if (typeof text === 'string') merged[field] = { ...content[field], [language]: text };
  }
  return merged;
}

/** One field that differs between two revisions; `null` where it is not given. */
export interface ContentChange {
  field: string;
  before: unknown;
  after: unknown;
}

/**
 * What differs, field by field, for the officer who decides and for telling whether there is anything to decide: every
 * field counts as material, because buyers and affiliated sites see every one of them.
 */
export function diffContent(before: OfferContent, after: OfferContent): ContentChange[] {
  const fields = Object.keys(offerFields) as (keyof OfferContent)[];
  return fields
    .filter((field) => !isDeepStrictEqual(before[field], after[field]))
    .map((field) => ({ field, before: before[field] ?? null, after: after[field] ?? null }));
}
