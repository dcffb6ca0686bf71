import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { timeSpan } from '../../src/site/design/zoned-time.js';
import { registerCompany, type TestActor, type TestCompanyActor } from '../support/actors.js';
import { launchBrowser, overflow, signInByForm, visit, type Visitor, type VisitorOptions } from '../support/browser.js';
import { call } from '../support/rooms.js';
import { startTestApp, type TestApp } from '../support/test-app.js';

const A_WHILE_MS = 120_000;
const DAY_MS = 86_400_000;

/** A weekday or not does not matter for times of one's own. */
const dayAhead = (days: number) => new Date(Date.now() + days * DAY_MS).toISOString().slice(0, 10);

const WORDS = {
  en: {
    zone: 'Time zone',
    day: (n: number) => `Day ${n}`,
    time: (n: number) => `Time ${n}`,
    subject: 'Subject',
    send: 'Send the request',
    show: 'Show times in this zone',
    accept: 'Accept the chosen time',
    fixed: 'The time is fixed.',
    unanswered: 'the other side has not answered yet',
  },
  ko: {
    zone: '시간대',
    day: (n: number) => `날짜 ${n}`,
    time: (n: number) => `시각 ${n}`,
    subject: '주제',
    send: '요청 보내기',
    show: '이 시간대로 보기',
    accept: '선택한 일시 수락',
    fixed: '일시가 확정되었습니다.',
    unanswered: '상대방이 아직 답하지 않았습니다',
  },
} as const;

