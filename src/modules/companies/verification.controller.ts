import { Body, Controller, Delete, Get, HttpCode, Param, Post, Req, Res, StreamableFile } from '@nestjs/common';
import {
  ApiBearerAuth,
  ApiBody,
  ApiConsumes,
  ApiCreatedResponse,
  ApiNoContentResponse,
  ApiOkResponse,
  ApiOperation,
  ApiProduces,
  ApiTags,
} from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { receiveForm } from '../../platform/http/receive-file.js';
import { idParam } from '../../platform/http/request-context.js';
import { Access, type Actor, type CompanyActor, CurrentActor, CurrentCompanyActor } from '../identity/index.js';
import { companyResponse, type CompanyResponse } from './companies.dto.js';
import { Companies } from './companies.service.js';
import { CompanyDocuments } from './company-documents.service.js';
import { CompanyVerification } from './company-verification.service.js';
import {
  documentFields,
  documentResponse,
  type DocumentResponse,
  documentsResponse,
  type DocumentsResponse,
  documentUpload,
  toDocumentResponse,
  verificationRequest,
  type VerificationRequest,
} from './verification.dto.js';

/** A company's application to be verified, and its evidence. */
@ApiTags('Companies')
@ApiBearerAuth()
@Controller('api/v1/companies/:id/verification')
export class VerificationController {
  constructor(
    private readonly companies: Companies,
    private readonly verification: CompanyVerification,
    private readonly documents: CompanyDocuments,
  ) {}

  @Post()
  @Access('company-owner')
  @HttpCode(200)
  @ApiOperation({ summary: 'Apply for a level of verification, with the documents that were uploaded before' })
  @ApiOkResponse({ standardSchema: companyResponse })
  async submit(
    @Param('id', { schema: idParam }) id: string,
    @Body({ schema: verificationRequest }) body: VerificationRequest,
    @CurrentCompanyActor() actor: CompanyActor,
  ): Promise<CompanyResponse> {
    await this.verification.submit(actor, id, body.level);
    return this.companies.view(id, actor);
  }

  @Get('documents')
  @Access('signed-in')
  @ApiOperation({ summary: 'The documents of a company; for its owner and officers' })
  @ApiOkResponse({ standardSchema: documentsResponse })
  async list(@Param('id', { schema: idParam }) id: string, @CurrentActor() actor: Actor): Promise<DocumentsResponse> {
    return { items: (await this.documents.list(actor, id)).map(toDocumentResponse) };
  }

  @Post('documents')
  @Access('signed-in')
  @ApiOperation({ summary: 'Upload a document; the owner, or an officer the report of a visit' })
  @ApiConsumes('multipart/form-data')
  @ApiBody({ schema: documentUpload })
  @ApiCreatedResponse({ standardSchema: documentResponse })
  async upload(
    @Param('id', { schema: idParam }) id: string,
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
  ): Promise<DocumentResponse> {
    await this.documents.assertMayHandle(actor, id);
    const { file, fields } = await receiveForm(request, documentFields);
    return toDocumentResponse(await this.documents.upload(actor, id, fields.kind, file));
  }

  @Get('documents/:documentId')
  @Access('signed-in')
  @ApiOperation({ summary: 'Download a document; for the owner and officers' })
  @ApiProduces('application/pdf', 'image/jpeg', 'image/png')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async download(
    @Param('id', { schema: idParam }) id: string,
    @Param('documentId', { schema: idParam }) documentId: string,
    @CurrentActor() actor: Actor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    const { document, stream } = await this.documents.open(actor, id, documentId);
    void reply.header('cache-control', 'private, no-store');
    return new StreamableFile(stream, {
      type: document.contentType,
      length: document.size,
      // Never shown in our own origin, whatever it may contain.
      disposition: `attachment; filename*=UTF-8''${encodeURIComponent(document.fileName)}`,
    });
  }

  @Delete('documents/:documentId')
  @Access('company-owner')
  @HttpCode(204)
  @ApiOperation({ summary: 'Take a document back while no officer decides on it' })
  @ApiNoContentResponse()
  remove(
    @Param('id', { schema: idParam }) id: string,
    @Param('documentId', { schema: idParam }) documentId: string,
    @CurrentCompanyActor() actor: CompanyActor,
  ): Promise<void> {
    return this.documents.remove(actor, id, documentId);
  }
}
