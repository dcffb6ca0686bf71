import { z } from 'zod';
import { sectorSchema } from '../../vocabulary/index.js';

export const sectorResponseSchema = z.object({
  slug: z.string(),
  name: z.string(),
  products: z.int().describe('Products of visible companies; up to 30 s old'),
});
export type SectorResponse = z.infer<typeof sectorResponseSchema>;
export const sectorListSchema = z.object({ items: z.array(sectorResponseSchema) });

export const categoryQuerySchema = z.strictObject({
  sector: sectorSchema.optional().describe('Only the categories of this sector'),
});
export type CategoryQuery = z.infer<typeof categoryQuerySchema>;

export const categoryResponseSchema = z.object({
  id: z.string(),
  sector: z.string(),
  parentId: z.string().nullable(),
  name: z.string(),
  level: z.int().describe('1 right below the sector, at most 4'),
  leaf: z.boolean(),
  suggestedHsCode: z.string().optional(),
});
/** Parents before their children. */
export const categoryListSchema = z.object({ items: z.array(categoryResponseSchema) });