describe('agreeing on a time across time zones', () => {
  let app: TestApp;
  let browser: Browser;
  let exporter: TestCompanyActor;
  let buyer: TestCompanyActor;

  beforeAll(async () => {
    app = await startTestApp();
    [browser, exporter, buyer] = await Promise.all([
      launchBrowser(),
      registerCompany(app.url, { timeZone: 'Asia/Seoul', company: { name: 'Hanul Precision' } }),
      registerCompany(app.url, {
        timeZone: 'America/Santiago',
        company: { name: 'Importadora del Sur', country: 'CL' },
      }),
    ]);
  }, A_WHILE_MS);

  afterAll(async () => {
    await browser?.close();
    await app?.close();
  });

  const as = async (actor: TestActor, path: string, options: VisitorOptions): Promise<Visitor> => {
    const visitor = await visit(browser, app.url, options);
    await visitor.context.addCookies(await cookiesOf(actor));
    await visitor.page.goto(path);
    return visitor;
  };

  /** Signs in once by form, in English, and takes the session along. */
  const cookiesOf = async (actor: TestActor) => {
    const { page, context } = await visit(browser, app.url);
    await page.goto('/en/sign-in');
    await signInByForm(page, actor.email);
    const cookies = await context.cookies();
    await context.close();
    return cookies;
  };

  const said = (page: Page, locale: string, instant: string, zone: string) =>
    page.getByText(timeSpan(locale, new Date(instant), 45, zone), { exact: false });

  it.each([
    { locale: 'en', javaScript: true, width: 1280 },
    { locale: 'en', javaScript: false, width: 390 },
    { locale: 'ko', javaScript: true, width: 390 },
    { locale: 'ko', javaScript: false, width: 1280 },
  ] as const)(
    'three times in New York, one accepted in Seoul: %o',
    async ({ locale, javaScript, width }) => {
      const words = WORDS[locale];
      const subject = `Frame contract ${locale} ${javaScript}`;
      const guest = await as(buyer, `/${locale}/consultations/new?withCompanyId=${exporter.companyId}`, {
        javaScript,
        width,
      });
      const { page } = guest;
      // The account's own zone stands there already; today the buyer is in New York.
      expect(await page.getByLabel(words.zone).inputValue()).toBe('America/Santiago');
      await page.getByLabel(words.zone).selectOption('America/New_York');
      await page.getByLabel(words.subject).fill(subject);
      await page.locator('[name=durationMinutes]').selectOption('45');
      const days = [dayAhead(20), dayAhead(21), dayAhead(22)] as const;
      for (const [index, day] of days.entries()) {
        await page.getByLabel(words.day(index + 1)).fill(day);
        await page.getByLabel(words.time(index + 1)).selectOption('09:30');
      }
      if (!javaScript) await page.getByRole('button', { name: words.show }).click();
      expect(await page.getByRole('button', { name: words.show }).count()).toBe(javaScript ? 0 : 1);

      const instants = days.map((day) => newYork(day, '09:30'));
      for (const instant of instants) await said(page, locale, instant, 'Asia/Seoul').first().waitFor();
      expect(await overflow(page)).toBe(0);

      await page.getByRole('button', { name: words.send }).click();
      await page.getByText(words.unanswered).waitFor();
      for (const instant of instants) {
        await said(page, locale, instant, 'America/Santiago').waitFor();
        await said(page, locale, instant, 'Asia/Seoul').waitFor();
      }
      const path = new URL(page.url()).pathname;

      const seller = await as(exporter, path, { javaScript, width });
      for (const instant of instants) {
        await said(seller.page, locale, instant, 'Asia/Seoul').waitFor();
        await said(seller.page, locale, instant, 'America/New_York').waitFor();
      }
      expect(await overflow(seller.page)).toBe(0);
      await seller.page.getByLabel(timeSpan(locale, new Date(instants[1] ?? ''), 45, 'Asia/Seoul')).check();
      await seller.page.getByRole('button', { name: words.accept }).click();
      await seller.page.getByText(words.fixed).waitFor();
      await said(seller.page, locale, instants[1] ?? '', 'Asia/Seoul').waitFor();
      expect(await said(seller.page, locale, instants[0] ?? '', 'Asia/Seoul').count()).toBe(0);

      await page.reload();
      await said(page, locale, instants[1] ?? '', 'America/Santiago').waitFor();
      await said(page, locale, instants[1] ?? '', 'Asia/Seoul').waitFor();
      await page.goto(`/${locale}/consultations`);
      await page.getByRole('link', { name: subject }).waitFor();

      for (const { troubles, context } of [guest, seller]) {
        expect(troubles).toEqual([]);
        await context.close();
      }
    },
    A_WHILE_MS,
  );

  it(
    'proposes other times back, keeps what was typed, and asks before it calls off',
    async () => {
      const asked = await call<{ id: string }>(app.url, 'POST', '/consultations', buyer, {
        withCompanyId: exporter.companyId,
        subject: 'Spare parts',
        durationMinutes: 45,
        timeZone: 'America/Santiago',
        slots: [{ startsAt: `${dayAhead(5)}T15:00:00Z` }],
      });
      const { page, troubles, context } = await as(exporter, `/en/consultations/${asked.body.id}`, {
        javaScript: false,
      });
      const tooFar = dayAhead(200);
      await page.getByRole('link', { name: 'Propose other times' }).click();
      await page.getByLabel('Day 2').fill(tooFar);
      await page.getByRole('button', { name: 'Send these times' }).click();
      await page.getByText('Choose a time within the next 90 days').waitFor();
      expect(await page.getByLabel('Day 2').inputValue()).toBe(tooFar);
      await page.getByLabel('Day 2').fill('');
      await page.getByRole('checkbox').first().check();
      await page.getByRole('button', { name: 'Send these times' }).click();
      await page.getByText('the other side has not answered yet').waitFor();

      await page.getByText('Cancel the consultation').click();
      await page.getByLabel('A word to the other side').fill('The buyer has ordered <already>');
      await page.getByRole('button', { name: 'Cancel for good' }).click();
      await page.getByText('The buyer has ordered <already>').waitFor();
      await page.goto('/en/consultations?show=past');
      await page.getByRole('link', { name: 'Spare parts' }).waitFor();
      expect(troubles).toEqual([]);
      await context.close();
    },
    A_WHILE_MS,
  );

  it(
    'guesses the zone of the machine for an account that has none',
    async () => {
      const newcomer = await registerCompany(app.url, { company: { name: 'Newcomer' } });
      const context = await browser.newContext({ baseURL: app.url, timezoneId: 'Asia/Kathmandu' });
      await context.addCookies(await cookiesOf(newcomer));
      const page = await context.newPage();
      await page.goto(`/en/consultations/new?withCompanyId=${exporter.companyId}`);
      await page.waitForURL(/timeZone=Asia/);
      expect(await page.getByLabel('Time zone').inputValue()).toMatch(/^Asia\/Kat/);
      await context.close();
    },
    A_WHILE_MS,
  );
});

/** When New York's clocks show this, found by trying both of its offsets. */
function newYork(day: string, time: string): string {
  const format = new Intl.DateTimeFormat('en-CA', {
    timeZone: 'America/New_York',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  });
  const found = ['-04:00', '-05:00']
    .map((offset) => new Date(`${day}T${time}:00${offset}`))
    .find((instant) => format.format(instant) === time);
  if (!found) throw new Error(`New York's clocks never show ${time} on ${day}`);
  return found.toISOString();
}
