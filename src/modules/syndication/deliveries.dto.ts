import { z } from 'zod';

/** One offer's state on one affiliated site. */
export const deliveryResponse = z.object({
  id: z.uuid(),
  site: z.object({ id: z.string(), name: z.string(), kind: z.enum(['webhook', 'feed']) }),
  status: z
    .enum(['pending', 'retrying', 'delivered', 'withdrawn', 'parked'])
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
  events: z
    .array(z.object({ at: z.string(), kind: z.string(), rev: z.int(), detail: z.string().nullable() }))
    .describe('The last twenty lines of the ledger: wanted, accepted, pulled, failed, parked, redriven'),
});
export type DeliveryResponse = z.output<typeof deliveryResponse>;

export const deliveryListResponse = z.object({ items: z.array(deliveryResponse) });

export const redriveResponse = z.object({ id: z.uuid(), status: z.literal('pending') });
