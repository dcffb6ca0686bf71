import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { FastifyInstance } from 'fastify';
import type { Browser } from 'playwright-core';
import { pageLocales } from '../../src/site/design/page-context.js';
import { type Caller, World } from '../e2e/authorization/world.js';
import { launchBrowser, signInByForm } from '../support/browser.js';
import { PageCheck } from '../support/page-check.js';
import { type PageKind, pageKinds, pageRoutes } from '../support/page-kinds.js';
import { furnish, type Showcase } from '../support/showcase.js';
import { startTestApp, type TestApp } from '../support/test-app.js';

const A_WHILE_MS = 120_000;
const AT_ONCE = 6;

/** The accessibility of every page is checked in both languages, in one of them as on a desk by day, in the other on a phone by night. */
const LOOKS = { en: { width: 1280, dark: false }, ko: { width: 390, dark: true } } as const;

const nameOf = ({ route, of, reader }: PageKind) =>
  `${route.slice(4)} as ${reader}${of === undefined ? '' : `: ${of}`}`;

describe('every page, in every language and at every width,', () => {
  const routes = new Set<string>();
  const checks = new Map<string, Promise<PageCheck>>();
  /** Addresses that pages lead to, with who was led there first, from where, and what that page answered. */
  const links = new Map<string, { reader: Caller; from: string; status: number }>();
  let app: TestApp;
  let browser: Browser;
  let world: World;
  let showcase: Showcase;

  beforeAll(async () => {
    app = await startTestApp({
      observe: (nest) => {
        const fastify = nest.getHttpAdapter().getInstance() as unknown as FastifyInstance;
        fastify.addHook('onRoute', ({ method, url }) => {
          for (const each of [method].flat()) routes.add(`${each} ${url}`);
        });
      },
    });
    [browser, world] = await Promise.all([launchBrowser(), World.make(app)]);
    showcase = await furnish(world);
  }, A_WHILE_MS);

  afterAll(async () => {
    await browser?.close();
    await app?.close();
  });

  const open = async (reader: Caller, dark: boolean) => {
    const check = await PageCheck.open(browser, [app.url, app.config.publicUrl], dark);
    if (reader !== 'anonymous') {
      await check.reader.goto('/en/sign-in');
      await signInByForm(check.reader, world[reader].email);
    }
    return check;
  };
  /** Each reader signs in once for each look. */
  const checkOf = (reader: Caller, dark: boolean) => {
    const key = `${reader} ${dark}`;
    const check = checks.get(key) ?? open(reader, dark);
    checks.set(key, check);
    return check;
  };

  it('is listed here', () => {
    const listed = new Set(pageKinds.map(({ route }) => route));
    expect(pageRoutes(routes).filter((route) => !listed.has(route))).toEqual([]);
  });

  it.each(pageKinds.map((kind) => [nameOf(kind), kind] as const))(
    '%s is valid, fits, and can be used by everybody',
    async (_name, { reader, path, status, sent }) => {
      const english = await path(world, showcase);
      const faults: Record<string, string[]> = {};
      for (const locale of pageLocales) {
        const { width, dark } = LOOKS[locale];
        const check = await checkOf(reader, dark);
        const address = english.replace(/^\/en(?=[/?]|$)/, `/${locale}`);
        const found = await check.look({ path: address, status, width, ...(sent && { sent }) });
        if (found.faults.length > 0) faults[address] = found.faults;
        for (const link of found.links) if (!links.has(link)) links.set(link, { reader, from: address, status });
      }
      expect(faults).toEqual({});
    },
    A_WHILE_MS,
  );

  it(
    'leads only to what is there',
    async () => {
      const waiting = [...links];
      const broken: object[] = [];
      const lane = async () => {
        for (let next = waiting.pop(); next; next = waiting.pop()) {
          const [path, { reader, from, status }] = next;
          const response = await fetch(new URL(path, app.url), {
            headers: { accept: 'text/html', ...world.tokenOf(reader) },
          });
          await response.body?.cancel();
          // What says that something is gone leads to itself in the other language.
          if (response.status >= 400 && response.status !== status)
            broken.push({ path, from, status: response.status });
        }
      };
      await Promise.all(Array.from({ length: AT_ONCE }, lane));
      expect(links.size).toBeGreaterThan(pageKinds.length);
      expect(broken).toEqual([]);
    },
    A_WHILE_MS,
  );
});
