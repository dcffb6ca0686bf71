import { Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Registration, type RegistrationRequest } from '../modules/companies/index.js';
import { Passwords, SignIn, SiteSessions } from '../modules/identity/index.js';
import { Database } from '../platform/database/database.js';

/** Signing in and out of the pages: the session and its cookie. */
@Injectable()
export class SiteVisits {
  constructor(
    private readonly database: Database,
    private readonly signIn: SignIn,
    private readonly sessions: SiteSessions,
    private readonly passwords: Passwords,
    private readonly registration: Registration,
  ) {}

  /** @throws DomainError `wrong_credentials` (401), `too_many_sign_ins` (429) */
  async begin(reply: FastifyReply, email: string, password: string): Promise<void> {
    const user = await this.signIn.verifyCredentials(email, password);
    const token = await this.database.transaction((tx) => this.sessions.open(tx, user.id));
    this.remember(reply, token);
  }

  /** Registers a company with its owner and signs the owner in. @throws DomainError `email_taken` (409) */
  async register(reply: FastifyReply, request: RegistrationRequest): Promise<void> {
    const { password, company, ...owner } = request;
    const passwordHash = await this.passwords.hash(password);
    const token = await this.database.transaction(async (tx) => {
      const { user } = await this.registration.create(tx, { ...owner, passwordHash }, company);
      return this.sessions.open(tx, user.id);
    });
    this.remember(reply, token);
  }

  /** Ends the session that the request came with, if there is one. */
  async end(request: FastifyRequest, reply: FastifyReply): Promise<void> {
    const token = request.cookies[this.sessions.cookieName];
    if (token !== undefined) await this.database.transaction((tx) => this.sessions.revoke(tx, token));
    const { maxAge: _, ...options } = this.sessions.cookieOptions;
    void reply.clearCookie(this.sessions.cookieName, options);
  }

  private remember(reply: FastifyReply, token: string): void {
    void reply.setCookie(this.sessions.cookieName, token, this.sessions.cookieOptions);
    // What is still to be drawn for this request is drawn for whom it has signed in.
    reply.request.cookies[this.sessions.cookieName] = token;
  }
}
