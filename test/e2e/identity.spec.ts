import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { addMember, createOfficer, PASSWORD, registerCompany, signIn, type TestCompanyActor } from '../support/actors.js';
import { startTestApp, type TestApp } from '../support/test-app.js';

let test: TestApp;
let owner: TestCompanyActor;

beforeAll(async () => {
  test = await startTestApp();
  owner = await registerCompany(test.url);
});
afterAll(() => test?.close());

const me = (headers: Record<string, string>) => fetch(`${test.url}/api/v1/me`, { headers });

describe('registering and signing in', () => {
  it('knows who is signed in', async () => {
    const answer = await me(owner.auth);
    expect(answer.status).toBe(200);
    expect(await answer.json()).toMatchObject({ id: owner.userId, email: owner.email, role: 'OWNER', companyId: owner.companyId });
  });
});
