import axe, { type AxeResults } from 'axe-core';
import { type ConfigData, HtmlValidate } from 'html-validate';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { overflow } from './browser.js';

/** Wide, as on a phone, and the narrowest that has to work. */
const WIDTHS = [1280, 390, 320] as const;

const AXE_OPTIONS = {
  runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
  resultTypes: ['violations'],
};

/** The standard and WCAG, but not how the markup is spelled: that is the renderer's, and browsers read both alike. */
const HTML_RULES: ConfigData = {
  root: true,
  extends: ['html-validate:standard', 'html-validate:document', 'html-validate:a11y'],
  rules: {
    'doctype-style': ['error', { style: 'lowercase' }],
    'void-style': ['error', { style: 'selfclosing' }],
    'long-title': 'off',
    // What comes from our own origin is as much to be trusted as the page that names it.
    'require-sri': ['error', { target: 'crossorigin' }],
  },
};

/** A page that is to be looked at. */
export interface Sight {
  /** With its language. */
  readonly path: string;
  readonly status: number;
  /** At which width the accessibility is checked. */
  readonly width: (typeof WIDTHS)[number];
  /** The page's form is sent as it stands, and what answers is looked at. */
  readonly sent?: true;
}

/** Looks at pages as one reader, with their cookies, and says what is wrong with them. */
export class PageCheck {
  readonly #html = new HtmlValidate(HTML_RULES);
  #troubles: string[] = [];

  private constructor(
    private readonly context: BrowserContext,
    private readonly page: Page,
    /** Origins that are ours: where the tests run, and the one that pages give as their own. */
    private readonly origins: readonly string[],
  ) {}

  static async open(browser: Browser, origins: readonly [string, ...string[]], dark: boolean): Promise<PageCheck> {
    const context = await browser.newContext({ baseURL: origins[0], colorScheme: dark ? 'dark' : 'light' });
    const check = new PageCheck(context, await context.newPage(), origins);
    context.on('weberror', (error) => check.#troubles.push(String(error.error())));
    context.on('console', (message) => {
      // That a page is an error is said by its status, which is checked.
      const isThePage = message.location().url === check.page.url() && message.text().startsWith('Failed to load');
      if (['error', 'warning'].includes(message.type()) && !isThePage) check.#troubles.push(message.text());
    });
    context.on('requestfailed', (request) => {
      const why = request.failure()?.errorText;
      // Leaving a page ends what it still listened to.
      if (why !== 'net::ERR_ABORTED') check.#troubles.push(`${request.url()}: ${why}`);
    });
    context.on('response', (response) => {
      if (response.status() >= 400 && !response.request().isNavigationRequest())
        check.#troubles.push(`${response.url()}: ${response.status()}`);
    });
    return check;
  }

  /** The page itself, for signing in. */
  get reader(): Page {
    return this.page;
  }

  /** @returns what is wrong, and the addresses of this site that the page leads to */
  async look({ path, status, width, sent }: Sight): Promise<{ faults: string[]; links: string[] }> {
    this.#troubles = [];
    await this.page.setViewportSize({ width: WIDTHS[0], height: 900 });
    const answer = this.page.waitForResponse(
      (response) => response.request().isNavigationRequest() && response.status() === status,
    );
    await this.page.goto(path);
    // What the browser itself would hold back is sent, too.
    if (sent) await this.page.locator('main form').first().evaluate(submitAsItStands);
    const response = await answer;
    const faults = [
      ...(await this.#policyFaults(response.headers())),
      ...(await this.#htmlFaults(await response.text())),
    ];
    await this.page.waitForLoadState();
    for (const each of WIDTHS) {
      await this.page.setViewportSize({ width: each, height: 900 });
      if (each === width) faults.push(...(await this.#accessFaults()));
      const by = await overflow(this.page);
      if (by > 0) faults.push(`${each} px: ${by} px too wide because of ${await this.page.evaluate<string>(WIDEST)}`);
    }
    const { links, dangling } = await this.#links();
    faults.push(...dangling.map((id) => `leads to #${id}, which is not there`), ...this.#troubles);
    return { faults: [...new Set(faults)], links };
  }

  close(): Promise<void> {
    return this.context.close();
  }

  async #policyFaults(headers: Record<string, string>): Promise<string[]> {
    const policy = headers['content-security-policy'] ?? '';
    return policy.includes("default-src 'none'") && !policy.includes('unsafe-') ? [] : [`policy: ${policy || 'none'}`];
  }

  async #htmlFaults(html: string): Promise<string[]> {
    const { results } = await this.#html.validateString(html);
    return results.flatMap(({ messages }) =>
      messages.map(({ ruleId, message, selector, line }) => `HTML ${ruleId}, line ${line}: ${message} (${selector})`),
    );
  }

  async #accessFaults(): Promise<string[]> {
    // Through the debugger, which no policy of the page's holds back.
    await this.page.evaluate(axe.source);
    const { violations } = await this.page.evaluate<AxeResults>(`axe.run(document, ${JSON.stringify(AXE_OPTIONS)})`);
    return violations.flatMap(({ id, help, nodes }) =>
      nodes.map(({ html, failureSummary }) => `axe ${id}: ${help}: ${html.slice(0, 200)} ${failureSummary}`),
    );
  }

  async #links(): Promise<{ links: string[]; dangling: string[] }> {
    const { hrefs, dangling } = await this.page.evaluate<{ hrefs: string[]; dangling: string[] }>(LINKS);
    const links = hrefs
      .map((href) => new URL(href))
      .filter(({ origin }) => this.origins.includes(origin))
      .map(({ pathname, search }) => pathname + search);
    return { links, dangling };
  }
}

const submitAsItStands = (form: { noValidate?: boolean; requestSubmit?: () => void }) => {
  form.noValidate = true;
  form.requestSubmit?.();
};

/** Runs in the page, as text: the tests are not compiled for browsers. */
const LINKS = `(() => {
  const anchors = [...document.querySelectorAll('a[href], area[href], link[href]')];
  const here = anchors.map((each) => each.getAttribute('href')).filter((href) => href.length > 1 && href.startsWith('#'));
  return {
    hrefs: anchors.map((each) => each.href).filter((href) => href.startsWith('http')),
    dangling: here.map((href) => href.slice(1)).filter((id) => !document.getElementById(decodeURIComponent(id))),
  };
})()`;

const WIDEST = `(() => {
  const out = [...document.querySelectorAll('body *')].filter((each) => each.getBoundingClientRect().right > innerWidth + 1);
  const deepest = out.filter((each) => !out.some((other) => other !== each && each.contains(other)));
  return deepest.slice(0, 3).map((each) => each.outerHTML.slice(0, 160)).join(' | ') || 'nothing that could be found';
})()`;
