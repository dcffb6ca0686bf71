import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { ApiBearerAuth, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { idParam } from '../../platform/http/request-context.js';
import { Access, type Actor, CurrentActor } from '../identity/index.js';
import { offerDetailResponse } from '../offers/index.js';
import { Decisions } from './decisions.service.js';
import {
  offerDecisionRequest,
  type OfferDecisionRequest,
  offerMeasureRequest,
  type OfferMeasureRequest,
} from './reviews.dto.js';

@ApiTags('Officer')
@ApiBearerAuth()
@Controller('api/v1/officer/offers')
export class OfficerOffersController {
  constructor(private readonly decisions: Decisions) {}

  @Post(':id/decision')
  @HttpCode(200)
  @Access('officer')
  @ApiOperation({
    summary: 'Publish an offer, ask for changes or reject it',
    description: 'Decides the revision that waits; a live one stays live whatever is decided about its successor.',
  })
  @ApiOkResponse({ standardSchema: offerDetailResponse })
  decide(
    @CurrentActor() officer: Actor,
    @Param('id', { schema: idParam }) id: string,
    @Body({ schema: offerDecisionRequest }) body: OfferDecisionRequest,
  ) {
    return this.decisions.decideOffer(officer, id, body);
  }

  @Post(':id/suspend')
  @HttpCode(200)
  @Access('officer')
  @ApiOperation({ summary: 'Take a published offer off the market' })
  @ApiOkResponse({ standardSchema: offerDetailResponse })
  suspend(
    @CurrentActor() officer: Actor,
    @Param('id', { schema: idParam }) id: string,
    @Body({ schema: offerMeasureRequest }) body: OfferMeasureRequest,
  ) {
    return this.decisions.suspendOffer(officer, id, body);
  }

  @Post(':id/reinstate')
  @HttpCode(200)
  @Access('officer')
  @ApiOperation({ summary: 'Put a suspended offer back' })
  @ApiOkResponse({ standardSchema: offerDetailResponse })
  reinstate(
    @CurrentActor() officer: Actor,
    @Param('id', { schema: idParam }) id: string,
    @Body({ schema: offerMeasureRequest }) body: OfferMeasureRequest,
  ) {
    return this.decisions.reinstateOffer(officer, id, body);
  }

  @Post(':id/remove')
  @HttpCode(200)
  @Access('officer')
  @ApiOperation({
    summary: 'Take an offer off the market for good',
    description: 'A published one is suspended on the way.',
  })
  @ApiOkResponse({ standardSchema: offerDetailResponse })
  remove(
    @CurrentActor() officer: Actor,
    @Param('id', { schema: idParam }) id: string,
    @Body({ schema: offerMeasureRequest }) body: OfferMeasureRequest,
  ) {
    return this.decisions.removeOffer(officer, id, body);
  }
}
