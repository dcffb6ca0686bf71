export type { BusinessType, Certificate, CompanyDocument, Contact, SubmittedCompany } from './company.types.js';
export { companyVerification, type VerificationLevel, type VerificationState } from './company.verification.js';
export {
  companyPatch,
  companyRequest,
  type CompanyRequest,
  type CompanyResponse,
  companySummaryResponse,
  type CompanySummary,
  directoryQuery,
  type DirectoryQuery,
} from './companies.dto.js';
export { companyError } from './companies.errors.js';
export { companyChanged, companyRegistered, companyReinstated, companySuspended } from './companies.events.js';
export { CompaniesModule } from './companies.module.js';
export { Companies } from './companies.service.js';
export type { CompanyCard } from './companies.views.js';
export { registrationRequest, type RegistrationRequest } from './registration.dto.js';
export { Registration } from './registration.service.js';
export { CompanyDocuments } from './company-documents.service.js';
export { CompanyMembers } from './company-members.service.js';
export { CompanySuspension } from './company-suspension.service.js';
export { CompanyVerification } from './company-verification.service.js';
export type { VerificationDecision } from './verification-decision.js';
