import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { fileForm, World } from '../e2e/authorization/world.js';
import { launchBrowser, overflow, visit } from '../support/browser.js';
import { startTestApp, type TestApp } from '../support/test-app.js';

const A_WHILE_MS = 120_000;

/** What the pages say in each language. */
const WORDS = {
  en: {
    sector: /Machinery and Equipment/,
    product: 'Flow meter',
    offer: 'Meters from stock',
    about: 'Calibrated on our own rig.',
    story: 'Makers of flow meters since 1998.',
    terms: 'Forty pieces in Busan.',
    consult: 'Ask for a consultation',
  },
  ko: {
    sector: /기계·설비/,
    product: '유량계',
    offer: '부산 재고 판매',
    about: '자체 시험대에서 교정합니다.',
    story: '1998년부터 유량계를 만듭니다.',
    terms: '부산에 40대가 있습니다.',
    consult: '상담 요청',
  },
} as const;

type Language = keyof typeof WORDS;

describe('a visitor who looks around', () => {
  let app: TestApp;
  let browser: Browser;
  let productId: string;
  const both = (word: 'product' | 'offer' | 'about' | 'story' | 'terms') => ({
    en: WORDS.en[word],
    ko: WORDS.ko[word],
  });

  beforeAll(async () => {
    app = await startTestApp();
    browser = await launchBrowser();
    const world = await World.make(app);
    const { owner, officer } = world;
    await world.prepare('PATCH', `/companies/${owner.companyId}`, owner, { description: both('story') });
    const product = await world.prepare<{ id: string }>('POST', '/products', owner, {
      sku: 'UFM-200',
      title: both('product'),
      description: both('about'),
      sector: 'machinery-equipment',
    });
    productId = product.id;
    await world.prepare('POST', `/products/${productId}/images`, owner, await world.imageForm());
    await world.prepare('POST', `/products/${productId}/model`, owner, fileForm(triangleGlb(), 'meter.glb'));
    const offer = await world.prepare<{ id: string }>('POST', '/offers', owner, {
      direction: 'SELL',
      title: both('offer'),
      description: both('terms'),
      sector: 'machinery-equipment',
    });
    await world.prepare('POST', `/offers/${offer.id}/submit`, owner);
    await world.prepare('POST', `/officer/offers/${offer.id}/decision`, officer, { decision: 'publish' });
  }, A_WHILE_MS);

  afterAll(async () => {
    await browser?.close();
    await app?.close();
  });

  const at = (page: Page) => new URL(page.url()).pathname;
  const follow = async (page: Page, name: string | RegExp, to: RegExp) => {
    await page.getByRole('main').getByRole('link', { name }).first().click();
    await page.waitForURL((url) => to.test(url.pathname));
    expect(await overflow(page)).toBe(0);
  };
  const lookAround = async (page: Page, language: Language) => {
    const words = WORDS[language];
    await page.goto(`/${language}`);
    await follow(page, words.sector, /\/sectors\/machinery-equipment$/);
    await follow(page, words.product, /\/products\//);
    expect(await page.getByText(words.about).isVisible()).toBe(true);
    expect(await page.getByRole('main').getByRole('img').first().isVisible()).toBe(true);
    await follow(page, 'Own Trading', /\/companies\//);
    expect(await page.getByText(words.story).isVisible()).toBe(true);
    await follow(page, words.offer, /\/offers\//);
    expect(await page.getByText(words.terms).isVisible()).toBe(true);
    expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe(words.offer);
    expect(at(page)).toMatch(new RegExp(`^/${language}/offers/`));
    await follow(page, words.consult, /\/sign-in$/);
  };

  it(
    'gets from the home page to an offer in English',
    async () => {
      const { context, page, troubles } = await visit(browser, app.url);
      await lookAround(page, 'en');
      expect(troubles).toEqual([]);
      await context.close();
    },
    A_WHILE_MS,
  );

  it(
    'gets as far on a phone in Korean without JavaScript',
    async () => {
      const { context, page, troubles } = await visit(browser, app.url, { javaScript: false, width: 390 });
      await lookAround(page, 'ko');
      expect(troubles).toEqual([]);
      await context.close();
    },
    A_WHILE_MS,
  );

  it(
    'loads the viewer and the model only when they ask for them',
    async () => {
      const { context, page, troubles } = await visit(browser, app.url);
      const asked: string[] = [];
      page.on('request', (request) => asked.push(new URL(request.url()).pathname));
      await page.goto(`/en/products/${productId}`);
      const open = page.getByRole('button', { name: 'View in 3D' });
      await open.waitFor();
      await page.waitForLoadState('networkidle');
      const before = asked.length;
      expect(asked.filter((path) => path.endsWith('.glb'))).toEqual([]);
      await open.click();
      const viewer = page.getByRole('application', { name: '3D model of ‘Flow meter’' });
      await viewer.locator('canvas').waitFor();
      expect(asked.slice(before).filter((path) => path.endsWith('.glb'))).toHaveLength(1);
      expect(asked.slice(before).filter((path) => path.endsWith('.js')).length).toBeGreaterThan(0);
      expect(await page.getByRole('status').filter({ hasText: 'Drag to turn' }).isVisible()).toBe(true);
      await page.keyboard.press('ArrowLeft');
      expect(troubles).toEqual([]);
      await context.close();
    },
    A_WHILE_MS,
  );

  it('is left the file to download where there is no JavaScript', async () => {
    const { context, page } = await visit(browser, app.url, { javaScript: false });
    await page.goto(`/ko/products/${productId}`);
    expect(await page.getByRole('button', { name: '3D로 보기' }).count()).toBe(0);
    const address = await page.getByRole('link', { name: /내려받기\(GLB/ }).getAttribute('href');
    expect((await fetch(new URL(address ?? '', app.url))).status).toBe(200);
    await context.close();
  });
});

/** A model with something to draw: one triangle. */
function triangleGlb(): Buffer {
  const corners = Buffer.from(new Float32Array([0, 0, 0, 1, 0, 0, 0, 1, 0]).buffer);
  const description = JSON.stringify({
    asset: { version: '2.0' },
    scene: 0,
    scenes: [{ nodes: [0] }],
    nodes: [{ mesh: 0 }],
    meshes: [{ primitives: [{ attributes: { POSITION: 0 } }] }],
    accessors: [{ bufferView: 0, componentType: 5126, count: 3, type: 'VEC3', min: [0, 0, 0], max: [1, 1, 0] }],
    bufferViews: [{ buffer: 0, byteLength: corners.length }],
    buffers: [{ byteLength: corners.length }],
  });
  const json = Buffer.from(description.padEnd(Math.ceil(description.length / 4) * 4));
  const chunk = (kind: string, content: Buffer) => {
    const head = Buffer.alloc(8);
    head.writeUInt32LE(content.length, 0);
    head.write(kind, 4, 'latin1');
    return Buffer.concat([head, content]);
  };
  const chunks = Buffer.concat([chunk('JSON', json), chunk('BIN\0', corners)]);
  const head = Buffer.alloc(12);
  head.write('glTF', 0, 'latin1');
  head.writeUInt32LE(2, 4);
  head.writeUInt32LE(head.length + chunks.length, 8);
  return Buffer.concat([head, chunks]);
}
