import { z } from 'zod';
import { pageOf, pageQuery } from '../../platform/http/paging.js';
import { instantSchema, timeZoneSchema } from '../../vocabulary/index.js';
import { consultationLifecycle } from './consultation.lifecycle.js';
import { invitedRoles, participantRoles } from './consultation.row.js';

const text = (least: number, most: number) =>
  z
    .string({ error: 'Write it as text' })
    .trim()
    .min(least, { error: `Write at least ${least} characters` })
    .max(most, { error: `Shorten it to at most ${most} characters` });

const uuid = (what: string) => z.uuid({ error: `Give the UUID of ${what}` });

const slots = z
  .array(z.strictObject({ startsAt: instantSchema }), {
    error: 'Give a list like [{ "startsAt": "2026-03-01T09:00:00Z" }]',
  })
  .min(1, { error: 'Propose at least one time' })
  .max(5, { error: 'Propose at most five times' })
  .refine((list) => new Set(list.map((slot) => Date.parse(slot.startsAt))).size === list.length, {
    error: 'Name each time once',
  })
  .describe('From now (a few minutes of delay are fine) to 90 days ahead');

/** Body of `POST /consultations`. */
export const requestSchema = z
  .strictObject({
    withCompanyId: uuid('a company').optional().describe('Whom to meet: a company …'),
    offerId: uuid('an offer').optional().describe('… or the one behind this offer …'),
    productId: uuid('a product')
      .optional()
      .describe('… or the one that makes this product; give exactly one of the three'),
    subject: text(3, 200),
    message: text(1, 4_000).optional(),
    durationMinutes: z
      .int({ error: 'Give a whole number of minutes' })
      .min(15, { error: 'Plan at least 15 minutes' })
      .max(240, { error: 'Plan at most 240 minutes' }),
    timeZone: timeZoneSchema.describe('IANA zone in which you think of the slots, for showing them'),
    slots,
  })
  .superRefine((body, context) => {
    const given = [body.withCompanyId, body.offerId, body.productId].filter((id) => id !== undefined);
    if (given.length !== 1) {
      const message = 'Give exactly one of withCompanyId, offerId and productId';
      context.addIssue({ code: 'custom', path: ['withCompanyId'], message });
    }
  });
export type ConsultationRequest = z.output<typeof requestSchema>;

/** Body of `POST /consultations/{id}/accept`. */
export const acceptSchema = z.strictObject({ slotId: uuid('one of the slots') });

/** Body of `POST /consultations/{id}/slots`. */
export const proposeSchema = z.strictObject({ slots });
export type SlotProposal = z.output<typeof proposeSchema>;

/** Body of `decline`, `cancel` and `end`; it may be left out. */
export const noteSchema = z
  .strictObject({ note: text(1, 500).optional().describe('Why, for the other side') })
  .default({});

/** Body of `POST /consultations/{id}/participants`. */
export const inviteSchema = z.strictObject({
  userId: uuid('a user'),
  role: z.enum(invitedRoles, { error: `Use one of ${invitedRoles.join(', ')}` }),
});
export type Invitation = z.output<typeof inviteSchema>;

const stateSchema = z.enum(consultationLifecycle.states, {
  error: `Use one of ${consultationLifecycle.states.join(', ')}`,
});
const roleSchema = z.enum(participantRoles, { error: `Use one of ${participantRoles.join(', ')}` });

/** Query of `GET /consultations`. */
export const listQuery = z.strictObject({
  ...pageQuery,
  state: stateSchema.optional(),
  role: roleSchema
    .optional()
    .describe('Your role: host for consultations that others asked you for, party for your own requests'),
});
export type ConsultationListQuery = z.output<typeof listQuery>;
export const listCursor = z.tuple([z.uuid()]);

/** Query of `GET /consultations/{id}/record`. */
export const recordQuery = z.strictObject({
  after: z.coerce
    .number<string>('Give the seq of the last line that you have')
    .int()
    .min(0)
    .max(2_147_483_647)
    .default(0)
    .describe('Lines after this seq'),
  limit: z.coerce
    .number<string>('Give a whole number from 1 to 1000')
    .int()
    .min(1)
    .max(1_000)
    .default(1_000)
    .describe('Lines a page, 1 to 1000'),
  format: z
    .enum(['json', 'text'], { error: 'Use json or text' })
    .default('json')
    .describe('text: the whole record as one plain text'),
});
export type RecordQuery = z.output<typeof recordQuery>;

const instant = z.iso.datetime().describe('UTC');
const company = z.object({ id: z.uuid(), slug: z.string(), name: z.string(), country: z.string() });

/** A consultation as its participants see it. */
export const consultationResponse = z.object({
  id: z.uuid(),
  state: stateSchema,
  subject: z.string(),
  message: z.string().nullable(),
  requester: company.describe('The company that asks for the consultation'),
  host: company.describe('The company that was asked'),
  offerId: z.uuid().nullable(),
  productId: z.uuid().nullable(),
  durationMinutes: z.int(),
  timeZone: z.string(),
  proposedBy: z.enum(['requester', 'host']).describe('Whose slots wait for an answer of the other company'),
  slots: z.array(z.object({ id: z.uuid(), startsAt: instant })),
  startsAt: instant.nullable(),
  liveAt: instant.nullable(),
  endedAt: instant.nullable(),
  note: z.string().nullable().describe('What was said when it was declined, cancelled or ended'),
  role: roleSchema.describe('Yours'),
  actions: z.array(z.enum(consultationLifecycle.actions)).describe('What you can do now'),
  room: z
    .object({
      id: z.uuid().describe('roomId for the socket events'),
      opensAt: instant,
      closesAt: instant.describe('Too late to begin after this'),
      canEnter: z.boolean(),
    })
    .nullable()
    .describe('null until a slot was accepted'),
  version: z.int(),
  createdAt: instant,
  updatedAt: instant,
});
export type ConsultationResponse = z.output<typeof consultationResponse>;

export const consultationPage = pageOf(consultationResponse);

const event = z.object({
  roomId: z.uuid(),
  seq: z.int(),
  kind: z
    .string()
    .describe(
      'chat.message, participant.joined, participant.left, participant.removed, room.opened, room.live, room.ended',
    ),
  actorId: z.uuid().nullable(),
  clientId: z.uuid().nullable(),
  payload: z.record(z.string(), z.unknown()).describe('By kind; { text } for chat.message'),
  at: instant,
});

/** What is kept of a consultation. */
export const recordResponse = z.object({
  consultation: consultationResponse,
  participants: z.array(
    z.object({ userId: z.uuid(), name: z.string(), role: roleSchema, companyId: z.uuid().nullable() }),
  ),
  attendance: z.array(
    z.object({ userId: z.uuid(), joinedAt: instant, leftAt: instant.nullable().describe('null while they are there') }),
  ),
  events: z.array(event).describe('The log: gapless, in order'),
  head: z.int().describe('seq of the newest line'),
  nextAfter: z.int().nullable().describe('`after` of the next page; null on the last'),
});
export type RecordResponse = z.output<typeof recordResponse>;
