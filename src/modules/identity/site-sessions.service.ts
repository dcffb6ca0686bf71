import { Inject, Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.js';
import { CONFIG, type RunningConfig } from '../../platform/config/config.module.js';
import { Database, type Tx } from '../../platform/database/database.js';
import type { Actor } from './access.js';
import { newOpaqueToken, tokenHash } from './opaque-token.js';
import { SiteSessionsRepository } from './site-sessions.repository.js';

const DAY = 86_400_000;
/** A session of pages ends after this, however busy it is … */
const LONGEST = 14 * DAY;
/** … or when nothing was heard of it for so long. */
const LONGEST_IDLE = 2 * DAY;
/** `last_seen_at` is written at most this often. */
const TOUCH_EVERY = 5 * 60_000;

/** Shape of a session token in a cookie: 32 bytes in base64url. Anything else isn't worth a look into the database. */
const TOKEN = /^[A-Za-z0-9_-]{43}$/;

/** Sessions of the site's pages: an opaque token in a cookie, its SHA-256 in the database. */
@Injectable()
export class SiteSessions {
  /** `__Host-silkgate` where pages are served by https (then the cookie must be Secure), else `silkgate`. */
  readonly cookieName: string;
  /** For `reply.setCookie(sessions.cookieName, token, sessions.cookieOptions)`; `maxAge` in seconds. */
  readonly cookieOptions: { path: '/'; httpOnly: true; sameSite: 'lax'; secure: boolean; maxAge: number };

  constructor(
    private readonly repository: SiteSessionsRepository,
    private readonly database: Database,
    private readonly clock: Clock,
    @Inject(CONFIG) config: RunningConfig,
  ) {
    const secure = config.publicUrl.startsWith('https://');
    this.cookieName = secure ? '__Host-silkgate' : 'silkgate';
    this.cookieOptions = { path: '/', httpOnly: true, sameSite: 'lax', secure, maxAge: LONGEST / 1_000 };
  }

  /** Opens a session and gives the token for the cookie; it is not kept. */
  async open(tx: Tx, userId: string): Promise<string> {
    const token = newOpaqueToken();
    const now = this.clock.now();
    await this.repository.insert(tx, {
      userId,
      tokenHash: tokenHash(token),
      now,
      expiresAt: new Date(now.getTime() + LONGEST),
    });
    return token;
  }

  /** Who is signed in by this token now, or `null`. Never stale. */
  async resolve(token: string): Promise<Actor | null> {
    if (!TOKEN.test(token)) return null;
    const hash = tokenHash(token);
    const now = this.clock.now();
    const found = await this.repository.findActor(hash, now, new Date(now.getTime() - LONGEST_IDLE));
    if (!found) return null;
    const { lastSeenAt, ...actor } = found;
    if (now.getTime() - lastSeenAt.getTime() > TOUCH_EVERY) {
      await this.database.transaction((tx) => this.repository.touch(tx, hash, now));
    }
    return actor;
  }

  /** Ends a session. Nothing happens when there is none. */
  async revoke(tx: Tx, token: string): Promise<void> {
    await this.repository.revoke(tx, tokenHash(token), this.clock.now());
  }
}
