import { defineStateMachine } from '../../vocabulary/index.js';

/** The states of a company's verification. The level that was granted stands beside it: an upgrade doesn't suspend it. */
export const verificationStates = [
  'unverified',
  'submitted',
  'in_review',
  'verified',
  'more_info_required',
  'rejected',
  'expired',
  'suspended',
  'revoked',
] as const;
export type VerificationState = (typeof verificationStates)[number];

/** How far a company is verified: 0 not, 1 registry document, 2 contact and bank ownership, 3 site visit with a second officer. */
export type VerificationLevel = 0 | 1 | 2 | 3;

export const documentKinds = [
  'REGISTRY_EXTRACT',
  'BANK_CONFIRMATION',
  'CONTACT_PROOF',
  'SITE_VISIT_REPORT',
  'OTHER',
] as const;
export type DocumentKind = (typeof documentKinds)[number];

/** From the first application to its renewal or its loss. */
export const companyVerification = defineStateMachine({
  name: 'company verification',
  initial: 'unverified',
  states: verificationStates,
  transitions: [
    {
      from: ['unverified', 'more_info_required', 'rejected', 'expired', 'verified'],
      action: 'submit',
      to: 'submitted',
      actors: ['owner'],
    },
    { from: 'submitted', action: 'claim', to: 'in_review', actors: ['officer'] },
    { from: 'in_review', action: 'release', to: 'submitted', actors: ['officer'] },
    { from: 'in_review', action: 'verify', to: 'verified', actors: ['officer'] },
    { from: 'in_review', action: 'ask', to: 'more_info_required', actors: ['officer'], reason: 'required' },
    { from: 'in_review', action: 'reject', to: 'rejected', actors: ['officer'], reason: 'required' },
    // What was checked has changed: an application, or the whole verification, falls with it.
    {
      from: ['submitted', 'in_review', 'verified'],
      action: 'void',
      to: 'unverified',
      actors: ['owner'],
    },
    { from: ['submitted', 'in_review'], action: 'fall-back', to: 'verified', actors: ['owner'] },
    { from: 'verified', action: 'expire', to: 'expired', actors: ['system'] },
    { from: 'verified', action: 'suspend', to: 'suspended', actors: ['officer'], reason: 'required' },
    { from: 'suspended', action: 'reinstate', to: 'verified', actors: ['officer'] },
    { from: 'suspended', action: 'revoke', to: 'revoked', actors: ['officer'], reason: 'required' },
  ],
});

/** What a company must have handed in and filled in for each level; a level needs those below it, too. */
const NEEDED: Readonly<
  Record<1 | 2 | 3, { documents: DocumentKind[]; fields: ('legalName' | 'registrationNumber' | 'bankAccount')[] }>
> = {
  1: { documents: ['REGISTRY_EXTRACT'], fields: ['legalName', 'registrationNumber'] },
  2: {
    documents: ['REGISTRY_EXTRACT', 'BANK_CONFIRMATION', 'CONTACT_PROOF'],
    fields: ['legalName', 'registrationNumber', 'bankAccount'],
  },
  3: {
    documents: ['REGISTRY_EXTRACT', 'BANK_CONFIRMATION', 'CONTACT_PROOF'],
    fields: ['legalName', 'registrationNumber', 'bankAccount'],
  },
};

/** What verification rests on. */
export interface CheckedFields {
  legalName: string | null;
  registrationNumber: string | null;
  bankAccount: string | null;
}

/** What a company must have for a level, those below it included. */
export const neededFor = (level: 1 | 2 | 3): (typeof NEEDED)[1 | 2 | 3] => NEEDED[level];

/** What is missing for an application, empty when it can be handed in. */
export function missingFor(
  level: 1 | 2 | 3,
  fields: CheckedFields,
  documents: readonly DocumentKind[],
): { documents: DocumentKind[]; fields: (keyof CheckedFields)[] } {
  const needed = NEEDED[level];
  return {
    documents: needed.documents.filter((kind) => !documents.includes(kind)),
    fields: needed.fields.filter((field) => !fields[field]),
  };
}

/** The lowest level that the change touches: registry facts level 1, the bank level 2; `null` for a change that touches none. */
export function touchedLevel(before: CheckedFields, after: CheckedFields): 1 | 2 | null {
  if (before.legalName !== after.legalName || before.registrationNumber !== after.registrationNumber) return 1;
  return before.bankAccount !== after.bankAccount ? 2 : null;
}

/** Where a company stands in its verification. */
export interface Standing {
  state: VerificationState;
  level: VerificationLevel;
  requestedLevel: 1 | 2 | 3 | null;
}

/** What a change of `touched` does to the standing: everything from that level upwards falls. */
export function afterTouch(standing: Standing, touched: 1 | 2): Standing & { action: 'void' | 'fall-back' | null } {
  const level = Math.min(standing.level, touched - 1) as VerificationLevel;
  const { state } = standing;
  if (state === 'submitted' || state === 'in_review') {
    // The officers would decide about facts that are no longer so.
    if (standing.requestedLevel !== null && standing.requestedLevel < touched)
      return { ...standing, level, action: null };
    return level > 0
      ? { state: 'verified', level, requestedLevel: null, action: 'fall-back' }
      : { state: 'unverified', level, requestedLevel: null, action: 'void' };
  }
  if (state === 'verified' && level === 0) return { state: 'unverified', level, requestedLevel: null, action: 'void' };
  return { ...standing, level, action: null };
}
