import { Inject, Injectable } from '@nestjs/common';
import { OutgoingError } from '../../platform/outgoing-http/index.js';
import { OUTGOING_HTTP, type OutgoingHttp } from './outgoing-http.provider.js';
import { parsePartnerFeed, type ShownOffer, WireError } from './wire/index.js';

/** A feed of more pages goes round in circles, or is longer than what one site shows. */
const MOST_PAGES = 1_000;
const MOST_BYTES_A_PAGE = 8 * 1024 * 1024;

/** What a site shows of others' offers. */
export interface Shown {
  /** By their identifiers at their origins. */
  offers: Map<string, ShownOffer>;
  /** Whether every entry of the feed was understood. */
  isWhole: boolean;
}

/** The feed can't be read to its end; the message is fit for officers. */
export class UnreadableFeed extends Error {
  override readonly name = 'UnreadableFeed';
}

/** Reads the feeds of what affiliated sites show. */
@Injectable()
export class PartnerFeeds {
  constructor(@Inject(OUTGOING_HTTP) private readonly http: OutgoingHttp) {}

  /**
   * Every page, one after the other.
   *
   * @throws UnreadableFeed when a page does not answer or is no feed, or the pages do not end; `signal`'s reason when it aborts
   */
  async read(feedUrl: string, signal: AbortSignal): Promise<Shown> {
    const offers = new Map<string, ShownOffer>();
    const seen = new Set<string>();
    let skipped = 0;
    for (let url: string | undefined = feedUrl; url !== undefined;) {
      if (seen.size >= MOST_PAGES || seen.has(url)) throw new UnreadableFeed('The pages of the feed do not end');
      seen.add(url);
      const page = await this.page(url, signal);
      // Entries move to other pages while we read: of two the newer revision is the truth.
      for (const offer of page.shown) {
        const before = offers.get(offer.identifier);
        if ((before?.rev ?? 0) <= (offer.rev ?? 0)) offers.set(offer.identifier, offer);
      }
      skipped += page.skipped;
      url = page.nextUrl;
    }
    return { offers, isWhole: skipped === 0 };
  }

  private async page(url: string, signal: AbortSignal): Promise<ReturnType<typeof parsePartnerFeed>> {
    try {
      const headers = { accept: 'application/atom+xml, application/feed+json;q=0.9' };
      const response = await this.http.request({ url, headers, signal, maxBytes: MOST_BYTES_A_PAGE });
      if (response.status !== 200) throw new UnreadableFeed(`The feed answered with the status ${response.status}`);
      return parsePartnerFeed(response.body, response.headers['content-type'], url);
    } catch (error) {
      signal.throwIfAborted();
      if (error instanceof OutgoingError || error instanceof WireError)
        throw new UnreadableFeed(error.message, { cause: error });
      throw error;
    }
  }
}
