import { z } from 'zod';
import { pageOf, pageQuery } from '../../platform/http/paging.js';
import { instantSchema } from '../../vocabulary/index.js';

const word = (what: string) => z.string({ error: what }).regex(/^[a-z][a-z0-9.-]{0,79}$/, { error: what });

/** Query of `GET /officer/audit`. */
export const auditQuery = z
  .strictObject({
    ...pageQuery,
    subjectType: word('Give a kind of subject, for example offer')
      .optional()
      .describe('For example `offer`, `company`, `report`'),
    subjectId: z.string().min(1).max(100).optional().describe('Only together with subjectType'),
    actorId: z.uuid({ error: "Give a user's UUID" }).optional().describe('Who did it'),
    action: word('Give an action, for example offer.publish').optional().describe('For example `offer.publish`'),
    from: instantSchema.optional().describe('At or after'),
    to: instantSchema.optional().describe('Before'),
  })
  .superRefine(({ subjectId, subjectType }, context) => {
    if (subjectId !== undefined && subjectType === undefined)
      context.addIssue({ code: 'custom', path: ['subjectType'], message: 'Say of which kind the subject is' });
  });
export type AuditQuery = z.output<typeof auditQuery>;

/** One line of the audit log. */
export const auditResponse = z.object({
  id: z.string(),
  at: z.iso.datetime().describe('UTC'),
  actor: z
    .object({ id: z.uuid(), name: z.string() })
    .nullable()
    .describe('null for what time or an affiliated site did'),
  actorKind: z.enum(['owner', 'member', 'officer', 'system', 'site']),
  action: z.string(),
  subject: z.object({ type: z.string(), id: z.string() }),
  fromState: z.string().nullable(),
  toState: z.string().nullable(),
  reasonCode: z.string().nullable(),
  note: z.string().nullable(),
  details: z.record(z.string(), z.unknown()).nullable(),
  traceId: z.string().nullable(),
});
export type AuditResponse = z.output<typeof auditResponse>;

export const auditPageResponse = pageOf(auditResponse);
