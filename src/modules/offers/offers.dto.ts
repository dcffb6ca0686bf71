import { z } from 'zod';
import { instantKey, pageOf, pageQuery } from '../../platform/http/paging.js';
import { countrySchema, instantSchema, sectorSchema } from '../../vocabulary/index.js';
import {
  checkContent,
  directionFaults,
  directionSchema,
  offerFields,
  offerPatchFields,
  withPlainTexts,
} from './offer.content.js';
import { offerLifecycle } from './offer.lifecycle.js';

const validity = {
  validFrom: instantSchema.optional().describe('Now when left out'),
  validThrough: instantSchema.optional().describe('30 days after validFrom when left out; at most 180 days after it'),
};

/** Body of `POST /offers`. */
export const createOfferSchema = z.preprocess(
  withPlainTexts,
  z.strictObject({ direction: directionSchema, ...validity, ...offerFields }).superRefine((offer, context) => {
    checkContent(offer, context);
    for (const { field, message } of directionFaults(offer.direction, offer))
      context.addIssue({ code: 'custom', path: [field], message });
  }),
);
export type CreateOffer = z.output<typeof createOfferSchema>;

/** Body of `PATCH /offers/{id}`: what is left out stays, `null` clears. */
export const changeOfferSchema = z.strictObject({ ...validity, ...offerPatchFields });
export type ChangeOffer = z.output<typeof changeOfferSchema>;

const stateSchema = z.enum(offerLifecycle.states, { error: `Use one of ${offerLifecycle.states.join(', ')}` });

/** Query of `GET /offers`. */
export const offerListQuery = z.strictObject({
  ...pageQuery,
  direction: directionSchema.optional(),
  sector: sectorSchema.optional(),
  country: countrySchema.optional().describe('Country of the company that offers'),
  companyId: z.uuid({ error: "Give a company's UUID" }).optional(),
  productId: z.uuid({ error: "Give a product's UUID" }).optional().describe('Offers of this product'),
  mine: z
    .enum(['true', 'false'], { error: 'Use true or false' })
    .default('false')
    .transform((mine) => mine === 'true')
    .describe("`true`: your company's own offers in every state, newest draft first"),
  state: stateSchema.optional().describe('Only together with mine=true'),
});
export type OfferListQuery = z.output<typeof offerListQuery>;

/** Sort keys: what the world sees by publication, a company's own by creation. */
export const liveCursor = z.tuple([instantKey, z.uuid()]);
export const ownCursor = z.tuple([z.uuid()]);

const instant = z.iso.datetime().describe('UTC');

const companyCardSchema = z.object({
  id: z.uuid(),
  slug: z.string(),
  name: z.string(),
  country: z.string(),
  verificationLevel: z.int().describe('0 unverified to 3 visited'),
});

const originSchema = z.object({
  site: z.string().describe('The affiliated site that it came from'),
  url: z.string().describe('Its own page there'),
  company: z.object({ name: z.string().optional(), country: z.string().optional() }).describe('Who offers it there'),
});

const texts = z.record(z.string(), z.string()).describe('By BCP 47 language tag');

/** An offer as everybody sees it; what only its company and officers see is empty for others. */
export const offerResponse = z.object({
  id: z.uuid(),
  direction: directionSchema,
  state: stateSchema,
  rev: z.int().describe('The revision that is shown'),
  pendingRev: z.int().nullable().describe('A revision that waits for an officer beside the live one'),
  version: z.int().describe('For If-Match'),
  ...offerFields,
  title: texts,
  description: texts,
  language: z.string(),
  images: z.array(z.string()).describe('Addresses'),
  company: companyCardSchema.nullable().describe('null for offers of affiliated sites'),
  origin: originSchema.nullable().describe('null for offers of our own companies'),
  validFrom: instant,
  validThrough: instant,
  publishedAt: instant.nullable(),
  createdAt: instant,
  updatedAt: instant,
  links: z.object({ self: z.string(), html: z.string() }),
});
export type OfferResponse = z.output<typeof offerResponse>;

const changeResponse = z.object({ field: z.string(), before: z.unknown(), after: z.unknown() });

/** One offer with what its company and officers need beside it; `null` and empty for everybody else. */
export const offerDetailResponse = offerResponse.extend({
  review: z
    .object({ reasonCode: z.string(), note: z.string().nullable() })
    .nullable()
    .describe('What the last officer said who did not simply agree'),
  pending: z
    .object({
      rev: z.int(),
      submittedAt: instant,
      content: z.object({ ...offerFields, title: texts, description: texts, language: z.string() }),
      changes: z.array(changeResponse).describe('What differs from the live revision'),
    })
    .nullable(),
  actions: z.array(z.string()).describe('What you can do with it now'),
});
export type OfferDetailResponse = z.output<typeof offerDetailResponse>;

export const offerPageResponse = pageOf(offerResponse);
