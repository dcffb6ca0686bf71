import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { type DemoSites, startDemoSites } from '../../src/demo/sites/index.js';
import { feedKeyOf } from '../../src/modules/syndication/index.js';
import { Clock } from '../../src/platform/clock/clock.js';
import { createOfficer, PASSWORD, registerCompany, type TestActor, type TestCompanyActor } from '../support/actors.js';
import { launchBrowser, overflow, visit } from '../support/browser.js';
import { SkippingClock } from '../support/skipping-clock.js';
import { startTestApp, type TestApp } from '../support/test-app.js';

const A_WHILE_MS = 120_000;
/** Longer than any answer of a site is kept, and than a site is left alone after its first trouble. */
const LATER_MS = 11 * 60_000;

const secretOf = (text: string) => `whsec_${Buffer.from(text.padEnd(32, '.')).toString('base64')}`;
const secretsOf = (id: string) => ({ outbound: secretOf(`to ${id}`), inbound: secretOf(`from ${id}`) });
const secrets = {
  hanbada: secretsOf('hanbada'),
  'silk-harbor': secretsOf('silk harbor'),
  'morning-port': secretsOf('morning port'),
};

/** What the page says in each language, and what somebody types in it. */
const WORDS = {
  en: {
    typed: 'centrifugal p',
    completed: 'centrifugal pump',
    first: '33 results',
    narrow: 'Narrow down',
    chile: /Chile/,
    three: '3 results',
    chips: 'Chosen filters',
    next: 'Next results',
    back: 'Back to the first results',
    scopes: 'What to search',
    allSites: 'All sites',
    answered: 'Answered',
    slow: 'The site did not answer in time.',
    failed: 'The site answered with an error (503).',
    why: 'Why it stands here',
    sum: /Each source counts 1 ÷ \(60 \+ place\)/,
    save: 'Save this search',
    saved: 'Saved as “centrifugal pump”',
    name: 'centrifugal pump',
    mine: 'Saved searches',
    nothingNew: 'nothing new',
    delete: 'Delete',
    sure: 'Yes, go ahead',
    none: 'No searches saved yet',
  },
  ko: {
    typed: '원심',
    completed: '원심 펌프',
    first: '33건',
    narrow: '결과 좁히기',
    chile: /칠레/,
    three: '3건',
    chips: '적용된 필터',
    next: '다음 결과',
    back: '처음 결과로',
    scopes: '검색 범위',
    allSites: '모든 사이트',
    answered: '응답 완료',
    slow: '사이트가 제시간에 응답하지 않았습니다.',
    failed: '사이트가 오류로 응답했습니다(503).',
    why: '이 순위인 이유',
    sum: /사이트마다 1 ÷ \(60 \+ 순위\)점을 더해/,
    save: '이 검색 저장',
    saved: '저장됨: “원심 펌프”',
    name: '원심 펌프',
    mine: '저장한 검색',
    nothingNew: '새 결과 없음',
    delete: '삭제',
    sure: '네, 진행합니다',
    none: '저장한 검색이 없습니다',
  },
} as const;

