import { Body, Controller, Get, Header, Param, Patch, Post, Query, Res } from '@nestjs/common';
import { ApiBearerAuth, ApiCreatedResponse, ApiHeader, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Throttle } from '@nestjs/throttler';
import type { FastifyReply } from 'fastify';
import { ExpectedVersion, idParam } from '../../platform/http/request-context.js';
import type { Page } from '../../platform/http/paging.js';
import {
  Access,
  type Actor,
  type CompanyActor,
  CurrentCompanyActor,
  MaybeActor,
  toUserResponse,
} from '../identity/index.js';
import {
  companyPageResponse,
  companyPatch,
  type CompanyPatch,
  companyResponse,
  type CompanyResponse,
  type CompanySummary,
  directoryQuery,
  type DirectoryQuery,
} from './companies.dto.js';
import { Companies } from './companies.service.js';
import { toCompanyResponse } from './companies.views.js';
import {
  registrationRequest,
  type RegistrationRequest,
  registrationResponse,
  type RegistrationResponse,
} from './registration.dto.js';
import { Registration } from './registration.service.js';

/** Companies' profiles and their directory. */
@ApiTags('Companies')
@Controller('api/v1')
export class CompaniesController {
  constructor(
    private readonly companies: Companies,
    private readonly registration: Registration,
  ) {}

  // Here and not beside the login, because identity knows no companies.
  @Post('auth/register')
  @Access('public')
  @Header('cache-control', 'no-store')
  @Throttle({ default: { limit: 20, ttl: 60_000 } })
  @ApiOperation({ summary: 'Register a company and its owner in one step' })
  @ApiCreatedResponse({ standardSchema: registrationResponse })
  async register(@Body({ schema: registrationRequest }) body: RegistrationRequest): Promise<RegistrationResponse> {
    const { tokens, user, company } = await this.registration.register(body);
    const reader: Actor = { userId: user.id, role: user.role, companyId: user.companyId };
    return { ...tokens, user: toUserResponse(user), company: toCompanyResponse(company, 0, reader) };
  }

  @Get('companies')
  @Access('public')
  @ApiOperation({ summary: 'The directory of companies, by name' })
  @ApiOkResponse({ standardSchema: companyPageResponse })
  list(@Query({ schema: directoryQuery }) query: DirectoryQuery): Promise<Page<CompanySummary>> {
    return this.companies.directory(query);
  }

  @Get('companies/:id')
  @Access('public')
  @ApiOperation({ summary: 'A company; its own people and officers see more' })
  @ApiOkResponse({ standardSchema: companyResponse })
  async get(
    @Param('id', { schema: idParam }) id: string,
    @MaybeActor() reader: Actor | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<CompanyResponse> {
    return withTag(reply, await this.companies.view(id, reader));
  }

  @Patch('companies/:id')
  @Access('company-owner')
  @ApiBearerAuth()
  @ApiHeader({ name: 'If-Match', required: false, description: 'The ETag that the change is made on' })
  @ApiOperation({ summary: 'Change the profile' })
  @ApiOkResponse({ standardSchema: companyResponse })
  async update(
    @Param('id', { schema: idParam }) id: string,
    @Body({ schema: companyPatch }) patch: CompanyPatch,
    @ExpectedVersion() expected: number | undefined,
    @CurrentCompanyActor() actor: CompanyActor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<CompanyResponse> {
    return withTag(reply, await this.companies.update(actor, id, patch, expected));
  }
}

function withTag(reply: FastifyReply, company: CompanyResponse): CompanyResponse {
  void reply.header('etag', `"${company.version}"`);
  return company;
}
