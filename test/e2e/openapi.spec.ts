import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import sparticuz from '@sparticuz/chromium';
import { chromium } from 'playwright-core';
import { stableJson } from '../../src/commands/stable-json.js';
import { startTestApp, type TestApp } from '../support/test-app.js';

/** What the API promises to have, in the notation of its description. */
const PROMISED = `
POST /api/v1/auth/register
POST /api/v1/auth/login
POST /api/v1/auth/refresh
POST /api/v1/auth/logout
GET /api/v1/me
GET /api/v1/sectors
GET /api/v1/categories
GET /api/v1/companies
GET /api/v1/companies/{id}
PATCH /api/v1/companies/{id}
POST /api/v1/companies/{id}/verification
GET /api/v1/companies/{id}/catalogue.csv
GET /api/v1/companies/{id}/catalogue.ndjson
GET /api/v1/companies/{id}/catalogue.jsonld
GET /api/v1/products
POST /api/v1/products
GET /api/v1/products/{id}
PATCH /api/v1/products/{id}
DELETE /api/v1/products/{id}
POST /api/v1/products/{id}/images
POST /api/v1/products/{id}/model
POST /api/v1/catalogue/imports
GET /api/v1/catalogue/imports/{id}
GET /api/v1/offers
POST /api/v1/offers
GET /api/v1/offers/{id}
PATCH /api/v1/offers/{id}
POST /api/v1/offers/{id}/submit
POST /api/v1/offers/{id}/withdraw
POST /api/v1/offers/{id}/close
POST /api/v1/offers/{id}/reopen
GET /api/v1/offers/{id}/deliveries
GET /api/v1/search
GET /api/v1/search/suggestions
GET /api/v1/meta-search
GET /api/v1/consultations
POST /api/v1/consultations
GET /api/v1/consultations/{id}
POST /api/v1/consultations/{id}/accept
POST /api/v1/consultations/{id}/decline
POST /api/v1/consultations/{id}/cancel
POST /api/v1/consultations/{id}/end
GET /api/v1/consultations/{id}/record
POST /api/v1/reports
GET /api/v1/officer/reviews
POST /api/v1/officer/offers/{id}/decision
POST /api/v1/officer/offers/{id}/suspend
POST /api/v1/officer/offers/{id}/reinstate
POST /api/v1/officer/companies/{id}/verification-decision
POST /api/v1/officer/companies/{id}/suspend
POST /api/v1/officer/companies/{id}/reinstate
GET /api/v1/officer/audit
GET /api/v1/officer/sites
POST /api/v1/officer/sites
PATCH /api/v1/officer/sites/{id}
POST /api/v1/officer/deliveries/{id}/redrive
POST /federation/{site}/webhooks
GET /opensearch.xml
GET /opensearch/results.atom
GET /opensearch/results.json
GET /feeds/offers.atom
GET /feeds/offers.json`
  .trim()
  .split('\n');

interface Description {
  paths: Record<string, Record<string, { operationId: string; responses: object; summary?: string }>>;
}

describe("The API's description", () => {
  let app: TestApp;
  let served: Description;

  beforeAll(async () => {
    app = await startTestApp();
    served = (await (await fetch(`${app.url}/api/openapi.json`)).json()) as Description;
  });
  afterAll(() => app?.close());

  const operations = () =>
    Object.entries(served.paths).flatMap(([path, methods]) =>
      Object.entries(methods).map(([method, operation]) => ({ name: `${method.toUpperCase()} ${path}`, ...operation })),
    );

  it('is the committed one', async () => {
    const committed = await readFile(join(import.meta.dirname, '../../openapi.json'), 'utf8');
    // The paths first: their difference says more than a thousand lines of schemas.
    const description = JSON.parse(committed) as Description;
    const { paths } = description;
    expect(Object.keys(served.paths).sort()).toEqual(Object.keys(paths).sort());
    if (stableJson(served) !== stableJson(description)) {
      const names = Object.keys(paths).filter((path) => stableJson(paths[path]) !== stableJson(served.paths[path]));
      throw new Error(
        `openapi.json is not up to date (run npm run openapi): ${names.join(', ') || 'outside of paths'}`,
      );
    }
  });

  it('has every route that was promised', () => {
    const names = new Set(operations().map(({ name }) => name));
    expect(PROMISED.filter((route) => !names.has(route))).toEqual([]);
  });

  it('names each operation once and says what it is for and how it answers', () => {
    const all = operations();
    expect(new Set(all.map(({ operationId }) => operationId)).size).toBe(all.length);
    expect(all.filter(({ summary }) => !summary).map(({ name }) => name)).toEqual([]);
    const succeeds = (responses: object) => Object.keys(responses).some((status) => /^[23]/.test(status));
    expect(all.filter(({ responses }) => !succeeds(responses)).map(({ name }) => name)).toEqual([]);
    expect(all.filter(({ responses }) => !('default' in responses)).map(({ name }) => name)).toEqual([]);
  });

  it('says of every list of values in words of OpenAPI 3.0 whether null is one', () => {
    const odd: string[] = [];
    const look = (node: unknown, path: string) => {
      if (typeof node !== 'object' || node === null) return;
      const { enum: values, nullable } = node as { enum?: unknown; nullable?: unknown };
      if (Array.isArray(values) && values.includes(null) !== (nullable === true)) odd.push(path);
      for (const [key, child] of Object.entries(node)) look(child, `${path}/${key}`);
    };
    look(served, '');
    expect(odd).toEqual([]);
  });

  it('can be browsed under its own content security policy', async () => {
    const browser = await chromium.launch({
      executablePath: await sparticuz.executablePath(),
      args: sparticuz.args,
    });
    try {
      const page = await browser.newPage();
      const faults: string[] = [];
      page.on('console', (message) => message.type() === 'error' && faults.push(message.text()));
      page.on('pageerror', (error) => faults.push(error.message));
      const answer = await page.goto(`${app.url}/api/docs`);
      expect(answer?.headers()['content-security-policy']).toContain("script-src 'self'");
      await page.locator('.opblock-summary-path', { hasText: '/consultations' }).first().waitFor({ timeout: 20_000 });
      expect(await page.locator('.opblock').count()).toBe(operations().length);
      expect(await page.title()).toBe('Silkgate API');
      expect(faults).toEqual([]);
    } finally {
      await browser.close();
    }
  }, 60_000);

  it('leaves the strict policy to everything else', async () => {
    const { headers, body } = await fetch(`${app.url}/api/openapi.json`);
    // An answer that nobody reads to its end keeps its connection, and the application would wait for it when it closes.
    await body?.cancel();
    expect(headers.get('content-security-policy')).toContain('sandbox');
  });
});
