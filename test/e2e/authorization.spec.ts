import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { FastifyInstance } from 'fastify';
import { RouteAccess } from '../../src/modules/identity/index.js';
import { pageLocales } from '../../src/site/design/page-context.js';
import { startTestApp, type TestApp } from '../support/test-app.js';
import type { Call, Line, Outcome } from './authorization/line.js';
import { matrix } from './authorization/matrix.js';
import { pages } from './authorization/pages.js';
import { type Caller, callers, World } from './authorization/world.js';

/** What is no route of ours: files that everybody may have. */
const OUTSIDE = [/^\/assets\/\*$/, /^\/api\/docs(\/.*)?$/, /^\/api\/openapi\.(json|yaml)$/];

const localized = new RegExp(`^(\\w+) /(${pageLocales.join('|')})(?=/|$)`);
const withoutLocale = (route: string) => route.replace(localized, '$1 /{locale}');

describe('Who may do what, over the whole route table', () => {
  const registered = new Set<string>();
  const lines: readonly Line[] = [...matrix, ...pages];
  let app: TestApp;
  let world: World;

  beforeAll(async () => {
    app = await startTestApp({
      observe: (nest) => {
        const fastify = nest.getHttpAdapter().getInstance() as unknown as FastifyInstance;
        fastify.addHook('onRoute', ({ method, url }) => {
          for (const each of [method].flat()) registered.add(`${each} ${url}`);
        });
      },
    });
    world = await World.make(app);
  });
  afterAll(() => app?.close());

  /** Without those that Fastify adds for every GET by itself. */
  const routes = () =>
    [...registered].filter(
      (route) =>
        !OUTSIDE.some((pattern) => pattern.test(route.split(' ')[1] ?? '')) &&
        !(route.startsWith('HEAD ') && registered.has(route.replace('HEAD', 'GET'))),
    );

  it('has a line for each route that answers, and a route for each line', () => {
    const listed = new Set(lines.map(({ route }) => route));
    const found = new Set(routes().map(withoutLocale));
    expect({
      routesWithoutLine: [...found].filter((route) => !listed.has(route)),
      linesWithoutRoute: [...listed].filter((route) => !found.has(route)),
    }).toEqual({ routesWithoutLine: [], linesWithoutRoute: [] });
  });

  it('answers by no other routes than those that declare their access', () => {
    const declared = app.app.get(RouteAccess, { strict: false }).routes();
    const names = declared.map(({ method, path }) => `${method} ${path}`);
    expect(routes().sort()).toEqual([...new Set(names)].sort());
    expect(declared.filter(({ access }) => access === undefined)).toEqual([]);
  });

  it('has every page in every language', () => {
    for (const route of routes().filter((each) => localized.test(each))) {
      const each = pageLocales.map((locale) => withoutLocale(route).replace('{locale}', locale));
      expect(each.filter((other) => !registered.has(other))).toEqual([]);
    }
  });

  it.each(lines.map((each) => [each.of ? `${each.route} (${each.of})` : each.route, each] as const))(
    '%s',
    async (_name, each) => {
      const got: Partial<Record<Caller, string>> = {};
      for (const caller of callers) got[caller] = await send(each, caller);
      const wanted = Object.entries(each.outcomes).map(([caller, outcome]) => [caller, said(outcome)]);
      expect(got).toEqual(Object.fromEntries(wanted));
    },
  );

  /** What came back, in the words of the matrix; anything that it doesn't foresee with the answer's own. */
  async function send(each: Line, caller: Caller): Promise<string> {
    const call = await each.call(world, caller);
    const [method = '', pattern = ''] = each.route.split(' ');
    const path = call.path ?? pattern.replace('{locale}', 'en');
    if (/[:{]/.test(path)) throw new Error(`${each.route} needs a path`);
    const isPage = pattern.startsWith('/{locale}');
    const { headers, body } = contentOf(call);
    const response = await fetch(new URL(path, app.url), {
      method,
      redirect: 'manual',
      headers: { accept: isPage ? 'text/html' : '*/*', ...headers, ...world.tokenOf(caller) },
      ...(body !== undefined && { body }),
    });
    const text = await response.text();
    const { status } = response;
    if (status >= 500) return `${status} ${text.slice(0, 300)}`;
    if (status >= 300 && status < 400 && /^\/\w+\/sign-in\?next=/.test(response.headers.get('location') ?? ''))
      return 'sign-in';
    const asWanted = each.outcomes[caller] === status;
    return status < 400 ? 'may' : asWanted ? String(status) : `${status} ${problemOf(text)}`;
  }
});

const said = (outcome: Outcome) => String(outcome);

function contentOf({ json, file, form, raw }: Call): {
  headers: Record<string, string>;
  body?: string | FormData | URLSearchParams;
} {
  if (raw) return raw;
  if (file) return { headers: {}, body: file };
  if (form) return { headers: {}, body: new URLSearchParams(form) };
  return json ? { headers: { 'content-type': 'application/json' }, body: JSON.stringify(json) } : { headers: {} };
}

function problemOf(text: string): string {
  try {
    const { code, detail, errors } = JSON.parse(text) as Record<string, unknown>;
    return JSON.stringify({ code, detail, errors });
  } catch {
    return text.replace(/\s+/g, ' ').slice(0, 200);
  }
}
