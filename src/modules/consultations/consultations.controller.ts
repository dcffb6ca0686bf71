import { Body, Controller, Delete, Get, HttpCode, Param, Post, Query, Res } from '@nestjs/common';
import {
  ApiBearerAuth,
  ApiCreatedResponse,
  ApiNoContentResponse,
  ApiOkResponse,
  ApiOperation,
  ApiProduces,
  ApiTags,
} from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import type { z } from 'zod';
import type { Page } from '../../platform/http/paging.js';
import { idParam, type RetryKey, RetryKeyOf } from '../../platform/http/request-context.js';
import { Access, type Actor, type CompanyActor, CurrentActor, CurrentCompanyActor } from '../identity/index.js';
import {
  acceptSchema,
  type ConsultationListQuery,
  consultationPage,
  type ConsultationRequest,
  type ConsultationResponse,
  consultationResponse,
  type Invitation,
  inviteSchema,
  listQuery,
  noteSchema,
  proposeSchema,
  type RecordQuery,
  recordQuery,
  type RecordResponse,
  recordResponse,
  requestSchema,
  type SlotProposal,
} from './consultations.dto.js';
import { Consultations } from './consultations.service.js';
import { Records } from './records.service.js';
import { RoomClosing } from './room-closing.service.js';

type Note = z.output<typeof noteSchema>;

/** Consultations over HTTP; what happens in their rooms goes over sockets (namespace `/rooms`). */
@ApiTags('Consultations')
@ApiBearerAuth()
@Controller('api/v1/consultations')
export class ConsultationsController {
  constructor(
    private readonly consultations: Consultations,
    private readonly closing: RoomClosing,
    private readonly records: Records,
  ) {}

  @Get()
  @Access('signed-in')
  @ApiOperation({ summary: 'The consultations that you take part in, newest first' })
  @ApiOkResponse({ standardSchema: consultationPage })
  list(
    @CurrentActor() actor: Actor,
    @Query({ schema: listQuery }) query: ConsultationListQuery,
  ): Promise<Page<ConsultationResponse>> {
    return this.consultations.list(actor, query);
  }

  @Post()
  @Access('company-member')
  @ApiOperation({
    summary: 'Ask another company for a consultation',
    description: 'A slot that is now makes an immediate one, once it is accepted. Takes an Idempotency-Key.',
  })
  @ApiCreatedResponse({ standardSchema: consultationResponse })
  async request(
    @CurrentCompanyActor() actor: CompanyActor,
    @Body({ schema: requestSchema }) body: ConsultationRequest,
    @RetryKeyOf() retry: RetryKey,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ConsultationResponse> {
    const consultation = await this.consultations.request(actor, body, retry);
    void reply.header('location', `/api/v1/consultations/${consultation.id}`);
    return withTag(reply, consultation);
  }

  @Get(':id')
  @Access('signed-in')
  @ApiOperation({ summary: 'A consultation, for those who take part' })
  @ApiOkResponse({ standardSchema: consultationResponse })
  async get(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: idParam }) id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ConsultationResponse> {
    return withTag(reply, await this.consultations.get(actor, id));
  }

  @Post(':id/accept')
  @HttpCode(200)
  @Access('company-member')
  @ApiOperation({ summary: "Accept one of the other company's slots" })
  @ApiOkResponse({ standardSchema: consultationResponse })
  accept(
    @CurrentCompanyActor() actor: CompanyActor,
    @Param('id', { schema: idParam }) id: string,
    @Body({ schema: acceptSchema }) body: { slotId: string },
  ): Promise<ConsultationResponse> {
    return this.consultations.accept(actor, id, body.slotId);
  }

