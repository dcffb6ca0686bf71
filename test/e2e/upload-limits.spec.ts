import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { registerCompany, type TestCompanyActor } from '../support/actors.js';
import { startTestApp, type TestApp } from '../support/test-app.js';

const LIMIT = 20_000;

describe('An upload that is larger than allowed', () => {
  let app: TestApp;
  let owner: TestCompanyActor;

  beforeAll(async () => {
    app = await startTestApp({ env: { SILKGATE_UPLOAD_LIMIT: String(LIMIT) } });
    owner = await registerCompany(app.url);
  });
  afterAll(() => app.close());

  const content = `${JSON.stringify({ sku: 'A', title: 'Pump' })}\n`.repeat(2_000);
  const post = (body: FormData | string) =>
    fetch(`${app.url}/api/v1/catalogue/imports`, {
      method: 'POST',
      headers: { ...owner.auth, ...(typeof body === 'string' && { 'content-type': 'application/x-ndjson' }) },
      body,
    });

  it('is refused as a form and as a whole body, and leaves nothing behind', async () => {
    const form = new FormData();
    form.set('file', new Blob([content]), 'pumps.ndjson');
    expect((await post(form)).status).toBe(413);
    expect((await post(content)).status).toBe(413);
    const imports = (await (await fetch(`${app.url}/api/v1/catalogue/imports`, { headers: owner.auth })).json()) as {
      items: object[];
    };
    expect(imports.items).toEqual([]);
  });

  it('is refused for a faulty field first, and the application lives on', async () => {
    const form = new FormData();
    form.set('format', 'pdf');
    form.set('file', new Blob([content]), 'pumps.ndjson');
    const answer = await post(form);
    expect(answer.status).toBe(422);
    expect(await answer.json()).toMatchObject({ code: 'validation_failed', errors: [{ pointer: '/format' }] });
    expect((await fetch(`${app.url}/health/live`)).status).toBe(200);
  });

  it('is taken right below the limit', async () => {
    expect((await post(content.slice(0, LIMIT - 100).replace(/[^\n]*$/, ''))).status).toBe(202);
  });
});
