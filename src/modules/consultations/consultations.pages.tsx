import { Body, Get, Param, Post, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { idParam } from '../../platform/http/request-context.js';
import { formOf, type FormResult, refused } from '../../site/design/form.js';
import { href, type MessageKey, Page, type PageContext } from '../../site/design/page-context.js';
import { seeOther, SitePages, unprocessable } from '../../site/design/site-pages.js';
import { Access, type Actor, type CompanyActor, CurrentActor, CurrentCompanyActor } from '../identity/index.js';
import { ConsultationZones } from './consultation-zones.js';
import { acceptSchema, noteSchema } from './consultations.dto.js';
import { Consultations } from './consultations.service.js';
import { RoomClosing } from './room-closing.service.js';
import { ConsultationsView } from './views/consultations.view.js';
import { type ConsultationStep, ConsultationView, type ReturnedStep } from './views/consultation.view.js';

const listQuery = z.object({
  cursor: z.string().max(1_000).optional(),
  show: z.enum(['current', 'past']).catch('current'),
});

/** So many stand on a page: what goes on fits on one. */
const LINES = 50;

type Note = z.output<typeof noteSchema>;

/** Asking for consultations and agreeing on them, by form. */
@SitePages('consultations')
export class ConsultationPages {
  constructor(
    private readonly consultations: Consultations,
    private readonly closing: RoomClosing,
    private readonly zones: ConsultationZones,
  ) {}

  @Get()
  @Access('signed-in')
  async list(
    @Page() page: PageContext,
    @CurrentActor() actor: Actor,
    @Query({ schema: listQuery }) { cursor, show }: z.output<typeof listQuery>,
  ) {
    const finished = show === 'past';
    const consultations = await this.consultations.list(actor, { limit: LINES, cursor, finished });
    return <ConsultationsView page={page} consultations={consultations} past={finished} />;
  }

  @Get(':id')
  @Access('signed-in')
  show(@Page() page: PageContext, @CurrentActor() actor: Actor, @Param('id', { schema: idParam }) id: string) {
    return this.view(page, actor, id, null);
  }

  @Post(':id/accept')
  @Access('company-member')
  accept(
    @Page() page: PageContext,
    @CurrentCompanyActor() actor: CompanyActor,
    @Param('id', { schema: idParam }) id: string,
    @Body({ schema: formOf(acceptSchema) }) form: FormResult<{ slotId: string }>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const work = ({ slotId }: { slotId: string }) => this.consultations.accept(actor, id, slotId);
    return this.act(page, actor, id, reply, { action: 'accept', form, work, done: 'consultation.accepted' });
  }

  @Post(':id/decline')
  @Access('company-member')
  decline(
    @Page() page: PageContext,
    @CurrentCompanyActor() actor: CompanyActor,
    @Param('id', { schema: idParam }) id: string,
    @Body({ schema: formOf(noteSchema) }) form: FormResult<Note>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const work = ({ note }: Note) => this.consultations.decline(actor, id, note);
    return this.act(page, actor, id, reply, { action: 'decline', form, work });
  }

  @Post(':id/cancel')
  @Access('company-member')
  cancel(
    @Page() page: PageContext,
    @CurrentCompanyActor() actor: CompanyActor,
    @Param('id', { schema: idParam }) id: string,
    @Body({ schema: formOf(noteSchema) }) form: FormResult<Note>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const work = ({ note }: Note) => this.consultations.cancel(actor, id, note);
    return this.act(page, actor, id, reply, { action: 'cancel', form, work });
  }

  @Post(':id/room/close')
  @Access('company-member')
  closeRoom(
    @Page() page: PageContext,
    @CurrentCompanyActor() actor: CompanyActor,
    @Param('id', { schema: idParam }) id: string,
    @Body({ schema: formOf(noteSchema) }) form: FormResult<Note>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const work = ({ note }: Note) => this.close(actor, id, note);
    return this.act(page, actor, id, reply, { action: 'close', form, work });
  }

  /** Ends what is live, calls off what hasn't begun: who stands in the room need not know which of the two it is. */
  private async close(actor: CompanyActor, id: string, note: string | undefined): Promise<void> {
    const { actions } = await this.consultations.get(actor, id);
    if (actions.includes('cancel')) await this.consultations.cancel(actor, id, note);
    else await this.closing.end(actor, id, note);
  }

  private async act<Data>(
    page: PageContext,
    actor: CompanyActor,
    id: string,
    reply: FastifyReply,
    sent: {
      action: ConsultationStep;
      form: FormResult<Data>;
      work: (data: Data) => Promise<unknown>;
      done?: MessageKey;
    },
  ) {
    const { action, form, work, done } = sent;
    const again = async (result: FormResult<unknown>) =>
      unprocessable(reply, await this.view(page, actor, id, { action, form: result }));
    if (!form.ok) return again(form);
    try {
      await work(form.data);
    } catch (error) {
      return again(refused(form, error));
    }
    return seeOther(reply, href(page, `/consultations/${id}`), done);
  }

  private async view(page: PageContext, actor: Actor, id: string, returned: ReturnedStep | null) {
    const consultation = await this.consultations.get(actor, id);
    const clocks = await this.zones.of(consultation, actor, page.user?.timeZone ?? 'UTC');
    return <ConsultationView page={page} consultation={consultation} clocks={clocks} returned={returned} />;
  }
}
