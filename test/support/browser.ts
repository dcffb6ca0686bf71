import chromiumBinary from '@sparticuz/chromium';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { PASSWORD } from './actors.js';

/** Chromium from the npm package: the tests need nothing that the machine would have to have. */
export async function launchBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath: await chromiumBinary.executablePath(),
    args: [...chromiumBinary.args.filter((arg) => arg !== '--single-process'), '--no-sandbox', '--disable-gpu'],
    headless: true,
  });
}

/** Somebody at a browser, and everything that went wrong in front of them. */
export interface Visitor {
  context: BrowserContext;
  page: Page;
  /** Console errors, uncaught exceptions and violations of the content security policy. */
  troubles: string[];
}

export interface VisitorOptions {
  width?: number;
  javaScript?: boolean;
}

export async function visit(browser: Browser, url: string, options: VisitorOptions = {}): Promise<Visitor> {
  const context = await browser.newContext({
    baseURL: url,
    viewport: { width: options.width ?? 1280, height: 900 },
    javaScriptEnabled: options.javaScript ?? true,
    locale: 'en',
  });
  const troubles: string[] = [];
  context.on('console', (message) => {
    // A form that comes back with what is wrong with it is no trouble, only reported as one.
    if (message.type() === 'error' && !message.text().includes('status of 422'))
      troubles.push(`${message.page()?.url()}: ${message.text()}`);
  });
  context.on('weberror', (error) => troubles.push(String(error.error())));
  return { context, page: await context.newPage(), troubles };
}

/** Signs in by the form of the page that is shown. */
export async function signInByForm(page: Page, email: string): Promise<void> {
  await page.getByLabel('E-mail address').fill(email);
  await page.getByLabel('Password').fill(PASSWORD);
  await page.getByRole('main').getByRole('button', { name: 'Sign in' }).click();
  await page.waitForURL((address) => !address.pathname.endsWith('/sign-in'));
}

/** Loads the page again until it shows what a job behind it brings about. */
export async function reloadUntil(page: Page, shows: (page: Page) => Promise<boolean>): Promise<void> {
  const deadline = performance.now() + 20_000;
  while (!(await shows(page))) {
    if (performance.now() > deadline) throw new Error(`Waited in vain at ${page.url()}`);
    await page.waitForTimeout(250);
    await page.reload();
  }
}

/** How far the page is wider than its window, in CSS pixels: 0 unless something sticks out. */
export const overflow = (page: Page): Promise<number> =>
  page.evaluate<number>('document.documentElement.scrollWidth - window.innerWidth').then((by) => Math.max(0, by));
