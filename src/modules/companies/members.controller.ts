import { Body, Controller, Delete, Get, HttpCode, Param, Post } from '@nestjs/common';
import {
  ApiBearerAuth,
  ApiCreatedResponse,
  ApiNoContentResponse,
  ApiOkResponse,
  ApiOperation,
  ApiTags,
} from '@nestjs/swagger';
import { idParam } from '../../platform/http/request-context.js';
import { Access, type CompanyActor, CurrentCompanyActor } from '../identity/index.js';
import { CompanyMembers } from './company-members.service.js';
import {
  memberRequest,
  type MemberRequest,
  memberResponse,
  type MemberResponse,
  membersResponse,
  type MembersResponse,
  toMemberResponse,
} from './members.dto.js';

/** The people of a company. */
@ApiTags('Companies')
@ApiBearerAuth()
@Controller('api/v1/companies/:id/members')
export class MembersController {
  constructor(private readonly members: CompanyMembers) {}

  @Get()
  @Access('company-member')
  @ApiOperation({ summary: 'The owner and the members of your company' })
  @ApiOkResponse({ standardSchema: membersResponse })
  async list(
    @Param('id', { schema: idParam }) id: string,
    @CurrentCompanyActor() actor: CompanyActor,
  ): Promise<MembersResponse> {
    return { items: (await this.members.list(actor, id)).map(toMemberResponse) };
  }

  @Post()
  @Access('company-owner')
  @ApiOperation({ summary: 'Make an account for somebody of your company' })
  @ApiCreatedResponse({ standardSchema: memberResponse })
  async add(
    @Param('id', { schema: idParam }) id: string,
    @Body({ schema: memberRequest }) body: MemberRequest,
    @CurrentCompanyActor() actor: CompanyActor,
  ): Promise<MemberResponse> {
    return toMemberResponse(await this.members.add(actor, id, body));
  }

  @Delete(':userId')
  @Access('company-owner')
  @HttpCode(204)
  @ApiOperation({ summary: "Close a member's account" })
  @ApiNoContentResponse()
  remove(
    @Param('id', { schema: idParam }) id: string,
    @Param('userId', { schema: idParam }) userId: string,
    @CurrentCompanyActor() actor: CompanyActor,
  ): Promise<void> {
    return this.members.remove(actor, id, userId);
  }
}
