import { Body, Controller, Delete, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import {
  ApiBearerAuth,
  ApiCreatedResponse,
  ApiNoContentResponse,
  ApiOkResponse,
  ApiOperation,
  ApiTags,
} from '@nestjs/swagger';
import type { z } from 'zod';
import { idParam, type RetryKey, RetryKeyOf } from '../../platform/http/request-context.js';
import { Access, type CompanyActor, CurrentCompanyActor } from '../identity/index.js';
import {
  MOST_SAVED,
  savedSearchesQuery,
  savedSearchPageSchema,
  savedSearchSchema,
  type SaveSearch,
  saveSearchSchema,
} from './saved-searches.dto.js';
import { SavedSearches } from './saved-searches.service.js';

@ApiTags('Search')
@ApiBearerAuth()
@Controller('api/v1/saved-searches')
export class SavedSearchesController {
  constructor(private readonly saved: SavedSearches) {}

  @Get()
  @Access('company-member')
  @ApiOperation({ summary: 'The searches that you keep, newest first, with how much is new in each' })
  @ApiOkResponse({ standardSchema: savedSearchPageSchema })
  list(
    @CurrentCompanyActor() actor: CompanyActor,
    @Query({ schema: savedSearchesQuery }) query: z.output<typeof savedSearchesQuery>,
  ) {
    return this.saved.list(actor, query);
  }

  @Post()
  @Access('company-member')
  @ApiOperation({
    summary: 'Keep a search',
    description: `At most ${MOST_SAVED} (\`too_many_saved\`), each search once (\`already_saved\`).`,
  })
  @ApiCreatedResponse({ standardSchema: savedSearchSchema })
  save(
    @CurrentCompanyActor() actor: CompanyActor,
    @Body({ schema: saveSearchSchema }) body: SaveSearch,
    @RetryKeyOf() retry: RetryKey,
  ) {
    return this.saved.save(actor, body, retry);
  }

  @Post(':id/seen')
  @Access('company-member')
  @HttpCode(204)
  @ApiOperation({ summary: 'You have looked at its results: from now on new is what comes later' })
  @ApiNoContentResponse()
  async seen(@CurrentCompanyActor() actor: CompanyActor, @Param('id', { schema: idParam }) id: string): Promise<void> {
    await this.saved.markSeen(actor, id);
  }

  @Delete(':id')
  @Access('company-member')
  @HttpCode(204)
  @ApiOperation({ summary: 'No longer keep it' })
  @ApiNoContentResponse()
  async delete(
    @CurrentCompanyActor() actor: CompanyActor,
    @Param('id', { schema: idParam }) id: string,
  ): Promise<void> {
    await this.saved.delete(actor, id);
  }
}
