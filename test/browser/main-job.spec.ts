import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { createOfficer, registerCompany, type TestActor, type TestCompanyActor } from '../support/actors.js';
import { launchBrowser, overflow, reloadUntil, signInByForm, visit, type Visitor } from '../support/browser.js';
import { startTestApp, type TestApp } from '../support/test-app.js';

const A_WHILE_MS = 120_000;

describe('the main job by mouse and keyboard', () => {
  let app: TestApp;
  let browser: Browser;
  let exporter: TestCompanyActor;
  let buyer: TestCompanyActor;
  let officer: TestActor;

  beforeAll(async () => {
    app = await startTestApp();
    [browser, exporter, buyer, officer] = await Promise.all([
      launchBrowser(),
      registerCompany(app.url, {
        name: 'Kim Ji-won',
        company: { name: 'Hanul Precision', sectors: ['machinery-equipment'] },
      }),
      registerCompany(app.url, { name: 'Maria Lopez', company: { name: 'Importadora del Sur', country: 'CL' } }),
      createOfficer(app),
    ]);
  }, A_WHILE_MS);

  afterAll(async () => {
    await browser?.close();
    await app?.close();
  });

  const as = async (actor: TestActor, path: string, width: number): Promise<Visitor> => {
    const visitor = await visit(browser, app.url, { width });
    // Asked for without a session, a page of one's own leads to the sign-in form and back.
    await visitor.page.goto(path);
    await signInByForm(visitor.page, actor.email);
    return visitor;
  };

  const postOffer = async (page: Page, title: string) => {
    await page.getByRole('link', { name: 'New offer' }).first().click();
    await page.getByRole('textbox', { name: 'Title', exact: true }).fill(title);
    await page
      .getByRole('textbox', { name: 'Description', exact: true })
      .fill('Calibrated on our own rig, <b>delivered</b> in four weeks.');
    await page.getByLabel('Sector').selectOption('machinery-equipment');
    await page.getByLabel('Price from').fill('118.50');
    await page.getByLabel('Incoterm').selectOption('FOB');
    await page.getByRole('button', { name: 'Save the draft' }).click();
    return page;
  };

  it.each([1280, 390])(
    'runs from the first offer to the record, %i pixels wide',
    async (width) => {
      const title = `Ultrasonic flow meter, edition ${width}`;

      const seller = await as(exporter, '/en/my', width);
      expect(new URL(seller.page.url()).pathname).toBe('/en/my');
      await postOffer(seller.page, title);
      // The place is missing: the form comes back with what was typed.
      await seller.page.getByText('Name the place the Incoterm refers to').waitFor();
      expect(await seller.page.getByRole('textbox', { name: 'Title', exact: true }).inputValue()).toBe(title);
      await seller.page.getByLabel('Named place').fill('Busan');
      await seller.page.getByRole('button', { name: 'Save the draft' }).click();
      await seller.page.getByRole('button', { name: 'Hand in for review' }).click();
      await seller.page.getByText('Waiting for review').waitFor();

      const judge = await as(officer, '/en/officer', width);
      await judge.page.getByRole('link', { name: title }).click();
      await judge.page.getByLabel('Approve and publish').check();
      await judge.page.getByRole('button', { name: 'Save the decision' }).click();
      await judge.page.getByText('Nothing waits here').waitFor();

      const guest = await visit(browser, app.url, { width });
      await guest.page.goto('/');
      expect(new URL(guest.page.url()).pathname).toBe('/en');
      await guest.page.getByLabel('Search words').fill(`flow meter ${width}`);
      await guest.page.getByRole('button', { name: 'Search' }).click();
      await guest.page.getByLabel('What to search').getByRole('link', { name: 'Sell offers' }).click();
      const found = (page: Page) => page.getByRole('main').getByRole('link', { name: title });
      await reloadUntil(guest.page, async (page) => (await found(page).count()) > 0);
      expect(await overflow(guest.page)).toBe(0);
      await found(guest.page).click();
      await guest.page.getByRole('heading', { name: title }).waitFor();
      // What the exporter wrote is text, whatever it looks like.
      expect(await guest.page.getByText('<b>delivered</b>').count()).toBe(1);
      expect(await overflow(guest.page)).toBe(0);

      await guest.page.getByRole('link', { name: 'Ask for a consultation' }).click();
      await signInByForm(guest.page, buyer.email);
      await guest.page.getByLabel('What do you want to talk about?').fill('Warranty and samples');
      // The next quarter of an hour: the room is open by then.
      const soon = new Date(Math.ceil(Date.now() / 900_000) * 900_000).toISOString();
      await guest.page.getByLabel('Time zone').selectOption('UTC');
      await guest.page.getByLabel('Day 1').fill(soon.slice(0, 10));
      await guest.page.getByLabel('Time 1').selectOption(soon.slice(11, 16));
      await guest.page.getByRole('button', { name: 'Send the request' }).click();
      await guest.page.getByText('the other side has not answered yet').waitFor();

      await seller.page.goto('/en/my');
      await seller.page.getByRole('link', { name: title }).first().click();
      await seller.page.getByRole('button', { name: /^Accept / }).click();
      await seller.page.getByRole('link', { name: 'Enter the room' }).click();

      await guest.page.reload();
      await guest.page.getByRole('link', { name: 'Enter the room' }).click();
      await Promise.all([seller, guest].map(({ page }) => page.getByText('Connected', { exact: true }).waitFor()));
      await say(guest.page, 'Good morning from Santiago');
      await seller.page.getByText('Good morning from Santiago').waitFor();
      await say(seller.page, 'Welcome! Warranty is three years.');
      await guest.page.getByText('Welcome! Warranty is three years.').waitFor();
      expect(await overflow(guest.page)).toBe(0);

      // What has been said stands in the page itself, for whoever comes in later.
      await guest.page.reload();
      await guest.page.getByText('Welcome! Warranty is three years.').waitFor();

      await seller.page.reload();
      await seller.page.getByRole('button', { name: 'End the consultation' }).click();
      await seller.page.getByRole('link', { name: 'Record' }).click();
      const log = seller.page.getByRole('list').filter({ hasText: 'Good morning from Santiago' });
      expect(await log.innerText()).toContain('Welcome! Warranty is three years.');

      for (const { troubles, context } of [seller, judge, guest]) {
        expect(troubles).toEqual([]);
        await context.close();
      }
    },
    A_WHILE_MS,
  );

  it(
    'can be read and searched without JavaScript',
    async () => {
      const { page, context, troubles } = await visit(browser, app.url, { javaScript: false, width: 390 });
      await page.goto('/en');
      await page.getByLabel('Search words').fill('flow meter');
      await page.getByRole('button', { name: 'Search' }).click();
      await page.getByLabel('What to search').getByRole('link', { name: 'Sell offers' }).click();
      await page
        .getByRole('main')
        .getByRole('link', { name: /Ultrasonic flow meter/ })
        .first()
        .click();
      await page.getByRole('heading', { name: /Ultrasonic flow meter/, level: 1 }).waitFor();
      await page.getByRole('link', { name: 'Hanul Precision' }).first().click();
      await page.getByRole('heading', { name: 'Hanul Precision', level: 1 }).waitFor();
      await page.locator('summary', { hasText: 'English' }).click();
      await page.getByRole('link', { name: '한국어' }).click();
      expect(new URL(page.url()).pathname).toMatch(/^\/ko\/companies\//);
      await page.goto('/en/search?scope=all-sites&q=flow+meter');
      await page.getByRole('heading', { name: 'Sources' }).waitFor();
      expect(troubles).toEqual([]);
      await context.close();
    },
    A_WHILE_MS,
  );
});

async function say(page: Page, text: string): Promise<void> {
  await page.getByLabel('Your message').fill(text);
  await page.getByLabel('Your message').press('Enter');
}
