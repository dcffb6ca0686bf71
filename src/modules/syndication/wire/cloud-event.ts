import { z } from 'zod';
import { WireError } from './wire.error.js';

export const CLOUD_EVENT_TYPE = 'application/cloudevents+json';

/** What we send and take, by CloudEvents `type`. */
export const eventTypes = {
  offerPublished: 'silkgate.offer.published.v1',
  offerWithdrawn: 'silkgate.offer.withdrawn.v1',
  companyRegistered: 'silkgate.company.registered.v1',
} as const;

export type EventType = (typeof eventTypes)[keyof typeof eventTypes];

const text = (most: number) => z.string().min(1).max(most);

/** CloudEvents 1.0 in its JSON format; attributes that we don't know are dropped. */
const cloudEventSchema = z.object({
  specversion: z.literal('1.0'),
  id: text(256),
  source: text(500),
  type: z.enum(eventTypes),
  subject: text(256),
  time: z.iso.datetime({ offset: true }).optional(),
  datacontenttype: z.string().max(100).optional(),
  data: z.record(z.string(), z.unknown()),
});

/** One event: `source` + `id` are unique, `subject` is the offer's or company's id, `data` a schema.org thing in JSON-LD. */
export type CloudEvent = z.infer<typeof cloudEventSchema>;

/**
 * Writes the envelope. The text is what must be signed and sent, byte for byte.
 *
 * @param event.id the webhook's id
 * @param event.source our public URL
 * @param event.time when the revision came to be, not when it is sent: the body stays the same at every attempt
 */
export function buildCloudEvent(event: {
  id: string;
  source: string;
  type: EventType;
  subject: string;
  time: Date;
  data: Readonly<Record<string, unknown>>;
}): string {
  return JSON.stringify({
    specversion: '1.0',
    id: event.id,
    source: event.source,
    type: event.type,
    subject: event.subject,
    time: event.time.toISOString(),
    datacontenttype: 'application/ld+json',
    data: event.data,
  });
}

function parseJson(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch (cause) {
    throw new WireError('bad_message', 'The body is not JSON', [], { cause });
  }
}

const pointer = (path: readonly PropertyKey[]): string =>
  path.map((step) => `/${String(step).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');

/** Zod's issues as field errors that a partner can act on. */
export const fieldErrors = (error: z.ZodError, under = ''): { pointer: string; detail: string }[] =>
  error.issues.slice(0, 20).map((issue) => ({ pointer: under + pointer(issue.path), detail: issue.message }));

/**
 * Reads the envelope of a verified message.
 *
 * @param webhookId the `webhook-id` header; the event's id must be the same, or a signature could be told of another event
 * @throws WireError `bad_message`
 */
export function parseCloudEvent(body: string, contentType: string | undefined, webhookId: string): CloudEvent {
  if (contentType?.split(';')[0]?.trim().toLowerCase() !== CLOUD_EVENT_TYPE) {
    throw new WireError('bad_message', `The content type must be ${CLOUD_EVENT_TYPE}`);
  }
  const parsed = cloudEventSchema.safeParse(parseJson(body));
  if (!parsed.success) {
    throw new WireError('bad_message', 'The body is not a CloudEvent that we take', fieldErrors(parsed.error));
  }
  if (parsed.data.id !== webhookId) {
    throw new WireError('bad_message', "The event's id differs from the header webhook-id", [
      { pointer: '/id', detail: 'Must be the same as the header webhook-id' },
    ]);
  }
  return parsed.data;
}
