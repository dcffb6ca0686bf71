import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiBearerAuth, ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import { idParam, type RetryKey, RetryKeyOf } from '../../platform/http/request-context.js';
import { Access, type Actor, CurrentActor } from '../identity/index.js';
import { appealRequest, reportRequest, type ReportRequest, reportResponse } from './reports.dto.js';
import { Reports } from './reports.service.js';

@ApiTags('Reports')
@ApiBearerAuth()
@Controller('api/v1/reports')
export class ReportsController {
  constructor(private readonly reports: Reports) {}

  @Post()
  @Access('signed-in')
  @ApiOperation({
    summary: 'Report an offer, a company or a product',
    description: 'Once a user and target. Takes an Idempotency-Key.',
  })
  @ApiCreatedResponse({ standardSchema: reportResponse })
  file(
    @CurrentActor() actor: Actor,
    @Body({ schema: reportRequest }) body: ReportRequest,
    @RetryKeyOf() retry: RetryKey,
  ) {
    return this.reports.file(actor, body, retry);
  }

  @Get(':id')
  @Access('signed-in')
  @ApiOperation({
    summary: 'What became of a report',
    description: 'For its reporter, the company that it is about and officers.',
  })
  @ApiOkResponse({ standardSchema: reportResponse })
  get(@CurrentActor() actor: Actor, @Param('id', { schema: idParam }) id: string) {
    return this.reports.get(id, actor);
  }

  @Post(':id/appeal')
  @HttpCode(200)
  @Access('signed-in')
  @ApiOperation({ summary: 'Ask another officer to look at a resolved report again' })
  @ApiOkResponse({ standardSchema: reportResponse })
  appeal(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: idParam }) id: string,
    @Body({ schema: appealRequest }) body: z.output<typeof appealRequest>,
  ) {
    return this.reports.appeal(id, actor, body.text);
  }
}
