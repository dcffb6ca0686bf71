import { Injectable } from '@nestjs/common';
import { AuditLog } from '../../platform/audit/audit-log.js';
import { Clock } from '../../platform/clock/clock.js';
import { Database, type Tx } from '../../platform/database/database.js';
import { EventBus } from '../../platform/events/event-bus.js';
import { newId, slugify } from '../../platform/ids/ids.js';
import { type NewUser, Passwords, SignIn, type Tokens, type UserRecord, Users } from '../identity/index.js';
import { CompaniesRepository } from './companies.repository.js';
import type { CompanyRequest } from './companies.dto.js';
import { companyRegistered } from './companies.events.js';
import { Company } from './company.entity.js';
import { companyVerification } from './company.verification.js';
import type { RegistrationRequest } from './registration.dto.js';

/** Brings new companies onto the marketplace. */
@Injectable()
export class Registration {
  constructor(
    private readonly database: Database,
    private readonly companies: CompaniesRepository,
    private readonly users: Users,
    private readonly passwords: Passwords,
    private readonly signIn: SignIn,
    private readonly events: EventBus,
    private readonly audit: AuditLog,
    private readonly clock: Clock,
  ) {}

  /**
   * Registers a company with its owner and signs the owner in, all or nothing.
   *
   * That an address is taken is said openly: without it nobody could tell why they can't register, and how often one address may
   * ask is limited at the route. Signing in says nothing of the kind.
   *
   * @throws DomainError `email_taken` (409)
   */
  async register(request: RegistrationRequest): Promise<{ tokens: Tokens; user: UserRecord; company: Company }> {
    const { password, company: profile, ...owner } = request;
    const passwordHash = await this.passwords.hash(password);
    return this.database.transaction(async (tx) => {
      const { user, company } = await this.create(tx, { ...owner, passwordHash }, profile);
      return { user, company, tokens: await this.signIn.issue(tx, user.id) };
    });
  }

  /** The same without signing anybody in: for the site's form, which opens a session instead, and for loading many. */
  async create(tx: Tx, owner: NewUser, profile: CompanyRequest): Promise<{ user: UserRecord; company: Company }> {
    const company = newCompany(profile, this.clock.now());
    const user = await this.users.createUser(tx, { ...owner, role: 'OWNER', companyId: company.id });
    if (!(await this.companies.insert(tx, company))) {
      // Another company has the plain slug; the end of the id is random.
      company.slug = `${company.slug.slice(0, 50)}-${company.id.slice(-8)}`;
      if (!(await this.companies.insert(tx, company))) throw new Error(`The slug ${company.slug} is taken`);
    }
    await this.audit.record(tx, {
      actorId: user.id,
      actorKind: 'owner',
      action: 'company.register',
      subjectType: 'company',
      subjectId: company.id,
      toState: company.verificationState,
    });
    await this.events.publish(tx, companyRegistered, { companyId: company.id });
    return { user, company };
  }
}

function newCompany(profile: CompanyRequest, now: Date): Company {
  return Object.assign(new Company(), {
    id: newId(),
    slug: slugify(profile.name, 'company'),
    name: profile.name,
    country: profile.country,
    sectors: profile.sectors,
    businessTypes: profile.businessTypes,
    legalName: profile.legalName ?? null,
    registrationNumber: profile.registrationNumber ?? null,
    bankAccount: profile.bankAccount ?? null,
    city: profile.city ?? null,
    address: profile.address ?? null,
    website: profile.website ?? null,
    description: profile.description ?? {},
    contacts: profile.contacts ?? [],
    certificates: profile.certificates ?? [],
    established: profile.established ?? null,
    employees: profile.employees ?? null,
    logoKey: null,
    verificationState: companyVerification.initial,
    verificationLevel: 0,
    requestedLevel: null,
    verificationValidUntil: null,
    verificationSubmittedAt: null,
    verificationClaimedBy: null,
    verificationClaimedAt: null,
    verificationVisitedBy: null,
    verificationVisitedOn: null,
    verificationReasonCode: null,
    verificationNote: null,
    suspendedAt: null,
    suspensionReasonCode: null,
    suspensionNote: null,
    version: 1,
    createdAt: now,
    updatedAt: now,
  } satisfies Company);
}
