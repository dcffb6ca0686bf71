import type { FieldError } from '../../platform/errors/domain-error.js';
import type { Actor } from '../identity/index.js';
import { companyError } from './companies.errors.js';
import type { Company } from './company.entity.js';

/** What an officer decides about an application. `note` goes to the company. */
export type VerificationDecision =
  | {
      outcome: 'verify';
      /** At most the level that was applied for. */
      level: 1 | 2 | 3;
      /** In the future, at most three years. */
      validUntil: Date;
      note?: string | undefined;
      /** Level 3 only: the officer who visited the company, and the ISO date. */
      visit?: { by: string; on: string } | undefined;
    }
  | { outcome: 'more_info' | 'reject'; reasonCode: string; note?: string | undefined };

const LONGEST_MS = 3 * 366 * 86_400_000;

/**
 * Whether this officer may decide so about this company.
 *
 * @throws DomainError `claimed_by_another` (409), `second_officer_needed` (403), `decision_incomplete` (422)
 */
export function assertMayDecide(decision: VerificationDecision, officer: Actor, company: Company, now: Date): void {
  const isClaimer = company.verificationClaimedBy === officer.userId;
  const grantsLevel3 = decision.outcome === 'verify' && decision.level === 3;
  if (grantsLevel3 && (isClaimer || decision.visit?.by === officer.userId)) throw companyError('second_officer_needed');
  if (!grantsLevel3 && !isClaimer) throw companyError('claimed_by_another');
  if (decision.outcome !== 'verify') return;
  const errors = faultsOf(decision, company, now);
  if (errors.length > 0) throw companyError('decision_incomplete', { detail: errors[0]?.detail ?? '', errors });
}

function faultsOf(
  decision: Extract<VerificationDecision, { outcome: 'verify' }>,
  company: Company,
  now: Date,
): FieldError[] {
  const errors: FieldError[] = [];
  const ahead = decision.validUntil.getTime() - now.getTime();
  if (ahead <= 0 || ahead > LONGEST_MS) {
    errors.push({ pointer: '/validUntil', detail: 'Give an instant in the future, at most three years ahead' });
  }
  if (company.requestedLevel !== null && decision.level > company.requestedLevel) {
    errors.push({
      pointer: '/level',
      detail: `The company applied for level ${company.requestedLevel}; grant that or a lower one`,
    });
  }
  if (decision.level === 3 && !decision.visit) {
    errors.push({ pointer: '/visit', detail: 'Say which officer visited the company, and when' });
  }
  if (decision.level < 3 && decision.visit) {
    errors.push({ pointer: '/visit', detail: 'Only level 3 rests on a visit; leave it out' });
  }
  if (decision.visit && Date.parse(decision.visit.on) > now.getTime()) {
    errors.push({ pointer: '/visit/on', detail: 'Give a date that has come' });
  }
  return errors;
}
