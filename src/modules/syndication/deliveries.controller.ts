import { Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiBearerAuth, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { idParam } from '../../platform/http/request-context.js';
import { Access, type Actor, CurrentActor } from '../identity/index.js';
import {
  deliveryListResponse,
  deliveryPageResponse,
  type DeliveryQuery,
  deliveryQuery,
  redriveResponse,
} from './deliveries.dto.js';
import { Deliveries } from './deliveries.service.js';

@ApiTags('Syndication')
@ApiBearerAuth()
@Controller('api/v1')
export class DeliveriesController {
  constructor(private readonly deliveries: Deliveries) {}

  @Get('offers/:id/deliveries')
  @Access('signed-in')
  @ApiOperation({
    summary: "An offer's state on each affiliated site",
    description: "For the offer's company and for officers.",
  })
  @ApiOkResponse({ standardSchema: deliveryListResponse })
  async ofOffer(@Param('id', { schema: idParam }) id: string, @CurrentActor() actor: Actor) {
    return { items: await this.deliveries.ofOffer(actor, id) };
  }

  @Get('officer/deliveries')
  @Access('officer')
  @ApiOperation({
    summary: 'Deliveries of offers and companies to affiliated sites, newest first',
    description: 'With `status=parked` those that wait for somebody to redrive them.',
  })
  @ApiOkResponse({ standardSchema: deliveryPageResponse })
  list(@Query({ schema: deliveryQuery }) query: DeliveryQuery) {
    return this.deliveries.list(query);
  }

  @Post('officer/deliveries/:id/redrive')
  @HttpCode(200)
  @Access('officer')
  @ApiOperation({ summary: 'Start a parked delivery anew' })
  @ApiOkResponse({ standardSchema: redriveResponse })
  async redrive(@Param('id', { schema: idParam }) id: string, @CurrentActor() actor: Actor) {
    await this.deliveries.redrive(actor, id);
    return { id, status: 'pending' as const };
  }
}
