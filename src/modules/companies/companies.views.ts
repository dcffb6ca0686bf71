import type { Actor } from '../identity/index.js';
import type { CompanyResponse, CompanySummary } from './companies.dto.js';
import type { Company } from './company.entity.js';
import type { BusinessType } from './company.types.js';
import { companyVerification, type VerificationLevel } from './company.verification.js';

/** The public face of a company, as the view `company_card` gives it to all modules. */
export interface CompanyCard {
  id: string;
  slug: string;
  name: string;
  country: string;
  city: string | null;
  sectors: string[];
  businessTypes: BusinessType[];
  logoKey: string | null;
  /** `false` while an officer has suspended the company. */
  visible: boolean;
  /** The level that holds now; 0 once it has expired. */
  verificationLevel: VerificationLevel;
}

export const toSummary = (card: CompanyCard): CompanySummary => ({
  id: card.id,
  slug: card.slug,
  name: card.name,
  country: card.country,
  city: card.city,
  sectors: card.sectors,
  businessTypes: card.businessTypes,
  verificationLevel: card.verificationLevel,
});

/** Whether the reader belongs to the company or is an officer: then the confidential part is theirs to see. */
export const mayKnowAll = (reader: Actor | undefined, companyId: string): boolean =>
  reader !== undefined && (reader.role === 'OFFICER' || reader.companyId === companyId);

/**
 * The company as this reader may see it.
 *
 * @param level the level that holds now, see {@link CompanyCard.verificationLevel}
 */
export function toCompanyResponse(
  company: Company,
  level: VerificationLevel,
  reader: Actor | undefined,
): CompanyResponse {
  return {
    id: company.id,
    slug: company.slug,
    name: company.name,
    country: company.country,
    city: company.city,
    sectors: company.sectors,
    businessTypes: company.businessTypes,
    verificationLevel: level,
    address: company.address,
    website: company.website,
    description: company.description,
    // Addresses are what robots come for; strangers see whom they could talk to.
    contacts: reader ? company.contacts : company.contacts.map(({ phone: _, email: __, ...contact }) => contact),
    certificates: company.certificates,
    established: company.established,
    employees: company.employees,
    createdAt: company.createdAt.toISOString(),
    updatedAt: company.updatedAt.toISOString(),
    version: company.version,
    confidential: reader && mayKnowAll(reader, company.id) ? confidentialPart(company, reader) : null,
  };
}

function confidentialPart(company: Company, reader: Actor): CompanyResponse['confidential'] {
  const as = reader.role === 'OFFICER' ? 'officer' : 'owner';
  const actions = reader.role === 'MEMBER' ? [] : companyVerification.actionsFrom(company.verificationState, as);
  return {
    legalName: company.legalName,
    registrationNumber: company.registrationNumber,
    bankAccount: company.bankAccount,
    verification: {
      state: company.verificationState,
      requestedLevel: company.requestedLevel,
      validUntil: company.verificationValidUntil?.toISOString() ?? null,
      submittedAt: company.verificationSubmittedAt?.toISOString() ?? null,
      reasonCode: company.verificationReasonCode,
      note: company.verificationNote,
      // `void` and `fall-back` happen by changing the profile, nobody chooses them.
      actions: actions.map(({ action }) => action).filter((action) => action !== 'void' && action !== 'fall-back'),
    },
    suspension: company.suspendedAt
      ? {
          since: company.suspendedAt.toISOString(),
          reasonCode: company.suspensionReasonCode,
          note: company.suspensionNote,
        }
      : null,
  };
}
