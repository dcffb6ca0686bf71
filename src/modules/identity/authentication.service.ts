import { Injectable } from '@nestjs/common';
import { fastifyCookie } from '@fastify/cookie';
import type { FastifyRequest } from 'fastify';
import passport from 'passport';
import type { Actor } from './access.js';
import { AccessTokenStrategy } from './access-token.strategy.js';
import { SiteSessions } from './site-sessions.service.js';

/** How somebody proved who they are. A browser sends cookies by itself, so what comes by session must be checked for forgery. */
export type Credential = 'token' | 'session';

const SAFE_METHODS = new Set(['GET', 'HEAD', 'OPTIONS']);

/** Whether the method can have no effect. */
export const isSafeMethod = (method: string): boolean => SAFE_METHODS.has(method);

/** Finds out who is acting: by bearer token (programs) or by session cookie (the site's pages). */
@Injectable()
export class Authentication {
  constructor(
    private readonly strategy: AccessTokenStrategy,
    private readonly sessions: SiteSessions,
  ) {}

  /**
   * Who sends the request. A bearer token goes first and counts alone: with a wrong one the answer is `null`, whatever the cookie says.
   * The session cookie counts on pages and for reading the API. It is ignored where it could change something through
   * `/api/**`: those routes have no form token, so another site could use the visitor's cookie there.
   */
  async ofRequest(request: FastifyRequest): Promise<{ actor: Actor; by: Credential } | null> {
    if (request.headers.authorization !== undefined) {
      const actor = await this.byBearer(request.headers.authorization);
      return actor && { actor, by: 'token' };
    }
    const token = request.cookies[this.sessions.cookieName];
    if (token === undefined || (request.url.startsWith('/api/') && !isSafeMethod(request.method))) return null;
    const actor = await this.sessions.resolve(token);
    return actor && { actor, by: 'session' };
  }

  /**
   * Who opens a socket. The gateway checks the `Origin` itself before it believes a cookie.
   *
   * @param handshake `bearer` is the bare access token; `cookieHeader` the whole `Cookie` header
   */
  async authenticateSocket(handshake: {
    bearer?: string | undefined;
    cookieHeader?: string | undefined;
  }): Promise<Actor | null> {
    if (handshake.bearer) return this.byBearer(`Bearer ${handshake.bearer}`);
    if (!handshake.cookieHeader) return null;
    const token = fastifyCookie.parse(handshake.cookieHeader)[this.sessions.cookieName];
    return token === undefined ? null : this.sessions.resolve(token);
  }

  /** Asks passport's strategy itself and not by name: passport's registry is one a process, while a process may hold two applications. */
  private byBearer(authorization: string): Promise<Actor | null> {
    // Passport hangs the answer of the call on the strategy: each call needs one of its own, or concurrent calls lose theirs.
    const strategy = Object.create(this.strategy) as AccessTokenStrategy;
    return new Promise((resolve, reject) => {
      const answer = (error: Error | null, actor: Actor | false | null) =>
        error ? reject(error) : resolve(actor || null);
      const authenticate = passport.authenticate(strategy, { session: false }, answer) as (
        request: object,
        response: object,
        next: (error?: Error) => void,
      ) => void;
      authenticate({ headers: { authorization } }, {}, (error) =>
        reject(error ?? new Error('Passport gave no answer')),
      );
    });
  }
}
