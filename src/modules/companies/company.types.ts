import type { DocumentKind, VerificationState } from './company.verification.js';

/** What a company does on the marketplace. */
export type BusinessType = 'EXPORTER' | 'BUYER';

/** Whom to talk to. `phone` is E.164, `languages` are BCP 47 tags. */
export interface Contact {
  name: string;
  position?: string | undefined;
  phone?: string | undefined;
  email?: string | undefined;
  languages?: string[] | undefined;
}

/** A certificate that the company says it has; `validUntil` is an ISO date. */
export interface Certificate {
  name: string;
  issuer?: string | undefined;
  number?: string | undefined;
  validUntil?: string | undefined;
}

/** A document as it is listed: `size` in bytes. */
export interface CompanyDocument {
  id: string;
  kind: DocumentKind;
  fileName: string;
  contentType: string;
  size: number;
  uploadedAt: Date;
}

/** A company that waits for an officer, as the officers' queue shows it. */
export interface SubmittedCompany {
  companyId: string;
  slug: string;
  name: string;
  country: string;
  state: Extract<VerificationState, 'submitted' | 'in_review'>;
  requestedLevel: 1 | 2 | 3;
  submittedAt: Date;
  claimedBy: string | null;
  claimedAt: Date | null;
}
