/** What officers review: new and changed offers, companies that apply for verification, reports of users. */
export const reviewKinds = ['offers', 'companies', 'reports'] as const;
export type ReviewKind = (typeof reviewKinds)[number];

/**
 * Within how many hours an officer should have decided. An agency that promises its users other times changes them here;
 * nothing else knows them.
 *
 * - offers: a day, because a trade lead of 30 days that waits for three has lost a tenth of its life
 * - companies: three days, because documents are checked with registers that answer on working days
 * - reports: two days, appeals included
 */
export const REVIEW_DEADLINE_HOURS: Readonly<Record<ReviewKind, number>> = { offers: 24, companies: 72, reports: 48 };

/**
 * How long an officer has something for themselves before another may take it over, in minutes. Companies are held for a day,
 * as long as their own module holds an application: registers answer slowly.
 */
export const CLAIM_MINUTES: Readonly<Record<ReviewKind, number>> = { offers: 30, companies: 1_440, reports: 30 };

const HOUR_MS = 3_600_000;

/** What has waited since before this instant waits too long now. */
export const overdueSince = (kind: ReviewKind, now: Date): Date =>
  new Date(now.getTime() - REVIEW_DEADLINE_HOURS[kind] * HOUR_MS);

/** How long something has waited, in whole seconds, and whether that is too long. */
export function ageOf(
  kind: ReviewKind,
  since: Date,
  now: Date,
): { ageSeconds: number; deadlineAt: string; overdue: boolean } {
  const deadline = new Date(since.getTime() + REVIEW_DEADLINE_HOURS[kind] * HOUR_MS);
  return {
    // A clock that was set back must not give a negative age.
    ageSeconds: Math.max(0, Math.floor((now.getTime() - since.getTime()) / 1_000)),
    deadlineAt: deadline.toISOString(),
    overdue: now > deadline,
  };
}
