import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { createOfficer, registerCompany, type TestActor, type TestCompanyActor } from '../support/actors.js';
import { launchBrowser, overflow, signInByForm, visit, type Visitor, type VisitorOptions } from '../support/browser.js';
import { PageCheck } from '../support/page-check.js';
import { call } from '../support/rooms.js';
import { startTestApp, type TestApp } from '../support/test-app.js';

const A_WHILE_MS = 120_000;

const WORDS = {
  en: {
    take: 'Take it',
    changes: 'What has changed',
    publish: 'Approve and publish',
    askChanges: 'Ask for changes',
    reason: 'Reason',
    note: 'Note to the company',
    save: 'Save the decision',
    verify: 'Verify',
  },
  ko: {
    take: '맡기',
    changes: '변경 내용',
    publish: '승인 및 게시',
    askChanges: '수정 요청',
    reason: '사유',
    note: '기업에 전달할 의견',
    save: '결정 저장',
    verify: '인증',
  },
} as const;

const draft = {
  direction: 'SELL',
  title: 'Green tea, loose leaf',
  description: 'First flush from our own garden.',
  sector: 'agricultural-food',
  price: { min: '12', currency: 'USD', unitCode: 'KGM', incoterm: { code: 'FOB', namedPlace: 'Busan' } },
};

interface Offer {
  id: string;
  state: string;
  version: number;
}

