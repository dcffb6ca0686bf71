import { beforeEach, describe, expect, it } from '@jest/globals';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Clock } from '../../platform/clock/clock.js';
import { loadConfig } from '../../platform/config/config.js';
import type { RunningConfig } from '../../platform/config/config.module.js';
import { generateSecrets } from '../../platform/config/secrets.js';
import { Database } from '../../platform/database/database.js';
import { DataSource } from 'typeorm';
import { FormProtection } from './form-protection.js';
import { SiteSessionsRepository } from './site-sessions.repository.js';
import { SiteSessions } from './site-sessions.service.js';

const SITE = 'https://silkgate.example';

/** A visitor's browser: keeps what cookies it is given and sends forms with them. */
class Visitor {
  cookies: Record<string, string> = {};

  request(over: { headers?: Record<string, string>; body?: unknown; query?: unknown } = {}): FastifyRequest {
    const { headers = { origin: SITE }, ...rest } = over;
    return { method: 'POST', url: '/sign-in', headers, cookies: this.cookies, query: {}, ...rest } as FastifyRequest;
  }

  readonly reply = {
    setCookie: (name: string, value: string) => {
      this.cookies[name] = value;
    },
  } as unknown as FastifyReply;
}

function protection(env: Record<string, string> = {}) {
  const config: RunningConfig = {
    ...loadConfig({ NODE_ENV: 'test', SILKGATE_PUBLIC_URL: SITE, ...env }),
    databaseUrl: '',
    secrets: generateSecrets(),
  };
  const database = new Database(new DataSource({ type: 'postgres' }));
  const sessions = new SiteSessions(new SiteSessionsRepository(database), database, new Clock(), config);
  return {
    forms: new FormProtection(sessions, { ...config, env: 'production' }),
    local: new FormProtection(sessions, config),
    sessions,
  };
}

describe('forms', () => {
  const { forms, local, sessions } = protection();
  let visitor: Visitor;
  let token: string;
  beforeEach(() => {
    visitor = new Visitor();
    token = forms.csrfTokenFor(visitor.request(), visitor.reply);
  });
  const refused = expect.objectContaining({ code: 'form_refused', status: 403 });

  it('come in with their token, which their own schema never meets', () => {
    const request = visitor.request({ body: { _csrf: token, email: 'a@b.example' } });
    expect(() => forms.assertFormAllowed(request)).not.toThrow();
    expect(request.body).toEqual({ email: 'a@b.example' });
    expect(() => forms.assertFormAllowed(request)).not.toThrow();
  });

  it('may carry it in a header or, for uploads, in the address', () => {
    expect(() =>
      forms.assertFormAllowed(visitor.request({ headers: { origin: SITE, 'x-csrf-token': token } })),
    ).not.toThrow();
    expect(() => forms.assertFormAllowed(visitor.request({ query: { _csrf: token } }))).not.toThrow();
  });

  it.each<[string, (sent: string) => Parameters<Visitor['request']>[0]]>([
    ['no token', () => ({ body: {} })],
    ['a wrong token', (sent) => ({ body: { _csrf: sent.toUpperCase() } })],
    ['a shorter token', (sent) => ({ body: { _csrf: sent.slice(1) } })],
    ['an object for a token', () => ({ body: { _csrf: {} } })],
    ['two tokens', (sent) => ({ body: { _csrf: [sent, sent] } })],
    ['a token of other letters but the same length', (sent) => ({ body: { _csrf: 'é'.repeat(sent.length) } })],
    ['no origin', (sent) => ({ headers: {}, body: { _csrf: sent } })],
    ['a foreign origin', (sent) => ({ headers: { origin: 'https://evil.example' }, body: { _csrf: sent } })],
    [
      'an origin that begins like ours',
      (sent) => ({ headers: { origin: `${SITE}.evil.example` }, body: { _csrf: sent } }),
    ],
    ['a hidden origin', (sent) => ({ headers: { origin: 'null' }, body: { _csrf: sent } })],
    [
      'a foreign host that calls itself ours',
      (sent) => ({ headers: { origin: 'http://evil.example', host: 'evil.example' }, body: { _csrf: sent } }),
    ],
  ])('are refused with %s', (_, over) => {
    expect(() => forms.assertFormAllowed(visitor.request(over(token)))).toThrow(refused);
  });

  it('are refused with the token of somebody else', () => {
    expect(() => forms.assertFormAllowed(new Visitor().request({ body: { _csrf: token } }))).toThrow(refused);
    const other = new Visitor();
    const theirs = forms.csrfTokenFor(other.request(), other.reply);
    expect(() => forms.assertFormAllowed(visitor.request({ body: { _csrf: theirs } }))).toThrow(refused);
  });

  it('belong to the session from sign-in on', () => {
    visitor.cookies[sessions.cookieName] = 'a session';
    expect(() => forms.assertFormAllowed(visitor.request({ body: { _csrf: token } }))).toThrow(refused);
    const fresh = forms.csrfTokenFor(visitor.request(), visitor.reply);
    expect(() => forms.assertFormAllowed(visitor.request({ body: { _csrf: fresh } }))).not.toThrow();
  });

  it('come from any name of this machine while developing', () => {
    const headers = { origin: 'http://127.0.0.1:3000', host: '127.0.0.1:3000' };
    const mine = local.csrfTokenFor(visitor.request(), visitor.reply);
    expect(() => local.assertFormAllowed(visitor.request({ headers, body: { _csrf: mine } }))).not.toThrow();
    expect(() =>
      local.assertFormAllowed(
        visitor.request({ headers: { ...headers, origin: 'http://evil.example' }, body: { _csrf: mine } }),
      ),
    ).toThrow(refused);
  });
});

describe('the cookies', () => {
  it('are bound to the host where pages are served by https', () => {
    const { forms, sessions } = protection();
    expect([sessions.cookieName, forms.preCookieName]).toEqual(['__Host-silkgate', '__Host-silkgate-pre']);
    expect(sessions.cookieOptions).toMatchObject({ path: '/', httpOnly: true, sameSite: 'lax', secure: true });
    const plain = protection({ SILKGATE_PUBLIC_URL: 'http://localhost:3000' });
    expect([plain.sessions.cookieName, plain.sessions.cookieOptions.secure]).toEqual(['silkgate', false]);
  });
});
