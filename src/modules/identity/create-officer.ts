import { randomBytes } from 'node:crypto';
import { DataSource } from 'typeorm';
import { z } from 'zod';
import { AuditLog } from '../../platform/audit/audit-log.js';
import { Clock } from '../../platform/clock/clock.js';
import { dataSourceOptions } from '../../platform/database/data-source.js';
import { Database } from '../../platform/database/database.js';
import { emailSchema, newPasswordSchema, passwordIsNotEmail, personNameSchema } from './identity.dto.js';
import { Passwords } from './passwords.service.js';
import { RefreshTokensRepository } from './refresh-tokens.repository.js';
import { SiteSessionsRepository } from './site-sessions.repository.js';
import { User } from './user.entity.js';
import type { UserRecord } from './user.types.js';
import { UsersRepository } from './users.repository.js';
import { Users } from './users.service.js';

const request = passwordIsNotEmail(
  z.object({ email: emailSchema, name: personNameSchema, password: newPasswordSchema }),
);

/**
 * Makes an officer's account without starting the application: that is how the first one comes to be, and why no route can.
 *
 * @param databaseUrl of a migrated database
 * @param officer without a password one is made up
 * @returns the account, and its password in clear: the only time that anybody sees it
 * @throws ZodError for fields that aren't valid; DomainError `email_taken`
 */
export async function createOfficer(
  databaseUrl: string,
  officer: { email: string; name: string; password?: string | undefined },
): Promise<{ user: UserRecord; password: string }> {
  const { email, name, password } = request.parse({ ...officer, password: officer.password ?? madeUpPassword() });
  const dataSource = new DataSource({ ...dataSourceOptions(databaseUrl, 2), entities: [User] });
  await dataSource.initialize();
  try {
    const database = new Database(dataSource);
    const users = new Users(
      new UsersRepository(database),
      new RefreshTokensRepository(),
      new SiteSessionsRepository(database),
      new Clock(),
    );
    const passwordHash = await new Passwords().hash(password);
    const user = await database.transaction(async (tx) => {
      const created = await users.createOfficer(tx, { email, name, passwordHash });
      await new AuditLog().record(tx, {
        actorId: null,
        actorKind: 'system',
        action: 'officer.create',
        subjectType: 'user',
        subjectId: created.id,
      });
      return created;
    });
    return { user, password };
  } finally {
    await dataSource.destroy();
  }
}

/** 120 random bits. */
const madeUpPassword = () => randomBytes(15).toString('base64url');
