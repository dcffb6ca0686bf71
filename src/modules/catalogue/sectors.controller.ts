import { Controller, Get, Header, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { allCategories } from '../../vocabulary/index.js';
import { Access } from '../identity/index.js';
import { categoryListSchema, type CategoryQuery, categoryQuerySchema, sectorListSchema } from './sectors.dto.js';
import { SectorsService } from './sectors.service.js';

@ApiTags('Catalogue')
@Controller('api/v1')
export class SectorsController {
  constructor(private readonly sectors: SectorsService) {}

  @Get('sectors')
  @Access('public')
  @Header('cache-control', 'public, max-age=30')
  @ApiOperation({ summary: 'The sixteen sectors' })
  @ApiOkResponse({ standardSchema: sectorListSchema })
  async listSectors() {
    return { items: await this.sectors.list() };
  }

  @Get('categories')
  @Access('public')
  @Header('cache-control', 'public, max-age=3600')
  @ApiOperation({ summary: 'The classification below the sectors, parents before children' })
  @ApiOkResponse({ standardSchema: categoryListSchema })
  listCategories(@Query({ schema: categoryQuerySchema }) query: CategoryQuery) {
    const items = allCategories
      .filter(({ sector }) => query.sector === undefined || sector === query.sector)
      .map(({ id, sector, parentId, name, level, children, hs }) => ({
        id,
        sector,
        parentId,
        name,
        level,
        leaf: children.length === 0,
        ...(hs !== undefined && { suggestedHsCode: hs }),
      }));
    return { items };
  }
}
