import { z } from 'zod';
import { pageOf, pageQuery } from '../../platform/http/paging.js';
import { categoryIdSchema, sectorSchema } from '../../vocabulary/index.js';

/** `GET /products` */
export const productQuerySchema = z.strictObject({
  ...pageQuery,
  companyId: z.uuid('Give the UUID of a company').optional(),
  sector: sectorSchema.optional(),
  category: categoryIdSchema.optional().describe('Category id; the categories below it are included'),
});
export type ProductQuery = z.infer<typeof productQuerySchema>;

/** Sort key of the list: newest first. */
export const productCursor = z.tuple([z.uuid()]);

const localized = z.record(z.string(), z.string());

export const imageResponseSchema = z.object({
  id: z.uuid(),
  url: z.string(),
  width: z.int(),
  height: z.int(),
  alt: z.string(),
});
export type ImageResponse = z.infer<typeof imageResponseSchema>;

/** `PUT /products/{id}/images`: all images of the product in their new order. */
export const arrangeImagesSchema = z.strictObject({
  images: z
    .array(
      z.strictObject({
        id: z.uuid('Give the id of an image'),
        alt: z
          .string()
          .trim()
          .max(200, 'Use at most 200 characters')
          .optional()
          .describe('What the image shows, for those who do not see it; stays when left out'),
      }),
    )
    .max(100, 'Name each image once')
    .describe("The product's images in the order in which they are to be shown"),
});
export type ArrangeImages = z.infer<typeof arrangeImagesSchema>;
export type ArrangedImage = ArrangeImages['images'][number];

export const imagesResponseSchema = z.object({ items: z.array(imageResponseSchema) });

export const modelResponseSchema = z.object({ url: z.string(), size: z.int().describe('Bytes') });

/** A product as everybody sees it. Texts are by language; money and quantities are decimal strings. */
export const productResponseSchema = z.object({
  id: z.uuid(),
  companyId: z.uuid(),
  version: z.int(),
  sku: z.string(),
  slug: z.string(),
  title: localized,
  summary: localized.optional(),
  description: localized.optional(),
  brand: z.string().optional(),
  model: z.string().optional(),
  sector: z.string(),
  category: z.string().optional(),
  gtin: z.array(z.string()).describe('Padded to 14 digits'),
  hsCode: z.string().optional(),
  hsEdition: z.int().optional(),
  unspsc: z.string().optional(),
  price: z
    .object({
      min: z.string().optional(),
      max: z.string().optional(),
      currency: z.string(),
      perQuantity: z.string(),
      unitCode: z.string(),
      incoterm: z
        .object({ code: z.string(), version: z.int(), namedPlace: z.string(), locode: z.string().optional() })
        .optional(),
    })
    .optional(),
  moq: z.object({ quantity: z.string(), unitCode: z.string() }).optional(),
  supplyAbility: z.object({ quantity: z.string(), unitCode: z.string(), per: z.string() }).optional(),
  leadTimeDays: z.int().optional(),
  attributes: z.array(z.object({ name: z.string(), value: z.string(), unit: z.string().optional() })),
  images: z.array(imageResponseSchema),
  model3d: modelResponseSchema.optional(),
  company: z.object({
    id: z.uuid(),
    slug: z.string(),
    name: z.string(),
    country: z.string(),
    verificationLevel: z.int(),
  }),
  createdAt: z.string().describe('UTC instant'),
  updatedAt: z.string().describe('UTC instant'),
});
export type ProductResponse = z.infer<typeof productResponseSchema>;

export const productPageSchema = pageOf(productResponseSchema);
