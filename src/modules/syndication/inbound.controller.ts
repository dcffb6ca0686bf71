import { Controller, HttpCode, Param, Post, Req } from '@nestjs/common';
import { ApiAcceptedResponse, ApiBody, ApiConsumes, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import { platformError } from '../../platform/errors/platform-errors.js';
import { Access } from '../identity/index.js';
import { Inbound } from './inbound.service.js';
import { siteIdParam } from './sites.dto.js';

const acceptedResponse = z.object({ accepted: z.literal(true) });

@ApiTags('Federation')
@Controller('federation')
export class InboundController {
  constructor(private readonly inbound: Inbound) {}

  @Post(':site/webhooks')
  @HttpCode(202)
  @Access('public')
  @ApiOperation({
    summary: 'An affiliated site sends an offer, its update or its withdrawal',
    description:
      'Standard Webhooks 1.0.0 (webhook-id, webhook-timestamp within 300 s, webhook-signature) carrying a CloudEvents 1.0 JSON event with schema.org data.',
  })
  @ApiConsumes('application/cloudevents+json')
  @ApiBody({ schema: { type: 'object' } })
  @ApiAcceptedResponse({ standardSchema: acceptedResponse })
  async receive(
    @Param('site', { schema: siteIdParam }) site: string,
    @Req() request: FastifyRequest,
  ): Promise<z.output<typeof acceptedResponse>> {
    if (!Buffer.isBuffer(request.body))
      throw platformError('unsupported_media_type', { detail: 'Send application/cloudevents+json.' });
    await this.inbound.receive(site, request.headers, request.body);
    return { accepted: true };
  }
}
