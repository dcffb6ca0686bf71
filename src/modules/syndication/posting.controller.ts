import { Body, Controller, Get, HttpCode, Param, Post, Put } from '@nestjs/common';
import { ApiBearerAuth, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { idParam } from '../../platform/http/request-context.js';
import { Access, type Actor, type CompanyActor, CurrentActor, CurrentCompanyActor } from '../identity/index.js';
import { redriveResponse } from './deliveries.dto.js';
import { Deliveries } from './deliveries.service.js';
import { postingRequest, type PostingRequest, postingResponse } from './posting.dto.js';
import { Posting } from './posting.service.js';

/** What a company decides about its offers' copies on affiliated sites. */
@ApiTags('Syndication')
@ApiBearerAuth()
@Controller('api/v1/offers/:id')
export class PostingController {
  constructor(
    private readonly posting: Posting,
    private readonly deliveries: Deliveries,
  ) {}

  @Get('sites')
  @Access('signed-in')
  @ApiOperation({
    summary: 'On which affiliated sites an offer is to appear, and what is told there',
    description: "For the offer's company and for officers.",
  })
  @ApiOkResponse({ standardSchema: postingResponse })
  of(@Param('id', { schema: idParam }) id: string, @CurrentActor() actor: Actor) {
    return this.posting.of(actor, id);
  }

  @Put('sites')
  @Access('company-member')
  @ApiOperation({
    summary: 'Choose on which affiliated sites an offer is to appear',
    description:
      'All, unless chosen otherwise. It counts at once: copies of a live offer on sites that are left out are withdrawn, and sites that are new get it.',
  })
  @ApiOkResponse({ standardSchema: postingResponse })
  choose(
    @Param('id', { schema: idParam }) id: string,
    @Body({ schema: postingRequest }) { sites }: PostingRequest,
    @CurrentCompanyActor() actor: CompanyActor,
  ) {
    return this.posting.choose(actor, id, sites);
  }

  @Post('deliveries/:deliveryId/retry')
  @HttpCode(200)
  @Access('company-member')
  @ApiOperation({
    summary: 'Start a delivery anew that the site has refused',
    description: 'When what the site complained about has been put right. The others are tried again by themselves.',
  })
  @ApiOkResponse({ standardSchema: redriveResponse })
  async retry(
    @Param('id', { schema: idParam }) id: string,
    @Param('deliveryId', { schema: idParam }) deliveryId: string,
    @CurrentCompanyActor() actor: CompanyActor,
  ) {
    await this.deliveries.retry(actor, id, deliveryId);
    return { id: deliveryId, status: 'pending' as const };
  }
}
