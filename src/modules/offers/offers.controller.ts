import { Body, Controller, Get, HttpCode, Param, Patch, Post, Query, Res } from '@nestjs/common';
import { ApiBearerAuth, ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { ExpectedVersion, idParam, type RetryKey, RetryKeyOf } from '../../platform/http/request-context.js';
import { Access, type Actor, type CompanyActor, CurrentCompanyActor, MaybeActor } from '../identity/index.js';
import { OfferDrafts } from './offer-drafts.service.js';
import {
  type ChangeOffer,
  changeOfferSchema,
  type CreateOffer,
  createOfferSchema,
  offerDetailResponse,
  type OfferDetailResponse,
  type OfferListQuery,
  offerListQuery,
  offerPageResponse,
} from './offers.dto.js';
import { OfferReader } from './offers.reader.js';
import { Offers } from './offers.service.js';

const tagged = (reply: FastifyReply, offer: OfferDetailResponse) => {
  void reply.header('etag', `"${offer.version}"`);
  return offer;
};

@ApiTags('Offers')
@Controller('api/v1/offers')
export class OffersController {
  constructor(
    private readonly drafts: OfferDrafts,
    private readonly offers: Offers,
    private readonly reader: OfferReader,
  ) {}

  @Get()
  @Access('public')
  @ApiOperation({ summary: 'Live offers, newest first; with mine=true your own in every state' })
  @ApiOkResponse({ standardSchema: offerPageResponse })
  list(@Query({ schema: offerListQuery }) query: OfferListQuery, @MaybeActor() actor: Actor | undefined) {
    return this.reader.list(query, actor);
  }

  @Get(':id')
  @Access('public')
  @ApiOperation({
    summary: 'One offer',
    description:
      'Live ones for everybody; the others for their company and for officers. Answers 410 when it has left the market.',
  })
  @ApiOkResponse({ standardSchema: offerDetailResponse })
  async get(
    @Param('id', { schema: idParam }) id: string,
    @MaybeActor() actor: Actor | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return tagged(reply, await this.reader.get(id, actor));
  }

  @Post()
  @Access('company-member')
  @ApiBearerAuth()
  @ApiOperation({ summary: 'Draft an offer', description: 'Takes an Idempotency-Key.' })
  @ApiCreatedResponse({ standardSchema: offerDetailResponse })
  async create(
    @CurrentCompanyActor() actor: CompanyActor,
    @Body({ schema: createOfferSchema }) body: CreateOffer,
    @RetryKeyOf() retry: RetryKey,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const offer = await this.drafts.create(actor, body, retry);
    void reply.header('location', offer.links.self);
    return tagged(reply, offer);
  }

  @Patch(':id')
  @Access('company-member')
  @ApiBearerAuth()
  @ApiOperation({
    summary: 'Change an offer',
    description:
      'What is left out stays, null clears. Takes If-Match. A change of a published offer waits for an officer as a pending revision while the old one stays live; a new validThrough counts at once.',
  })
  @ApiOkResponse({ standardSchema: offerDetailResponse })
  async edit(
    @CurrentCompanyActor() actor: CompanyActor,
    @Param('id', { schema: idParam }) id: string,
    @Body({ schema: changeOfferSchema }) body: ChangeOffer,
    @ExpectedVersion() expected: number | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return tagged(reply, await this.drafts.edit(actor, id, body, expected));
  }

  @Post(':id/submit')
  @HttpCode(200)
  @Access('company-member')
  @ApiBearerAuth()
  @ApiOperation({ summary: 'Hand an offer in for review', description: 'Takes If-Match.' })
  @ApiOkResponse({ standardSchema: offerDetailResponse })
  async submit(
    @CurrentCompanyActor() actor: CompanyActor,
    @Param('id', { schema: idParam }) id: string,
    @ExpectedVersion() expected: number | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return tagged(reply, await this.offers.submit(actor, id, expected));
  }

  @Post(':id/withdraw')
  @HttpCode(200)
  @Access('company-owner')
  @ApiBearerAuth()
  @ApiOperation({ summary: 'Take a published offer off the market', description: 'Takes If-Match.' })
  @ApiOkResponse({ standardSchema: offerDetailResponse })
  async withdraw(
    @CurrentCompanyActor() actor: CompanyActor,
    @Param('id', { schema: idParam }) id: string,
    @ExpectedVersion() expected: number | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return tagged(reply, await this.offers.withdraw(actor, id, expected));
  }

  @Post(':id/close')
  @HttpCode(200)
  @Access('company-owner')
  @ApiBearerAuth()
  @ApiOperation({ summary: 'End a published offer for good', description: 'Takes If-Match.' })
  @ApiOkResponse({ standardSchema: offerDetailResponse })
  async close(
    @CurrentCompanyActor() actor: CompanyActor,
    @Param('id', { schema: idParam }) id: string,
    @ExpectedVersion() expected: number | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return tagged(reply, await this.offers.close(actor, id, expected));
  }

  @Post(':id/reopen')
  @HttpCode(200)
  @Access('company-member')
  @ApiBearerAuth()
  @ApiOperation({
    summary: 'Make a withdrawn, expired or rejected offer a draft again',
    description: 'As a new revision, valid as long as before from now on. Takes If-Match.',
  })
  @ApiOkResponse({ standardSchema: offerDetailResponse })
  async reopen(
    @CurrentCompanyActor() actor: CompanyActor,
    @Param('id', { schema: idParam }) id: string,
    @ExpectedVersion() expected: number | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return tagged(reply, await this.offers.reopen(actor, id, expected));
  }
}
