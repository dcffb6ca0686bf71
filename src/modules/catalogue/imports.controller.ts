import { Body, Controller, Get, HttpCode, Param, Post, Query, Req, Res } from '@nestjs/common';
import {
  ApiAcceptedResponse,
  ApiBearerAuth,
  ApiBody,
  ApiConsumes,
  ApiOkResponse,
  ApiOperation,
  ApiProduces,
  ApiTags,
} from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { receiveForm } from '../../platform/http/receive-file.js';
import { idParam, type RetryKey, RetryKeyOf } from '../../platform/http/request-context.js';
import { Access, type CompanyActor, CurrentCompanyActor } from '../identity/index.js';
import { errorsFile } from './import-errors.js';
import {
  type ImportListQuery,
  importListQuerySchema,
  type ImportOptions,
  importOptionsSchema,
  importPageSchema,
  importPreviewSchema,
  importResponseSchema,
  importSummarySchema,
  type StartImport,
  startImportSchema,
} from './imports.dto.js';
import { CatalogueImports } from './imports.service.js';

@ApiTags('Catalogue')
@ApiBearerAuth()
@Controller('api/v1/catalogue/imports')
export class ImportsController {
  constructor(private readonly imports: CatalogueImports) {}

  @Post()
  @HttpCode(202)
  @Access('company-member')
  @ApiOperation({
    summary: 'Import a catalogue',
    description:
      'NDJSON (one product a line, also gzipped) or CSV, as multipart/form-data (options first, then the field "file") or as the whole body with the options in the query. ' +
      'Products are matched by SKU; the same file twice changes nothing. Broken lines are listed, the others imported. Columns of other names are named by mapping. With hold=true the file waits for its preview to be seen and for POST …/start. Follow Location for progress. Takes an Idempotency-Key.',
  })
  @ApiConsumes('multipart/form-data', 'application/x-ndjson', 'text/csv', 'application/gzip')
  @ApiBody({
    schema: {
      type: 'object',
      required: ['file'],
      properties: {
        dryRun: { type: 'string', enum: ['true', 'false'] },
        format: { type: 'string', enum: ['ndjson', 'csv'] },
        mapping: { type: 'string' },
        others: { type: 'string', enum: ['read', 'skip'] },
        defaults: { type: 'string' },
        hold: { type: 'string', enum: ['true', 'false'] },
        file: { type: 'string', format: 'binary' },
      },
    },
  })
  @ApiAcceptedResponse({ standardSchema: importResponseSchema })
  async start(
    @CurrentCompanyActor() actor: CompanyActor,
    @Query({ schema: importOptionsSchema.partial() }) query: Partial<ImportOptions>,
    @Req() request: FastifyRequest,
    @RetryKeyOf() retry: RetryKey,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const { file, fields } = await receiveForm(request, importOptionsSchema, query);
    const started = await this.imports.start(actor, file, fields, retry);
    void reply.header('location', `/api/v1/catalogue/imports/${started.id}`);
    return started;
  }

  @Get()
  @Access('company-member')
  @ApiOperation({ summary: "The company's imports, newest first" })
  @ApiOkResponse({ standardSchema: importPageSchema })
  list(@CurrentCompanyActor() actor: CompanyActor, @Query({ schema: importListQuerySchema }) query: ImportListQuery) {
    return this.imports.list(actor, query);
  }

  @Get(':id')
  @Access('company-member')
  @ApiOperation({
    summary: 'Progress and errors of an import',
    description: 'limit and cursor page the errors, by line.',
  })
  @ApiOkResponse({ standardSchema: importResponseSchema })
  get(
    @CurrentCompanyActor() actor: CompanyActor,
    @Param('id', { schema: idParam }) id: string,
    @Query({ schema: importListQuerySchema }) query: ImportListQuery,
  ) {
    return this.imports.get(actor, id, query);
  }

  @Get(':id/preview')
  @Access('company-member')
  @ApiOperation({
    summary: 'The first rows of a file that waits to be started',
    description: 'For CSV with what its columns seem to be, by their names.',
  })
  @ApiOkResponse({ standardSchema: importPreviewSchema })
  preview(@CurrentCompanyActor() actor: CompanyActor, @Param('id', { schema: idParam }) id: string) {
    return this.imports.preview(actor, id);
  }

  @Post(':id/start')
  @HttpCode(202)
  @Access('company-member')
  @ApiOperation({
    summary: 'Start a file that was held or has only been tried',
    description:
      'After a dry run the file is kept for seven days, so that it can be run for real, or tried anew with another mapping.',
  })
  @ApiAcceptedResponse({ standardSchema: importSummarySchema })
  startHeld(
    @CurrentCompanyActor() actor: CompanyActor,
    @Param('id', { schema: idParam }) id: string,
    @Body({ schema: startImportSchema }) settings: StartImport,
  ) {
    return this.imports.startHeld(actor, id, settings);
  }

  @Get(':id/errors.csv')
  @Access('company-member')
  @ApiOperation({
    summary: 'The errors of an import as a spreadsheet',
    description: 'At most 10,000 of them, by line.',
  })
  @ApiProduces('text/csv')
  @ApiOkResponse({ schema: { type: 'string' } })
  async errors(@CurrentCompanyActor() actor: CompanyActor, @Param('id', { schema: idParam }) id: string) {
    return errorsFile(await this.imports.allErrors(actor, id), id);
  }
}
