import { Get, Headers, HttpStatus, Query, Res, StreamableFile } from '@nestjs/common';
import { Throttle } from '@nestjs/throttler';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { MAX_QUERY_LENGTH } from '../../modules/search/index.js';
import { Access } from '../../modules/identity/index.js';
import { MetaSearchStreams, STREAM_HEADERS } from '../../modules/metasearch/index.js';
import { Page, type PageContext } from '../design/page-context.js';
import { SitePages } from '../design/site-pages.js';
import { AllSitesFragments } from './all-sites.fragments.js';
import { everywhere } from './search.query.js';

const streamQuery = z.object({ q: z.string().trim().min(1).max(MAX_QUERY_LENGTH) });

/** `/{locale}/search/all-sites/stream`: what the page of all sites is filled with while the sites answer. */
@SitePages('search/all-sites')
export class AllSitesPages {
  constructor(private readonly streams: MetaSearchStreams) {}

  /**
   * Server-sent events; each carries `[{ id, html }]`, parts of the page by their elements' ids. `complete` is the last; a browser
   * that connects again after it gets 204 and gives up.
   */
  @Get('stream')
  @Access('public')
  // Each is a search at every affiliated site, too.
  @Throttle({ default: { limit: 120, ttl: 60_000 } })
  stream(
    @Page() page: PageContext,
    @Query({ schema: streamQuery }) { q }: z.output<typeof streamQuery>,
    @Headers('last-event-id') lastEventId: string | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    void reply.headers(STREAM_HEADERS);
    if (lastEventId === 'complete') {
      void reply.status(HttpStatus.NO_CONTENT);
      return undefined;
    }
    const fragments = new AllSitesFragments(page);
    return new StreamableFile(this.streams.open(everywhere(page, q), (event) => fragments.of(event)));
  }
}
