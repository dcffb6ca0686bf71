import { Inject, Injectable } from '@nestjs/common';
import { PassportStrategy } from '@nestjs/passport';
import { ExtractJwt, Strategy } from 'passport-jwt';
import { z } from 'zod';
import { CONFIG, type RunningConfig } from '../../platform/config/config.module.js';
import type { Actor } from './access.js';
import { AccessTokens, TOKEN_AUDIENCE } from './access-tokens.service.js';
import { Users } from './users.service.js';

const claims = z.object({ sub: z.uuid() });

/** Passport's way from a bearer token to the one who acts: algorithm, issuer and audience are pinned, the key is looked up by `kid`. */
@Injectable()
export class AccessTokenStrategy extends PassportStrategy(Strategy, 'access-token') {
  constructor(
    tokens: AccessTokens,
    private readonly users: Users,
    @Inject(CONFIG) config: RunningConfig,
  ) {
    super({
      jwtFromRequest: ExtractJwt.fromAuthHeaderAsBearerToken(),
      secretOrKeyProvider: (_request: unknown, token: string, done: (error: Error | null, key?: string) => void) => {
        const key = tokens.publicKeyFor(token);
        if (key) done(null, key);
        else done(new Error('The token was not signed by a key of ours'));
      },
      algorithms: ['ES256'],
      issuer: config.publicUrl,
      audience: TOKEN_AUDIENCE,
    });
  }

  /** Called for a token whose signature, time, issuer and audience are right. */
  async validate(payload: unknown): Promise<Actor | null> {
    const parsed = claims.safeParse(payload);
    return parsed.success ? this.users.actorOf(parsed.data.sub) : null;
  }
}
