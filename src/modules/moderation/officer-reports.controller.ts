import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { ApiBearerAuth, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import { idParam } from '../../platform/http/request-context.js';
import { Access, type Actor, CurrentActor } from '../identity/index.js';
import { ReportHandling } from './report-handling.service.js';
import {
  type AppealDecision,
  appealDecisionRequest,
  reportResponse,
  resolveRequest,
  type ResolveRequest,
  stepRequest,
} from './reports.dto.js';

type StepRequest = z.output<typeof stepRequest>;

@ApiTags('Officer')
@ApiBearerAuth()
@Controller('api/v1/officer/reports')
export class OfficerReportsController {
  constructor(private readonly handling: ReportHandling) {}

  @Post(':id/triage')
  @HttpCode(200)
  @Access('officer')
  @ApiOperation({ summary: 'Accept a report for investigation' })
  @ApiOkResponse({ standardSchema: reportResponse })
  triage(
    @CurrentActor() officer: Actor,
    @Param('id', { schema: idParam }) id: string,
    @Body({ schema: stepRequest }) body: StepRequest,
  ) {
    return this.handling.triage(officer, id, body.note);
  }

  @Post(':id/investigate')
  @HttpCode(200)
  @Access('officer')
  @ApiOperation({ summary: 'Begin to investigate a report' })
  @ApiOkResponse({ standardSchema: reportResponse })
  investigate(
    @CurrentActor() officer: Actor,
    @Param('id', { schema: idParam }) id: string,
    @Body({ schema: stepRequest }) body: StepRequest,
  ) {
    return this.handling.investigate(officer, id, body.note);
  }

  @Post(':id/resolve')
  @HttpCode(200)
  @Access('officer')
  @ApiOperation({ summary: 'End a report, and do what its outcome says' })
  @ApiOkResponse({ standardSchema: reportResponse })
  resolve(
    @CurrentActor() officer: Actor,
    @Param('id', { schema: idParam }) id: string,
    @Body({ schema: resolveRequest }) body: ResolveRequest,
  ) {
    return this.handling.resolve(officer, id, body);
  }

  @Post(':id/uphold')
  @HttpCode(200)
  @Access('officer')
  @ApiOperation({
    summary: 'Reject an appeal',
    description: 'By another officer than the one who resolved the report.',
  })
  @ApiOkResponse({ standardSchema: reportResponse })
  uphold(
    @CurrentActor() officer: Actor,
    @Param('id', { schema: idParam }) id: string,
    @Body({ schema: appealDecisionRequest }) body: AppealDecision,
  ) {
    return this.handling.uphold(officer, id, body);
  }

  @Post(':id/overturn')
  @HttpCode(200)
  @Access('officer')
  @ApiOperation({
    summary: 'Grant an appeal and undo the measure',
    description:
      'By another officer than the one who resolved the report. A removed offer stays removed; its company can post it anew.',
  })
  @ApiOkResponse({ standardSchema: reportResponse })
  overturn(
    @CurrentActor() officer: Actor,
    @Param('id', { schema: idParam }) id: string,
    @Body({ schema: appealDecisionRequest }) body: AppealDecision,
  ) {
    return this.handling.overturn(officer, id, body);
  }
}
