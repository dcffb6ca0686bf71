import { Readable } from 'node:stream';
import { Controller, Get, Inject, Param, Res, StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { CONFIG, type RunningConfig } from '../../platform/config/config.module.js';
import { idParam } from '../../platform/http/request-context.js';
import { Access, type Actor, MaybeActor } from '../identity/index.js';
import { type CatalogueFormat, catalogueFormats } from './catalogue-export.js';
import { CatalogueExports } from './exports.service.js';

/** A company's catalogue as a file: what an exporter types here belongs to it. */
@ApiTags('Catalogue')
@Controller('api/v1/companies/:id')
export class ExportsController {
  constructor(
    private readonly exports: CatalogueExports,
    @Inject(CONFIG) private readonly config: RunningConfig,
  ) {}

  @Get('catalogue.csv')
  @Access('public')
  @ApiOperation({
    summary: 'Catalogue as CSV',
    description: 'Can be imported again. Cells that a spreadsheet would run are disarmed with an apostrophe.',
  })
  @ApiProduces('text/csv')
  @ApiOkResponse({ schema: { type: 'string' } })
  csv(
    @Param('id', { schema: idParam }) id: string,
    @MaybeActor() actor: Actor | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return this.send(id, actor, 'csv', catalogueFormats.csv(), reply);
  }

  @Get('catalogue.ndjson')
  @Access('public')
  @ApiOperation({ summary: 'Catalogue as NDJSON', description: 'One product a line; can be imported again.' })
  @ApiProduces('application/x-ndjson')
  @ApiOkResponse({ schema: { type: 'string' } })
  ndjson(
    @Param('id', { schema: idParam }) id: string,
    @MaybeActor() actor: Actor | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return this.send(id, actor, 'ndjson', catalogueFormats.ndjson(), reply);
  }

  @Get('catalogue.jsonld')
  @Access('public')
  @ApiOperation({ summary: 'Catalogue as schema.org JSON-LD' })
  @ApiProduces('application/ld+json')
  @ApiOkResponse({ schema: { type: 'object' } })
  jsonld(
    @Param('id', { schema: idParam }) id: string,
    @MaybeActor() actor: Actor | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return this.send(id, actor, 'jsonld', catalogueFormats.jsonld(this.config.publicUrl), reply);
  }

  private async send(
    id: string,
    actor: Actor | undefined,
    extension: string,
    format: CatalogueFormat,
    reply: FastifyReply,
  ): Promise<StreamableFile> {
    const name = await this.exports.fileName(id, actor);
    void reply.header('content-disposition', `attachment; filename="${name}.${extension}"`);
    return new StreamableFile(Readable.from(this.exports.write(id, format), { objectMode: false }), {
      type: format.contentType,
    });
  }
}
