import { z } from 'zod';
import { pageOf, pageQuery } from '../../platform/http/paging.js';
import { siteIdParam } from './sites.dto.js';

const statuses = ['pending', 'retrying', 'delivered', 'withdrawn', 'parked'] as const;

/** Query of `GET /officer/deliveries`. */
export const deliveryQuery = z.strictObject({
  ...pageQuery,
  status: z
    .enum(statuses, { error: `Use one of ${statuses.join(', ')}` })
    .optional()
    .describe('Only those in this status; `parked` ones wait for a person'),
  site: siteIdParam.optional().describe('Only those of this affiliated site'),
});
export type DeliveryQuery = z.output<typeof deliveryQuery>;

const fields = {
  id: z.uuid(),
  site: z.object({ id: z.string(), name: z.string(), kind: z.enum(['webhook', 'feed']) }),
  status: z
    .enum(statuses)
    .describe('pending: on its way, or waiting to be pulled; parked: waits for a person; withdrawn: taken down there'),
  desiredState: z.enum(['live', 'withdrawn']),
  desiredRev: z.int().describe('The newest revision meant for the site'),
  sentRev: z.int().nullable().describe('The newest that left this house'),
  ackedRev: z.int().nullable().describe('The newest that the site confirmed'),
  remoteId: z.string().nullable().describe("The site's own number for it"),
  remoteUrl: z.string().nullable().describe("The offer's page there"),
  attempts: z.int().describe('Attempts at the present revision'),
  nextAttemptAt: z.string().nullable(),
  lastError: z.string().nullable().describe("In the site's own words"),
  updatedAt: z.string(),
};

/** One offer's state on one affiliated site. */
export const deliveryResponse = z.object({
  ...fields,
  events: z
    .array(z.object({ at: z.string(), kind: z.string(), rev: z.int(), detail: z.string().nullable() }))
    .describe('The last twenty lines of the ledger: wanted, accepted, pulled, failed, parked, redriven, differed'),
});
export type DeliveryResponse = z.output<typeof deliveryResponse>;

export const deliveryListResponse = z.object({ items: z.array(deliveryResponse) });

/** One offer's or company's state on one affiliated site, as officers find it. */
export const officerDeliveryResponse = z.object({
  ...fields,
  subject: z.object({
    type: z.enum(['offer', 'company']),
    id: z.uuid().describe('Of the offer or company'),
    companyId: z.uuid().describe('Whose it is'),
  }),
});
export type OfficerDelivery = z.output<typeof officerDeliveryResponse>;

export const deliveryPageResponse = pageOf(officerDeliveryResponse);

export const redriveResponse = z.object({ id: z.uuid(), status: z.literal('pending') });

/** A delivery that needs its company's eye. */
export interface Trouble {
  offerId: string;
  site: string;
  status: 'parked' | 'retrying';
  /** In the site's own words. */
  lastError: string | null;
  nextAttemptAt: string | null;
}

/** One of the affiliated sites on which an offer stands; its page there when the site has told it. */
export interface OfferCopy {
  site: string;
  url: string | null;
}
