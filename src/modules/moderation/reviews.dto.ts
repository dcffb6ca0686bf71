import { z } from 'zod';
import { pageOf, pageQuery } from '../../platform/http/paging.js';
import { companySummaryResponse } from '../companies/index.js';
import { offerDecisions, offerResponse } from '../offers/index.js';
import { companyReasonSchema, offerReasonSchema } from './reason-codes.js';
import { noteSchema, reportResponse } from './reports.dto.js';
import { reviewKinds } from './review.deadlines.js';

/** A queue's name in a query or a path. */
export const reviewKindSchema = z
  .enum(reviewKinds, { error: `Use one of ${reviewKinds.join(', ')}` })
  .describe('Which queue: new and changed offers, companies that apply for verification, reports of users');

/** Query of `GET /officer/reviews`. */
export const reviewListQuery = z.strictObject({ ...pageQuery, kind: reviewKindSchema });
export type ReviewListQuery = z.output<typeof reviewListQuery>;

const noteToCompany = noteSchema.describe('Goes to the company');

/** Body of `POST /officer/offers/{id}/decision`. */
export const offerDecisionRequest = z
  .strictObject({
    decision: z.enum(offerDecisions, { error: `Use one of ${offerDecisions.join(', ')}` }),
    reasonCode: offerReasonSchema.optional(),
    note: noteToCompany,
    rev: z
      .int({ error: 'Give the revision that you looked at' })
      .positive()
      .optional()
      .describe('The revision that you looked at: refused when another one waits by now'),
  })
  .superRefine(({ decision, reasonCode }, context) => {
    if (decision !== 'publish' && reasonCode === undefined)
      context.addIssue({
        code: 'custom',
        path: ['reasonCode'],
        message: 'Give the reason, so that the company knows what to change',
      });
  });
export type OfferDecisionRequest = z.output<typeof offerDecisionRequest>;

/** Body of `POST /officer/offers/{id}/{suspend,reinstate,remove}`. */
export const offerMeasureRequest = z.strictObject({ reasonCode: offerReasonSchema, note: noteToCompany });
export type OfferMeasureRequest = z.output<typeof offerMeasureRequest>;

/** Body of `POST /officer/companies/{id}/{suspend,reinstate,verification-revocation}`. */
export const companyMeasureRequest = z.strictObject({ reasonCode: companyReasonSchema, note: noteToCompany });
export type CompanyMeasureRequest = z.output<typeof companyMeasureRequest>;

const level = z.union([z.literal(1), z.literal(2), z.literal(3)], { error: 'Give the level 1, 2 or 3' });

const grant = z.strictObject({
  decision: z.literal('verify'),
  level: level.describe(
    '1 registry document, 2 contact and bank ownership, 3 site visit; at most what was applied for',
  ),
  validUntil: z.iso
    .datetime({ offset: true, error: 'Give the instant in ISO 8601 with a zone, for example 2027-03-01T00:00:00Z' })
    .describe('At most three years ahead'),
  visit: z
    .strictObject({
      by: z.uuid({ error: "Give the officer's UUID" }),
      on: z.iso.date({ error: 'Give the date as YYYY-MM-DD' }),
    })
    .optional()
    .describe('Level 3 only: who visited the company, and when'),
  note: noteToCompany,
});

const refuse = <const Decision extends string>(decision: Decision) =>
  z.strictObject({ decision: z.literal(decision), reasonCode: companyReasonSchema, note: noteToCompany });

/** Body of `POST /officer/companies/{id}/verification-decision`. */
export const verificationDecisionRequest = z.discriminatedUnion(
  'decision',
  [grant, refuse('more_info'), refuse('reject')],
  {
    error: 'Set decision to verify, more_info or reject',
  },
);
export type VerificationDecisionRequest = z.output<typeof verificationDecisionRequest>;

const instant = z.iso.datetime().describe('UTC');

/** Who works on something. */
export const claimResponse = z.object({ officer: z.object({ id: z.uuid(), name: z.string() }), expiresAt: instant });

/** What an officer's measure left behind. */
export const officerCompanyResponse = companySummaryResponse.extend({ suspended: z.boolean() });
export type OfficerCompany = z.output<typeof officerCompanyResponse>;

const change = z.object({ field: z.string(), before: z.unknown(), after: z.unknown() });

/** One line of a queue; of `offer`, `application` and `report` the one of its kind is filled. */
export const reviewResponse = z.object({
  kind: reviewKindSchema,
  id: z.uuid().describe('Of the offer, company or report'),
  title: z.string(),
  waitingSince: instant,
  ageSeconds: z.int(),
  deadlineAt: instant,
  overdue: z.boolean(),
  claim: claimResponse.nullable(),
  offer: z
    .object({
      shown: offerResponse.describe('What the world sees, or what would be published'),
      waitingRev: z.int().describe('Pass it as rev with the decision'),
      changes: z
        .array(change)
        .describe('What differs from the live revision; empty for an offer that is not published'),
    })
    .nullable(),
  application: z
    .object({ country: z.string(), slug: z.string(), state: z.string(), requestedLevel: z.int() })
    .nullable(),
  report: reportResponse.nullable(),
});
export type ReviewResponse = z.output<typeof reviewResponse>;

export const reviewPageResponse = pageOf(reviewResponse);
