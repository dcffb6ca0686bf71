import { z } from 'zod';
import { sectorSchema } from '../../vocabulary/index.js';

/** What a product may lack, or have, that its company looks for in the list. */
export const catalogueStates = ['no-image', 'no-price', 'no-hs-code', 'with-model'] as const;
export type CatalogueState = (typeof catalogueStates)[number];

/** Query of a company's own list: what is empty or unknown counts as not asked for, because a form sends all its fields. */
export const catalogueListQuery = z.object({
  q: z.string().trim().max(200).catch('').default(''),
  sector: sectorSchema.optional().catch(undefined),
  state: z.enum(catalogueStates).optional().catch(undefined),
  cursor: z.string().max(1_000).optional(),
});
export type CatalogueListQuery = z.output<typeof catalogueListQuery>;

/** Most products in one printed catalogue. */
export const MOST_PRINTED = 200;

/** Two products beside each other, one to a page with its specification, or a list of prices. */
export const printLayouts = ['cards', 'pages', 'table'] as const;

const isId = (id: string) => z.uuid().safeParse(id).success;

/** What a printed catalogue holds. Every choice stands in the address, so that a catalogue can be kept as a link. */
export const printQuery = z.object({
  sector: sectorSchema.optional().catch(undefined),
  product: z
    .union([z.string(), z.array(z.string())])
    .optional()
    .transform((ids) => [ids ?? []].flat().filter(isId).slice(0, MOST_PRINTED)),
  language: z.enum(['en', 'ko', 'zh', 'es', 'ja', 'fr', 'pt', 'de']).optional().catch(undefined),
  title: z.string().trim().max(120).catch('').default(''),
  text: z.string().trim().max(2_000).catch('').default(''),
  layout: z.enum(printLayouts).catch('cards').default('cards'),
  prices: z.enum(['yes', 'no']).catch('yes').default('yes'),
});
export type PrintQuery = z.output<typeof printQuery>;
