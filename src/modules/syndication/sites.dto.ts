import { z } from 'zod';
import { isPlainAddress } from '../../platform/text/index.js';
import { isWebhookSecret } from './wire/index.js';

const address = z
  .url({ protocol: /^https?$/, error: 'Give a whole address, for example https://partner.example/webhooks' })
  .max(500)
  .refine(isPlainAddress, { error: 'Give it without user, password, spaces and quotes' });
const secret = z
  .string()
  .max(200)
  .refine(isWebhookSecret, { error: 'Give a Standard Webhooks secret: whsec_ and 24 to 64 bytes in base64' });

const fields = {
  name: z.string().trim().min(1, { error: 'Give the name of the site' }).max(80),
  homeUrl: address,
  webhookUrl: address.nullable().optional().describe('Where we push to; needed for the kind webhook'),
  openSearchUrl: address.nullable().optional().describe('Its OpenSearch description, if it can be searched'),
  offersFeedUrl: address
    .nullable()
    .optional()
    .describe(
      'Its feed (Atom or JSON Feed) of everything that it shows, if what we posted is to be compared with that',
    ),
};

/** Body of `POST /officer/sites`. */
export const createSiteSchema = z
  .strictObject({
    id: z
      .string()
      .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, {
        error: 'Use lower-case letters, digits and hyphens, for example silk-harbor',
      })
      .max(40),
    kind: z.enum(['webhook', 'feed'], { error: 'Use webhook (we push) or feed (the site pulls)' }),
    ...fields,
    outboundSecret: secret.optional().describe('By which we sign what we send; made when left out'),
    inboundSecret: secret.optional().describe('By which the site signs what it sends; made when left out'),
  })
  .superRefine((site, context) => {
    if (site.kind === 'webhook' && !site.webhookUrl) {
      context.addIssue({
        code: 'custom',
        path: ['webhookUrl'],
        message: 'A site of the kind webhook needs an address to push to',
      });
    }
  });
export type CreateSite = z.output<typeof createSiteSchema>;

/** Body of `PATCH /officer/sites/{id}`: what is left out stays. */
export const changeSiteSchema = z.strictObject({
  name: fields.name.optional(),
  homeUrl: address.optional(),
  webhookUrl: fields.webhookUrl,
  openSearchUrl: fields.openSearchUrl,
  offersFeedUrl: fields.offersFeedUrl,
  status: z.enum(['active', 'paused'], { error: 'Use active or paused' }).optional(),
  rotateSecrets: z
    .literal(true)
    .optional()
    .describe('Makes new secrets; the present ones hold beside them until the next rotation'),
});
export type ChangeSite = z.output<typeof changeSiteSchema>;

export const siteIdParam = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, { error: 'Give the id of an affiliated site' })
  .max(40);

/** What came of comparing what a site shows with what it should show. */
export const reconciliationReport = z.object({
  at: z.string(),
  shown: z.int().describe('Offers of ours that the site shows'),
  isWhole: z.boolean().describe('Whether its whole feed was read; only then something can be missing'),
  missing: z.int().describe('Not shown there; posted anew'),
  outdated: z.int().describe('Shown there in an older revision; posted anew'),
  unwanted: z.int().describe('Still shown there although withdrawn; withdrawn anew'),
  failure: z.string().nullable().describe('Why the feed could not be read; then nothing was compared'),
});
export type ReconciliationReport = z.output<typeof reconciliationReport>;

/** An affiliated site as officers see it. */
export const siteResponse = z.object({
  id: z.string(),
  name: z.string(),
  kind: z.enum(['webhook', 'feed']),
  homeUrl: z.string(),
  webhookUrl: z.string().nullable(),
  openSearchUrl: z.string().nullable(),
  offersFeedUrl: z.string().nullable(),
  status: z.enum(['active', 'paused', 'disabled']).describe('disabled: the site answered 410 Gone'),
  closedUntil: z
    .string()
    .nullable()
    .describe('Nothing is sent before this instant, after repeated failures or at the wish of the site'),
  backlog: z.int().describe('Deliveries under way'),
  parked: z.int().describe('Deliveries that wait for a person'),
  delivered: z.int(),
  reconciliation: reconciliationReport.nullable().describe('The last one; null before the first'),
  version: z.int(),
  createdAt: z.string(),
  updatedAt: z.string(),
});
export type SiteResponse = z.output<typeof siteResponse>;
export const reconcileResponse = z.object({ id: z.string(), status: z.literal('queued') });

export const siteListResponse = z.object({ items: z.array(siteResponse) });

/** Given out once: after that they are sealed. */
export const siteWithSecretsResponse = siteResponse.extend({
  secrets: z
    .object({
      outbound: z.string().describe('The site verifies with it what we send'),
      inbound: z.string().describe('The site signs with it what it sends'),
      feedUrl: z.string().describe('Its own address of our feed: what it pulls from there counts as delivered'),
    })
    .nullable()
    .describe('Only in the answer that made them'),
});
export type SiteWithSecrets = z.output<typeof siteWithSecretsResponse>;
