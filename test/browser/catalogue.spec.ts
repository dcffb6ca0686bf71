import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import sharp from 'sharp';
import { registerCompany, type TestCompanyActor } from '../support/actors.js';
import { launchBrowser, overflow, reloadUntil, signInByForm, visit } from '../support/browser.js';
import { startTestApp, type TestApp } from '../support/test-app.js';

const A_WHILE_MS = 120_000;

/** The ways in which it is done: words of the page in the language that it is read in. */
const WAYS = [
  {
    of: 'with a script',
    javaScript: true,
    locale: 'en',
    add: 'Add pictures',
    upload: 'Upload',
    start: 'Import now',
    download: 'Download the errors (CSV)',
    make: 'Show the catalogue',
  },
  {
    of: 'without a script, in Korean',
    javaScript: false,
    locale: 'ko',
    add: '사진 추가',
    upload: '업로드',
    start: '지금 가져오기',
    download: '오류 내려받기(CSV)',
    make: '카탈로그 보기',
  },
] as const;

describe('a catalogue in the browser', () => {
  let app: TestApp;
  let browser: Browser;

  beforeAll(async () => {
    app = await startTestApp();
    browser = await launchBrowser();
  }, A_WHILE_MS);

  afterAll(async () => {
    await browser?.close();
    await app?.close();
  });

  const picture = () =>
    sharp({ create: { width: 640, height: 480, channels: 3, background: '#205060' } })
      .png()
      .toBuffer();

  const fits = async (page: Page) => expect(await overflow(page)).toBe(0);

  it.each(WAYS)(
    'is written, filled from a file and printed $of',
    async (way) => {
      const { javaScript, locale } = way;
      const owner: TestCompanyActor = await registerCompany(app.url, {
        company: { name: `Hanul ${locale}`, sectors: ['machinery-equipment'] },
      });
      const { page, context, troubles } = await visit(browser, app.url, { javaScript, width: javaScript ? 1280 : 390 });
      await page.goto('/en/my/catalogue');
      await signInByForm(page, owner.email);
      await page.goto(`/${locale}/my/catalogue/new`);

      await page.locator(`[name="title.${locale}"]`).fill('Pump P-1');
      await page.locator('[name=sku]').fill('P-1');
      await page.locator('[name=hsCode]').fill('12');
      const save = page.locator('button[name=step][value=save]').last();
      await save.click();
      await page.locator('#field-hsCode-error').waitFor();
      expect(await page.locator(`[name="title.${locale}"]`).inputValue()).toBe('Pump P-1');
      await page.locator('[name=hsCode]').fill('841370');
      await save.click();
      await page.waitForURL(/\/files$/);

      const send = async (name: string, mimeType: string, buffer: Buffer) => {
        await page.getByLabel(way.add).setInputFiles({ name, mimeType, buffer });
        if (!javaScript) await page.getByRole('button', { name: way.upload }).first().click();
      };
      await send('broken.png', 'image/png', Buffer.from('no picture'));
      await page.locator('.field__error, [data-role=refusals] li').first().waitFor();
      await send('pump.png', 'image/png', await picture());
      await page.locator('.shots img').waitFor();
      await fits(page);

      await page.locator('.tabs a').first().click();
      await page.locator('[name=brand]').fill('Hanul');
      await save.click();
      await page.locator('.notice').first().waitFor();
      expect(await page.locator('[name=brand]').inputValue()).toBe('Hanul');

      await page.goto(`/${locale}/my/imports`);
      const csv = 'Art.-Nr.;Bezeichnung;VK\nW-1;Messer;12.50\nW-2;Sensor;zwölf\n;Ohne;3\n';
      await page.locator('input[type=file]').setInputFiles({
        name: 'liste.csv',
        mimeType: 'text/csv',
        buffer: Buffer.from(csv),
      });
      if (!javaScript) await page.getByRole('button', { name: way.upload }).click();
      await page.waitForURL(/\/my\/imports\/.+/);
      await fits(page);
      await page.locator('[name="columns.2.field"]').selectOption('price');
      await page.locator('[name="defaults.price-currency"]').selectOption('EUR');
      await page.locator('[name="defaults.price-unitCode"]').selectOption('H87');
      await page.getByRole('button', { name: way.start }).click();
      const link = page.getByRole('link', { name: way.download });
      if (javaScript) await link.waitFor();
      else await reloadUntil(page, async () => (await link.count()) > 0);
      await fits(page);
      const [download] = await Promise.all([page.waitForEvent('download'), link.click()]);
      const errors = await readFile(await download.path(), 'utf8');
      expect(errors).toContain('W-2');
      expect(download.suggestedFilename()).toMatch(/^import-errors-.*\.csv$/);

      await page.goto(`/${locale}/my/catalogue/print`);
      await page.getByRole('button', { name: way.make }).click();
      await page.waitForURL(/\/print\/sheets/);
      await page.locator('.sheet', { hasText: 'Pump P-1' }).locator('img').waitFor();
      await page.locator('.sheet', { hasText: 'Messer' }).getByText('12.50').waitFor();
      await fits(page);
      await page.emulateMedia({ media: 'print' });
      expect(await page.locator('.site-header').isVisible()).toBe(false);

      expect(troubles).toEqual([]);
      await context.close();
    },
    A_WHILE_MS,
  );
});
