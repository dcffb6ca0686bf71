import { z } from 'zod';
import { reportLifecycle, reportOutcomes, reportTargets } from './report.lifecycle.js';
import { reportReasonSchema, resolutionReasonSchema } from './reason-codes.js';

const text = (maxLength: number, wording: string) =>
  z
    .string({ error: wording })
    .trim()
    .min(1, { error: wording })
    .max(maxLength, { error: `Shorten it to at most ${maxLength} characters` });

/** What an officer adds for those who read the record. */
export const noteSchema = text(2_000, 'Write the note as text, or leave it out').optional();

/** Body of `POST /reports`. */
export const reportRequest = z.strictObject({
  targetType: z.enum(reportTargets, { error: `Use one of ${reportTargets.join(', ')}` }).describe('What is reported'),
  targetId: z.uuid({ error: 'Give the UUID of what you report' }).describe('Its id'),
  reasonCode: reportReasonSchema,
  description: text(4_000, 'Say what is wrong').describe('What is wrong, in your own words'),
});
export type ReportRequest = z.output<typeof reportRequest>;

/** Body of `POST /reports/{id}/appeal`. */
export const appealRequest = z.strictObject({
  text: text(4_000, 'Say why the decision is wrong').describe('Why the decision is wrong'),
});

/** Body of `POST /officer/reports/{id}/{triage,investigate}`. */
export const stepRequest = z.strictObject({ note: noteSchema.describe('For the audit log') }).prefault({});

/** Body of `POST /officer/reports/{id}/resolve`. */
export const resolveRequest = z.strictObject({
  outcome: z
    .enum(reportOutcomes, { error: `Use one of ${reportOutcomes.join(', ')}` })
    .describe(
      '`content_removed` removes the offer, `suspended` and `terminated` suspend the company, in the same step',
    ),
  reasonCode: resolutionReasonSchema,
  note: noteSchema.describe('Goes to the reporter and to the company'),
});
export type ResolveRequest = z.output<typeof resolveRequest>;

/** Body of `POST /officer/reports/{id}/{uphold,overturn}`. */
export const appealDecisionRequest = z.strictObject({
  reasonCode: resolutionReasonSchema,
  note: noteSchema.describe('Goes to the reporter and to the company'),
});
export type AppealDecision = z.output<typeof appealDecisionRequest>;

const instant = z.iso.datetime().describe('UTC');

/** A report as its reporter, the company that it is about and officers see it. */
export const reportResponse = z.object({
  id: z.uuid(),
  state: z.enum(reportLifecycle.states),
  version: z.int(),
  target: z.object({ type: z.enum(reportTargets), id: z.uuid(), title: z.string() }),
  companyId: z.uuid().nullable(),
  reasonCode: z.string(),
  description: z.string().nullable().describe('null for the company that it is about'),
  reporter: z.object({ id: z.uuid() }).nullable().describe('null for the company that it is about'),
  // A nullable enum would be one in which OpenAPI 3.0 allows no null.
  outcome: z.union([z.enum(reportOutcomes), z.null()]),
  resolution: z.object({ reasonCode: z.string(), note: z.string().nullable(), at: instant }).nullable(),
  appeal: z.object({ text: z.string(), at: instant }).nullable(),
  appealDecision: z.object({ reasonCode: z.string(), note: z.string().nullable(), at: instant }).nullable(),
  createdAt: instant,
  updatedAt: instant,
});
export type ReportResponse = z.output<typeof reportResponse>;
