import { Injectable } from '@nestjs/common';
import { AuditLog } from '../../platform/audit/audit-log.js';
import { Database } from '../../platform/database/database.js';
import { type CompanyActor, Passwords, type UserRecord, Users } from '../identity/index.js';
import { CompaniesRepository } from './companies.repository.js';
import { companyError } from './companies.errors.js';
import type { MemberRequest } from './members.dto.js';

const MOST_PEOPLE = 50;

/** The people of a company. */
@Injectable()
export class CompanyMembers {
  constructor(
    private readonly database: Database,
    private readonly companies: CompaniesRepository,
    private readonly users: Users,
    private readonly passwords: Passwords,
    private readonly audit: AuditLog,
  ) {}

  /** The owner and the members who may sign in. @throws DomainError `company_not_found` (404) for people of other companies */
  async list(actor: CompanyActor, companyId: string): Promise<UserRecord[]> {
    if (actor.companyId !== companyId) throw companyError('company_not_found');
    return this.users.companyUsers(companyId);
  }

  /**
   * The owner makes an account for somebody of the company.
   *
   * @throws DomainError `company_not_found` (404), `company_suspended` (403), `email_taken`, `too_many_members` (409)
   */
  async add(owner: CompanyActor, companyId: string, request: MemberRequest): Promise<UserRecord> {
    if (owner.companyId !== companyId) throw companyError('company_not_found');
    const { password, ...person } = request;
    const passwordHash = await this.passwords.hash(password);
    return this.database.transaction(async (tx) => {
      const company = await this.companies.lock(tx, companyId);
      if (!company) throw companyError('company_not_found');
      if (company.suspendedAt) throw companyError('company_suspended');
      if ((await this.users.companyUsers(companyId, tx)).length >= MOST_PEOPLE) {
        throw companyError('too_many_members', { detail: `A company has at most ${MOST_PEOPLE} people here.` });
      }
      const user = await this.users.createUser(tx, { ...person, passwordHash, role: 'MEMBER', companyId });
      await this.record(tx, owner, 'company.member.add', user.id);
      return user;
    });
  }

  /**
   * The owner closes a member's account, and with it every sign-in of theirs. What they did stays theirs by name.
   *
   * @throws DomainError `company_not_found`, `member_not_found` (404), `owner_stays` (409)
   */
  async remove(owner: CompanyActor, companyId: string, userId: string): Promise<void> {
    if (owner.companyId !== companyId) throw companyError('company_not_found');
    const member = (await this.users.companyUsers(companyId)).find((user) => user.id === userId);
    if (!member) throw companyError('member_not_found');
    if (member.role === 'OWNER') throw companyError('owner_stays');
    await this.database.transaction(async (tx) => {
      await this.users.disable(tx, userId);
      await this.record(tx, owner, 'company.member.remove', userId);
    });
  }

  private record(
    tx: Parameters<AuditLog['record']>[0],
    owner: CompanyActor,
    action: string,
    userId: string,
  ): Promise<void> {
    return this.audit.record(tx, {
      actorId: owner.userId,
      actorKind: 'owner',
      action,
      subjectType: 'company',
      subjectId: owner.companyId,
      details: { userId },
    });
  }
}
