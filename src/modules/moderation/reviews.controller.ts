import { Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiBearerAuth, ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { idParam } from '../../platform/http/request-context.js';
import { Access, type Actor, CurrentActor } from '../identity/index.js';
import type { ReviewKind } from './review.deadlines.js';
import {
  claimResponse,
  reviewKindSchema,
  type ReviewListQuery,
  reviewListQuery,
  reviewPageResponse,
} from './reviews.dto.js';
import { Reviews } from './reviews.service.js';

@ApiTags('Officer')
@ApiBearerAuth()
@Controller('api/v1/officer/reviews')
export class ReviewsController {
  constructor(private readonly reviews: Reviews) {}

  @Get()
  @Access('officer')
  @ApiOperation({ summary: 'What waits for officers, longest waiting first' })
  @ApiOkResponse({ standardSchema: reviewPageResponse })
  list(@Query({ schema: reviewListQuery }) query: ReviewListQuery) {
    return this.reviews.list(query);
  }

  @Post(':kind/:id/claim')
  @HttpCode(200)
  @Access('officer')
  @ApiOperation({
    summary: 'Take something to work on',
    description:
      'Runs out after 30 minutes (companies: a day). Claiming again prolongs it. 409 names the officer who has it.',
  })
  @ApiOkResponse({ standardSchema: claimResponse })
  claim(
    @CurrentActor() officer: Actor,
    @Param('kind', { schema: reviewKindSchema }) kind: ReviewKind,
    @Param('id', { schema: idParam }) id: string,
  ) {
    return this.reviews.claim(officer, kind, id);
  }

  @Post(':kind/:id/release')
  @HttpCode(204)
  @Access('officer')
  @ApiOperation({ summary: 'Give back to the queue what you claimed' })
  @ApiNoContentResponse()
  release(
    @CurrentActor() officer: Actor,
    @Param('kind', { schema: reviewKindSchema }) kind: ReviewKind,
    @Param('id', { schema: idParam }) id: string,
  ) {
    return this.reviews.release(officer, kind, id);
  }
}
