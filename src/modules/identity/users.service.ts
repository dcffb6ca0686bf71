import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.js';
import { type Tx, violatedConstraint } from '../../platform/database/database.js';
import { newId } from '../../platform/ids/ids.js';
import type { Actor } from './access.js';
import { identityError } from './identity.errors.js';
import { RefreshTokensRepository } from './refresh-tokens.repository.js';
import { SiteSessionsRepository } from './site-sessions.repository.js';
import type { UserRecord } from './user.types.js';
import { UsersRepository } from './users.repository.js';

/** What a new account needs; make `passwordHash` with {@link Passwords.hash} before the transaction. */
export interface NewUser {
  email: string;
  passwordHash: string;
  name: string;
  /** BCP 47, default `en`. */
  locale?: string | undefined;
  /** IANA, default `UTC`. */
  timeZone?: string | undefined;
}

/** Trimmed and in lower case: the one spelling under which an address is known here. */
export const normalizeEmail = (email: string): string => email.trim().toLowerCase();

/** Accounts: who there is, and making and closing them. */
@Injectable()
export class Users {
  constructor(
    private readonly users: UsersRepository,
    private readonly refreshTokens: RefreshTokensRepository,
    private readonly siteSessions: SiteSessionsRepository,
    private readonly clock: Clock,
  ) {}

  /**
   * Makes the account of somebody of a company.
   *
   * @throws DomainError `email_taken` (409)
   */
  createUser(tx: Tx, user: NewUser & { role: 'OWNER' | 'MEMBER'; companyId: string }): Promise<UserRecord> {
    return this.create(tx, user);
  }

  /**
   * Makes the account of an officer of the agency.
   *
   * @throws DomainError `email_taken` (409)
   */
  createOfficer(tx: Tx, user: NewUser): Promise<UserRecord> {
    return this.create(tx, { ...user, role: 'OFFICER', companyId: null });
  }

  /** Also an account that is disabled; inside a transaction pass its `tx`. */
  findById(id: string, tx?: Tx): Promise<UserRecord | undefined> {
    return this.users.find(id, tx);
  }

  /** By address, written in any case. */
  findByEmail(tx: Tx, email: string): Promise<UserRecord | undefined> {
    return this.users.findByEmail(tx, normalizeEmail(email));
  }

  findByIds(ids: readonly string[], tx?: Tx): Promise<UserRecord[]> {
    return ids.length === 0 ? Promise.resolve([]) : this.users.findMany(ids, tx);
  }

  /** People of a company who may sign in, the owner first; with `tx` as an open transaction sees them. */
  companyUsers(companyId: string, tx?: Tx): Promise<UserRecord[]> {
    return this.users.findOfCompany(companyId, tx);
  }

  /** The agency's officers who may sign in, by name. */
  officers(): Promise<UserRecord[]> {
    return this.users.findOfficers();
  }

  /** Who acts under this account now, or `null` when there is none or it is disabled. Never stale. */
  async actorOf(userId: string, tx?: Tx): Promise<Actor | null> {
    return (await this.users.findActor(userId, tx)) ?? null;
  }

  /** Closes an account: whoever uses it is signed out everywhere with the commit. Nothing happens when it is closed already. */
  async disable(tx: Tx, userId: string): Promise<void> {
    const now = this.clock.now();
    if (!(await this.users.disable(tx, userId, now))) return;
    await this.refreshTokens.revokeAllOf(tx, userId, now);
    await this.siteSessions.revokeAllOf(tx, userId, now);
  }

  private async create(tx: Tx, user: NewUser & Pick<UserRecord, 'role' | 'companyId'>): Promise<UserRecord> {
    const record: UserRecord = {
      id: newId(),
      email: normalizeEmail(user.email),
      name: user.name,
      role: user.role,
      companyId: user.companyId,
      locale: user.locale ?? 'en',
      timeZone: user.timeZone ?? 'UTC',
      disabledAt: null,
      createdAt: this.clock.now(),
    };
    const { disabledAt: _, createdAt: __, ...row } = record;
    try {
      await this.users.insert(tx, { ...row, passwordHash: user.passwordHash });
    } catch (error) {
      if (violatedConstraint(error) !== 'app_user_email_key') throw error;
      const detail = 'Another account has this address; sign in with it or use another';
      throw identityError('email_taken', { errors: [{ pointer: '/email', detail }], cause: error });
    }
    return record;
  }
}
