import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Access } from '../identity/index.js';
import {
  exhibitionPageSchema,
  type ExhibitionQuery,
  exhibitionQuerySchema,
  exhibitionSchema,
  reportPageSchema,
  type ReportQuery,
  reportQuerySchema,
  reportSchema,
  slugParam,
} from './trade-info.dto.js';
import { TradeInfo } from './trade-info.service.js';

@ApiTags('Trade information')
@Controller('api/v1')
export class TradeInfoController {
  constructor(private readonly info: TradeInfo) {}

  @Get('country-reports')
  @Access('public')
  @ApiOperation({ summary: 'Country reports, newest first' })
  @ApiOkResponse({ standardSchema: reportPageSchema })
  reports(@Query({ schema: reportQuerySchema }) query: ReportQuery) {
    return this.info.reports(query);
  }

  @Get('country-reports/:slug')
  @Access('public')
  @ApiOperation({ summary: 'One country report' })
  @ApiOkResponse({ standardSchema: reportSchema })
  report(@Param('slug', { schema: slugParam }) slug: string) {
    return this.info.report(slug);
  }

  @Get('exhibitions')
  @Access('public')
  @ApiOperation({ summary: 'Exhibition calendar, soonest first' })
  @ApiOkResponse({ standardSchema: exhibitionPageSchema })
  exhibitions(@Query({ schema: exhibitionQuerySchema }) query: ExhibitionQuery) {
    return this.info.exhibitions(query);
  }

  @Get('exhibitions/:slug')
  @Access('public')
  @ApiOperation({ summary: 'One exhibition' })
  @ApiOkResponse({ standardSchema: exhibitionSchema })
  exhibition(@Param('slug', { schema: slugParam }) slug: string) {
    return this.info.exhibition(slug);
  }
}
