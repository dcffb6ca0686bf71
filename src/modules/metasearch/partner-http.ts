import { Inject, Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.js';
import { CONFIG, type RunningConfig } from '../../platform/config/config.module.js';
import { createSafeHttp, type SafeHttp } from '../../platform/outgoing-http/index.js';
import { HARD_DEADLINE_MS, IN_FLIGHT_PER_PARTNER, LARGEST_ANSWER } from './metasearch.budgets.js';
import { troubleOfStatus } from './source-trouble.js';

/** A document that a partner gave. */
export interface PartnerDocument {
  readonly body: Buffer;
  readonly contentType: string | undefined;
}

/** Fetches partners' documents through the guarded client: addresses are checked, redirects refused, sizes bounded. */
@Injectable()
export class PartnerHttp implements OnApplicationShutdown {
  readonly #http: SafeHttp;

  constructor(
    @Inject(CONFIG) config: RunningConfig,
    private readonly clock: Clock,
  ) {
    this.#http = createSafeHttp({
      allowList: config.outgoingAllowList,
      connectionsPerOrigin: IN_FLIGHT_PER_PARTNER,
      connectTimeoutMs: HARD_DEADLINE_MS,
    });
  }

  /**
   * @param accept content types that are wanted
   * @param language BCP 47
   * @throws SourceTrouble for every status but 2xx
   * @throws OutgoingError when there is no answer
   */
  async get(url: string | URL, accept: string, language: string, signal: AbortSignal): Promise<PartnerDocument> {
    const { status, headers, body } = await this.#http.request({
      url,
      headers: { accept, 'accept-language': language },
      signal,
      timeoutMs: HARD_DEADLINE_MS,
      maxBytes: LARGEST_ANSWER,
    });
    if (status < 200 || status >= 300) throw troubleOfStatus(status, this.retryAfterMs(headers['retry-after']));
    return { body, contentType: headers['content-type'] };
  }

  async onApplicationShutdown(): Promise<void> {
    await this.#http.close();
  }

  /** Seconds or a date; what is neither asks for nothing. */
  private retryAfterMs(header: string | undefined): number | undefined {
    if (header === undefined) return undefined;
    const wait = /^\d+$/.test(header) ? Number(header) * 1_000 : Date.parse(header) - this.clock.now().getTime();
    return Number.isNaN(wait) ? undefined : Math.max(wait, 0);
  }
}
