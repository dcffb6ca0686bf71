import { createPublicKey } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { JwtService } from '@nestjs/jwt';
import { CONFIG, type RunningConfig } from '../../platform/config/config.module.js';

/** How long an access token is good for, in seconds. */
export const ACCESS_TOKEN_SECONDS = 900;

/** Whom a token is for. */
export const TOKEN_AUDIENCE = 'silkgate-api';

/**
 * Signs access tokens: ES256, fifteen minutes. A token says only who somebody is; what they may do is read from the
 * database at each request, so that a disabled account or a changed role counts at once.
 */
@Injectable()
export class AccessTokens {
  readonly #publicKeys: ReadonlyMap<string, string>;

  constructor(
    private readonly jwt: JwtService,
    @Inject(CONFIG) private readonly config: RunningConfig,
  ) {
    this.#publicKeys = new Map(config.secrets.signingKeys.map(({ kid, privateKey }) => [kid, publicKeyOf(privateKey)]));
  }

  /** A token for the user, signed by the newest key. */
  sign(userId: string): Promise<string> {
    const [newest] = this.config.secrets.signingKeys;
    if (!newest) throw new Error('There is no key to sign access tokens with');
    return this.jwt.signAsync(
      {},
      {
        privateKey: newest.privateKey,
        algorithm: 'ES256',
        keyid: newest.kid,
        subject: userId,
        issuer: this.config.publicUrl,
        audience: TOKEN_AUDIENCE,
        expiresIn: ACCESS_TOKEN_SECONDS,
      },
    );
  }

  /** The key that a token names in its header, if it is one of ours (PEM). The header isn't trusted for anything else. */
  publicKeyFor(token: string): string | undefined {
    const decoded: unknown = this.jwt.decode(token, { complete: true });
    if (typeof decoded !== 'object' || decoded === null || !('header' in decoded)) return undefined;
    const { header } = decoded;
    if (typeof header !== 'object' || header === null || !('kid' in header) || typeof header.kid !== 'string')
      return undefined;
    return this.#publicKeys.get(header.kid);
  }
}

const publicKeyOf = (privateKey: string) =>
  createPublicKey(privateKey).export({ type: 'spki', format: 'pem' }).toString();