describe('a search from the first letter to the saved search', () => {
  const clock = new SkippingClock();
  let folder: string;
  let sites: DemoSites;
  let app: TestApp;
  let browser: Browser;
  let buyer: TestCompanyActor;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'silkgate-sites-'));
    sites = await startDemoSites({
      dataDir: folder,
      ports: { hanbada: 0, 'silk-harbor': 0, 'morning-port': 0 },
      silkgateUrl: 'http://127.0.0.1:9',
      secrets,
      pullIntervalMs: 0,
      feedQuery: `site=silk-harbor&key=${feedKeyOf('silk-harbor', secrets['silk-harbor'].inbound)}`,
      flaky: { latencyMs: [0, 0], failEvery: 0 },
    });
    app = await startTestApp({
      env: { SILKGATE_OUTGOING_ALLOW: sites.sites.map(({ url }) => new URL(url).host).join(',') },
      override: (builder) => builder.overrideProvider(Clock).useValue(clock),
    });
    const [korean, chilean, officer] = await Promise.all([
      registerCompany(app.url, { company: { name: 'Daehan Pumps', sectors: ['machinery-equipment'] } }),
      registerCompany(app.url, {
        company: { name: 'Bombas del Sur', country: 'CL', sectors: ['machinery-equipment'] },
      }),
      createOfficer(app),
    ]);
    [browser, buyer] = await Promise.all([launchBrowser(), registerCompany(app.url, { name: 'Maria Lopez' })]);
    for (let number = 1; number <= 30; number += 1) await sell(korean, `P-${number}`);
    for (let number = 1; number <= 3; number += 1) await sell(chilean, `B-${number}`);
    for (const { id, name, kind, url, webhookUrl, openSearchUrl } of sites.sites) {
      const { outbound: outboundSecret, inbound: inboundSecret } = secrets[id];
      const site = { id, name, kind, homeUrl: url, webhookUrl: webhookUrl ?? null, openSearchUrl };
      await post('/officer/sites', officer, { ...site, outboundSecret, inboundSecret });
    }
    while (!(await isIndexed('centrifugal pump')) || !(await isIndexed('원심 펌프')))
      await new Promise((resolve) => setTimeout(resolve, 100));
  }, A_WHILE_MS);

  afterAll(async () => {
    await browser?.close();
    await app?.close();
    await sites?.close();
    await rm(folder, { recursive: true, force: true });
  });

  const post = async (path: string, as: TestActor, body: object) => {
    const response = await fetch(`${app.url}/api/v1${path}`, {
      method: 'POST',
      headers: { ...as.auth, 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
    if (!response.ok) throw new Error(`POST ${path} answered ${response.status}: ${await response.text()}`);
  };
  const sell = (as: TestActor, sku: string) =>
    post('/products', as, {
      sku,
      title: { en: 'Centrifugal pump', ko: '원심 펌프' },
      sector: 'machinery-equipment',
    });
  const isIndexed = async (q: string) => {
    const response = await fetch(`${app.url}/api/v1/search?q=${encodeURIComponent(q)}`);
    return ((await response.json()) as { total: { value: number } }).total.value === 33;
  };

  const cards = (page: Page) => page.locator('ul.cards > li');
  const found = (page: Page) =>
    cards(page)
      .getByRole('link')
      .evaluateAll((links) => links.map(String));
  const scope = (page: Page, words: (typeof WORDS)['en' | 'ko'], name: string | RegExp) =>
    page.getByLabel(words.scopes, { exact: true }).getByRole('link', { name });

  /** Types the beginning, takes the first suggestion by the keyboard and searches. */
  const completeByKeyboard = async (page: Page, { typed, completed }: { typed: string; completed: string }) => {
    const field = page.getByRole('combobox');
    await field.pressSequentially(typed);
    await page.getByRole('option').first().waitFor();
    expect(await field.getAttribute('aria-expanded')).toBe('true');
    await field.press('ArrowDown');
    expect(await field.inputValue()).toBe(completed);
    expect(await page.getByRole('option', { selected: true }).count()).toBe(1);
    await field.press('Escape');
    // What was typed comes back, and the list goes.
    expect([await field.inputValue(), await page.getByRole('option').count()]).toEqual([typed, 0]);
    await field.press('ArrowDown');
    await page.getByRole('option').first().waitFor();
    await field.press('ArrowDown');
    await field.press('Enter');
  };

  it.each([
    { locale: 'en', javaScript: true, width: 1280 },
    { locale: 'en', javaScript: false, width: 390 },
    { locale: 'ko', javaScript: true, width: 390 },
    { locale: 'ko', javaScript: false, width: 1280 },
  ] as const)(
    'in $locale, with JavaScript: $javaScript, $width pixels wide',
    async ({ locale, javaScript, width }) => {
      const words = WORDS[locale];
      const { page, context, troubles } = await visit(browser, app.url, { javaScript, width });
      page.setDefaultTimeout(20_000);
      await page.goto(`/${locale}/search`);

      if (javaScript) await completeByKeyboard(page, words);
      else {
        await page.locator('input[name=q]').fill(words.completed);
        await page.locator('input[name=q]').press('Enter');
      }
      await page.getByText(words.first).waitFor();
      expect(await cards(page).count()).toBe(24);

      if (width < 900) await page.getByRole('button', { name: words.narrow }).click();
      await page.getByRole('complementary', { name: words.narrow }).getByRole('link', { name: words.chile }).click();
      await page.getByText(words.three, { exact: true }).waitFor();
      expect(new URL(page.url()).searchParams.get('country')).toBe('CL');
      expect(await cards(page).count()).toBe(3);
      const chips = page.getByRole('group', { name: words.chips });
      await chips.getByRole('link', { name: words.chile }).click();
      await page.getByText(words.first).waitFor();
      expect([await chips.count(), new URL(page.url()).searchParams.get('country')]).toEqual([0, null]);

      const before = await found(page);
      await page.getByRole('link', { name: words.next }).click();
      await page.getByRole('link', { name: words.back }).waitFor();
      const after = await cards(page)
        .getByRole('link')
        .evaluateAll((links) => links.map(String));
      expect(after).toHaveLength(9);
      await page.goBack();
      await page.getByRole('link', { name: words.next }).waitFor();
      expect(await found(page)).toEqual(before);
      await page.goForward();
      await page.getByRole('link', { name: words.back }).click();
      await page.getByRole('link', { name: words.next }).waitFor();
      const firstPage = await cards(page)
        .getByRole('link')
        .evaluateAll((links) => links.map(String));
      expect(new Set([...firstPage, ...after]).size).toBe(33);
      expect(await overflow(page)).toBe(0);

      // One of the sites is in trouble: it never answers whoever follows, and fails whoever waits for all.
      sites.morningPort.faults.push(
        javaScript ? { on: 'search', kind: 'hang' } : { on: 'search', kind: 'status', status: 503 },
      );
      const search = page.url();
      await page.goto(`/${locale}/search?q=pump`);
      await scope(page, words, words.allSites).click();
      if (!javaScript) await page.waitForURL(/wait=true/);
      const line = (name: string) => page.getByRole('listitem').filter({ has: page.getByRole('heading', { name }) });
      await line('Hanbada').getByText(words.answered).waitFor();
      await line('Morning Port')
        .getByText(javaScript ? words.slow : words.failed)
        .waitFor();
      expect(await line('Hanbada').innerText()).toMatch(/\d+ ?ms · [1-9]\d*/);
      const summary = page.locator('summary', { hasText: words.why }).first();
      await summary.click();
      await page.getByText(words.sum).first().waitFor();
      expect(await page.locator('[aria-busy]').count()).toBe(0);
      expect(await overflow(page)).toBe(0);
      clock.advance(LATER_MS);

      await page.goto(search);
      await page.getByRole('link', { name: words.save }).click();
      await page.locator('main [name=email]').fill(buyer.email);
      await page.locator('main [name=password]').fill(PASSWORD);
      await page.locator('main form button[type=submit]').click();
      await page.locator('main [name=name]').waitFor();
      expect(await page.locator('main [name=name]').inputValue()).toBe(words.name);
      await page.getByRole('button', { name: words.save }).click();
      await page.getByRole('link', { name: words.saved }).click();
      await page.getByRole('heading', { name: words.mine }).waitFor();
      const row = page.getByRole('row').filter({ has: page.getByRole('link', { name: words.name }) });
      await row.getByText(words.nothingNew).waitFor();
      expect(await overflow(page)).toBe(0);
      await row.getByRole('link', { name: words.name }).click();
      await page.getByText(words.first).waitFor();
      await page.getByRole('link', { name: words.saved }).click();
      await row.locator('summary', { hasText: words.delete }).click();
      await row.getByRole('button', { name: words.sure }).click();
      await page.getByText(words.none).waitFor();

      expect(troubles).toEqual([]);
      await context.close();
    },
    A_WHILE_MS,
  );

  it('says so when the stream of results breaks, and leads to all of them in one piece', async () => {
    const { page, context } = await visit(browser, app.url);
    await page.route('**/search/all-sites/stream?*', (route) => route.abort());
    await page.goto('/en/search?scope=all-sites&q=pump');
    const alert = page.getByRole('alert');
    await alert.getByText('The connection broke before all sites had answered.').waitFor();
    expect(await page.locator('[aria-busy]').count()).toBe(0);
    await alert.getByRole('link').click();
    await page.waitForURL(/wait=true/);
    await page.locator('#found li').first().waitFor();
    await context.close();
  });
});
