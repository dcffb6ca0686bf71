import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Database } from '../../src/platform/database/database.js';
import { Passwords, Users } from '../../src/modules/identity/index.js';

/** The password of everybody whom these helpers make. */
export const PASSWORD = 'a long enough password';

/** Somebody who is signed in: `auth` goes straight into the headers of a request. */
export interface TestActor {
  userId: string;
  email: string;
  token: string;
  refreshToken: string;
  auth: { authorization: string };
}

/** An owner or member with their company. */
export interface TestCompanyActor extends TestActor {
  companyId: string;
}

interface SignedIn {
  accessToken: string;
  refreshToken: string;
  user: { id: string; email: string; companyId: string | null };
}

let made = 0;
const nextEmail = (who: string) => `${who}-${process.pid}-${(made += 1)}@trade.example`;

/** Sends JSON and gives the JSON of the answer; throws unless it was a success. */
async function post<Answer>(url: string, body: object, headers: Record<string, string> = {}): Promise<Answer> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  });
  if (!response.ok) throw new Error(`POST ${url} answered ${response.status}: ${await response.text()}`);
  return (await response.json()) as Answer;
}

const toActor = ({ accessToken, refreshToken, user }: SignedIn): TestActor => ({
  userId: user.id,
  email: user.email,
  token: accessToken,
  refreshToken,
  auth: { authorization: `Bearer ${accessToken}` },
});

export interface RegistrationOptions {
  email?: string;
  name?: string;
  /** IANA; none is `UTC`. */
  timeZone?: string;
  /** Laid over the standard company: a Korean exporter of electronics. */
  company?: Record<string, unknown>;
}

/** Registers a company over HTTP; the actor is its owner. */
export async function registerCompany(url: string, options: RegistrationOptions = {}): Promise<TestCompanyActor> {
  const email = options.email ?? nextEmail('owner');
  const answer = await post<SignedIn & { company: { id: string } }>(`${url}/api/v1/auth/register`, {
    email,
    password: PASSWORD,
    name: options.name ?? 'Kim Ji-won',
    timeZone: options.timeZone,
    company: {
      name: `Hanul Trading ${email.split('@', 1)[0]}`,
      country: 'KR',
      sectors: ['electrical-electronics'],
      businessTypes: ['EXPORTER', 'BUYER'],
      ...options.company,
    },
  });
  return { ...toActor(answer), companyId: answer.company.id };
}

/** Signs in over HTTP. */
export async function signIn(url: string, email: string, password: string = PASSWORD): Promise<TestActor> {
  return toActor(await post<SignedIn>(`${url}/api/v1/auth/login`, { email, password }));
}

/** Adds a member to the owner's company and signs them in, over HTTP. */
export async function addMember(url: string, owner: TestCompanyActor): Promise<TestCompanyActor> {
  const email = nextEmail('member');
  const body = { email, name: 'Park Min-seo', password: PASSWORD };
  await post<object>(`${url}/api/v1/companies/${owner.companyId}/members`, body, owner.auth);
  return { ...(await signIn(url, email)), companyId: owner.companyId };
}

/** Makes an officer as the command does, and signs them in over HTTP. `app` is what `startTestApp` gives. */
export async function createOfficer(
  app: { app: NestFastifyApplication; url: string },
  email: string = nextEmail('officer'),
): Promise<TestActor> {
  const passwordHash = await app.app.get(Passwords, { strict: false }).hash(PASSWORD);
  const users = app.app.get(Users, { strict: false });
  await app.app
    .get(Database, { strict: false })
    .transaction((tx) => users.createOfficer(tx, { email, name: 'Officer Lee', passwordHash }));
  return signIn(app.url, email);
}
