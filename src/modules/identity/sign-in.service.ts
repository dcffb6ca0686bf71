import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.js';
import { Database, type Tx } from '../../platform/database/database.js';
import { newId } from '../../platform/ids/ids.js';
import { ACCESS_TOKEN_SECONDS, AccessTokens } from './access-tokens.service.js';
import { identityError } from './identity.errors.js';
import { newOpaqueToken, tokenHash } from './opaque-token.js';
import { Passwords } from './passwords.service.js';
import { RefreshTokensRepository } from './refresh-tokens.repository.js';
import { SignInAttempts } from './sign-in-attempts.repository.js';
import type { UserRecord } from './user.types.js';
import { UsersRepository } from './users.repository.js';
import { normalizeEmail } from './users.service.js';

/** Everything that comes of one sign-in ends after this, however often it was refreshed. */
const FAMILY_LIFETIME_MS = 30 * 86_400_000;

/** What a client gets at a sign-in and at each refresh. `expiresIn` is in seconds and about the access token. */
export interface Tokens {
  accessToken: string;
  refreshToken: string;
  expiresIn: number;
  tokenType: 'Bearer';
}

/** Signing in, staying signed in, and signing out. */
@Injectable()
export class SignIn {
  constructor(
    private readonly database: Database,
    private readonly users: UsersRepository,
    private readonly passwords: Passwords,
    private readonly attempts: SignInAttempts,
    private readonly refreshTokens: RefreshTokensRepository,
    private readonly accessTokens: AccessTokens,
    private readonly clock: Clock,
  ) {}

  /**
   * The user whose address and password these are; for the API's login and the site's sign-in form alike.
   *
   * @throws DomainError `wrong_credentials` (401), the same whether the account exists, is disabled or has another password;
   *   `too_many_sign_ins` (429)
   */
  async verifyCredentials(email: string, password: string): Promise<UserRecord> {
    const address = normalizeEmail(email);
    await this.attempts.count(address);
    const found = await this.users.findForSignIn(address);
    const fits = await this.passwords.matches(found?.passwordHash, password);
    if (!found || !fits || found.disabledAt) throw identityError('wrong_credentials');
    await this.database.transaction((tx) => this.attempts.forget(tx, address));
    const { passwordHash: _, ...user } = found;
    return user;
  }

  /** @throws DomainError as {@link verifyCredentials} */
  async login(email: string, password: string): Promise<{ tokens: Tokens; user: UserRecord }> {
    const user = await this.verifyCredentials(email, password);
    return { tokens: await this.database.transaction((tx) => this.issue(tx, user.id)), user };
  }

  /** Tokens of a new family for somebody who has just proved who they are, or has just registered. */
  issue(tx: Tx, userId: string): Promise<Tokens> {
    const expiresAt = new Date(this.clock.now().getTime() + FAMILY_LIFETIME_MS);
    return this.issueOf(tx, userId, newId(), expiresAt);
  }

  /**
   * Exchanges a refresh token for fresh tokens. Each works once: whoever brings a used one ends the whole family,
   * because then two hold it and we can't tell who is the thief.
   *
   * @throws DomainError `refresh_token_invalid`, `refresh_token_reused` (401)
   */
  async refresh(refreshToken: string): Promise<Tokens> {
    const hash = tokenHash(refreshToken);
    // The refusal is thrown outside: revoking a family must be committed.
    const outcome = await this.database.transaction(async (tx): Promise<Tokens | 'invalid' | 'reused'> => {
      const now = this.clock.now();
      const used = await this.refreshTokens.use(tx, hash, now);
      if (used) {
        if (!(await this.users.findActor(used.userId, tx))) return 'invalid';
        return this.issueOf(tx, used.userId, used.familyId, used.expiresAt);
      }
      const family = await this.refreshTokens.findReused(tx, hash);
      if (!family) return 'invalid';
      await this.refreshTokens.revokeFamily(tx, family, now);
      return 'reused';
    });
    if (outcome === 'invalid') throw identityError('refresh_token_invalid');
    if (outcome === 'reused') throw identityError('refresh_token_reused');
    return outcome;
  }

  /** Ends the family of a refresh token. Says nothing about whether there was one. */
  async logout(refreshToken: string): Promise<void> {
    await this.database.transaction((tx) =>
      this.refreshTokens.revokeFamilyOfToken(tx, tokenHash(refreshToken), this.clock.now()),
    );
  }

  private async issueOf(tx: Tx, userId: string, familyId: string, expiresAt: Date): Promise<Tokens> {
    const refreshToken = newOpaqueToken();
    await this.refreshTokens.insert(tx, {
      userId,
      familyId,
      expiresAt,
      tokenHash: tokenHash(refreshToken),
      issuedAt: this.clock.now(),
    });
    return {
      accessToken: await this.accessTokens.sign(userId),
      refreshToken,
      expiresIn: ACCESS_TOKEN_SECONDS,
      tokenType: 'Bearer',
    };
  }
}