describe('an officer at work', () => {
  let app: TestApp;
  let browser: Browser;
  let officer: TestActor;
  let exporter: TestCompanyActor;

  beforeAll(async () => {
    app = await startTestApp();
    [browser, officer, exporter] = await Promise.all([
      launchBrowser(),
      createOfficer(app),
      registerCompany(app.url, { company: { name: 'Boseong Garden' } }),
    ]);
  }, A_WHILE_MS);

  afterAll(async () => {
    await browser?.close();
    await app?.close();
  });

  const officerAt = async (path: string, options: VisitorOptions): Promise<Visitor> => {
    const visitor = await visit(browser, app.url, options);
    await visitor.page.goto('/en/sign-in');
    await signInByForm(visitor.page, officer.email);
    await visitor.page.goto(path);
    return visitor;
  };
  const offer = async (method: string, path: string, body?: object) =>
    (await call<Offer>(app.url, method, `/offers${path}`, exporter, body)).body;
  const choose = (page: Page, name: string) => page.getByRole('radio', { name, exact: true }).check();

  it.each([
    { locale: 'en', javaScript: true, width: 1280 },
    { locale: 'en', javaScript: false, width: 390 },
    { locale: 'ko', javaScript: true, width: 390 },
    { locale: 'ko', javaScript: false, width: 1280 },
  ] as const)(
    'returns an offer, then approves the changed one: %o',
    async ({ locale, javaScript, width }) => {
      const words = WORDS[locale];
      const title = `Green tea, lot ${locale} ${javaScript}`;
      const { id } = await offer('POST', '', { ...draft, title });
      await offer('POST', `/${id}/submit`);
      const { page, troubles, context } = await officerAt(`/${locale}/officer`, { javaScript, width });

      await page.getByRole('link', { name: title }).click();
      await page.getByRole('button', { name: words.take }).click();
      await choose(page, words.askChanges);
      await page.getByRole('button', { name: words.save }).click();
      // Without a reason the company would not know what to do; what was chosen stays.
      await page.locator('#field-reasonCode-error').waitFor();
      expect(await page.getByRole('radio', { name: words.askChanges }).isChecked()).toBe(true);
      await page.getByLabel(words.reason).selectOption('incomplete');
      await page.getByLabel(words.note).fill('Say from which harvest.\n<i>Please</i>');
      expect(await overflow(page)).toBe(0);
      await page.getByRole('button', { name: words.save }).click();
      await page.waitForURL((address) => address.pathname === `/${locale}/officer`);
      expect((await offer('GET', `/${id}`)).state).toBe('changes_requested');

      await offer('PATCH', `/${id}`, { description: 'First flush of 2026 from our own garden.' });
      await offer('POST', `/${id}/submit`);
      await page.goto(`/${locale}/officer/offers/${id}`);
      await page.getByText('Say from which harvest.').waitFor();
      await choose(page, words.publish);
      await page.getByRole('button', { name: words.save }).click();
      await page.waitForURL((address) => address.pathname === `/${locale}/officer`);
      expect((await offer('GET', `/${id}`)).state).toBe('published');

      // The next revision stands beside the live one, with the difference.
      await offer('PATCH', `/${id}`, { title: `${title}, in tins`, leadTimeDays: 14 });
      await offer('POST', `/${id}/submit`);
      await page.goto(`/${locale}/officer/offers/${id}`);
      const changes = page.locator('section', { has: page.getByRole('heading', { name: words.changes }) });
      expect(await changes.locator('ins').first().innerText()).toContain('in tins');
      expect(await overflow(page)).toBe(0);
      await choose(page, words.publish);
      await page.getByRole('button', { name: words.save }).click();
      await page.waitForURL((address) => address.pathname === `/${locale}/officer`);
      const live = await call<{ title: Record<string, string> }>(app.url, 'GET', `/offers/${id}`, null);
      expect(live.body.title['en']).toBe(`${title}, in tins`);

      expect(troubles).toEqual([]);
      await context.close();
    },
    A_WHILE_MS,
  );

  const applicant = async (name: string) => {
    const owner = await registerCompany(app.url, {
      company: { name, legalName: `${name} Co., Ltd.`, registrationNumber: `${name}-0123456789` },
    });
    const form = new FormData();
    form.append('kind', 'REGISTRY_EXTRACT');
    form.append('file', new Blob(['%PDF-1.7\nevidence']), 'registry extract.pdf');
    const path = `${app.url}/api/v1/companies/${owner.companyId}/verification`;
    const sent = await fetch(`${path}/documents`, { method: 'POST', headers: owner.auth, body: form });
    expect(sent.status).toBe(201);
    await call(app.url, 'POST', `/companies/${owner.companyId}/verification`, owner, { level: 1 });
    return owner.companyId;
  };

  it.each([
    { locale: 'en', javaScript: false, width: 1280 },
    { locale: 'ko', javaScript: true, width: 390 },
  ] as const)(
    'verifies a company by its documents: %o',
    async ({ locale, javaScript, width }) => {
      const words = WORDS[locale];
      const name = `Mekong Foods ${locale}`;
      const id = await applicant(name);
      const { page, troubles, context } = await officerAt(`/${locale}/officer/companies`, { javaScript, width });
      await page.getByRole('link', { name }).click();
      await page.getByRole('button', { name: words.take }).click();
      const download = page.waitForEvent('download');
      await page.getByRole('link', { name: /registry extract\.pdf/ }).click();
      expect((await download).suggestedFilename()).toBe('registry extract.pdf');
      expect(await overflow(page)).toBe(0);
      await choose(page, words.verify);
      await page.getByRole('button', { name: words.save }).click();
      await page.waitForURL((address) => address.pathname.startsWith(`/${locale}/officer`));
      const { body } = await call<{ verificationLevel: number }>(app.url, 'GET', `/companies/${id}`, null);
      expect(body.verificationLevel).toBe(1);
      expect(troubles).toEqual([]);
      await context.close();
    },
    A_WHILE_MS,
  );

  it.each([false, true])(
    'is given pages without a fault, dark: %s',
    async (dark) => {
      const { id } = await offer('POST', '', { ...draft, title: 'Yuzu marmalade' });
      await offer('POST', `/${id}/submit`);
      await call(app.url, 'POST', `/officer/offers/${id}/decision`, officer, { decision: 'publish' });
      await offer('PATCH', `/${id}`, { title: 'Yuzu marmalade in jars' });
      await offer('POST', `/${id}/submit`);
      const company = await applicant(`Orchard ${dark}`);
      const reporter = await registerCompany(app.url);
      const report = await call<{ id: string }>(app.url, 'POST', '/reports', reporter, {
        targetType: 'OFFER',
        targetId: id,
        reasonCode: 'misleading',
        description: 'These are no yuzus.',
      });
      const meeting = await call<{ id: string }>(app.url, 'POST', '/consultations', reporter, {
        withCompanyId: exporter.companyId,
        subject: 'Marmalade',
        durationMinutes: 30,
        timeZone: 'Asia/Tokyo',
        slots: [1, 2].map((days) => ({ startsAt: new Date(Date.now() + days * 86_400_000).toISOString() })),
      });

      const check = await PageCheck.open(browser, [app.url], dark);
      const faultsOf = async (path: string) =>
        (await check.look({ path, status: 200, width: 390 })).faults.map((fault) => `${path}: ${fault}`);
      await check.reader.goto('/en/sign-in');
      await signInByForm(check.reader, officer.email);
      const faults = [
        ...(await faultsOf('/en/officer?kind=companies')),
        ...(await faultsOf('/en/officer?kind=reports')),
        ...(await faultsOf(`/en/officer/offers/${id}`)),
        ...(await faultsOf('/en/officer/companies')),
        ...(await faultsOf(`/ko/officer/companies/${company}`)),
        ...(await faultsOf(`/en/officer/reports/${report.body.id}`)),
        ...(await faultsOf(`/en/reports/new?targetType=OFFER&targetId=${id}`)),
      ];
      await check.reader.context().clearCookies();
      await check.reader.goto('/en/sign-in');
      await signInByForm(check.reader, exporter.email);
      faults.push(
        ...(await faultsOf('/en/consultations')),
        ...(await faultsOf('/en/consultations?show=past')),
        ...(await faultsOf(`/en/consultations/${meeting.body.id}`)),
        ...(await faultsOf(`/ko/consultations/${meeting.body.id}/slots?timeZone=Asia/Seoul`)),
        ...(await faultsOf(`/en/consultations/new?withCompanyId=${reporter.companyId}&timeZone=Asia/Seoul`)),
      );
      expect(faults).toEqual([]);
      await check.close();
    },
    A_WHILE_MS,
  );
});
