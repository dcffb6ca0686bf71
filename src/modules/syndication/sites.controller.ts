import { Body, Controller, Get, HttpCode, Param, Patch, Post } from '@nestjs/common';
import {
  ApiAcceptedResponse,
  ApiBearerAuth,
  ApiCreatedResponse,
  ApiOkResponse,
  ApiOperation,
  ApiTags,
} from '@nestjs/swagger';
import { ExpectedVersion } from '../../platform/http/request-context.js';
import { Access, type Actor, CurrentActor } from '../identity/index.js';
import { Reconciliation } from './reconciliation.service.js';
import {
  type ChangeSite,
  changeSiteSchema,
  type CreateSite,
  createSiteSchema,
  reconcileResponse,
  siteIdParam,
  siteListResponse,
  siteWithSecretsResponse,
} from './sites.dto.js';
import { AffiliatedSites } from './sites.service.js';

@ApiTags('Affiliated sites')
@ApiBearerAuth()
@Controller('api/v1/officer/sites')
export class SitesController {
  constructor(
    private readonly sites: AffiliatedSites,
    private readonly reconciliation: Reconciliation,
  ) {}

  @Get()
  @Access('officer')
  @ApiOperation({ summary: 'Affiliated sites with their health' })
  @ApiOkResponse({ standardSchema: siteListResponse })
  async list() {
    return { items: await this.sites.list() };
  }

  @Post()
  @Access('officer')
  @ApiOperation({
    summary: 'Add an affiliated site',
    description: 'Everything that is live is posted to it. The answer shows the secrets, once.',
  })
  @ApiCreatedResponse({ standardSchema: siteWithSecretsResponse })
  create(@CurrentActor() actor: Actor, @Body({ schema: createSiteSchema }) request: CreateSite) {
    return this.sites.create(actor, request);
  }

  @Patch(':id')
  @Access('officer')
  @ApiOperation({
    summary: 'Change, pause or resume an affiliated site, or rotate its secrets',
    description: 'Takes If-Match.',
  })
  @ApiOkResponse({ standardSchema: siteWithSecretsResponse })
  change(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: siteIdParam }) id: string,
    @Body({ schema: changeSiteSchema }) request: ChangeSite,
    @ExpectedVersion() expected: number | undefined,
  ) {
    return this.sites.change(actor, id, request, expected);
  }

  @Post(':id/reconcile')
  @HttpCode(202)
  @Access('officer')
  @ApiOperation({
    summary: 'Compare what an affiliated site shows with what it should show',
    description:
      "Reads the site's feed of offers, and posts or withdraws anew what differs; done daily without being asked. " +
      "What came of it stands in the site's reconciliation.",
  })
  @ApiAcceptedResponse({ standardSchema: reconcileResponse })
  async reconcile(@CurrentActor() actor: Actor, @Param('id', { schema: siteIdParam }) id: string) {
    await this.reconciliation.demand(actor, id);
    return { id, status: 'queued' as const };
  }
}
