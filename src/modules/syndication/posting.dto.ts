import { z } from 'zod';
import { offerResponse } from '../offers/index.js';
import { siteIdParam } from './sites.dto.js';

const { direction, price, moq, images, company, validThrough } = offerResponse.shape;

/** Body of `PUT /offers/{id}/sites`. */
export const postingRequest = z.strictObject({
  sites: z
    .array(siteIdParam, { error: 'Give a list of ids of affiliated sites, or null for all' })
    .max(100, { error: 'Give at most 100 sites' })
    .refine((sites) => new Set(sites).size === sites.length, { error: 'Name each site once' })
    .nullable()
    .describe('Where the offer is to appear; null: on all, also on those that join later; empty: on none'),
});
export type PostingRequest = z.output<typeof postingRequest>;

const postingSite = z.object({
  id: z.string(),
  name: z.string(),
  homeUrl: z.string(),
  kind: z.enum(['webhook', 'feed']).describe('webhook: we push, within seconds; feed: the site pulls when it likes'),
  status: z
    .enum(['active', 'paused', 'disabled'])
    .describe('Only active ones are served; a paused one gets what it missed'),
  chosen: z.boolean().describe('Whether the offer is to appear there'),
});
export type PostingSite = z.output<typeof postingSite>;

/** Where an offer is to appear, and what is told there. */
export const postingResponse = z.object({
  sites: z.array(z.string()).nullable().describe('The chosen ones; null for all, also those that join later'),
  items: z.array(postingSite).describe('All affiliated sites'),
  shown: z
    .object({
      direction,
      title: z.string(),
      description: z.string(),
      language: z.string().describe('The one language in which it is told: the main one of the offer'),
      company: company.unwrap(),
      price,
      moq,
      images: images.describe('Addresses, also for use elsewhere'),
      validThrough,
      leftOut: z.array(z.string()).describe('Fields that are given but stay here; other languages as title.ko'),
    })
    .describe('What every site is told; how it looks is the site’s own affair'),
});
export type PostingResponse = z.output<typeof postingResponse>;
