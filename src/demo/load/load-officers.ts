import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { type Actor, Passwords, Users } from '../../modules/identity/index.js';
import { Database } from '../../platform/database/database.js';
import { DEMO_PASSWORD } from '../accounts.js';

/** Two, because a site visit is confirmed by another officer than the one who made it. */
export interface DemoOfficers {
  first: Actor;
  second: Actor;
  /** Of the demo password; made once, because it takes long on purpose. */
  passwordHash: string;
}

/** Makes the agency's people. */
export async function loadOfficers(app: NestFastifyApplication): Promise<DemoOfficers> {
  const passwordHash = await app.get(Passwords, { strict: false }).hash(DEMO_PASSWORD);
  const first = await officer(app, 'officer@silkgate.example', 'Lee Soo-jin', passwordHash);
  const second = await officer(app, 'officer.two@silkgate.example', 'Choi Dong-hyun', passwordHash);
  return { first, second, passwordHash };
}

async function officer(app: NestFastifyApplication, email: string, name: string, passwordHash: string): Promise<Actor> {
  const users = app.get(Users, { strict: false });
  const userId = await app.get(Database, { strict: false }).transaction(async (tx) => {
    const known = await users.findByEmail(tx, email);
    return (known ?? (await users.createOfficer(tx, { email, name, passwordHash, timeZone: 'Asia/Seoul' }))).id;
  });
  return { userId, role: 'OFFICER', companyId: null };
}
