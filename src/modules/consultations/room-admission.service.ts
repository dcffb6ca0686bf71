import { Inject, Injectable } from '@nestjs/common';
import { CONFIG, type RunningConfig } from '../../platform/config/config.module.js';
import { platformError } from '../../platform/errors/platform-errors.js';
import { newId } from '../../platform/ids/ids.js';
import { TokenBucket } from '../../platform/realtime/index.js';
import { type Actor, Authentication, Users } from '../identity/index.js';
import type { RoomSocket, SocketState } from './room-sockets.js';

/** Events that one socket may send at once, and a second in the long run. */
const BURST = 60;
const A_SECOND = 10;
/** Sockets that one person may have open on one process: several devices with several rooms each. */
export const MOST_SOCKETS = 20;

/** Lets sockets in, and keeps looking whether they still may. */
@Injectable()
export class RoomAdmission {
  constructor(
    private readonly authentication: Authentication,
    private readonly users: Users,
    @Inject(CONFIG) private readonly config: RunningConfig,
  ) {}

  /**
   * Who opens the socket: by `auth.token` (an access token), or by the page session of a browser. A cookie counts only when
   * the browser says that our own page sends it; what asks without an `Origin`, long polling, it marks with `Sec-Fetch-Site`.
   *
   * @param owners whose the sockets are that are open already
   * @throws DomainError `unauthenticated` (401), `too_many_requests` (429)
   */
  async admit(
    { handshake }: Pick<RoomSocket, 'handshake'>,
    owners: () => readonly (string | undefined)[],
  ): Promise<SocketState> {
    const token: unknown = handshake.auth['token'];
    const bearer = typeof token === 'string' && token !== '' ? token : undefined;
    const { origin, 'sec-fetch-site': site } = handshake.headers;
    const fromPage = bearer === undefined && (origin !== undefined || site === 'same-origin');
    const cookieHeader = fromPage ? (handshake.headers.cookie ?? null) : null;
    const actor = await this.authentication.authenticateSocket({ bearer, cookieHeader: cookieHeader ?? undefined });
    if (!actor) throw platformError('unauthenticated', { detail: 'Send a valid access token as auth.token.' });
    const { rateLimit } = this.config;
    if (rateLimit > 0 && owners().filter((owner) => owner === actor.userId).length >= MOST_SOCKETS)
      throw platformError('too_many_requests', {
        detail: `You have ${MOST_SOCKETS} connections open; close some of the other windows first.`,
      });
    return {
      actor,
      connectionId: newId(),
      cookieHeader,
      bucket: rateLimit === 0 ? null : new TokenBucket(BURST, A_SECOND, performance.now()),
      rooms: new Set(),
    };
  }

  /**
   * Who sends this event, as of now; every event asks.
   *
   * @throws DomainError `too_many_requests` (429), `unauthenticated` (401) when the account was closed
   */
  async check(state: SocketState): Promise<Actor> {
    if (state.bucket && !state.bucket.take(performance.now()))
      throw platformError('too_many_requests', { detail: 'Wait a second and send it again.' });
    const actor = await this.users.actorOf(state.actor.userId);
    if (!actor) throw platformError('unauthenticated', { detail: 'This account was closed.' });
    state.actor = actor;
    return actor;
  }

  /** Whether a socket that only listens may go on: not when its session has ended or its account was closed. */
  async isStillAdmitted(state: SocketState): Promise<boolean> {
    const { cookieHeader, actor } = state;
    const found =
      cookieHeader === null
        ? await this.users.actorOf(actor.userId)
        : await this.authentication.authenticateSocket({ cookieHeader });
    return found?.userId === actor.userId;
  }
}
