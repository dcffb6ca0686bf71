import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Access } from '../identity/index.js';
import {
  type SearchQuery,
  searchQuerySchema,
  searchResponseSchema,
  type SuggestionsQuery,
  suggestionsQuerySchema,
  suggestionsResponseSchema,
} from './search.dto.js';
import { Search } from './search.service.js';

@ApiTags('Search')
@Controller('api/v1/search')
export class SearchController {
  constructor(private readonly searches: Search) {}

  @Get()
  @Access('public')
  @ApiOperation({
    summary: 'Search products, sell offers, buy offers or companies',
    description:
      'When nothing has all the words, results with some of them come, then without the filters; `relaxed` says so.',
  })
  @ApiOkResponse({ standardSchema: searchResponseSchema })
  search(@Query({ schema: searchQuerySchema }) query: SearchQuery) {
    return this.searches.search(query);
  }

  @Get('suggestions')
  @Access('public')
  @ApiOperation({ summary: 'Ways to complete what has been typed' })
  @ApiOkResponse({ standardSchema: suggestionsResponseSchema })
  async suggest(@Query({ schema: suggestionsQuerySchema }) query: SuggestionsQuery) {
    return { items: await this.searches.suggest(query) };
  }
}