  @Post(':id/slots')
  @HttpCode(200)
  @Access('company-member')
  @ApiOperation({
    summary: 'Propose other times',
    description:
      'Replaces the slots; now the other company is to answer. Of a scheduled consultation it is the wish to move it.',
  })
  @ApiOkResponse({ standardSchema: consultationResponse })
  propose(
    @CurrentCompanyActor() actor: CompanyActor,
    @Param('id', { schema: idParam }) id: string,
    @Body({ schema: proposeSchema }) body: SlotProposal,
  ): Promise<ConsultationResponse> {
    return this.consultations.propose(actor, id, body);
  }

  @Post(':id/decline')
  @HttpCode(200)
  @Access('company-member')
  @ApiOperation({ summary: "Say no to the other company's slots" })
  @ApiOkResponse({ standardSchema: consultationResponse })
  decline(
    @CurrentCompanyActor() actor: CompanyActor,
    @Param('id', { schema: idParam }) id: string,
    @Body({ schema: noteSchema }) body: Note,
  ): Promise<ConsultationResponse> {
    return this.consultations.decline(actor, id, body.note);
  }

  @Post(':id/cancel')
  @HttpCode(200)
  @Access('company-member')
  @ApiOperation({ summary: 'Call off a consultation that has not begun' })
  @ApiOkResponse({ standardSchema: consultationResponse })
  cancel(
    @CurrentCompanyActor() actor: CompanyActor,
    @Param('id', { schema: idParam }) id: string,
    @Body({ schema: noteSchema }) body: Note,
  ): Promise<ConsultationResponse> {
    return this.consultations.cancel(actor, id, body.note);
  }

  @Post(':id/end')
  @HttpCode(200)
  @Access('company-member')
  @ApiOperation({ summary: 'End a live consultation for everybody' })
  @ApiOkResponse({ standardSchema: consultationResponse })
  async end(
    @CurrentCompanyActor() actor: CompanyActor,
    @Param('id', { schema: idParam }) id: string,
    @Body({ schema: noteSchema }) body: Note,
  ): Promise<ConsultationResponse> {
    await this.closing.end(actor, id, body.note);
    return this.consultations.get(actor, id);
  }

  @Get(':id/record')
  @Access('signed-in')
  @ApiOperation({
    summary: 'What is kept of a consultation, for those who took part',
    description:
      'Attendance and the whole log, in pages of up to 1000 lines; format=text gives everything as plain text.',
  })
  @ApiProduces('application/json', 'text/plain')
  @ApiOkResponse({ standardSchema: recordResponse })
  async record(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: idParam }) id: string,
    @Query({ schema: recordQuery }) query: RecordQuery,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<RecordResponse | string> {
    void reply.header('cache-control', 'no-store');
    if (query.format === 'json') return this.records.get(actor, id, query);
    const text = await this.records.text(actor, id);
    void reply.headers({
      'content-type': 'text/plain; charset=utf-8',
      'content-disposition': `attachment; filename="consultation-${id}.txt"`,
    });
    return text;
  }

  @Post(':id/participants')
  @HttpCode(204)
  @Access('company-member')
  @ApiOperation({ summary: 'Let an interpreter, officer or observer take part' })
  @ApiNoContentResponse()
  invite(
    @CurrentCompanyActor() actor: CompanyActor,
    @Param('id', { schema: idParam }) id: string,
    @Body({ schema: inviteSchema }) body: Invitation,
  ): Promise<void> {
    return this.closing.invite(actor, id, body);
  }

  @Delete(':id/participants/:userId')
  @HttpCode(204)
  @Access('company-member')
  @ApiOperation({ summary: 'Take an invited participant out' })
  @ApiNoContentResponse()
  remove(
    @CurrentCompanyActor() actor: CompanyActor,
    @Param('id', { schema: idParam }) id: string,
    @Param('userId', { schema: idParam }) userId: string,
  ): Promise<void> {
    return this.closing.remove(actor, id, userId);
  }
}

function withTag(reply: FastifyReply, consultation: ConsultationResponse): ConsultationResponse {
  void reply.header('etag', `"${consultation.version}"`);
  return consultation;
}
