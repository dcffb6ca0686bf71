import { Inject, Injectable } from '@nestjs/common';
import { CONFIG, type RunningConfig } from '../../platform/config/config.module.js';
import { Database } from '../../platform/database/database.js';
import { DeliveriesRepository } from './deliveries.repository.js';
import { type FeedLine, FeedsRepository } from './feeds.repository.js';
import { AffiliatedSites } from './sites.service.js';
import { WireContent } from './wire-content.service.js';
import { buildAtomFeed, buildJsonFeed, type OfferFeedPage } from './wire/index.js';

const PAGE_SIZE = 100;

export interface FeedRequest {
  format: 'atom' | 'json';
  /** Position from which the page goes on. */
  before?: string | undefined;
  /** The affiliated site that pulls by its own address, and its key. */
  site?: string | undefined;
  key?: string | undefined;
}

/** The feed of live offers with tombstones, for whoever wants to pull instead of being pushed to. */
@Injectable()
export class OfferFeeds {
  constructor(
    private readonly database: Database,
    private readonly feeds: FeedsRepository,
    private readonly deliveries: DeliveriesRepository,
    private readonly affiliated: AffiliatedSites,
    private readonly content: WireContent,
    @Inject(CONFIG) private readonly config: RunningConfig,
  ) {}

  /** Entity tag of a page, cheap to make. */
  async etag(request: FeedRequest): Promise<string> {
    return `"${await this.feeds.fingerprint()}-${request.format}-${request.before ?? 'first'}"`;
  }

  /**
   * One page. What a site pulls by its own address counts as delivered to it.
   *
   * @throws DomainError `feed_key_wrong` (403)
   */
  async page(request: FeedRequest): Promise<string> {
    const site = request.site === undefined ? null : await this.affiliated.byFeedKey(request.site, request.key ?? '');
    const lines = await this.feeds.page(request.before ?? null, PAGE_SIZE + 1, site?.id ?? null);
    const shown = lines.slice(0, PAGE_SIZE);
    const offers = await this.content.offersOf(shown.filter(({ state }) => state === 'live'));
    const tombstones = shown.filter(({ state }) => state === 'withdrawn').map((line) => this.content.tombstone(line));
    const page: OfferFeedPage = {
      title: 'Silkgate: trade offers',
      homeUrl: `${this.config.publicUrl}/`,
      ...this.links(request, lines, shown),
      updatedAt: shown[0]?.changed_at ?? new Date(0),
      offers,
      tombstones,
    };
    const text = request.format === 'atom' ? buildAtomFeed(page) : buildJsonFeed(page);
    if (site) {
      const pulled = [...offers, ...tombstones].map(({ id, rev }) => ({ id, rev }));
      await this.database.transaction((tx) => this.deliveries.markPulled(tx, site.id, pulled));
    }
    return text;
  }

  private links(
    request: FeedRequest,
    lines: FeedLine[],
    shown: FeedLine[],
  ): Pick<OfferFeedPage, 'selfUrl' | 'firstUrl' | 'nextUrl'> {
    const address = (before?: string) => {
      const url = new URL(`/feeds/offers.${request.format}`, this.config.publicUrl);
      if (request.site !== undefined) url.searchParams.set('site', request.site);
      if (request.key !== undefined) url.searchParams.set('key', request.key);
      if (before !== undefined) url.searchParams.set('before', before);
      return url.href;
    };
    const last = shown.at(-1);
    return {
      selfUrl: address(request.before),
      firstUrl: address(),
      ...(lines.length > PAGE_SIZE && last && { nextUrl: address(last.seq) }),
    };
  }
}
