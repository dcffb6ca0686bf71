import { createHash, createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { type CanActivate, type ExecutionContext, Inject, Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { CONFIG, type RunningConfig } from '../../platform/config/config.module.js';
import { identityError } from './identity.errors.js';
import { SiteSessions } from './site-sessions.service.js';

/** The field of a form that holds its token. */
export const FORM_TOKEN_FIELD = '_csrf';

const PRE_COOKIE = /^[A-Za-z0-9_-]{22}$/;

declare module 'fastify' {
  interface FastifyRequest {
    /** Whether a form's token and origin were found right. */
    formChecked?: boolean;
  }
}

/**
 * Keeps other sites from sending our forms in a visitor's name: the request must come from our own pages (`Origin`) and
 * carry a token that belongs to the visitor's session, or before sign-in to a random cookie.
 */
@Injectable()
export class FormProtection {
  /** Holds a random value for visitors who haven't signed in. */
  readonly preCookieName: string;

  constructor(
    private readonly sessions: SiteSessions,
    @Inject(CONFIG) private readonly config: RunningConfig,
  ) {
    this.preCookieName = config.publicUrl.startsWith('https://') ? '__Host-silkgate-pre' : 'silkgate-pre';
  }

  /** The token for the forms of a page; gives the visitor a cookie to tie it to where there is no session. */
  csrfTokenFor(request: FastifyRequest, reply: FastifyReply): string {
    const known = this.bindingOf(request);
    if (known) return this.tokenFor(known);
    const value = randomBytes(16).toString('base64url');
    const { maxAge: _, ...untilTheBrowserCloses } = this.sessions.cookieOptions;
    void reply.setCookie(this.preCookieName, value, untilTheBrowserCloses);
    return this.tokenFor(`pre:${value}`);
  }

  /**
   * Checks a form that was sent. The token is looked for in the body's field `_csrf` (and taken out, so that the form's own schema
   * doesn't meet it), in the header `x-csrf-token`, and for file uploads in the query's `_csrf`.
   *
   * @throws DomainError `form_refused` (403)
   */
  assertFormAllowed(request: FastifyRequest): void {
    if (request.formChecked) return;
    const binding = this.bindingOf(request);
    if (!this.isOwnOrigin(request) || !binding || !same(sentToken(request), this.tokenFor(binding)))
      throw identityError('form_refused');
    request.formChecked = true;
  }

  /** Whether a request was sent by one of our own pages; browsers say so by themselves. */
  isOwnOrigin(request: FastifyRequest): boolean {
    const { origin, host } = request.headers;
    if (origin === undefined) return request.headers['sec-fetch-site'] === 'same-origin';
    if (origin === this.config.publicUrl) return true;
    // On one's own machine the same site has several names: localhost, 127.0.0.1, a free port.
    return this.config.env !== 'production' && origin === `http://${host}`;
  }

  private bindingOf(request: FastifyRequest): string | undefined {
    // A cookie of a session that is over still ties the form to this browser; the form then meets the question to sign in.
    const session = request.cookies[this.sessions.cookieName];
    if (session) return `session:${session}`;
    const pre = request.cookies[this.preCookieName];
    return pre && PRE_COOKIE.test(pre) ? `pre:${pre}` : undefined;
  }

  private tokenFor(binding: string): string {
    return createHmac('sha256', Buffer.from(this.config.secrets.siteKey, 'base64'))
      .update(`form\n${binding}`)
      .digest('base64url');
  }
}

/** For form routes that need no sign-in, as the sign-in form itself: `@UseGuards(FormGuard)`. Others are checked by the access guard. */
@Injectable()
export class FormGuard implements CanActivate {
  constructor(private readonly forms: FormProtection) {}

  canActivate(context: ExecutionContext): boolean {
    this.forms.assertFormAllowed(context.switchToHttp().getRequest<FastifyRequest>());
    return true;
  }
}

function sentToken(request: FastifyRequest): string {
  const { body, query } = request;
  if (typeof body === 'object' && body !== null && FORM_TOKEN_FIELD in body) {
    const { [FORM_TOKEN_FIELD]: token, ...rest } = body;
    request.body = rest;
    return typeof token === 'string' ? token : '';
  }
  const header = request.headers['x-csrf-token'];
  if (typeof header === 'string') return header;
  const inQuery =
    typeof query === 'object' && query !== null && FORM_TOKEN_FIELD in query ? query[FORM_TOKEN_FIELD] : undefined;
  return typeof inQuery === 'string' ? inQuery : '';
}

/** Compares digests, so that neither the length nor odd letters of what was sent matter. */
function same(given: string, wanted: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(given), digest(wanted));
}
