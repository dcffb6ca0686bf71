import { Controller, Get, Headers, HttpStatus, Query, Res, StreamableFile } from '@nestjs/common';
import {
  ApiHeader,
  ApiNoContentResponse,
  ApiOkResponse,
  ApiOperation,
  ApiProduces,
  ApiTags,
  ApiTooManyRequestsResponse,
} from '@nestjs/swagger';
import { Throttle } from '@nestjs/throttler';
import type { FastifyReply } from 'fastify';
import { Access } from '../identity/index.js';
import { MetaSearchStreams, STREAM_HEADERS } from './meta-search.streams.js';
import { MetaSearch, type MetaSearchRequest } from './meta-search.service.js';
import { type MetaAnswer, metaAnswerSchema, metaSearchQuery, type MetaSearchQuery } from './metasearch.dto.js';

const EVENT_STREAM = 'text/event-stream';

const wantsStream = (accept: string | undefined): boolean => (accept ?? '').toLowerCase().includes(EVENT_STREAM);

const toRequest = ({ q, direction, language, limit }: MetaSearchQuery): MetaSearchRequest => ({
  text: q,
  direction,
  language,
  limit,
});

@ApiTags('Search')
@Controller('api/v1/meta-search')
export class MetaSearchController {
  constructor(
    private readonly metaSearch: MetaSearch,
    private readonly streams: MetaSearchStreams,
  ) {}

  @Get()
  @Access('public')
  // Each search is one at every affiliated site, too.
  @Throttle({ default: { limit: 120, ttl: 60_000 } })
  @ApiOperation({
    summary: 'Search our own offers and those of all affiliated sites at once',
    description: `As JSON the answer comes when all sources are there, or after 1.2 seconds with what is there; our own index
is always in it. A site that is late, down or suspended makes it partial (\`isPartial\`, and the site's line in \`sources\`), never
an error.

With \`Accept: text/event-stream\` it comes as server-sent events: \`source\` (a line of \`sources\`) as each source answers,
\`ranking\` (\`{ items, tookMs }\`, the whole list so far) after each that found something, and \`complete\` (the JSON answer) as the
last, after 2.5 seconds at most. Each event's id is its name. Close the stream on \`complete\`; a client that reconnects with
\`Last-Event-ID: complete\` gets 204, which ends its attempts.`,
  })
  @ApiProduces('application/json', EVENT_STREAM)
  @ApiHeader({ name: 'accept', required: false, description: `\`application/json\` or \`${EVENT_STREAM}\`` })
  @ApiOkResponse({ standardSchema: metaAnswerSchema, description: 'The answer, or the stream of events' })
  @ApiNoContentResponse({ description: 'The stream was complete already' })
  @ApiTooManyRequestsResponse({ description: 'More than 120 searches a minute from one address' })
  async search(
    @Query({ schema: metaSearchQuery }) query: MetaSearchQuery,
    @Headers('accept') accept: string | undefined,
    @Headers('last-event-id') lastEventId: string | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<MetaAnswer | StreamableFile | undefined> {
    void reply.header('vary', 'accept');
    if (!wantsStream(accept)) {
      void reply.header('cache-control', 'no-store');
      return this.metaSearch.search(toRequest(query), hangUpOf(reply));
    }
    if (lastEventId === 'complete') {
      void reply.status(HttpStatus.NO_CONTENT);
      return undefined;
    }
    void reply.headers(STREAM_HEADERS);
    return new StreamableFile(this.streams.open(toRequest(query)));
  }
}

/** Aborts when the reader hangs up before the answer is out. */
function hangUpOf(reply: FastifyReply): AbortSignal {
  const controller = new AbortController();
  reply.raw.once('close', () => {
    if (!reply.raw.writableFinished) controller.abort(new Error('The reader has gone'));
  });
  return controller.signal;
}
