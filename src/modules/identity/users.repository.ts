import { Injectable } from '@nestjs/common';
import { Database, type Tx } from '../../platform/database/database.js';
import type { Actor } from './access.js';
import { User } from './user.entity.js';
import type { UserRecord } from './user.types.js';

export type NewUserRow = Pick<
  User,
  'id' | 'email' | 'passwordHash' | 'name' | 'role' | 'companyId' | 'locale' | 'timeZone'
>;

const COLUMNS = `id, email, name, role, company_id AS "companyId", locale, time_zone AS "timeZone",
                 disabled_at AS "disabledAt", created_at AS "createdAt"`;

/** Where a read goes: an open transaction, or outside any. */
export type Reader = Pick<Tx, 'query' | 'one'>;

/** All SQL about users. */
@Injectable()
export class UsersRepository {
  constructor(private readonly database: Database) {}

  async insert(tx: Tx, row: NewUserRow): Promise<void> {
    await tx.repository(User).insert(row);
  }

  find(id: string, through: Reader = this.database): Promise<UserRecord | undefined> {
    return through.one(`SELECT ${COLUMNS} FROM app_user WHERE id = $1`, [id]);
  }

  findMany(ids: readonly string[], through: Reader = this.database): Promise<UserRecord[]> {
    return through.query(`SELECT ${COLUMNS} FROM app_user WHERE id = ANY($1::uuid[])`, [ids]);
  }

  findByEmail(tx: Tx, email: string): Promise<UserRecord | undefined> {
    return tx.one<UserRecord>(`SELECT ${COLUMNS} FROM app_user WHERE email = $1`, [email]);
  }

  findForSignIn(email: string): Promise<(UserRecord & { passwordHash: string }) | undefined> {
    return this.database.one(`SELECT ${COLUMNS}, password_hash AS "passwordHash" FROM app_user WHERE email = $1`, [
      email,
    ]);
  }

  /** Who acts, unless the account is disabled. One read by primary key: the answer is never stale. */
  findActor(id: string, through: Reader = this.database): Promise<Actor | undefined> {
    return through.one(
      `SELECT id AS "userId", role, company_id AS "companyId" FROM app_user WHERE id = $1 AND disabled_at IS NULL`,
      [id],
    );
  }

  /** People of a company who may sign in, the owner first, then by age of the account. */
  findOfCompany(companyId: string, through: Reader = this.database): Promise<UserRecord[]> {
    return through.query(
      `SELECT ${COLUMNS} FROM app_user WHERE company_id = $1 AND disabled_at IS NULL ORDER BY role = 'OWNER' DESC, id`,
      [companyId],
    );
  }

  /** Officers who may sign in, by name. */
  findOfficers(): Promise<UserRecord[]> {
    return this.database.query(
      `SELECT ${COLUMNS} FROM app_user WHERE role = 'OFFICER' AND disabled_at IS NULL ORDER BY name, id`,
    );
  }

  /** @returns whether there was an enabled account to disable */
  async disable(tx: Tx, id: string, at: Date): Promise<boolean> {
    const sql = `UPDATE app_user SET disabled_at = $2, updated_at = $2, version = version + 1 WHERE id = $1 AND disabled_at IS NULL`;
    return (await tx.run(sql, [id, at])) > 0;
  }
}
