import { Controller, Get, Header, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import { Access } from '../identity/index.js';
import { openSearchQuery, type OpenSearchQuery } from './metasearch.dto.js';
import { OpenSearchProvider } from './opensearch-provider.service.js';

/** We can be searched as we search others. */
@ApiTags('OpenSearch')
@Controller()
export class OpenSearchController {
  constructor(private readonly provider: OpenSearchProvider) {}

  @Get('opensearch.xml')
  @Access('public')
  @Header('content-type', 'application/opensearchdescription+xml; charset=utf-8')
  @Header('cache-control', 'public, max-age=3600')
  @ApiOperation({ summary: 'How we can be searched: OpenSearch 1.1 description document' })
  @ApiProduces('application/opensearchdescription+xml')
  @ApiOkResponse({ schema: { type: 'string' } })
  description(): string {
    return this.provider.description();
  }

  @Get('opensearch/results.atom')
  @Access('public')
  @Header('content-type', 'application/atom+xml; charset=utf-8')
  @Header('cache-control', 'public, max-age=60')
  @ApiOperation({ summary: 'Search our live offers, as Atom with OpenSearch elements' })
  @ApiProduces('application/atom+xml')
  @ApiOkResponse({ schema: { type: 'string' } })
  atom(@Query({ schema: openSearchQuery }) query: OpenSearchQuery): Promise<string> {
    return this.provider.atom(query);
  }

  @Get('opensearch/results.json')
  @Access('public')
  @Header('content-type', 'application/json; charset=utf-8')
  @Header('cache-control', 'public, max-age=60')
  @ApiOperation({ summary: 'Search our live offers, as JSON with the names of OpenSearch' })
  @ApiOkResponse({ schema: { type: 'object' } })
  json(@Query({ schema: openSearchQuery }) query: OpenSearchQuery): Promise<string> {
    return this.provider.json(query);
  }
}
