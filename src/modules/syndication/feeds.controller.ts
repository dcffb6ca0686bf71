import { Controller, Get, Query, Req, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { Access } from '../identity/index.js';
import { OfferFeeds } from './feeds.service.js';
import { siteIdParam } from './sites.dto.js';

const feedQuery = z
  .strictObject({
    before: z
      .string()
      .regex(/^\d{1,18}$/, { error: 'Follow the link to the next page instead of making one' })
      .optional(),
    site: siteIdParam.optional(),
    key: z.string().max(200).optional(),
  })
  .describe('before: as in the link to the next page; site and key: an affiliated site’s own address');
type FeedQuery = z.output<typeof feedQuery>;

@ApiTags('Feeds')
@Controller('feeds')
export class FeedsController {
  constructor(private readonly feeds: OfferFeeds) {}

  @Get('offers.atom')
  @Access('public')
  @ApiOperation({
    summary: 'Live offers as Atom',
    description: 'Newest change first, with paging (RFC 5005) and tombstones (RFC 6721). Answers 304 to If-None-Match.',
  })
  @ApiProduces('application/atom+xml')
  @ApiOkResponse({ schema: { type: 'string' } })
  async atom(
    @Query({ schema: feedQuery }) query: FeedQuery,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ) {
    await this.send('atom', 'application/atom+xml; charset=utf-8', query, request, reply);
  }

  @Get('offers.json')
  @Access('public')
  @ApiOperation({
    summary: 'Live offers as JSON Feed 1.1',
    description: 'Tombstones and trade data under _silkgate. Answers 304 to If-None-Match.',
  })
  @ApiProduces('application/feed+json')
  @ApiOkResponse({ schema: { type: 'object' } })
  async json(
    @Query({ schema: feedQuery }) query: FeedQuery,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ) {
    await this.send('json', 'application/feed+json; charset=utf-8', query, request, reply);
  }

  private async send(
    format: 'atom' | 'json',
    type: string,
    query: FeedQuery,
    request: FastifyRequest,
    reply: FastifyReply,
  ): Promise<void> {
    const etag = await this.feeds.etag({ format, ...query });
    void reply.headers({ etag, 'cache-control': 'no-cache', vary: 'Accept-Encoding' });
    if (request.headers['if-none-match'] === etag) {
      await reply.status(304).send();
      return;
    }
    await reply.type(type).send(await this.feeds.page({ format, ...query }));
  }
}
