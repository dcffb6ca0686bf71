import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import PQueue from 'p-queue';
import { Clock } from '../../platform/clock/clock.js';
import type { SearchableSite } from '../syndication/index.js';
import { AnswerCache, type Kept } from './answer-cache.js';
import { isSuspended, metaCacheKey } from './fusion/index.js';
import {
  ANSWERS,
  HARD_DEADLINE_MS,
  HITS_PER_SOURCE,
  IN_FLIGHT_PER_PARTNER,
  PATIENCE_WITH_STALE_MS,
  WAITING_PER_PARTNER,
} from './metasearch.budgets.js';
import { partnerAnswers } from './metasearch.metrics.js';
import type { PartnerResults } from './opensearch/index.js';
import { PartnerDocuments } from './partner-documents.service.js';
import { SourceHealth } from './source-health.service.js';
import { SourceTrouble, toTrouble } from './source-trouble.js';
import type { SourceAnswer, SourceQuery } from './sources/meta-source.js';

const NO_TIME = { code: 'timeout' } as const;
const BUSY = { code: 'busy' } as const;

/** Asks affiliated sites, sparing them and us: from the cache when it can, few at a time, and not at all while suspended. */
@Injectable()
export class PartnerSearch implements OnModuleDestroy {
  readonly #queues = new Map<string, PQueue>();
  readonly #answers: AnswerCache<PartnerResults>;

  constructor(
    private readonly documents: PartnerDocuments,
    private readonly health: SourceHealth,
    private readonly clock: Clock,
  ) {
    this.#answers = new AnswerCache({ ...ANSWERS, now: () => clock.now().getTime() });
  }

  /**
   * What the site has for the query. Within ten minutes an earlier answer stands in for one that fails or is late; it is
   * `partial` then.
   *
   * @param signal rejects the answer; the request itself ends when nobody else waits for it
   */
  async search(site: SearchableSite, query: SourceQuery, signal: AbortSignal): Promise<SourceAnswer> {
    const key = keyOf(site, query);
    const outcome = this.#answers.outcomeOf(key);
    const kept = this.#answers.peek(key);
    const answer = this.#answers.get(key, (flight) => this.load(site, query, flight), signal);
    try {
      const results = await (kept?.isStale ? withPatience(answer) : answer);
      partnerAnswers.inc({ source: site.id, outcome });
      return toAnswer(results);
    } catch (error) {
      signal.throwIfAborted();
      const trouble = toTrouble(error);
      partnerAnswers.inc({ source: site.id, outcome: kept ? 'stale' : outcome });
      return kept ? toStaleAnswer(kept, trouble) : { status: trouble.status, hits: [], reason: trouble.reason };
    }
  }

  onModuleDestroy(): void {
    this.#answers.abortAll(new Error('The application is shutting down'));
  }

  private async load(site: SearchableSite, query: SourceQuery, signal: AbortSignal): Promise<PartnerResults> {
    const suspension = await this.health.suspensionOf(site.id);
    const askedAt = this.clock.now();
    if (isSuspended(suspension, askedAt)) throw suspendedUntil(suspension.until);
    try {
      const results = await this.inTurn(site.id, signal, (limit) => this.documents.results(site, query, limit));
      await this.health.succeeded(site.id);
      return results;
    } catch (error) {
      const trouble = toTrouble(error);
      const { failure, detail, retryAfterMs } = trouble;
      if (failure) await this.health.failed(site.id, { failure, detail, retryAfterMs, askedAt });
      throw trouble;
    }
  }

  /** Waits for a free place and runs the work, both within the deadline. */
  private async inTurn<Result>(
    siteId: string,
    signal: AbortSignal,
    work: (limit: AbortSignal) => Promise<Result>,
  ): Promise<Result> {
    const queue = this.queueOf(siteId);
    if (queue.size >= WAITING_PER_PARTNER) throw new SourceTrouble('skipped', BUSY);
    const deadline = AbortSignal.timeout(HARD_DEADLINE_MS);
    const limit = AbortSignal.any([signal, deadline]);
    let isBegun = false;
    const begin = () => {
      isBegun = true;
      return work(limit);
    };
    try {
      return await queue.add(begin, { signal: limit });
    } catch (error) {
      if (signal.aborted) throw new SourceTrouble('skipped', { code: 'withdrawn' }, { cause: error });
      if (!deadline.aborted) throw error;
      // Time that was spent in our own queue is not the site's fault.
      if (!isBegun) throw new SourceTrouble('skipped', BUSY, { cause: error });
      throw new SourceTrouble('timed_out', NO_TIME, { failure: 'timeout', cause: error });
    }
  }

  private queueOf(siteId: string): PQueue {
    const known = this.#queues.get(siteId);
    if (known) return known;
    const queue = new PQueue({ concurrency: IN_FLIGHT_PER_PARTNER });
    this.#queues.set(siteId, queue);
    return queue;
  }
}

/** The address belongs to the key: answers of a site that has moved are another site's answers. */
const keyOf = (site: SearchableSite, { text, language, direction }: SourceQuery): string =>
  metaCacheKey({
    siteId: `${site.id} ${site.openSearchUrl}`,
    query: text,
    page: 1,
    count: HITS_PER_SOURCE,
    language,
    direction,
  });

/** Gives up waiting, not the request: its answer is for those who come later. */
async function withPatience<Result>(answer: Promise<Result>): Promise<Result> {
  let timer: NodeJS.Timeout | undefined;
  const impatience = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new SourceTrouble('timed_out', NO_TIME)), PATIENCE_WITH_STALE_MS);
  });
  try {
    return await Promise.race([answer, impatience]);
  } finally {
    clearTimeout(timer);
  }
}

function suspendedUntil(until: Date | null): SourceTrouble {
  return new SourceTrouble('skipped', { code: 'suspended', ...(until && { until: until.toISOString() }) });
}

const toAnswer = ({ hits, skipped }: PartnerResults): SourceAnswer =>
  skipped === 0
    ? { status: 'successful', hits }
    : { status: 'partial', hits, reason: { code: 'unusable_results', count: skipped } };

function toStaleAnswer({ value, ageMs }: Kept<PartnerResults>, trouble: SourceTrouble): SourceAnswer {
  const ageMinutes = ageMs < 60_000 ? 0 : Math.round(ageMs / 60_000);
  return { status: 'partial', hits: value.hits, reason: { ...trouble.reason, ageMinutes } };
}
