import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { ApiBearerAuth, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { idParam } from '../../platform/http/request-context.js';
import { Access, type Actor, CurrentActor } from '../identity/index.js';
import { Decisions } from './decisions.service.js';
import {
  companyMeasureRequest,
  type CompanyMeasureRequest,
  officerCompanyResponse,
  verificationDecisionRequest,
  type VerificationDecisionRequest,
} from './reviews.dto.js';

@ApiTags('Officer')
@ApiBearerAuth()
@Controller('api/v1/officer/companies')
export class OfficerCompaniesController {
  constructor(private readonly decisions: Decisions) {}

  @Post(':id/verification-decision')
  @HttpCode(200)
  @Access('officer')
  @ApiOperation({
    summary: 'Decide about an application for verification',
    description: 'Claim it first. Level 3 is granted by another officer than the one who claimed it.',
  })
  @ApiOkResponse({ standardSchema: officerCompanyResponse })
  decide(
    @CurrentActor() officer: Actor,
    @Param('id', { schema: idParam }) id: string,
    @Body({ schema: verificationDecisionRequest }) body: VerificationDecisionRequest,
  ) {
    return this.decisions.decideVerification(officer, id, body);
  }

  @Post(':id/verification-revocation')
  @HttpCode(200)
  @Access('officer')
  @ApiOperation({
    summary: "End a suspended company's verification for good",
    description:
      'Suspend the company first, which puts its verification on hold. It stays revoked when the company is reinstated.',
  })
  @ApiOkResponse({ standardSchema: officerCompanyResponse })
  revoke(
    @CurrentActor() officer: Actor,
    @Param('id', { schema: idParam }) id: string,
    @Body({ schema: companyMeasureRequest }) body: CompanyMeasureRequest,
  ) {
    return this.decisions.revokeVerification(officer, id, body);
  }

  @Post(':id/suspend')
  @HttpCode(200)
  @Access('officer')
  @ApiOperation({ summary: 'Hide a company and everything of it' })
  @ApiOkResponse({ standardSchema: officerCompanyResponse })
  suspend(
    @CurrentActor() officer: Actor,
    @Param('id', { schema: idParam }) id: string,
    @Body({ schema: companyMeasureRequest }) body: CompanyMeasureRequest,
  ) {
    return this.decisions.suspendCompany(officer, id, body);
  }

  @Post(':id/reinstate')
  @HttpCode(200)
  @Access('officer')
  @ApiOperation({ summary: 'Let a suspended company be seen again' })
  @ApiOkResponse({ standardSchema: officerCompanyResponse })
  reinstate(
    @CurrentActor() officer: Actor,
    @Param('id', { schema: idParam }) id: string,
    @Body({ schema: companyMeasureRequest }) body: CompanyMeasureRequest,
  ) {
    return this.decisions.reinstateCompany(officer, id, body);
  }
}
