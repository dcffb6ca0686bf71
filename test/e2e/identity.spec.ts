import { createHmac, generateKeyPairSync, sign } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Database } from '../../src/platform/database/database.js';
import { Authentication, SiteSessions, Users } from '../../src/modules/identity/index.js';
import {
  addMember,
  createOfficer,
  PASSWORD,
  registerCompany,
  signIn,
  type TestCompanyActor,
} from '../support/actors.js';
import { startTestApp, type TestApp } from '../support/test-app.js';

let test: TestApp;
let owner: TestCompanyActor;

beforeAll(async () => {
  test = await startTestApp();
  owner = await registerCompany(test.url);
});
afterAll(() => test?.close());

const me = (headers: Record<string, string>) => fetch(`${test.url}/api/v1/me`, { headers });
const post = (path: string, body: unknown, headers: Record<string, string> = {}) =>
  fetch(`${test.url}/api/v1/${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });
const read = async (response: Response) => ({
  status: response.status,
  body: (await response.json()) as Record<string, unknown>,
});

describe('registering and signing in', () => {
  it('knows who is signed in', async () => {
    expect(await read(await me(owner.auth))).toMatchObject({
      status: 200,
      body: { id: owner.userId, email: owner.email, role: 'OWNER', companyId: owner.companyId },
    });
  });

  it('knows an address in any spelling', async () => {
    const answer = await read(
      await post('auth/login', { email: ` ${owner.email.toUpperCase()} `, password: PASSWORD }),
    );
    expect(answer).toMatchObject({
      status: 200,
      body: { tokenType: 'Bearer', expiresIn: 900, user: { id: owner.userId } },
    });
    expect(Object.keys(answer.body).sort()).toEqual(['accessToken', 'expiresIn', 'refreshToken', 'tokenType', 'user']);
  });

  it('says the same of a wrong password and of an account that does not exist', async () => {
    const wrong = await read(await post('auth/login', { email: owner.email, password: 'not the password' }));
    const nobody = await read(
      await post('auth/login', { email: 'nobody@trade.example', password: 'not the password' }),
    );
    const told = ({ status, body: { traceId: _, ...body } }: typeof wrong) => ({ status, body });
    expect(wrong).toMatchObject({ status: 401, body: { code: 'wrong_credentials' } });
    expect(told(nobody)).toEqual(told(wrong));
  });

  it('registers an address once', async () => {
    await expect(registerCompany(test.url, { email: owner.email.toUpperCase() })).rejects.toThrow(
      /409.*email_taken.*\/email/s,
    );
    const cards = await test.app
      .get(Database, { strict: false })
      .query('SELECT 1 FROM app_user u RIGHT JOIN company c ON c.id = u.company_id WHERE u.id IS NULL');
    expect(cards).toEqual([]);
  });

  it('gives companies of one name addresses of their own', async () => {
    const twins = await Promise.all(
      [1, 2, 3].map(() => registerCompany(test.url, { company: { name: 'Twin Trading' } })),
    );
    const slugs = await Promise.all(
      twins.map(
        async ({ companyId }) =>
          ((await (await fetch(`${test.url}/api/v1/companies/${companyId}`)).json()) as { slug: string }).slug,
      ),
    );
    expect(new Set(slugs).size).toBe(3);
    expect(slugs).toContain('twin-trading');
  });

  it('keeps no password and no token in clear', async () => {
    const database = test.app.get(Database, { strict: false });
    const [user] = await database.query<{ row: string }>('SELECT u::text AS row FROM app_user u WHERE id = $1', [
      owner.userId,
    ]);
    const tokens = await database.query<{ row: string }>(
      'SELECT t::text AS row FROM refresh_token t WHERE user_id = $1',
      [owner.userId],
    );
    expect(user?.row).toContain('$argon2id$');
    for (const { row } of [...tokens, ...(user ? [user] : [])]) {
      expect(row).not.toContain(PASSWORD);
      expect(row).not.toContain(owner.refreshToken);
    }
  });
});

describe('bad input', () => {
  const company = { name: 'X', country: 'KR', sectors: ['others'], businessTypes: ['BUYER'] };
  const good = { email: 'new@trade.example', password: 'long enough 1', name: 'Ann', company };

  it.each<[string, unknown, string]>([
    ['an unknown field', { ...good, role: 'OFFICER' }, '/role'],
    [
      'an unknown field of the company',
      { ...good, company: { ...company, verificationLevel: 3 } },
      '/company/verificationLevel',
    ],
    ['no address', { ...good, email: 'nonsense' }, '/email'],
    ['an object for an address', { ...good, email: { $ne: null } }, '/email'],
    ['a short password', { ...good, password: 'short' }, '/password'],
    ['the address as password', { ...good, password: 'NEW@trade.example' }, '/password'],
    ['a country in full', { ...good, company: { ...company, country: 'Korea' } }, '/company/country'],
    ['an unknown sector', { ...good, company: { ...company, sectors: ['arms'] } }, '/company/sectors/0'],
    ['no business type', { ...good, company: { ...company, businessTypes: [] } }, '/company/businessTypes'],
    [
      'a script for a website',
      { ...good, company: { ...company, website: 'javascript:alert(1)' } },
      '/company/website',
    ],
    ['a line break in a name', { ...good, name: 'Ann\r\nBcc: all@example.com' }, '/name'],
    ['a list', [good], ''],
  ])('refuses %s', async (_, body, pointer) => {
    const answer = await read(await post('auth/register', body));
    expect(answer).toMatchObject({ status: 422, body: { code: 'validation_failed' } });
    expect((answer.body['errors'] as { pointer: string }[]).map((error) => error.pointer)).toContain(pointer);
  });

  it('refuses what is not JSON', async () => {
    expect(await read(await post('auth/login', '{"email":'))).toMatchObject({
      status: 400,
      body: { code: 'malformed_json' },
    });
    expect(await read(await fetch(`${test.url}/api/v1/auth/login`, { method: 'POST' }))).toMatchObject({ status: 422 });
  });
});

describe('access tokens', () => {
  const encode = (part: object) => Buffer.from(JSON.stringify(part)).toString('base64url');
  const claimsOf = (token: string) =>
    JSON.parse(Buffer.from(token.split('.')[1]!, 'base64url').toString()) as Record<string, unknown>;
  const headerOf = (token: string) =>
    JSON.parse(Buffer.from(token.split('.')[0]!, 'base64url').toString()) as Record<string, unknown>;
  const signed = (header: object, claims: object, privateKey: string) => {
    const input = `${encode(header)}.${encode(claims)}`;
    return `${input}.${sign('sha256', Buffer.from(input), { key: privateKey, dsaEncoding: 'ieee-p1363' }).toString('base64url')}`;
  };
  const ownKey = () => test.config.secrets.signingKeys[0]!.privateKey;

  it('takes one that it could have signed itself', async () => {
    expect(
      (await me({ authorization: `Bearer ${signed(headerOf(owner.token), claimsOf(owner.token), ownKey())}` })).status,
    ).toBe(200);
  });

  it.each<[string, (header: Record<string, unknown>, claims: Record<string, unknown>) => string]>([
    ['no signature', (header, claims) => `${encode({ ...header, alg: 'none' })}.${encode(claims)}.`],
    [
      'an HMAC with the public key',
      (header, claims) => {
        const input = `${encode({ ...header, alg: 'HS256' })}.${encode(claims)}`;
        return `${input}.${createHmac('sha256', ownKey()).update(input).digest('base64url')}`;
      },
    ],
    [
      'a foreign key under our kid',
      (header, claims) => {
        const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
        return signed(header, claims, privateKey.export({ type: 'pkcs8', format: 'pem' }).toString());
      },
    ],
    ['an unknown kid', (header, claims) => signed({ ...header, kid: 'other' }, claims, ownKey())],
    ['no kid', ({ kid: _, ...header }, claims) => signed(header, claims, ownKey())],
    ['another issuer', (header, claims) => signed(header, { ...claims, iss: 'https://elsewhere.example' }, ownKey())],
    ['another audience', (header, claims) => signed(header, { ...claims, aud: 'elsewhere' }, ownKey())],
    ['a time that is over', (header, claims) => signed(header, { ...claims, exp: 1_000_000_000 }, ownKey())],
    ['a subject that is no id', (header, claims) => signed(header, { ...claims, sub: "' OR 1=1" }, ownKey())],
    [
      'a subject that nobody has',
      (header, claims) => signed(header, { ...claims, sub: '01990000-0000-7000-8000-000000000000' }, ownKey()),
    ],
    ['nonsense', () => 'nonsense'],
  ])('refuses one with %s', async (_, forge) => {
    const answer = await me({ authorization: `Bearer ${forge(headerOf(owner.token), claimsOf(owner.token))}` });
    expect(answer.headers.get('www-authenticate')).toContain('Bearer');
    expect(await read(answer)).toMatchObject({ status: 401, body: { code: 'unauthenticated' } });
  });

  it('refuses a wrong token even where none is needed', async () => {
    expect((await fetch(`${test.url}/api/v1/companies`)).status).toBe(200);
    expect((await fetch(`${test.url}/api/v1/companies`, { headers: { authorization: 'Bearer x' } })).status).toBe(401);
    expect((await fetch(`${test.url}/api/v1/companies`, { headers: { authorization: 'Basic eDp5' } })).status).toBe(
      401,
    );
  });

  it('stops with the account, at once and everywhere', async () => {
    const boss = await registerCompany(test.url);
    const member = await addMember(test.url, boss);
    const database = test.app.get(Database, { strict: false });
    const cookie = await database.transaction((tx) =>
      test.app.get(SiteSessions, { strict: false }).open(tx, member.userId),
    );
    expect((await me(member.auth)).status).toBe(200);
    expect((await me({ cookie: `silkgate=${cookie}` })).status).toBe(200);
    await database.transaction((tx) => test.app.get(Users, { strict: false }).disable(tx, member.userId));
    expect((await me(member.auth)).status).toBe(401);
    expect((await me({ cookie: `silkgate=${cookie}` })).status).toBe(401);
    expect((await post('auth/refresh', { refreshToken: member.refreshToken })).status).toBe(401);
    expect((await post('auth/login', { email: member.email, password: PASSWORD })).status).toBe(401);
  });
});

describe('refresh tokens', () => {
  const refresh = async (refreshToken: string) => read(await post('auth/refresh', { refreshToken }));

  it('work once, and a second time end the whole sign-in', async () => {
    const { refreshToken } = await signIn(test.url, owner.email);
    const other = await signIn(test.url, owner.email);
    const first = await refresh(refreshToken);
    expect(first.status).toBe(200);
    expect((await me({ authorization: `Bearer ${String(first.body['accessToken'])}` })).status).toBe(200);
    expect(await refresh(refreshToken)).toMatchObject({ status: 401, body: { code: 'refresh_token_reused' } });
    expect(await refresh(String(first.body['refreshToken']))).toMatchObject({
      status: 401,
      body: { code: 'refresh_token_invalid' },
    });
    expect((await refresh(other.refreshToken)).status).toBe(200);
  });

  it('are given to one of twenty who bring the same at once', async () => {
    const { refreshToken } = await signIn(test.url, owner.email);
    const answers = await Promise.all(Array.from({ length: 20 }, () => refresh(refreshToken)));
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    expect(answers.filter(({ status }) => status === 401)).toHaveLength(19);
  });

  it('end with signing out', async () => {
    const { refreshToken } = await signIn(test.url, owner.email);
    const next = String((await refresh(refreshToken)).body['refreshToken']);
    expect((await post('auth/logout', { refreshToken: next })).status).toBe(204);
    expect(await refresh(next)).toMatchObject({ status: 401, body: { code: 'refresh_token_invalid' } });
    expect((await post('auth/logout', { refreshToken: 'whatever' })).status).toBe(204);
  });
});

describe('sessions of pages', () => {
  const cookieFor = async (userId: string) => {
    const token = await test.app
      .get(Database, { strict: false })
      .transaction((tx) => test.app.get(SiteSessions, { strict: false }).open(tx, userId));
    return `silkgate=${token}`;
  };

  it('may read the API and change nothing through it', async () => {
    const cookie = await cookieFor(owner.userId);
    expect((await me({ cookie })).status).toBe(200);
    const change = await fetch(`${test.url}/api/v1/companies/${owner.companyId}`, {
      method: 'PATCH',
      headers: { cookie, origin: test.url, 'content-type': 'application/json' },
      body: '{"city":"Busan"}',
    });
    expect(change.status).toBe(401);
  });

  it('end when they are revoked', async () => {
    const cookie = await cookieFor(owner.userId);
    const database = test.app.get(Database, { strict: false });
    await database.transaction((tx) => test.app.get(SiteSessions, { strict: false }).revoke(tx, cookie.split('=')[1]!));
    expect((await me({ cookie })).status).toBe(401);
    expect((await fetch(`${test.url}/api/v1/companies`, { headers: { cookie } })).status).toBe(200);
  });

  it('let sockets in', async () => {
    const authentication = test.app.get(Authentication, { strict: false });
    const cookieHeader = `other=1; ${await cookieFor(owner.userId)}`;
    const actor = { userId: owner.userId, role: 'OWNER', companyId: owner.companyId };
    expect(await authentication.authenticateSocket({ cookieHeader })).toEqual(actor);
    expect(await authentication.authenticateSocket({ bearer: owner.token })).toEqual(actor);
    expect(await authentication.authenticateSocket({ bearer: 'wrong', cookieHeader })).toBeNull();
    expect(await authentication.authenticateSocket({})).toBeNull();
  });
});

describe('officers', () => {
  it('belong to no company', async () => {
    const officer = await createOfficer(test);
    expect(await read(await me(officer.auth))).toMatchObject({
      status: 200,
      body: { role: 'OFFICER', companyId: null },
    });
  });
});

describe('guessing passwords', () => {
  let limited: TestApp;
  beforeAll(async () => {
    limited = await startTestApp({ env: { SILKGATE_RATE_LIMIT: '100000' } });
  });
  afterAll(() => limited?.close());

  const attempt = async (email: string, password: string) => {
    const response = await fetch(`${limited.url}/api/v1/auth/login`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ email, password }),
    });
    return {
      status: response.status,
      retryAfter: response.headers.get('retry-after'),
      code: ((await response.json()) as { code?: string }).code,
    };
  };

  it('is stopped after ten attempts, at once or one by one, whether the account exists or not', async () => {
    const { email } = await registerCompany(limited.url);
    const guesses = await Promise.all(Array.from({ length: 12 }, () => attempt(email, 'a wrong password')));
    expect(guesses.map(({ status }) => status).sort()).toEqual([...new Array<number>(10).fill(401), 429, 429]);
    const right = await attempt(email, PASSWORD);
    expect(right).toMatchObject({ status: 429, code: 'too_many_sign_ins' });
    expect(Number(right.retryAfter)).toBeGreaterThan(0);
    await limited.app
      .get(Database, { strict: false })
      .transaction((tx) => tx.run(`UPDATE sign_in_attempt SET window_ends = now()`));
    expect((await attempt(email, PASSWORD)).status).toBe(200);
  });
});
