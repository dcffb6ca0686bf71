import { defineStateMachine } from '../../vocabulary/index.js';

/**
 * The life of a report. `reporter` is who made it, `accused` somebody of the company that it is about. That an appeal is
 * decided by another officer than the one who resolved it is checked beside the table: the table knows kinds, not people.
 */
export const reportLifecycle = defineStateMachine({
  name: 'report',
  initial: 'open',
  states: ['open', 'triaged', 'investigating', 'resolved', 'appealed', 'upheld', 'overturned'],
  transitions: [
    { from: 'open', to: 'triaged', action: 'triage', actors: ['officer'] },
    { from: 'triaged', to: 'investigating', action: 'investigate', actors: ['officer'] },
    { from: 'investigating', to: 'resolved', action: 'resolve', actors: ['officer'], reason: 'required' },
    { from: 'resolved', to: 'appealed', action: 'appeal', actors: ['reporter', 'accused'], reason: 'required' },
    { from: 'appealed', to: 'upheld', action: 'uphold', actors: ['officer'], reason: 'required' },
    { from: 'appealed', to: 'overturned', action: 'overturn', actors: ['officer'], reason: 'required' },
  ],
});

export type ReportState = (typeof reportLifecycle.states)[number];
export type ReportAction = (typeof reportLifecycle.actions)[number];
export type ReportActorKind = (typeof reportLifecycle.actors)[number];

/** What can be reported. */
export const reportTargets = ['OFFER', 'COMPANY', 'PRODUCT'] as const;
export type ReportTarget = (typeof reportTargets)[number];

/** How a report can end. */
export const reportOutcomes = ['dismissed', 'warned', 'content_removed', 'suspended', 'terminated'] as const;
export type ReportOutcome = (typeof reportOutcomes)[number];

/** What resolving does besides being written down. */
export type ReportEffect = 'none' | 'remove-offer' | 'suspend-company';

/**
 * What an outcome does to its target, or why it can't be chosen for it.
 *
 * @param companyId whom the report is about; `null` for an affiliated site's offer
 */
export function effectOf(
  outcome: ReportOutcome,
  target: ReportTarget,
  companyId: string | null,
): { effect: ReportEffect } | { refused: string } {
  if (outcome === 'content_removed') {
    return target === 'OFFER'
      ? { effect: 'remove-offer' }
      : { refused: 'Only offers can be removed; warn or suspend the company instead' };
  }
  if (outcome === 'dismissed' || outcome === 'warned') return { effect: 'none' };
  return companyId === null
    ? { refused: "The offer is an affiliated site's: it has no company here; remove the offer instead" }
    : { effect: 'suspend-company' };
}
